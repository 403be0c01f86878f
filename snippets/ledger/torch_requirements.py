"""What pip reads: PyTorch asks for Python 3.10 and for neither NumPy nor SciPy nor torchvision."""

from importlib.metadata import metadata, requires

import torch
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet


def main() -> None:
    needs = [Requirement(line) for line in requires("torch") or ()]
    always = {need.name for need in needs if need.marker is None}
    pythons = SpecifierSet(metadata("torch")["Requires-Python"])
    oldest = next(minor for minor in range(100) if f"3.{minor}.0" in pythons)
    others = {"numpy", "scipy", "torchvision", "torchaudio"}
    assert oldest > 6 and not always & others
    assert metadata("torch")["Version"] == torch.__version__
    print(f"python_minor: {oldest}")
    print(f"needs_numpy: {int('numpy' in always)}")
    print(f"needs_scipy: {int('scipy' in always)}")
    print(f"needs_torchvision: {int('torchvision' in always)}")
    print(f"needs_torchaudio: {int('torchaudio' in always)}")


if __name__ == "__main__":
    main()
