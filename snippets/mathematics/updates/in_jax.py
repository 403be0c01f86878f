"""SGD with momentum and Adam from their formulas, five steps beside those of Optax."""

import jax
import jax.numpy as jnp
import numpy as np
import optax

T = jax.Array
start, curvature = jnp.array([1.0, -2.0, 1.0]), jnp.array([1.0, 4.0, 1e-8])  # (3,), (3,)


def momentum(w: T, g: T, m: T, v: T, t: int) -> tuple[T, T, T]:
    m = 0.9 * m + g
    return w - 0.1 * m, m, v


def adam(w: T, g: T, m: T, v: T, t: int) -> tuple[T, T, T]:
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return w - 0.1 * m_hat / (v_hat**0.5 + 1e-8), m, v


def five_steps(adaptive: bool) -> list[tuple[T, T]]:
    rule = adam if adaptive else momentum
    w, m, v, trained, found = start, 0 * start, 0 * start, start, []
    optimizer = optax.adam(0.1) if adaptive else optax.sgd(0.1, momentum=0.9)
    state = optimizer.init(trained)
    for t in range(1, 6):
        w, m, v = rule(w, curvature * w, m, v, t)
        updates, state = optimizer.update(curvature * trained, state)
        trained = trained + updates
        found.append((w, trained))
    return found  # (3,) by hand and (3,) by the library, for each step


def main() -> None:
    for name, adaptive in (("momentum", False), ("adam", True)):
        found = np.asarray(jax.jit(five_steps, static_argnums=0)(adaptive))  # (5, 2, 3)
        assert np.allclose(found[:, 0], found[:, 1], atol=1e-5)
        for where, moved in zip(("flat", "steep", "level"), found[0, 0] - start, strict=True):
            print(f"{name}_first_step_{where}: {moved:.4f}")


if __name__ == "__main__":
    main()
