"""Besides the program the file has the path of the source that it came from: look before you give it away."""

from pathlib import Path
from zipfile import ZipFile

import torch

from snippets.export.function import Function


def f(x: torch.Tensor) -> torch.Tensor:
    """The shape of x."""
    return torch.sin(x)


def main() -> None:
    x = torch.ones(3)  # (3,)
    torch.export.save(torch.export.export(Function(f), (x,)), "f.pt2")
    with ZipFile("f.pt2") as archive:
        inside = b"".join(archive.read(name) for name in archive.namelist())
    found = str(Path(__file__).parents[1]).encode() in inside
    assert found
    print(f"source_path: {int(found)}")


if __name__ == "__main__":
    main()
