"""The same training in float32 and under autocast: products in bfloat16, weights and gradients in float32."""

import torch
from torch import nn

from snippets.digits.data import batches, load
from snippets.digits.with_torch import accuracy


def train(mixed: bool) -> tuple[nn.Module, torch.Tensor, torch.Tensor]:
    """The model, and the logits and the loss of its last batch."""
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for x, y in (map(torch.from_numpy, pair) for pair in batches(*load()[:2], epochs=1)):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=mixed):
            logits = model(x)  # (72, 10)
            loss = nn.functional.cross_entropy(logits, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model, logits, loss


def main() -> None:
    (whole, *_), (model, logits, loss) = train(mixed=False), train(mixed=True)
    bits = {p.dtype.itemsize * 8 for p in model.parameters()}
    bits |= {p.grad.dtype.itemsize * 8 for p in model.parameters() if p.grad is not None}
    whole_right, right = (accuracy(m, *load()[2:]) for m in (whole, model))
    assert bits == {32} and whole_right > 0.8 and right > whole_right - 0.02
    print(f"bits_of_weights_and_gradients: {max(bits)}")
    print(f"bits_of_logits: {logits.dtype.itemsize * 8}")
    print(f"bits_of_loss: {loss.dtype.itemsize * 8}")


if __name__ == "__main__":
    main()
