"""A recurrent formula without tanh: after fifty steps the slope by the first state is w to the fiftieth power."""

import jax
import jax.numpy as jnp

inputs = jnp.arange(50) / 25 - 1  # (steps,)


def last(z: jax.Array, w: float, bounded: bool) -> jax.Array:
    def step(z: jax.Array, x: jax.Array) -> tuple[jax.Array, None]:
        z = w * z + 0.5 * x + 0.1
        return (jnp.tanh(z) if bounded else z), None

    end: jax.Array = jax.lax.scan(step, z, inputs)[0]
    return end  # ()


def slope(w: float, bounded: bool) -> float:
    return float(jax.jit(jax.grad(last), static_argnums=2)(jnp.array(0.2), w, bounded))


def main() -> None:
    compiled = jax.jit(last, static_argnames="bounded")
    for name, w in (("0_9", 0.9), ("1_1", 1.1)):
        power = w ** len(inputs)
        ends = [compiled(jnp.array(z), w, bounded=False) for z in (-0.8, 1.2)]
        assert abs(slope(w, bounded=False) / power - 1) < 1e-4
        assert abs((ends[1] - ends[0]).item() / 2 / power - 1) < 1e-2
        assert 0 < slope(w, bounded=True) < power
        print(f"linear_{name}: {slope(w, bounded=False):.4f}")
        print(f"with_tanh_{name}: {slope(w, bounded=True):.4f}")


if __name__ == "__main__":
    main()
