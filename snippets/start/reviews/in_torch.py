# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Texts sorted by the mean of their tokens' vectors, Chinese by characters, English by words, and judged on others."""

# region setup
import torch
from torch import Tensor, nn
from torch.optim import Adam, Optimizer

from snippets.text import reviews, sentences
from snippets.text.batches import batches
from snippets.text.encode import Ids, Texts
from snippets.text.pooling import weights

# endregion


class MeanOfTokens(nn.Module):
    """A vector for each token, their mean without the padding, then the logits."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, 16)
        self.output = nn.Linear(16, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 2) of the rows x (n, length)."""
        mask = (x != 0).unsqueeze(-1)  # (n, length, 1)
        vectors = self.embedding(x) * mask  # (n, length, 16)
        mean = vectors.sum(1) / mask.sum(1)  # (n, 16)
        logits: Tensor = self.output(mean)
        return logits


def new_model(vocabulary: int) -> MeanOfTokens:
    model = MeanOfTokens(vocabulary)
    table, kernel, bias = map(torch.from_numpy, weights(vocabulary))
    start = {"embedding.weight": table, "output.weight": kernel.T, "output.bias": bias}
    model.load_state_dict(start)
    return model


def loss_of(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    return nn.functional.cross_entropy(model(x), y)  # ()


def step(model: nn.Module, optimizer: Optimizer, x: Tensor, y: Tensor) -> Tensor:
    optimizer.zero_grad()
    loss = loss_of(model, x, y)
    loss.backward()
    optimizer.step()
    return loss


def train(model: nn.Module, texts: Texts, epochs: int, rate: float = 0.02) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = Adam(model.parameters(), lr=rate)
    losses = []
    for x, y in batches(texts, epochs):  # (100, length), (100,)
        loss = step(model, optimizer, torch.from_numpy(x), torch.from_numpy(y).long())
        losses.append(loss.item())
    return losses


@torch.no_grad()
def logits_of(model: nn.Module, x: Tensor) -> Tensor:
    logits: Tensor = model(x)  # (n, 2)
    return logits


def accuracy(model: nn.Module, x: Ids, y: Ids) -> float:
    found = logits_of(model, torch.from_numpy(x)).numpy().argmax(-1)  # (n,)
    return float((found == y).mean())


def main() -> None:
    for name, texts, epochs in (("zh", reviews.load(), 3), ("en", sentences.load(), 4)):
        model = new_model(texts.vocabulary)
        losses = train(model, texts, epochs)
        test = accuracy(model, texts.test_x, texts.test_y)
        majority = max(texts.test_y.mean(), 1 - texts.test_y.mean())
        assert test > majority + 0.25
        print(f"{name}_first_loss: {losses[0]:.4f}")
        print(f"{name}_last_loss: {losses[-1]:.4f}")
        print(f"{name}_train_accuracy: {accuracy(model, texts.train_x, texts.train_y):.3f}")
        print(f"{name}_majority: {majority:.3f}")
        print(f"{name}_test_accuracy: {test:.3f}")
        print(f"{name}_standard_error: {(test * (1 - test) / len(texts.test_y)) ** 0.5:.3f}")


if __name__ == "__main__":
    main()
