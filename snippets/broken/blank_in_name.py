# /// script
# [tool.verified]
# raises = "SyntaxError"
# message = "invalid syntax"
# ///
"""A name holds no blank: Python reads two names side by side, and not a line of the file runs."""

params = 1.0
params = jax optimism(options)(params)
