"""Every kind of derivative, one graph, an exported program: what only the other is said to have is here too."""

import jax
import jax.numpy as jnp
import numpy as np
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
    slopes = jax.jit(jax.vmap(jax.grad(f)))(xs)  # (3,)
    hessian = jax.jit(jax.hessian(lambda x: f(x).sum()))(xs)  # (3, 3)
    change = jax.jvp(f, (xs,), (jnp.ones(3),))[1]  # (3,)
    exported = export.export(jax.jit(f))(xs)
    assert np.allclose(change, slopes) and np.count_nonzero(hessian) == 3
    assert np.allclose(compiled(xs), f(xs)) and np.allclose(exported.call(xs), f(xs))
    print(f"slopes: {np.sum(slopes):.4f}")
    print(f"curvatures: {np.trace(hessian):.4f}")
    print(f"graphs: {len(traces)}")
    print(f"from_export: {np.sum(exported.call(xs)):.4f}")


if __name__ == "__main__":
    main()
