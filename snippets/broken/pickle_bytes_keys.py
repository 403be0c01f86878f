# /// script
# [tool.verified]
# raises = "KeyError"
# message = "'data'"
# ///
"""With encoding="bytes" the keys of a pickle written by Python 2 are bytes: write `batch[b"data"]`."""

import pickle

by_python_2 = b"(dp0\nS'data'\np1\n(lp2\nI1\naI2\nas."
batch = pickle.loads(by_python_2, encoding="bytes")
print(batch["data"])
