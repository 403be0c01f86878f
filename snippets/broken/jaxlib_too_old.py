# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "but this version of jax requires version"
# fresh = true
# ///
"""jax beside a jaxlib that is too old for it; the first two lines only pretend that it is."""

import jaxlib.version
jaxlib.version.__version__ = "0.4.30"

import jax
