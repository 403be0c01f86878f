# /// script
# [tool.verified]
# raises = "SyntaxError"
# message = "invalid syntax"
# ///
"""What a program printed is no program: show it as text, and as code the line that prints it."""

Epoch: 1, Loss: 0.5
