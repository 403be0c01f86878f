"""Without pooling a text model answers for each token, not for each text; the mean must leave the padding out."""

import torch
from torch import nn

from snippets.text.pooling import few, padded, report, weights


class MeanOfTokens(nn.Module):
    """A vector for each token, their mean without the padding, then the logits."""

    def __init__(self, vocabulary: int, width: int = 16) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.output = nn.Linear(width, 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Logits (n, 2) of the rows x (n, length)."""
        mask = (x != 0).unsqueeze(-1)  # (n, length, 1)
        vectors = self.embedding(x) * mask  # (n, length, width)
        logits: torch.Tensor = self.output(vectors.sum(1) / mask.sum(1))
        return logits


def new_model(vocabulary: int) -> MeanOfTokens:
    model = MeanOfTokens(vocabulary)
    table, w, b = map(torch.from_numpy, weights(vocabulary))
    model.load_state_dict({"embedding.weight": table, "output.weight": w.T, "output.bias": b})
    return model


@torch.no_grad()
def main() -> None:
    model = new_model(vocabulary=10)
    texts, longer = map(torch.from_numpy, (few, padded))  # (3, 4), (3, 8)
    each_token = model.output(model.embedding(texts))  # (3, 4, 2)
    plain = [model.output(model.embedding(x).mean(1)) for x in (texts, longer)]  # (3, 2) each
    masked = model(texts), model(longer)  # (3, 2) each
    assert torch.allclose(*masked) and not torch.allclose(plain[0], plain[1], atol=1e-3)
    report(each_token, masked, plain)


if __name__ == "__main__":
    main()
