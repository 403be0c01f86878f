"""In float16 a small gradient becomes zero on its way back; scaled by hand it survives, and overflow skips a step."""

import jax
import jax.numpy as jnp
import numpy as np


def loss_of(w: jax.Array, dtype: jax.typing.DTypeLike = jnp.float16) -> jax.Array:
    products = jnp.ones((1024, 4), dtype) @ w.astype(dtype)  # (1024, 1)
    return 1e-5 * products.astype(jnp.float32).mean()  # ()


@jax.jit
def step(w: jax.Array, scale: jax.Array) -> tuple[jax.Array, jax.Array]:
    """The next weights (4, 1) and the next scale."""
    gradient = jax.grad(lambda w: scale * loss_of(w))(w) / scale
    finite = jnp.isfinite(gradient).all()
    return jnp.where(finite, w - 1000.0 * gradient, w), jnp.where(finite, scale, scale / 2)


def main() -> None:
    w = jnp.ones((4, 1))
    plain = jax.grad(loss_of)(w)
    brain = jax.grad(lambda w: loss_of(w, jnp.bfloat16))(w)  # without scale
    once, _ = step(w, jnp.float32(2.0**16))
    moved = 1 - once[0, 0].item()
    again, huge = step(once, jnp.float32(2.0**40))
    assert np.allclose(brain, 1e-5, rtol=0.01, atol=0)
    assert jnp.abs(plain).max() == 0 and 1 - again[0, 0].item() == moved > 0
    assert huge == 2.0**39
    print(f"gradient: {jnp.abs(plain).max():.1f}")
    print(f"gradient_with_scale: {moved / 1000:.7f}")
    print(f"scale_after_overflow: {huge:.0f}")


if __name__ == "__main__":
    main()
