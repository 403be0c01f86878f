"""A file can hold code that runs when it is loaded: weights_only=False runs it, the default refuses."""

import os
import pickle
import tempfile
from pathlib import Path

import torch


class Trap:
    """Makes a folder when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.folder),)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        file, sprung = Path(name) / "model.pt", Path(name) / "sprung"
        torch.save({"weight": Trap(sprung)}, file)
        refused = 0
        try:
            torch.load(file)
        except pickle.UnpicklingError:
            refused = 1
        before = sprung.exists()
        torch.load(file, weights_only=False)
        assert refused and not before and sprung.exists()
        print(f"refused_by_default: {refused}")
        print(f"ran_by_default: {int(before)}")
        print(f"ran_with_weights_only_false: {int(sprung.exists())}")


if __name__ == "__main__":
    main()
