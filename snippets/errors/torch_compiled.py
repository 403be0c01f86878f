"""Cures for graph breaks under fullgraph=True, and for compiling once more at each length."""

import torch

from snippets.exec.captures import backend, captures


def chosen_inside() -> None:
    f = torch.compile(lambda x: torch.where(x > 0, x**2, -x), backend=backend, fullgraph=True)
    assert f(torch.tensor(1.5)) == 2.25 and f(torch.tensor(-1.5)) == 1.5


def printed_after() -> None:
    f = torch.compile(lambda x: (2 * x, x.sum()), backend=backend, fullgraph=True)
    doubled, total = f(torch.ones(2))
    assert f"{total:.0f}" == "2" and doubled.tolist() == [2, 2]


def not_taken_out() -> None:
    def f(x: torch.Tensor) -> torch.Tensor:
        return torch.where(x.sum() > 0, 2 * x, x)

    assert torch.compile(f, backend=backend, fullgraph=True)(torch.ones(2)).tolist() == [2, 2]


def length_left_open() -> None:
    f = torch.compile(lambda x: 2 * x, backend=backend, fullgraph=True, dynamic=True)
    before = len(captures)
    assert all(len(f(torch.ones(length))) == length for length in range(2, 20))
    assert len(captures) == before + 1


def main() -> None:
    chosen_inside()
    printed_after()
    not_taken_out()
    length_left_open()
    print("mended: 4")


if __name__ == "__main__":
    main()
