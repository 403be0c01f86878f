"""Installing with no network: pip takes everything from a folder, or says that nothing there fits."""

from pathlib import Path

from snippets.start.wheels import add_wheel, pip

FOLDER = ("--no-index", "--find-links", "wheels")


def main() -> None:
    wheels = Path("wheels")
    add_wheel(wheels, "frame", "1.0", requires="part")
    add_wheel(wheels, "part", "2.0")
    add_wheel(wheels, "elsewhere", "1.0", tag="cp39-cp39-win32")
    done = pip("install", *FOLDER, "--target", "here", "frame")
    refused = pip("install", *FOLDER, "--target", "here", "elsewhere")
    assert done.returncode == 0 and refused.returncode == 1
    print(f"packages: {len(list(Path('here').glob('*.dist-info')))}")
    print(done.stdout.splitlines()[-1])
    print(refused.stderr.strip())


if __name__ == "__main__":
    main()
