"""The locks under requirements/: complete, with digests, in step with each other and with what asked for them."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import lock

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "requirements"
LOCKS = ["all", "audit", "build", "canary", "lock", "site", "torch-cpu", "torch-cuda"]
FRAMEWORKS = {"torch", "jax", "jaxlib", "flax", "optax", "orbax-checkpoint", "numpy", "triton"}


def blocks(name: str) -> dict[str, str]:
    return lock.blocks((FOLDER / f"{name}.txt").read_text("utf-8"))


def pins(name: str) -> dict[str, str]:
    return {package: lock.version(text) for package, text in blocks(name).items()}


def digests(text: str) -> set[str]:
    return set(re.findall(r"--hash=sha256:([0-9a-f]{64})\b", text))


def asked_for(name: str) -> list[Requirement]:
    lines = (FOLDER / f"{name}.in").read_text("utf-8").splitlines()
    bare = (line.split("#")[0].strip() for line in lines)
    return [Requirement(line) for line in bare if line and not line.startswith("-r ")]


def test_every_lock_is_looked_at() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == LOCKS


@pytest.mark.parametrize("name", LOCKS)
def test_each_package_is_pinned_with_a_digest(name: str) -> None:
    found = blocks(name)
    assert found
    for package, text in found.items():
        assert re.match(r"[a-z0-9-]+==[^\s;]+( ; .+)? \\\n", text), package
        assert digests(text), package
        assert "sha256" in text
        assert text.count("--hash=") == len(digests(text)), package


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_says_where_packages_come_from(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"(?m)^--(?!hash)|(^|[\s\"'=])(/|~/|file:|[A-Za-z]:\\)\w", text)


@pytest.mark.parametrize(("part", "whole"), [("build", "site"), ("site", "all")])
def test_a_part_says_what_the_whole_says(part: str, whole: str) -> None:
    everything = blocks(whole)
    for package, text in blocks(part).items():
        assert lock.without_comments(text) == lock.without_comments(everything[package])


@pytest.mark.parametrize(
    ("name", "source"), [("all", "all"), ("site", "site"), ("build", "build"), ("lock", "lock")]
)
def test_what_is_asked_for_is_locked(name: str, source: str) -> None:
    found = pins(name)
    for wanted in asked_for(source):
        assert wanted.specifier.contains(found[canonicalize_name(wanted.name)]), str(wanted)


def test_the_site_needs_no_framework() -> None:
    found = pins("site")
    assert not FRAMEWORKS & found.keys()
    assert not [package for package in found if lock.ONLY_FOR_CUDA.match(package)]


def test_the_engine_can_run_on_the_site_alone() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found = pins("site")
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(found[canonicalize_name(requirement.name)])


def test_torch_has_the_digests_of_the_cpu_build_and_of_the_public_one() -> None:
    cpu = blocks("torch-cpu")["torch"]
    assert lock.version(cpu) == f"{pins('all')['torch']}+cpu"
    noted = {
        digest for digest, _ in lock.DIGEST.findall((FOLDER / "torch-cpu.txt").read_text("utf-8"))
    }
    assert digests(cpu) == noted
    assert digests(cpu) < digests(blocks("all")["torch"])


def test_cuda_packages_are_kept_apart_and_only_for_linux() -> None:
    cuda = blocks("torch-cuda")
    assert not cuda.keys() & pins("all").keys()
    for package, text in cuda.items():
        line = text.splitlines()[0].removesuffix(" \\")
        marker = Requirement(line).marker
        assert marker is not None, package
        for system, wanted in (("linux", True), ("darwin", False)):
            here = {"sys_platform": system, "platform_machine": "x86_64"}
            assert marker.evaluate({**here, "python_full_version": "3.11.7"}) is wanted, package


def test_what_is_installed_is_what_is_locked() -> None:
    if Path(sys.prefix).resolve() != ROOT / ".venv":
        pytest.skip("not run by `make test`: this environment is somebody's own")
    wrong: list[str] = []
    for package, text in blocks("all").items():
        requirement = Requirement(text.splitlines()[0].removesuffix(" \\"))
        if requirement.marker and not requirement.marker.evaluate():
            continue
        if not requirement.specifier.contains(metadata.version(package), prereleases=True):
            wrong.append(f"{requirement} is installed as {metadata.version(package)}")
    assert not wrong


def test_more_digests_keep_the_rest_of_a_package() -> None:
    before = "x==1 ; sys_platform == 'linux' \\\n    --hash=sha256:b \\\n    --hash=sha256:c\n    # via y\n"
    after = lock.with_digests(before, ["a", "c"])
    assert after == (
        "x==1 ; sys_platform == 'linux' \\\n"
        "    --hash=sha256:a \\\n    --hash=sha256:b \\\n    --hash=sha256:c\n    # via y\n"
    )
    assert lock.without_comments(before) == before.removesuffix("    # via y\n")


def test_a_lock_is_cut_into_packages() -> None:
    text = "# head\na-b==1.0 \\\n    --hash=sha256:1\n    # via c\nc==2+cpu ; x > '1' \\\n    --hash=sha256:2\n"
    found = lock.blocks(text)
    assert list(found) == ["a-b", "c"]
    assert "".join(found.values()) == text.removeprefix("# head\n")
    assert [lock.version(block) for block in found.values()] == ["1.0", "2+cpu"]
