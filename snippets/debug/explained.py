"""torch._dynamo.explain runs a function and tells where its graph breaks, and why."""

import torch


def f(x: torch.Tensor) -> torch.Tensor:
    y = 2 * x
    if y.sum() > 0:
        return y + 1
    return y - 1


def main() -> None:
    told = torch._dynamo.explain(f)(torch.ones(3))
    (why,) = told.break_reasons
    assert "jump" in why.reason
    print(f"graphs: {told.graph_count}")
    print(f"breaks: {told.graph_break_count}")
    print("reason:", why.reason)
    print("at:", why.user_stack[-1].line)


if __name__ == "__main__":
    main()
