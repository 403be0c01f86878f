"""PyTorch's own quantised layers still run, and say that they are deprecated: what replaces them is torchao."""

import warnings

import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

from snippets.compress.with_torch import accuracy_after
from snippets.digits.data import load
from snippets.digits.with_torch import accuracy
from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    model = new_model(64, 128, 10)
    before = accuracy_after(model, epochs=3)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        smaller = quantize_dynamic(model, {nn.Linear}, dtype=torch.qint8)
    said = [str(warning.message) for warning in caught if "deprecated" in str(warning.message)]
    after = accuracy(smaller, *load()[2:])
    weight = smaller.hidden.weight()  # (128, 64)
    assert weight.dtype == torch.qint8
    assert any("migrate to use torchao" in message for message in said)
    assert abs(after - before) < 0.01
    print(f"weight_bytes_before: {model.hidden.weight.nbytes}")
    print(f"weight_bytes_after: {weight.int_repr().nbytes}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {after:.3f}")


if __name__ == "__main__":
    main()
