# /// script
# [tool.verified]
# raises = "SyntaxError"
# message = "'(' was never closed"
# ///
"""The closing parenthesis of print is missing, so not one line of the file runs."""

import math

print("this line would run if the next one were complete")
print(f"sine: {math.sin(1.5):.4f}"
