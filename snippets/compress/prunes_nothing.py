"""A rule that prunes layers with more than 128 outputs, on a network that has none: nothing happens, quietly."""

from torch import nn
from torch.nn.utils import prune


def apply_rule(model: nn.Module, target_size: int) -> int:
    """Masks half of the weights of each larger layer; how many layers that were."""
    larger = [
        layer
        for layer in model.modules()
        if isinstance(layer, nn.Linear) and layer.weight.size(0) > target_size
    ]
    for layer in larger:
        prune.l1_unstructured(layer, "weight", amount=0.5)
    return len(larger)


def main() -> None:
    model = nn.Sequential(
        nn.Linear(16 * 5 * 5, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)
    )
    pruned = apply_rule(model, target_size=128)
    zeros = sum(int((parameter == 0).sum()) for parameter in model.parameters())
    assert pruned == zeros == 0
    print(f"pruned_layers: {pruned}")
    print(f"zeros: {zeros}")


if __name__ == "__main__":
    main()
