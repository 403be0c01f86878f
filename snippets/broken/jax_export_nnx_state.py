# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Cannot serialize PyTreeDef containing an unregistered type"
# ///
"""The state of an NNX model as an argument of what is exported: it exports, and cannot be saved."""

import jax
import jax.numpy as jnp
from flax import nnx
from jax import export

graph, state = nnx.split(nnx.eval_shape(lambda: nnx.Linear(4, 2, rngs=nnx.Rngs(0))))
program = export.export(jax.jit(lambda s, x: nnx.merge(graph, s)(x)))(state, jnp.ones((3, 4)))
program.serialize()
