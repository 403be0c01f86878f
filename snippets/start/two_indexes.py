"""A mirror and an index of CPU builds at once: pip takes the highest version of both, wherever it is."""

from pathlib import Path

from snippets.start.wheels import index, pip


def taken(wanted: str, first: str, other: str) -> str:
    """The version of `frame` that pip downloads from two indexes."""
    folder = Path(wanted)
    options = ("--index-url", first, "--extra-index-url", other, "--dest", str(folder))
    done = pip("download", "--no-deps", *options, wanted)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.iterdir()
    return wheel.name.split("-")[1]


def main() -> None:
    mirror = index(Path("mirror").absolute(), "frame", "1.0", "1.1")
    cpu = index(Path("cpu").absolute(), "frame", "1.0+cpu")
    unpinned, pinned = taken("frame", cpu, mirror), taken("frame==1.0", mirror, cpu)
    whole = taken("frame==1.0+cpu", mirror, cpu)
    assert unpinned == "1.1" and pinned == whole == "1.0+cpu"
    print("frame is", unpinned)
    print("frame==1.0 is", pinned)
    print("frame==1.0+cpu is", whole)


if __name__ == "__main__":
    main()
