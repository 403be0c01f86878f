"""One exported program, two sets of weights: the file has the weights in it, and others can be loaded over them."""

from pathlib import Path

import torch

from snippets.nets.start import xs
from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    x = torch.from_numpy(xs)  # (8, 10)
    old, new = new_model(seed=0), new_model(seed=1)
    torch.export.save(torch.export.export(old, (x,)), "model.pt2")
    assert old.hidden.weight.detach().numpy().tobytes() in Path("model.pt2").read_bytes()
    program = torch.export.load("model.pt2").module()
    assert torch.allclose(program(x), old(x), atol=1e-6)
    before = program(x)[0, 0].item()
    program.load_state_dict(new.state_dict())
    assert torch.allclose(program(x), new(x), atol=1e-6)
    print(f"before: {before:.4f}")
    print(f"after: {program(x)[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
