# /// script
# [tool.verified]
# raises = "TypeError"
# message = "dot_general requires contracting dimensions to have the same shape, got (64,) and (128,)"
# ///
"""A neuron cut from one layer is missing as an input of the next: cut the rows of the next kernel as well."""

import jax.numpy as jnp

hidden = jnp.ones((64, 128))
output = jnp.ones((128, 10))
kept = jnp.arange(64)

x = jnp.ones((1, 64))
h = x @ hidden[:, kept]  # (1, 64)
print(h @ output)
