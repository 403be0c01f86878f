"""The Makefile and its scripts, with stand-ins for the programs they call."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TARGETS = [
    *(
        "help",
        "serve",
        "test",
        "site",
        "build",
        "run",
        "watch",
        "check",
        "shard",
        "fmt",
        "diagrams",
    ),
    *(
        "difference",
        "audit",
        "bench-engine",
        "bench-scale",
        "bench-search",
        "bench",
        "bench-short",
        "nightly",
        "vulnerabilities",
        "canary",
        "example",
        "publish",
        "raise",
        "lock",
    ),
    "clean",
]

# Stands in for a virtual environment's Python: notes what it was asked, answers as told.
PYTHON = """\
#!/bin/sh
echo "$@" >> "$LOG"
case "$*" in
*torch-cpu.txt) echo "$TORCH_SAYS"; exit "${TORCH_STATUS:-0}" ;;
*importlib.metadata*) exit "${PUBLIC_BUILD:-0}" ;;
*"${FAILS:-never}"*) exit 1 ;;
esac
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The Makefile and what it reads, in a folder of their own."""
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("requirements", "tools"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def call(where: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS"))
    }
    kept.pop("LANGUAGE", None)
    return subprocess.run(
        command,
        cwd=where,
        env={**kept, **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def dry(where: Path, *words: str, **environment: str) -> str:
    """What `make` would do."""
    done = call(where, "make", "-n", *words, **environment)
    assert done.returncode == 0, done.stdout
    return done.stdout


def installed(checkout: Path) -> None:
    """Let `make` find everything installed."""
    program(checkout / ".venv/bin/python", "#!/bin/sh\n")
    for line in dry(checkout, "test").splitlines():
        if line.startswith("touch "):
            for name in line.split()[1:]:
                (checkout / name).touch()


@pytest.mark.parametrize("target", TARGETS)
def test_each_target_can_be_made(checkout: Path, target: str) -> None:
    assert dry(checkout, target)


def test_alone_it_lists_the_commands(checkout: Path) -> None:
    done = call(checkout, "make")
    assert done.returncode == 0
    named = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("  make ")]
    assert named == TARGETS


def test_one_language_only_when_make_is_told_so(checkout: Path) -> None:
    installed(checkout)
    serve = ".venv/bin/mkdocs serve --dev-addr 127.0.0.1:8000"
    assert dry(checkout, "serve").splitlines() == [serve]
    assert dry(checkout, "serve", LANGUAGE="de_DE:en").splitlines() == [serve]
    assert dry(checkout, "serve", "LANGUAGE=en").splitlines() == [f"GUIDE_LANGUAGE=en {serve}"]


def test_another_address(checkout: Path) -> None:
    assert "--dev-addr 127.0.0.1:9" in dry(checkout, "serve", "ADDR=127.0.0.1:9")


def test_nightly_injects_every_fault_and_tells_how_many(checkout: Path) -> None:
    installed(checkout)
    plan = dry(checkout, "nightly").splitlines()
    assert plan[-1] == ('.venv/bin/pytest -m "nightly or fault" --tell-faults=docs/assets/tables')


def test_a_second_time_nothing_is_installed(checkout: Path) -> None:
    assert "tools/install.sh" in dry(checkout, "serve")
    installed(checkout)
    assert "tools/install.sh" not in dry(checkout, "serve")
    assert "tools/install.sh" not in dry(checkout, "test")


@pytest.mark.parametrize(
    ("file", "serve", "test"),
    [
        ("requirements/site.txt", True, False),
        ("requirements/all.txt", False, True),
        ("requirements/torch-cpu.txt", False, True),
        ("requirements/build.txt", True, True),
        ("pyproject.toml", True, True),
    ],
)
def test_what_a_changed_lock_installs_again(
    checkout: Path, file: str, serve: bool, test: bool
) -> None:
    installed(checkout)
    with (checkout / file).open("a", encoding="utf-8") as stream:
        stream.write("\n# changed\n")
    for target, wanted in (("serve", serve), ("test", test)):
        plan = dry(checkout, target)
        assert ("tools/install.sh" in plan) is wanted
        assert "-m venv" not in plan


@pytest.mark.parametrize("harm", ["interrupted", "python is gone", "moved"])
def test_an_environment_that_is_not_whole_is_made_anew(checkout: Path, harm: str) -> None:
    installed(checkout)
    if harm == "interrupted":
        (checkout / ".venv/.installing").touch()
    elif harm == "python is gone":
        (checkout / ".venv/bin/python").unlink()
    else:
        checkout = checkout.rename(checkout.with_name("elsewhere"))
    plan = dry(checkout, "serve")
    assert "rm -rf .venv\n" in plan
    assert "-m venv .venv" in plan
    assert "tools/install.sh .venv site" in plan


def test_an_old_python_is_told_so(checkout: Path) -> None:
    program(
        checkout / "old",
        "#!/bin/sh\ncase $1 in --version) echo Python 3.9.2 ;; *) exit 1 ;; esac\n",
    )
    done = call(checkout, "make", "serve", "PYTHON=./old")
    assert done.returncode != 0
    assert "This needs Python 3.11.5 or newer, and './old' is: Python 3.9.2" in done.stdout
    assert "make PYTHON=/path/to/python3.12 serve" in done.stdout
    assert not (checkout / ".venv").exists()


class TestInstall:
    """What tools/install.sh installs, in which order, and what it leaves when it fails."""

    @pytest.fixture(autouse=True)
    def environment(self, checkout: Path) -> None:
        self.checkout = checkout
        program(checkout / ".venv/bin/python", PYTHON)

    def install(self, what: str, **environment: str) -> tuple[int, str, list[str]]:
        """Exit status, what it said, and which requirements it installed in which order."""
        log = self.checkout / "log"
        done = call(self.checkout, "tools/install.sh", ".venv", what, LOG=str(log), **environment)
        lines = log.read_text("utf-8").splitlines()
        for line in lines:
            assert "-m pip" not in line or "check" in line or "--no-deps" in line
            assert ".txt" not in line or "--require-hashes --no-build-isolation" in line
        order = [line.split("/")[-1] for line in lines if line.endswith(".txt")]
        order += ["project"] * any(line.endswith("--editable .") for line in lines)
        return done.returncode, done.stdout, order

    @property
    def interrupted(self) -> bool:
        return (self.checkout / ".venv/.installing").exists()

    def test_the_site_alone(self) -> None:
        status, said, order = self.install("site")
        assert (status, said) == (0, "")
        assert order == ["build.txt", "site.txt", "project"]
        assert not self.interrupted

    def test_everything_with_the_cpu_build(self) -> None:
        assert self.install("all")[::2] == (
            0,
            ["build.txt", "torch-cpu.txt", "all.txt", "project"],
        )

    def test_everything_with_the_public_build(self) -> None:
        status, said, order = self.install(
            "all",
            TORCH_STATUS="1",
            TORCH_SAYS="ERROR: No matching distribution found for torch==2.13.0+cpu",
            PUBLIC_BUILD="1",
        )
        assert status == 0
        assert order == ["build.txt", "torch-cpu.txt", "all.txt", "torch-cuda.txt", "project"]
        assert "taking the public one" in said

    def test_a_cpu_build_of_unknown_digest_is_no_reason_for_another_build(self) -> None:
        status, said, order = self.install(
            "all", TORCH_STATUS="1", TORCH_SAYS="ERROR: THESE PACKAGES DO NOT MATCH THE HASHES"
        )
        assert status == 1
        assert order == ["build.txt", "torch-cpu.txt"]
        assert "DO NOT MATCH" in said
        assert "requirements/torch-cpu.txt" in said
        assert self.interrupted

    @pytest.mark.parametrize(
        "fails", ["build.txt", "site.txt", "--editable", "version-check check"]
    )
    def test_whatever_fails_leaves_its_mark(self, fails: str) -> None:
        assert self.install("site", FAILS=fails)[0] == 1
        assert self.interrupted

    def test_an_unknown_set_of_packages(self) -> None:
        status, said, _ = self.install("everything")
        assert status == 2
        assert "no 'everything'" in said


class TestSteps:
    """What tools/test.sh runs, and what it says of failures."""

    STEPS = (
        "ruff check",
        "ruff format --check",
        "mypy",
        "lint-imports",
        "verified check --all",
        "pytest --quiet --numprocesses 2 --dist loadgroup -m not alone and not nightly",
        "pytest --quiet -m alone and not nightly",
    )

    def steps(self, checkout: Path, *failing: str) -> tuple[int, list[str]]:
        """Exit status and the lines it printed; every step was taken, in order."""
        for name in {step.split()[0] for step in self.STEPS}:
            program(
                checkout / "bin" / name,
                f'#!/bin/sh\necho "{name}${{*:+ }}$*" >> log\necho "{name} says so"\n'
                f'case ",{",".join(failing)}," in *",{name},"*) exit 3 ;; esac\n',
            )
        done = call(checkout, "tools/test.sh", ".")
        taken = (checkout / "log").read_text().splitlines()
        # The first four run beside the fifth.
        assert sorted(taken) == sorted(self.STEPS)
        assert [step for step in taken if step in self.STEPS[:4]] == list(self.STEPS[:4])
        assert taken[-2:] == list(self.STEPS[-2:])
        return done.returncode, done.stdout.splitlines()

    def test_all_good(self, checkout: Path) -> None:
        status, said = self.steps(checkout)
        assert status == 0
        assert said[-1] == "pytest says so"

    def test_one_failure_hides_no_other(self, checkout: Path) -> None:
        status, said = self.steps(checkout, "mypy", "verified")
        assert status == 1
        assert "FAILED: mypy" in said
        assert "FAILED: verified check --all" in said
        assert "FAILED: lint-imports" not in said
        assert said[-1] == "pytest says so"

    def test_what_ci_says_of_summary_and_shares_is_heard_by_the_check_alone(
        self, checkout: Path
    ) -> None:
        for name in {step.split()[0] for step in self.STEPS}:
            program(checkout / "bin" / name, f'#!/bin/sh\necho "{name} $* ${{VERIFIED_SHARES-}}"\n')
        (checkout / "shares").mkdir()
        (checkout / "shares" / "one.json").touch()
        done = call(
            checkout, "tools/test.sh", ".", VERIFIED_SUMMARY="s.md", VERIFIED_SHARES="shares"
        )
        said = done.stdout.splitlines()
        assert "verified check --summary s.md --shares shares/one.json shares" in said
        assert f"{self.STEPS[-1]} " in said
        assert not [line for line in said if line.startswith("pytest") and "shares" in line]

    def test_pytest_failing(self, checkout: Path) -> None:
        status, said = self.steps(checkout, "pytest")
        assert status == 1
        assert [line for line in said if line.startswith("FAILED")] == [f"FAILED: {self.STEPS[-2]}"]


def test_ci_runs_make_test(checkout: Path) -> None:
    program(checkout / "bin/make", '#!/bin/sh\npwd\necho "make $*"\n')
    (checkout / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/run", checkout / ".ci/run")
    path = f"{checkout / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = call(checkout.parent, "bash", str(checkout / ".ci/run"), PATH=path)
    assert done.stdout.splitlines() == [str(checkout), "make test"]
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_the_machines_python_settings_reach_no_step(checkout: Path) -> None:
    """A test may hold only because this machine's Python does not buffer, and fail on the next."""
    settings = {"PYTHONHOME": "x", "PYTHONPATH": "x", "PYTHONUNBUFFERED": "1"}
    installed(checkout)
    program(checkout / ".venv/bin/mkdocs", "#!/bin/sh\nenv\n")
    done = call(checkout, "make", "serve", **settings)
    assert done.returncode == 0
    assert settings.keys() & {line.partition("=")[0] for line in done.stdout.splitlines()} == set()
