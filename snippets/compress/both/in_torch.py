# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Both at once: half of the neurons cut out, one epoch more, then int8; the bytes are as worked out beforehand."""

from snippets.compress.prune.in_torch import cut, size, strongest
from snippets.compress.quantise.in_torch import quantise
from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import accuracy, train
from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    digits = load()
    model = new_model(64, 128, 10)
    train(model, epochs=3)
    smaller = cut(model, strongest(model, 64))
    train(smaller, epochs=1)
    total = size(smaller)
    for layer in (smaller.hidden, smaller.output):
        weight = layer.weight.detach()
        small = quantise(weight)
        total += small.q.nbytes + 5 - weight.nbytes
        layer.load_state_dict({"weight": small.restored(), "bias": layer.bias})
    before, after = (accuracy(m, digits.test_x, digits.test_y) for m in (model, smaller))
    weights, biases = 64 * 64 + 64 * 10, 64 + 10
    assert total == weights + 4 * biases + 2 * 5
    assert before - 0.03 < after
    print(f"bytes_before: {size(model)}")
    print(f"bytes_after: {total}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {after:.3f}")


if __name__ == "__main__":
    main()
