"""A line fitted to five points: the same start, the same steps, and 100 of them are too few."""

# region setup
import jax
import jax.numpy as jnp
import optax
from flax import nnx

from snippets.start import line

xs, ys = jnp.asarray(line.xs), jnp.asarray(line.ys)  # (5, 1), (5, 1)
# endregion


def new_model() -> nnx.Linear:
    constant = nnx.initializers.constant
    return nnx.Linear(1, 1, kernel_init=constant(0.3), bias_init=constant(0.2), rngs=nnx.Rngs(0))


def loss_of(model: nnx.Linear) -> jax.Array:
    return jnp.mean(optax.squared_error(model(xs), ys))  # ()


@nnx.jit
def step(model: nnx.Linear, optimizer: nnx.Optimizer[nnx.Linear]) -> jax.Array:
    loss: jax.Array
    loss, gradients = nnx.value_and_grad(loss_of)(model)
    optimizer.update(model, gradients)
    return loss


def train(model: nnx.Linear, rate: float, steps: int) -> list[float]:
    optimizer = nnx.Optimizer(model, optax.sgd(rate), wrt=nnx.Param)
    return [step(model, optimizer).item() for _ in range(steps)]  # before each step


def main() -> None:
    short, long = new_model(), new_model()
    losses = train(short, 0.01, 100), train(long, 0.08, 500)
    line.report(*losses, short.kernel[0, 0], long.kernel[0, 0], long(jnp.zeros(1))[0])


if __name__ == "__main__":
    main()
