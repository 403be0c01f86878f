# /// script
# [tool.verified]
# raises = "UnboundLocalError"
# message = "cannot access local variable 'model' where it is not associated with a value"
# ///
"""Assigned to in a function, a name is local in all of it: give the result another name."""


def model(x: float) -> float:
    return 2 * x


def loss_of(x: float) -> float:
    model = model(x)
    return model**2


print(loss_of(3.0))
