"""One gradient of mean squared error from three sources that agree, and a formula that does not."""

# region setup
import jax
import jax.numpy as jnp

from snippets.start.gradients import report

xs = jnp.array([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)
# endregion


def loss(w: jax.Array, b: jax.Array) -> jax.Array:
    return jnp.mean((w * xs + b - ys) ** 2)  # ()


def autodiff(w: jax.Array, b: jax.Array) -> jax.Array:
    return jnp.stack(jax.grad(loss, argnums=(0, 1))(w, b))  # (2,)


def derived(w: jax.Array, b: jax.Array) -> jax.Array:
    residual = w * xs + b - ys  # (5,)
    return 2 * jnp.stack([jnp.mean(residual * xs), jnp.mean(residual)])  # (2,)


def difference(w: jax.Array, b: jax.Array, step: float = 0.5) -> jax.Array:
    rises = [loss(w + step, b) - loss(w - step, b), loss(w, b + step) - loss(w, b - step)]
    return jnp.stack(rises) / (2 * step)  # (2,)


def article() -> jax.Array:
    return jnp.stack([jnp.mean(xs - ys), jnp.mean(-ys)])  # (2,)


def main() -> None:
    w, b, zero = jnp.array(0.3), jnp.array(0.2), jnp.array(0.0)
    found = {"autodiff": autodiff(w, b), "derived": derived(w, b), "difference": difference(w, b)}
    assert derived(zero, zero)[1] / 2 == article()[1]
    report(loss(w, b), found | {"article": article(), "minimum": autodiff(zero + 1, zero - 1)})


if __name__ == "__main__":
    main()
