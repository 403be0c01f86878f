# /// script
# [tool.verified]
# raises = "IndexError"
# message = "pop from an empty deque"
# ///
"""Nobody is waiting."""

from collections import deque

deque().popleft()
