# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Handwritten digits with a CNN, from the images to the accuracy on those it has not seen; channels come first."""

from snippets.digits.data import batches, load
from snippets.start.classifier.in_torch import logits_of, train
from snippets.start.cnn_model.in_torch import CNN, images, new_model
from snippets.start.judged import report


def trained(epochs: int) -> tuple[CNN, list[float]]:
    """The model, and the loss of each batch before its step."""
    digits, model = load(), new_model()
    rows = batches(digits.train_x, digits.train_y, epochs)  # (72, 64), (72,)
    return model, train(model, ((images(x), y) for x, y in rows), rate=0.01)


def main() -> None:
    model, losses = trained(epochs=3)
    report(losses, lambda x: logits_of(model, images(x)))


if __name__ == "__main__":
    main()
