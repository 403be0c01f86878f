# /// script
# [tool.verified]
# tolerance = 1e-2
# differs = ["test_accuracy_in_training_mode"]
# ///
"""An MLP with dropout, tested in both modes: in training mode it drops neurons and errs more."""

from flax import nnx

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import train
from snippets.digits.with_jax import accuracy
from snippets.nets.two_layers.in_jax import new_model


def main() -> None:
    dropout = nnx.Dropout(0.5, rngs=nnx.Rngs(0))
    trained = new_model(64, 32, 10)
    train(trained, epochs=5)
    model = nnx.Sequential(trained.hidden, nnx.relu, dropout, trained.output)
    x, y = load()[2:]  # (357, 64), (357,)
    model.train()
    first, second = accuracy(model, x, y), accuracy(model, x, y)
    model.eval()
    evaluated = accuracy(model, x, y)
    assert max(first, second) < evaluated - 0.02
    assert evaluated == accuracy(model, x, y) == accuracy(trained, x, y)
    print(f"test_accuracy_in_training_mode: {first:.3f}")
    print(f"test_accuracy: {evaluated:.3f}")


if __name__ == "__main__":
    main()
