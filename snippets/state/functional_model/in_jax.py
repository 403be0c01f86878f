"""A module taken apart into a plan, parameters and the rest: what the call changes is in what it hands back."""

from typing import Any

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.errors.words import words

x = jnp.arange(6.0).reshape(3, 2)  # (n, features)


def loss_of(params: Any, plan: Any, rest: Any) -> tuple[jax.Array, Any]:
    model = nnx.merge(plan, params, rest, copy=True)
    y = model(x)  # (n, features)
    return (y * x).mean(), nnx.state(model, nnx.BatchStat)


def main() -> None:
    model = nnx.BatchNorm(2, momentum=0.9, rngs=nnx.Rngs(0))
    plan, params, rest = nnx.split(model, nnx.Param, ...)  # type: ignore[misc]
    gradient, changed = jax.grad(loss_of, has_aux=True)(params, plan, rest)
    uncopied = words(lambda: jax.grad(lambda p: nnx.merge(plan, p, rest)(x).mean())(params))
    assert changed["mean"][0] != model.mean[0] and "different trace level" in uncopied
    print(f"gradient: {gradient['scale'][0].item():.4f}")
    print(f"mean_in_the_model: {model.mean[0].item():.4f}")
    print(f"mean_handed_back: {changed['mean'][0].item():.4f}")


if __name__ == "__main__":
    main()
