"""nn.GRU and nn.LSTM in Flax: the cell of the GRU gets the bias that it lacks, the LSTM's two are added up."""

import jax.numpy as jnp
import torch
from flax import nnx

from snippets.port_weights.compared import LIMIT, apart
from snippets.start.classifier.in_jax import logits_of as outputs_of


def gru(layer: torch.nn.GRU) -> nnx.RNN:
    size = layer.hidden_size
    cell = nnx.eval_shape(lambda: nnx.GRUCell(layer.input_size, size, rngs=nnx.Rngs(0)))
    cell.dense_h = nnx.eval_shape(lambda: nnx.Linear(size, 3 * size, rngs=nnx.Rngs(0)))
    w_x, w_h, b_x, b_h = (jnp.array(p.detach().numpy()) for p in layer.parameters())
    nnx.update(cell.dense_i, {"kernel": w_x.T, "bias": b_x})
    nnx.update(cell.dense_h, {"kernel": w_h.T, "bias": b_h})
    return nnx.RNN(cell)


def lstm(layer: torch.nn.LSTM) -> nnx.RNN:
    size = layer.hidden_size
    cell = nnx.eval_shape(lambda: nnx.OptimizedLSTMCell(layer.input_size, size, rngs=nnx.Rngs(0)))
    w_x, w_h, b_x, b_h = (jnp.array(p.detach().numpy()) for p in layer.parameters())
    nnx.update(cell.dense_i, {"kernel": w_x.T})
    nnx.update(cell.dense_h, {"kernel": w_h.T, "bias": b_x + b_h})
    return nnx.RNN(cell)


def main() -> None:
    torch.manual_seed(0)
    x = torch.randn(2, 5, 3)  # (n, length, features)
    one, two = torch.nn.GRU(3, 4, batch_first=True), torch.nn.LSTM(3, 4, batch_first=True)
    inputs = jnp.array(x.numpy())
    assert apart(outputs_of(gru(one), inputs), one(x)[0].detach()) < LIMIT
    assert apart(outputs_of(lstm(two), inputs), two(x)[0].detach()) < LIMIT
    print(f"gru_apart_less_than: {LIMIT:.0e}")
    print(f"lstm_apart_less_than: {LIMIT:.0e}")


if __name__ == "__main__":
    main()
