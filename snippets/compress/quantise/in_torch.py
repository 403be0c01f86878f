# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Weights as int8 with a scale and a zero point: a quarter of the bytes, none off by more than half a scale."""

from typing import NamedTuple

import torch

from snippets.compress.prune.in_torch import size
from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import accuracy, train
from snippets.nets.two_layers.in_torch import new_model


class Quantised(NamedTuple):
    """Weights w as scale * (q - zero_point)."""

    q: torch.Tensor  # int8, as many as w
    scale: float  # 4 bytes
    zero_point: int  # 1 byte

    def restored(self) -> torch.Tensor:
        """What the layer multiplies with, as float32."""
        return self.scale * (self.q.float() - self.zero_point)


def quantise(w: torch.Tensor) -> Quantised:
    scale = (w.max() - w.min()).item() / 255
    zero_point = round(-128 - w.min().item() / scale)
    q = torch.clamp(torch.round(w / scale) + zero_point, -128, 127)
    return Quantised(q.to(torch.int8), scale, zero_point)


def main() -> None:
    digits = load()
    model = new_model(64, 128, 10)
    train(model, epochs=3)
    before, total = accuracy(model, digits.test_x, digits.test_y), size(model)
    print(f"bytes_before: {total}")
    for layer in (model.hidden, model.output):
        weight = layer.weight.detach()
        small = quantise(weight)
        assert (weight - small.restored()).abs().max() < 0.501 * small.scale
        total += small.q.nbytes + 5 - weight.nbytes
        layer.load_state_dict({"weight": small.restored(), "bias": layer.bias})
    after = accuracy(model, digits.test_x, digits.test_y)
    assert abs(after - before) < 0.01
    print(f"bytes_after: {total}")
    print(f"output_scale: {small.scale:.5f}")
    print(f"output_zero_point: {small.zero_point}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {after:.3f}")


if __name__ == "__main__":
    main()
