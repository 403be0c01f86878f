"""One gradient of mean squared error from three sources that agree, and a formula that does not."""

# region setup
import jax
import jax.numpy as jnp

xs = jnp.array([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)
# endregion


def loss(w: jax.Array, b: jax.Array) -> jax.Array:
    return jnp.mean((w * xs + b - ys) ** 2)  # ()


def autodiff(w: jax.Array, b: jax.Array) -> jax.Array:
    dw, db = jax.grad(loss, argnums=(0, 1))(w, b)
    return jnp.stack([dw, db])  # (2,)


def derived(w: jax.Array, b: jax.Array) -> jax.Array:
    residual = w * xs + b - ys  # (5,)
    return 2 * jnp.stack([jnp.mean(residual * xs), jnp.mean(residual)])  # (2,)


def difference(w: jax.Array, b: jax.Array, step: float = 0.5) -> jax.Array:
    dw = loss(w + step, b) - loss(w - step, b)
    db = loss(w, b + step) - loss(w, b - step)
    return jnp.stack([dw, db]) / (2 * step)  # (2,)


def article() -> jax.Array:
    return jnp.stack([jnp.mean(xs - ys), jnp.mean(-ys)])  # (2,)


def main() -> None:
    zero = jnp.array(0.0)
    w, b = jnp.array(0.3), jnp.array(0.2)
    gradients = {
        "autodiff": autodiff(w, b),
        "derived": derived(w, b),
        "difference": difference(w, b),
        "article": article(),
        "minimum": autodiff(jnp.array(1.0), jnp.array(-1.0)),
    }
    assert jnp.allclose(gradients["autodiff"], gradients["derived"], rtol=1e-4, atol=1e-3)
    assert jnp.allclose(gradients["autodiff"], gradients["difference"], rtol=1e-4, atol=1e-3)
    assert jnp.all(gradients["minimum"] == 0) and jnp.all(article() != 0)
    assert derived(zero, zero)[1] / 2 == article()[1]
    print(f"loss: {float(loss(w, b)):.4f}")
    for name, (dw, db) in gradients.items():
        print(f"{name}_w: {float(dw):.4f}")
        print(f"{name}_b: {float(db):.4f}")


if __name__ == "__main__":
    main()
