"""A line fitted to five points: the same start, the same steps, and 100 of them are too few."""

# region setup
import jax
import jax.numpy as jnp
import optax
from flax import nnx

xs = jnp.array([[1.0], [2.0], [3.0], [4.0], [5.0]])  # (5, 1)
ys = xs - 1  # (5, 1)
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
    """The loss before each step."""
    optimizer = nnx.Optimizer(model, optax.sgd(rate), wrt=nnx.Param)
    return [step(model, optimizer).item() for _ in range(steps)]


def main() -> None:
    short, long = new_model(), new_model()
    losses = train(short, 0.01, 100)
    steps = sum(loss > 1e-6 for loss in train(long, 0.08, 500))
    assert long.bias is not None
    slope, intercept = float(long.kernel[0, 0]), float(long.bias[0])
    assert abs(slope - 1) < 1e-4 and abs(intercept + 1) < 1e-4
    assert float(short.kernel[0, 0]) < 0.9
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_of_step_100: {losses[-1]:.4f}")
    print(f"slope_after_100: {float(short.kernel[0, 0]):.4f}")
    print(f"steps_above_1e_6: {steps}")
    print(f"slope: {slope:.4f}")
    print(f"intercept: {intercept:.4f}")


if __name__ == "__main__":
    main()
