"""PyTorch's Adam into Optax's: two averages for each weight, laid out as the weight is, and the number of steps."""

from typing import Any

import jax.numpy as jnp
import optax
import torch
from flax import nnx

from snippets.migrate.model import in_jax, in_torch
from snippets.port_weights.arrays.in_jax import load
from snippets.port_weights.arrays.in_torch import arrays_of


def fill(average: Any, model: in_torch.Net, optimizer: torch.optim.Adam, name: str) -> None:
    """Loaded into a model, the averages are turned round as its weights are."""
    averages, named = nnx.eval_shape(lambda: in_jax.Net(nnx.Rngs(0))), model.named_parameters()
    found = {key: optimizer.state[weight][name].numpy() for key, weight in named}
    load(averages, arrays_of(model) | found)
    nnx.update(average, nnx.state(averages, nnx.Param))


def carried(
    copy: in_jax.Net, model: in_torch.Net, optimizer: torch.optim.Adam
) -> nnx.Optimizer[in_jax.Net]:
    other = nnx.Optimizer(copy, optax.adam(optimizer.defaults["lr"]), wrt=nnx.Param)
    state = other.opt_state[0]
    fill(state.mu, model, optimizer, "exp_avg")
    fill(state.nu, model, optimizer, "exp_avg_sq")
    steps = optimizer.state[model.first.weight]["step"]
    state.count.set_value(jnp.array(int(steps), jnp.int32))
    return other


def main() -> None:
    model = in_torch.new_model()
    adam = torch.optim.Adam(model.parameters(), lr=0.01)
    model(torch.ones(1, 64)).sum().backward()
    adam.step()
    state = carried(in_jax.new_model(model), model, adam).opt_state[0]
    print(f"steps: {state.count[...].item()}")


if __name__ == "__main__":
    main()
