# /// script
# [tool.verified]
# raises = "TypeError"
# message = "of type <class 'jax.ShapeDtypeStruct'> is not a valid JAX type"
# ///
"""eval_shape makes no keys either: the dropout holds shapes where its keys belong, in evaluation too."""

import jax.numpy as jnp
from flax import nnx

dropout = nnx.eval_shape(lambda: nnx.Dropout(0.5, rngs=nnx.Rngs(0)))
dropout.eval()
nnx.jit(lambda model, x: model(x))(dropout, jnp.ones(3))
