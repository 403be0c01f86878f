# /// script
# [tool.verified]
# differs = ["first_leaf_has", "leaves_of_a_none", "adam_keeps"]
# ///
"""Parameters, metrics and the optimizer's state as trees, mapped leaf by leaf; leaves come in the order of the dict."""

import torch
from torch.utils._pytree import tree_leaves, tree_map

from snippets.errors.words import words


def new_tree() -> dict[str, dict[str, torch.Tensor]]:
    hidden = {"kernel": torch.ones(4, 3), "bias": torch.zeros(3)}  # (4, 3), (3,)
    output = {"kernel": torch.ones(3, 2), "bias": torch.zeros(2)}  # (3, 2), (2,)
    return {"hidden": hidden, "output": output}


def main() -> None:
    params, other = new_tree(), new_tree()
    del other["output"]["bias"]
    leaves = tree_leaves(params)
    stepped = tree_map(lambda p, g: p - 0.5 * g, params, params)
    sizes = [leaf.numel() for leaf in leaves]
    optimizer = torch.optim.Adam(leaves)
    for leaf in leaves:
        leaf.grad = leaf.clone()
    optimizer.step()
    kept = tree_leaves(optimizer.state_dict()["state"])
    assert "arity mismatch" in words(lambda: tree_map(torch.add, params, other))
    assert tree_map(lambda _, part: len(part), {"w": 1}, {"w": {"a": 2, "b": 3}}) == {"w": 2}
    print(f"leaves: {len(leaves)}")
    print(f"numbers: {sum(sizes)}")
    print(f"kernel_after_step: {stepped['hidden']['kernel'][0, 0]:.1f}")
    print(f"first_leaf_has: {sizes[0]}")
    print(f"leaves_of_a_none: {len(tree_leaves({'loss': 1.0, 'accuracy': None})) - 1}")
    print(f"adam_keeps: {sum(tensor.numel() for tensor in kept)}")


if __name__ == "__main__":
    main()
