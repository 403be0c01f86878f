"""Right on paper, wrong in float32: log of softmax, softmax by its formula, tanh by its formula."""

import torch
from torch.nn import functional

logits = torch.tensor([0.0, 200.0])  # (2,)
far = torch.tensor(50.0)  # ()


def paper_loss(logits: torch.Tensor) -> torch.Tensor:
    return -torch.log(torch.softmax(logits, dim=-1))[0]  # ()


def stable_loss(logits: torch.Tensor) -> torch.Tensor:
    return -functional.log_softmax(logits, dim=-1)[0]  # ()


def main() -> None:
    paper_softmax = torch.exp(logits) / torch.exp(logits).sum()  # (2,)
    paper_tanh = (torch.exp(2 * far) - 1) / (torch.exp(2 * far) + 1)  # ()
    paper_gradient = torch.func.grad(paper_loss)(logits)  # (2,)
    stable_gradient = torch.func.grad(stable_loss)(logits)  # (2,)
    assert torch.equal(stable_gradient, torch.tensor([-1.0, 1.0]))
    print(f"paper_softmax: {paper_softmax[1].item()}")
    print(f"softmax: {torch.softmax(logits, dim=-1)[1].item():.4f}")
    print(f"paper_tanh: {paper_tanh.item()}")
    print(f"tanh: {torch.tanh(far).item():.4f}")
    print(f"paper_loss: {paper_loss(logits).item()}")
    print(f"loss: {stable_loss(logits).item():.4f}")
    print(f"paper_gradient: {paper_gradient[1].item()}")
    print(f"gradient: {stable_gradient[1].item():.4f}")


if __name__ == "__main__":
    main()
