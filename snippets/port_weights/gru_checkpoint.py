"""The checkpoint of a GRU that came from PyTorch: an ordinary GRUCell misses a bias, one like it takes all."""

import tempfile
from pathlib import Path
from typing import Any

import orbax.checkpoint as ocp
import torch
from flax import nnx

from snippets.port_weights.compared import apart
from snippets.port_weights.recurrent import gru


def main() -> None:
    saved: Any = gru(torch.nn.GRU(3, 4)).cell
    cell: Any = nnx.eval_shape(lambda: nnx.GRUCell(3, 4, rngs=nnx.Rngs(0)))
    with tempfile.TemporaryDirectory() as folder, ocp.StandardCheckpointer() as checkpointer:
        path = Path(folder).absolute() / "gru"
        checkpointer.save(path, nnx.state(saved))
        checkpointer.wait_until_finished()
        try:
            checkpointer.restore(path, nnx.state(cell))
        except ValueError as error:
            refused = "dense_h.bias:\n    - Source: MISSING" in str(error)
        cell.dense_h = nnx.eval_shape(lambda: nnx.Linear(4, 12, rngs=nnx.Rngs(0)))
        nnx.update(cell, checkpointer.restore(path, nnx.state(cell)))
    assert refused
    print(f"refused_without_bias: {refused:d}")
    print(f"bias_apart: {apart(saved.dense_h.bias[...], cell.dense_h.bias[...]):.0f}")


if __name__ == "__main__":
    main()
