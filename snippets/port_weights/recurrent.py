"""nn.GRU and nn.LSTM in Flax: the cell of the GRU gets the bias that it lacks, the LSTM's two are added up."""

import jax.numpy as jnp
import torch
from flax import nnx

from snippets.port_weights.compared import LIMIT, apart


def gru(layer: torch.nn.GRU) -> nnx.RNN:
    rngs, size = nnx.Rngs(0), layer.hidden_size
    cell = nnx.GRUCell(layer.input_size, size, rngs=rngs)
    cell.dense_h = nnx.Linear(size, 3 * size, rngs=rngs)
    w_x, w_h, b_x, b_h = (jnp.array(p.detach().numpy()) for p in layer.parameters())
    nnx.update(cell.dense_i, {"kernel": w_x.T, "bias": b_x})
    nnx.update(cell.dense_h, {"kernel": w_h.T, "bias": b_h})
    return nnx.RNN(cell)


def lstm(layer: torch.nn.LSTM) -> nnx.RNN:
    cell = nnx.OptimizedLSTMCell(layer.input_size, layer.hidden_size, rngs=nnx.Rngs(0))
    w_x, w_h, b_x, b_h = (jnp.array(p.detach().numpy()) for p in layer.parameters())
    nnx.update(cell.dense_i, {"kernel": w_x.T})
    nnx.update(cell.dense_h, {"kernel": w_h.T, "bias": b_x + b_h})
    return nnx.RNN(cell)


def main() -> None:
    torch.manual_seed(0)
    x = torch.randn(2, 5, 3)  # (n, length, features)
    one, two = torch.nn.GRU(3, 4, batch_first=True), torch.nn.LSTM(3, 4, batch_first=True)
    inputs = jnp.array(x.numpy())
    assert apart(gru(one)(inputs), one(x)[0].detach()) < LIMIT
    assert apart(lstm(two)(inputs), two(x)[0].detach()) < LIMIT
    print(f"gru_apart_less_than: {LIMIT:.0e}")
    print(f"lstm_apart_less_than: {LIMIT:.0e}")


if __name__ == "__main__":
    main()
