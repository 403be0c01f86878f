# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Whether a sentence is from PyTorch's documentation or from JAX's: the same model, on words, without the names."""

from snippets.text.reviews_zh.in_jax import train_and_report
from snippets.text.sentences import load


def main() -> None:
    train_and_report(load(), epochs=4)


if __name__ == "__main__":
    main()
