"""Statements in six pairs of this guide: neither framework's side is the longer one throughout."""

import ast
import inspect
from types import ModuleType

import snippets.data.pipeline.in_jax
import snippets.data.pipeline.in_torch
import snippets.digits.cnn.in_jax
import snippets.digits.cnn.in_torch
import snippets.digits.mlp_adam.in_jax
import snippets.digits.mlp_adam.in_torch
import snippets.digits.save_load.in_jax
import snippets.digits.save_load.in_torch
import snippets.nets.per_sample_gradients.in_jax
import snippets.nets.per_sample_gradients.in_torch
import snippets.start.fit_line.in_jax
import snippets.start.fit_line.in_torch

PAIRS = [
    snippets.data.pipeline,
    snippets.digits.cnn,
    snippets.digits.mlp_adam,
    snippets.digits.save_load,
    snippets.nets.per_sample_gradients,
    snippets.start.fit_line,
]


def statements(module: ModuleType) -> int:
    """How many statements a module has, imports left out."""
    nodes = ast.walk(ast.parse(inspect.getsource(module)))
    imports = (ast.Import, ast.ImportFrom)
    return sum(isinstance(node, ast.stmt) and not isinstance(node, imports) for node in nodes)


def main() -> None:
    lengths = [(statements(pair.in_torch), statements(pair.in_jax)) for pair in PAIRS]
    print(f"pairs: {len(lengths)}")
    print(f"longer_in_torch: {sum(torch > jax for torch, jax in lengths)}")
    print(f"longer_in_jax: {sum(jax > torch for torch, jax in lengths)}")


if __name__ == "__main__":
    main()
