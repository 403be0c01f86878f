"""Functions made of functions, branches and loops."""

import torch

from snippets.rosetta.rows import Rows, T, V, report

t, v = torch.from_numpy(T[0]), torch.from_numpy(V)  # (3, 4), (4,)


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sum(x**3)


def scanned() -> object:
    seen = [t[0]]
    for row in t[1:]:
        seen.append(0.5 * seen[-1] + row)
    return torch.stack(seen)


ROWS: Rows = {
    "vmap": lambda: torch.vmap(f)(t),
    "vmap_columns": lambda: torch.vmap(f, in_dims=1)(t),
    "vmap_shared": lambda: torch.vmap(torch.dot, in_dims=(0, None))(t, v),
    "compile": lambda: torch.compile(f, backend="eager")(v),
    "branch": lambda: f(v) if v[0] > 0 else -f(v),
    "scanned": scanned,
    "shape_only": lambda: torch.exp(v.to("meta")).numel(),
    "tree": lambda: {k: 2 * p for k, p in {"w": v}.items()}["w"],
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
