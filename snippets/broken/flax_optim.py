# /// script
# [tool.verified]
# raises = "ImportError"
# message = "cannot import name 'optim' from 'flax'"
# ///
"""Flax has no optimizers any more: write optax.adam, and nnx.Optimizer around it."""

from flax import optim

optimizer = optim.Adam(learning_rate=1e-3)
