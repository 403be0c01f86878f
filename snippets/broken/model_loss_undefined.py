# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'model损失函数' is not defined"
# ///
"""Python takes Chinese letters in names, so a misprint is found only when the line runs: define the loss function."""

import jax


def slope_at(x: float) -> jax.Array:
    return jax.grad(model损失函数)(x)


print(slope_at(3.0))
