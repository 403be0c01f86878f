"""A Python `for` is unrolled while tracing; a `while` on a value breaks the graph, and Python goes on counting."""

import torch

from snippets.exec.captures import backend, captures


@torch.compile(backend=backend, fullgraph=True)
def five_times(x: torch.Tensor) -> torch.Tensor:
    for _ in range(5):
        x = x * 2
    return x


def doublings(x: torch.Tensor) -> int:
    n = 0
    while x < 100:
        x, n = x * 2, n + 1
    return n


def main() -> None:
    one = torch.tensor(1.0)
    assert five_times(one) == 32 and len(captures) == 1
    operators = [node for node in captures[0].graph.nodes if node.op == "call_function"]
    compiled = torch.compile(doublings, backend=backend)
    assert compiled(one) == doublings(one) and len(captures) > 2
    print(f"operators_of_for: {len(operators)}")
    print(f"doublings: {compiled(one)}")


if __name__ == "__main__":
    main()
