"""What stays between two steps of Adam: sixteen bytes a parameter under autocast too, eight if all is bfloat16."""

import torch

from snippets.nets.two_layers.in_torch import new_model


def kept(dtype: torch.dtype) -> list[torch.Tensor]:
    """Weights, gradients and moments, after a step under autocast."""
    model = new_model(64, 32, 10).to(dtype)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model(torch.ones(72, 64)).float().square().mean()
    loss.backward()
    optimizer.step()
    arrays = [t for p in model.parameters() for t in (p, p.grad) if t is not None]
    for state in optimizer.state.values():
        arrays += [state["exp_avg"], state["exp_avg_sq"]]
    return arrays


def bytes_kept(dtype: torch.dtype) -> int:
    return sum(tensor.nbytes for tensor in kept(dtype))


def main() -> None:
    parameters = 64 * 32 + 32 + 32 * 10 + 10
    mixed, low = bytes_kept(torch.float32), bytes_kept(torch.bfloat16)
    assert mixed == 16 * parameters and low == 8 * parameters
    print(f"parameters: {parameters}")
    print(f"bytes_mixed: {mixed}")
    print(f"bytes_all_bfloat16: {low}")


if __name__ == "__main__":
    main()
