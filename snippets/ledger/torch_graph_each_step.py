"""PyTorch records a new graph at every step: for a straight line always the same, for a loop on a value not."""

import torch

from snippets.start.line import xs, ys

Node = torch.autograd.graph.Node


def names(node: Node | None) -> tuple[object, ...]:
    """The recorded graph below a node, as nested names of operations."""
    if node is None:
        return ()
    return node.name(), *(names(parent) for parent, _ in node.next_functions)


def line_graphs(steps: int) -> set[tuple[object, ...]]:
    w = torch.tensor([0.3, 0.2], requires_grad=True)  # (2,)
    optimizer = torch.optim.SGD([w], lr=0.01)
    seen = set()
    for _ in range(steps):
        loss = ((w[0] * torch.tensor(xs) + w[1] - torch.tensor(ys)) ** 2).mean()  # ()
        seen.add(names(loss.grad_fn))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return seen


def doubled(x: torch.Tensor) -> torch.Tensor:
    while x < 10:
        x = 2 * x
    return x  # ()


def main() -> None:
    loops = {names(doubled(torch.tensor(v, requires_grad=True)).grad_fn) for v in (1.0, 3.0, 6.0)}
    lines = line_graphs(5)
    assert len(lines) == 1 and len(loops) == 3
    print(f"different_graphs_of_line: {len(lines)}")
    print(f"different_graphs_of_loop: {len(loops)}")


if __name__ == "__main__":
    main()
