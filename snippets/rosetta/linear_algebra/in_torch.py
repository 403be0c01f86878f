"""Products, decompositions and systems of equations."""

import torch

from snippets.rosetta.rows import A, Rows, T, V, X, Y, report

a, t, v, x, y = map(torch.from_numpy, (A, T, V, X, Y))  # (3, 3), (2, 3, 4), (4,), (2, 3)
s = a @ a.T  # (3, 3)
ROWS: Rows = {
    "matmul": lambda: x @ a,
    "batched": lambda: torch.bmm(t, t.transpose(1, 2)),
    "einsum": lambda: torch.einsum("ij,kj->ik", x, y),
    "dot": lambda: torch.dot(v, v),
    "outer": lambda: torch.outer(v, v),
    "solve": lambda: torch.linalg.solve(a, x.T),
    "det": lambda: torch.linalg.det(a),
    "eigenvalues": lambda: torch.linalg.eigvalsh(s),
    "singular_values": lambda: torch.linalg.svdvals(x),
    "cholesky": lambda: torch.linalg.cholesky(s),
    "least_squares": lambda: torch.linalg.lstsq(x.T, a).solution,
    "diagonal": lambda: torch.diag(a),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
