"""jax.debug.breakpoint() stops in compiled, differentiated and mapped functions, and shows numbers there."""

import io
from collections.abc import Callable

import jax
import jax.numpy as jnp

Function = Callable[[jax.Array], jax.Array]


def stops(transform: Callable[[Function], Function], x: jax.Array) -> int:
    typed, shown = io.StringIO("p x\nc\n" * 3), io.StringIO()

    def f(x: jax.Array) -> jax.Array:
        jax.debug.breakpoint(stdin=typed, stdout=shown, backend="cli")
        return 2 * x

    transform(f)(x)
    jax.effects_barrier()
    answers = [line for line in shown.getvalue().splitlines() if line.startswith("(jdb) ")]
    values = [line for line in answers if "Array(3." in line or "3.0" in line]
    assert "Tracer" not in shown.getvalue()
    return len(values)


def scanned(f: Function) -> Function:
    return lambda x: jax.lax.scan(lambda c, _: (f(c), None), x, None, length=1)[0]


def chosen(f: Function) -> Function:
    return jax.jit(lambda x: jax.lax.cond(x > 0, f, lambda x: x, x))


def main() -> None:
    three = jnp.array(3.0)
    found = [stops(t, three) for t in (jax.jit, jax.grad, scanned, chosen)]
    assert found == [1, 1, 1, 1]
    print(f"places: {len(found)}")
    print(f"stops_of_vmap: {stops(jax.vmap, jnp.array([3.0, 3.0]))}")


if __name__ == "__main__":
    main()
