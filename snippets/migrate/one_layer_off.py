"""Dropout alone is put into evaluation, in either framework, until the whole model is put into training again."""

from flax import nnx
from torch import nn


class InTorch(nn.Module):
    """Two layers that differ in training and in evaluation."""

    def __init__(self) -> None:
        super().__init__()
        self.norm, self.drop = nn.BatchNorm1d(2), nn.Dropout(0.5)


class InJax(nnx.Module):
    """The same two."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.norm, self.drop = nnx.BatchNorm(2, rngs=rngs), nnx.Dropout(0.5, rngs=rngs)


def main() -> None:
    here, there = InTorch(), nnx.eval_shape(lambda: InJax(nnx.Rngs(0)))
    for model in (here, there):
        model.train()
        model.drop.eval()
    assert not here.drop.training and there.drop.deterministic
    assert here.norm.training and not there.norm.use_running_average
    print(f"dropout_off: {(not here.drop.training) + there.drop.deterministic}")
    print(f"norm_training: {here.norm.training + (not there.norm.use_running_average)}")
    here.train(), there.train()
    print(f"dropout_on_again: {here.drop.training + (not there.drop.deterministic)}")


if __name__ == "__main__":
    main()
