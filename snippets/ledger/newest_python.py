"""The newest Python that both frameworks list is older than the newest that one of them lists."""

from importlib.metadata import metadata

import jax
import torch

PREFIX = "Programming Language :: Python :: 3."


def newest(distribution: str) -> int:
    """The newest minor version of Python 3 among its classifiers."""
    classifiers = metadata(distribution).get_all("Classifier") or []
    return max(int(c.removeprefix(PREFIX)) for c in classifiers if c.startswith(PREFIX))


def main() -> None:
    listed = {module.__name__: newest(module.__name__) for module in (torch, jax)}
    assert listed["jax"] < listed["torch"]
    print(f"torch_lists_up_to: 3.{listed['torch']}")
    print(f"jax_lists_up_to: 3.{listed['jax']}")


if __name__ == "__main__":
    main()
