"""A gradient is new at each call: to sum all so far one must write it, or ask for momentum 1."""

import optax
from flax import nnx

from snippets.start.fit_line.in_jax import loss_of, new_model


@nnx.jit
def step(
    model: nnx.Linear, optimizer: nnx.Optimizer[nnx.Linear], earlier: optax.Updates
) -> tuple[float, optax.Updates]:
    """The loss before the step, and the sum of all gradients that it took."""
    loss, gradients = nnx.value_and_grad(loss_of)(model)
    total = optax.tree.add(earlier, gradients)
    optimizer.update(model, total)
    return loss, total


def train(clear: bool, momentum: float = 0.0) -> float:
    """The highest loss of steps 400 to 500."""
    model = new_model()
    optimizer = nnx.Optimizer(model, optax.sgd(0.01, momentum), wrt=nnx.Param)
    zero = total = optax.tree.zeros_like(nnx.state(model, nnx.Param))
    losses = []
    for _ in range(500):
        loss, total = step(model, optimizer, zero if clear else total)
        losses.append(float(loss))
    return max(losses[400:])


def main() -> None:
    first, cleared = loss_of(new_model()).item(), train(clear=True)
    forgotten, momentum_one = train(clear=False), train(clear=True, momentum=1.0)
    assert abs(forgotten - momentum_one) < 1e-3 * momentum_one
    assert cleared < 0.02 * first and forgotten > 0.9 * first
    print(f"first_loss: {first:.4f}")
    print(f"cleared: {cleared:.4f}")
    print(f"forgotten: {forgotten:.4f}")
    print(f"momentum_one: {momentum_one:.4f}")


if __name__ == "__main__":
    main()
