# /// script
# [tool.verified]
# raises = "SyntaxError"
# message = "invalid syntax"
# ///
"""A colon makes a slice only between square brackets: in a call write splits=("train", "test")."""

train, test = "train", "test"


def load(splits: tuple[str, str]) -> tuple[str, str]:
    return splits


train_set, test_set = load(splits=train:test)
