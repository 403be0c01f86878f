"""Every kind of derivative, one graph, an exported program: what only the other is said to have is here too."""

import jax
import jax.numpy as jnp
from jax import export

xs = jnp.array([0.5, 1.0, 2.0])  # (3,)
traces: list[str] = []


def f(x: jax.Array) -> jax.Array:
    return x * jnp.sin(x)  # the shape of x


@jax.jit
def compiled(x: jax.Array) -> jax.Array:
    """The same, noting each time that it is traced."""
    traces.append(str(x))
    return f(x)  # the shape of x


def main() -> None:
    slopes = jax.vmap(jax.grad(f))(xs)  # (3,)
    hessian = jax.hessian(lambda x: f(x).sum())(xs)  # (3, 3)
    change = jax.jvp(f, (xs,), (jnp.ones(3),))[1]  # (3,)
    exported = export.export(jax.jit(f))(xs)
    assert jnp.allclose(change, slopes) and jnp.count_nonzero(hessian) == 3
    assert jnp.allclose(compiled(xs), f(xs)) and jnp.allclose(exported.call(xs), f(xs))
    print(f"slopes: {slopes.sum():.4f}")
    print(f"curvatures: {jnp.trace(hessian):.4f}")
    print(f"graphs: {len(traces)}")
    print(f"from_export: {exported.call(xs).sum():.4f}")


if __name__ == "__main__":
    main()
