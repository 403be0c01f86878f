"""What the installed packages say of themselves: licence, home, and one line on what they are."""

from importlib.metadata import metadata

import jax
import torch


def main() -> None:
    ours, theirs = metadata(torch.__name__), metadata(jax.__name__)
    licences = (ours["License-Expression"], theirs["License"])
    assert "BSD-3-Clause" in licences[0] and licences[1] == "Apache-2.0"
    assert "neural networks" in ours["Summary"] and "neural" not in theirs["Summary"]
    assert "Homepage, https://pytorch.org" in (ours.get_all("Project-URL") or [])
    print(f"torch is: {ours['Summary']}")
    print(f"jax is: {theirs['Summary']}")
    print(f"jax comes under: {licences[1]}")


if __name__ == "__main__":
    main()
