"""Writes the locks under requirements/ from the .in files beside them (`make lock`).

One resolution for every platform gives them all, so that a package has one version everywhere:

all.txt         everything but what torch-cuda.txt holds
site.txt        the part of it that serving the site needs
build.txt       the part of it that must be there before anything is built
torch-cpu.txt   the CPU build of torch, for the machines whose pip finds one
torch-cuda.txt  what the public Linux build of torch asks for and the CPU build does not
lock.txt        what this script needs
audit.txt       what `make vulnerabilities` needs
canary.txt      what `make canary` needs; what site.txt holds too is the same there
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "requirements"
LOWEST_PYTHON = "3.11.5"  # the Makefile asks for the same
HEADER = "# Written by `make lock` from {source}: change that, not this file.\n"
CPU_HEADER = """\
# The CPU build of torch. pip prefers a file whose link carries a digest, which a folder's or a plain
# list's does not, so it is asked for by name, before all.txt. Digests known, one a file:
"""
ONLY_FOR_CUDA = re.compile(r"(cuda|nvidia)-|triton$")
DIGEST = re.compile(r"(?m)^# ([0-9a-f]{64})  (torch-\S+)$")


def compile_lock(sources: list[str], existing: str, options: list[str]) -> dict[str, str]:
    """The lock's text for each package, by name; versions in `existing` are kept where possible."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "lock.txt")
        output.write_text(existing, "utf-8")
        command = [
            *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"),
            *("--python-version", LOWEST_PYTHON, "--fork-strategy", "fewest"),
            *("--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links"),
            *("--output-file", str(output), *options, *sources),
        ]
        environment = os.environ | {"UV_NO_CONFIG": "1"}
        done = subprocess.run(
            command, cwd=ROOT, env=environment, text=True, stderr=subprocess.PIPE, check=False
        )
        if done.returncode:
            fail(f"uv could not resolve {' and '.join(sources)}:\n{done.stderr.rstrip()}")
        return blocks(output.read_text("utf-8"))


def blocks(lock: str) -> dict[str, str]:
    """A lock's text cut into packages, by name."""
    parts = re.split(r"(?m)^(?=[A-Za-z0-9])", lock)
    return {re.split(r"[=\[ ;]", part, maxsplit=1)[0]: part for part in parts if "==" in part}


def version(block: str) -> str:
    """The version that a package's block pins."""
    return re.split(r"[\s;\\]", block.split("==", 1)[1], maxsplit=1)[0]


def cpu_builds(torch: str) -> dict[str, str]:
    """File name -> digest of the CPU builds known: those noted before, and what pip finds here."""
    prefix = f"torch-{torch}+cpu-"
    known = {file: digest for digest, file in DIGEST.findall(read("torch-cpu.txt"))}
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [
            *(sys.executable, "-m", "pip", "install", "-qq", "--dry-run", "--ignore-installed"),
            *("--no-deps", "--report", str(report), f"torch=={torch}+cpu"),
        ]
        if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            info = json.loads(report.read_text("utf-8"))["install"][0]["download_info"]
            file = info["url"].rsplit("/", 1)[-1].replace("%2B", "+")
            known[file] = info["archive_info"]["hashes"]["sha256"]
    return {file: digest for file, digest in sorted(known.items()) if file.startswith(prefix)}


def with_digests(block: str, digests: list[str]) -> str:
    """A package's block with more digests in it."""
    lines = [line.removesuffix(" \\") for line in block.splitlines()]
    requirement = [lines[0]]
    comments = [line for line in lines if line.startswith("    #")]
    hashes = {line for line in lines if "--hash=" in line}
    hashes |= {f"    --hash=sha256:{digest}" for digest in digests}
    return (
        " \\\n".join([*requirement, *sorted(hashes)]) + "\n" + "".join(f"{c}\n" for c in comments)
    )


def without_comments(block: str) -> str:
    """A package's block without what asked for it."""
    return "".join(line for line in block.splitlines(True) if not line.startswith("    #"))


def read(name: str) -> str:
    """A lock as it is, or nothing."""
    path = REQUIREMENTS / name
    return path.read_text("utf-8") if path.exists() else ""


def write(name: str, text: str) -> None:
    """Write a lock whole or not at all."""
    part = REQUIREMENTS / f"{name}.part"
    part.write_text(text, "utf-8")
    part.replace(REQUIREMENTS / name)
    print(f"requirements/{name}: {len(blocks(text))} packages")


def fail(message: str) -> None:
    """End, with no lock changed."""
    sys.exit(f"make lock: {message}\nNo lock was changed.")


def main() -> None:
    """Resolve everything, then write every lock."""
    parser = argparse.ArgumentParser(description="Write the locks under requirements/.")
    parser.add_argument(
        "names", nargs="*", help="packages to raise to their newest version, or 'everything'"
    )
    names: list[str] = parser.parse_args().names
    raised = ["--upgrade"] if "everything" in names else [f"--upgrade-package={n}" for n in names]

    existing = read("all.txt") + read("torch-cuda.txt")
    resolved = compile_lock(["pyproject.toml", "requirements/all.in"], existing, raised)
    torch = version(resolved["torch"])
    builds = cpu_builds(torch)
    if not builds:
        fail(
            f"requirements/torch-cpu.txt knows no file of torch {torch}+cpu, and pip finds none here. "
            "Run this where pip finds the CPU build that CI installs."
        )
    resolved["torch"] = with_digests(resolved["torch"], list(builds.values()))
    cuda = {name: text for name, text in resolved.items() if ONLY_FOR_CUDA.match(name)}
    everything = {name: text for name, text in resolved.items() if name not in cuda}

    def part(*sources: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            pins = Path(folder, "pins.txt")
            pins.write_text("".join(f"{n}=={version(t)}\n" for n, t in everything.items()), "utf-8")
            needed = compile_lock(list(sources), "", ["--constraints", str(pins)])
        return "".join(without_comments(everything[name]) for name in needed)

    site = part("pyproject.toml", "requirements/site.in")
    build = part("requirements/build.in")
    apart = {
        name: compile_lock([f"requirements/{name}.in"], read(f"{name}.txt"), raised)
        for name in ("lock", "audit")
    }
    apart["canary"] = compile_lock(["requirements/canary.in"], read("canary.txt") + site, [])

    notes = "".join(f"# {digest}  {file}\n" for file, digest in builds.items())
    pin = with_digests(f"torch=={torch}+cpu\n", list(builds.values()))
    public = "all.in, for the public Linux build of torch"
    write("torch-cpu.txt", HEADER.format(source="all.in") + CPU_HEADER + notes + pin)
    write("torch-cuda.txt", HEADER.format(source=public) + "".join(cuda.values()))
    write(
        "all.txt", HEADER.format(source="all.in and pyproject.toml") + "".join(everything.values())
    )
    write("site.txt", HEADER.format(source="site.in and pyproject.toml") + site)
    write("build.txt", HEADER.format(source="build.in") + build)
    for name, packages in apart.items():
        write(f"{name}.txt", HEADER.format(source=f"{name}.in") + "".join(packages.values()))


if __name__ == "__main__":
    main()
