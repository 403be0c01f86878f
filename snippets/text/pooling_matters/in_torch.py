"""Without pooling a text model answers for each token, not for each text; the mean must leave the padding out."""

import torch
from torch import nn

from snippets.nets.start import dense
from snippets.text.encode import first_table


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


@torch.no_grad()
def new_model(vocabulary: int) -> MeanOfTokens:
    model = MeanOfTokens(vocabulary)
    kernel, bias = dense(0, 16, 2)
    model.embedding.weight.copy_(torch.from_numpy(first_table(vocabulary, 16)))
    model.output.weight.copy_(torch.from_numpy(kernel.T))
    model.output.bias.copy_(torch.from_numpy(bias))
    return model


@torch.no_grad()
def main() -> None:
    model = new_model(vocabulary=10)
    texts = torch.tensor([[3, 5, 2, 7], [4, 6, 0, 0], [8, 0, 0, 0]])  # (3, 4)
    longer = nn.functional.pad(texts, (0, 4))  # (3, 8)
    each_token = model.output(model.embedding(texts))  # (3, 4, 2)
    plain = [model.output(model.embedding(x).mean(1)) for x in (texts, longer)]  # (3, 2) each
    masked = [model(x) for x in (texts, longer)]  # (3, 2) each
    assert torch.allclose(masked[0], masked[1])
    assert not torch.allclose(plain[0], plain[1], atol=1e-3)
    print(f"texts: {len(texts)}")
    print(f"answers_without_pooling: {each_token[..., 0].numel()}")
    print(f"answers_with_pooling: {masked[0][..., 0].numel()}")
    print(f"masked_mean: {masked[0][0, 0].item():.4f}")
    print(f"masked_mean_more_padding: {masked[1][0, 0].item():.4f}")
    print(f"plain_mean: {plain[0][0, 0].item():.4f}")
    print(f"plain_mean_more_padding: {plain[1][0, 0].item():.4f}")


if __name__ == "__main__":
    main()
