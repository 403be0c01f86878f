# /// script
# [tool.verified]
# raises = "TypeError"
# message = "unsupported operand type(s) for *: 'float' and 'dict'"
# ///
"""A tree takes no arithmetic: write `jax.tree.map(lambda p, g: p - 0.1 * g, params, grads)`."""

import jax

params = {"w": 3.0, "b": 1.0}
grads = jax.grad(lambda p: (p["w"] * 2.0 + p["b"]) ** 2)(params)
params = params - 0.1 * grads
