"""Adam in JAX with optax: operator by operator, compiled, and compiled over one long array."""

from typing import Any

import jax
import jax.numpy as jnp
import optax

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.optimizer_step.work import RATE, WORK, gradients
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
Arrays = list[jax.Array]


def adam(jit: bool = True, joined: bool = False) -> Case:
    slopes = [jnp.asarray(g) for g in gradients]
    slopes = [jnp.stack(slopes)] if joined else slopes
    optimizer = optax.adam(RATE)

    def update(parameters: Arrays, state: Any, slopes: Arrays) -> tuple[Arrays, Any]:
        changes, state = optimizer.update(slopes, state)
        moved: Arrays = optax.apply_updates(parameters, changes)
        return moved, state

    change: Any = jax.jit(update) if jit else update
    parameters = [jnp.zeros(g.shape) for g in slopes]
    now: list[Any] = [parameters, optimizer.init(parameters)]
    code = program(change, *now, slopes) if jit else None

    def step() -> list[Any]:
        now[:] = jax.block_until_ready(change(*now, slopes))
        return now

    return Case(step, changed, code)


def changed(now: list[Any]) -> list[float]:
    """Parameter in units of the rate, first moment, root of the second, of the first array."""
    parameters, (adam, _) = now
    p, m, v = (leaves[0].reshape(-1)[: gradients[0].size] for leaves in (parameters, *adam[1:]))
    return numbers(p / RATE) + numbers(m) + numbers(jnp.sqrt(v))


VARIANTS = {
    "eager": lambda: adam(jit=False),
    "jit": adam,
    "jit_one_array": lambda: adam(joined=True),
}


def main() -> None:
    """Take one step in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
