# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "'NpzFile' object has no attribute 'item'"
# ///
"""`.item()` unwraps a dictionary saved as .npy; an .npz already is one, so write `saved["images"]`."""

import io

import numpy as np

file = io.BytesIO()
np.savez(file, images=np.zeros((4, 32, 32, 3)), labels=np.arange(4))
file.seek(0)
saved = np.load(file).item()
