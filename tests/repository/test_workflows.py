"""The workflows: what they may do, what they call, and the scripts they call, run for real."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide import copies

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = ROOT / "tools" / "ci"


def jobs() -> list[tuple[str, str, dict[str, Any]]]:
    """File, name and content of each job."""
    return [
        (path.name, name, job)
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text("utf-8"))["jobs"].items()
    ]


def steps() -> list[dict[str, Any]]:
    return [step for _, _, job in jobs() for step in job["steps"]]


def program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def test_there_are_three_of_them() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml", "weekly.yml"]


def test_zizmor_finds_nothing() -> None:
    command = [program("zizmor"), "--offline", "--persona", "regular", *map(str, WORKFLOWS)]
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings" in done.stdout + done.stderr


def test_they_are_of_the_form_that_the_service_reads() -> None:
    command = [program("check-jsonschema"), "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run(
        [*command, *map(str, WORKFLOWS)], text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_actions_are_pinned_by_digest() -> None:
    for path in WORKFLOWS:
        for line in path.read_text("utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_one_action_has_one_digest() -> None:
    found: dict[str, set[str]] = {}
    for step in steps():
        if "uses" in step:
            name, _, digest = step["uses"].partition("@")
            found.setdefault(name, set()).add(digest)
    assert {name: len(digests) for name, digests in found.items()} == dict.fromkeys(found, 1)


@pytest.mark.parametrize(
    ("file", "name", "job"), jobs(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_job_that_runs_the_guide_can_write_nothing(
    file: str, name: str, job: dict[str, Any]
) -> None:
    writes = [what for what, how in job["permissions"].items() if how == "write"]
    runs = [step["run"] for step in job["steps"] if "run" in step]
    if writes:
        assert (file, name) in {
            ("publish.yml", "deploy"),
            ("publish.yml", "notebooks"),
            ("weekly.yml", "propose"),
        }
        assert all(re.match(r"tools/ci/(apply|notebooks)\.sh ", command) for command in runs), (
            "code that was changed runs with a token"
        )
    assert job["timeout-minutes"] <= 90


def test_nothing_is_permitted_but_what_a_job_names() -> None:
    for path in WORKFLOWS:
        assert yaml.safe_load(path.read_text("utf-8"))["permissions"] == {}


def test_a_fork_sees_no_secret() -> None:
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        assert "secrets." not in text
        assert "pull_request_target" not in text
        assert "workflow_run" not in text


def test_no_token_is_left_in_the_checkout() -> None:
    for step in steps():
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_every_step_is_a_script_that_is_here_and_can_be_run() -> None:
    called = {step["run"].split()[0] for step in steps() if "run" in step}
    assert called == {f"tools/ci/{path.name}" for path in SCRIPTS.glob("*.sh")}
    for path in SCRIPTS.glob("*.sh"):
        assert path.stat().st_mode & stat.S_IXUSR, f"{path.name} is not executable"
        done = subprocess.run(
            ["bash", "-n", str(path)], text=True, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_the_make_targets_they_call_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for path in SCRIPTS.glob("*.sh"):
        for target in re.findall(r"\bmake (?:--[\w-]+ )*([a-z-]+)", path.read_text("utf-8")):
            assert re.search(rf"(?m)^{target}:", makefile), f"{path.name}: no target {target}"


# --------------------------------------------------------------------- the scripts, run

MAKE = """\
#!/usr/bin/env bash
# Stands in for make: what it would run takes an hour and the network.
echo "$@" >> "$LOG"
case "$*" in
raise*) echo "torch==9.9" > requirements/all.txt ;;
run*) echo "total: 8" > snippets/x/in_a.out; echo "1 snippet; 1 changed"; exit "${RUN_STATUS:-0}" ;;
*versions*) echo "torch 9.9" ;;
*difference*) echo "1 page changed." ;;
*) env | grep ^VERIFIED_ >> "$LOG" || true ;;
esac
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with one record, the scripts, and a make that stands in."""
    root = tmp_path / "repository"
    for name, text in {
        "snippets/x/in_a.out": "total: 7\n",
        "snippets/x/in_a.py": "print('total: 7')\n",
        "requirements/all.txt": "torch==2.13.0\n",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    (root / "tools").mkdir()
    subprocess.run(["cp", "-r", str(SCRIPTS), str(root / "tools" / "ci")], check=True)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "then")
    make = tmp_path / "bin" / "make"
    make.parent.mkdir()
    make.write_text(MAKE, "utf-8")
    make.chmod(0o755)
    return root


def git(root: Path, *arguments: str) -> str:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    done = subprocess.run(
        ["git", "-C", str(root), *who, *arguments], text=True, capture_output=True, check=True
    )
    return done.stdout


def script(
    root: Path, name: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    path = f"{root.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [str(root / "tools" / "ci" / name), *arguments],
        env={**os.environ, "PATH": path, "LOG": str(root.parent / "log"), **environment},
        text=True,
        capture_output=True,
        check=False,
    )


def test_the_summary_goes_where_the_service_shows_it(checkout: Path) -> None:
    done = script(checkout, "check.sh", GITHUB_STEP_SUMMARY="/there", VERIFIED_BASE="abc")
    assert done.returncode == 0, done.stderr
    log = (checkout.parent / "log").read_text()
    assert log.startswith("test\n")
    assert "VERIFIED_SUMMARY=/there" in log
    assert "VERIFIED_BASE=abc" in log


def test_a_machine_runs_its_share_and_another_joins_them(checkout: Path) -> None:
    done = script(checkout, "shard.sh", "2/3", "share")
    assert done.returncode == 0, done.stderr
    log = checkout.parent / "log"
    assert log.read_text().startswith("shard SHARD=2/3 SHARE=share/share-2-of-3.json\n")
    assert (checkout / "share").is_dir()
    log.unlink()
    done = script(checkout, "check.sh", "shares")
    assert done.returncode == 0, done.stderr
    assert "VERIFIED_SHARES=shares\n" in log.read_text()


def test_the_parts_are_those_that_are_counted() -> None:
    job = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))["jobs"][
        "snippets"
    ]
    parts = job["strategy"]["matrix"]["shard"]
    assert parts == [f"{number}/{len(parts)}" for number in range(1, len(parts) + 1)]


def test_the_benchmarks_short_form_is_what_is_asked_for(checkout: Path) -> None:
    done = script(checkout, "bench.sh")
    assert done.returncode == 0, done.stderr
    assert (checkout.parent / "log").read_text().startswith("bench-short\n")


def test_newest_leaves_a_patch_and_a_body_that_apply_to_a_fresh_checkout(
    checkout: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(checkout), str(clone))
    found = tmp_path / "newest"
    done = script(checkout, "newest.sh", str(found))
    assert done.returncode == 0, done.stderr
    body = (found / "body.md").read_text("utf-8")
    assert "run with: torch 9.9." in body
    assert "1 page changed." in body
    assert "Some snippets fail" not in body
    done = script(clone, "apply.sh", str(found))
    assert done.returncode == 0, done.stderr
    assert (clone / "snippets/x/in_a.out").read_text() == "total: 8\n"
    assert (clone / "requirements/all.txt").read_text() == "torch==9.9\n"


def test_snippets_that_fail_under_the_newest_are_told_and_stop_nothing(
    checkout: Path, tmp_path: Path
) -> None:
    done = script(checkout, "newest.sh", str(tmp_path / "newest"), RUN_STATUS="1")
    assert done.returncode == 0, done.stderr
    assert "Some snippets fail now" in (tmp_path / "newest/body.md").read_text("utf-8")


def test_a_patch_that_changes_code_is_refused_whole(checkout: Path, tmp_path: Path) -> None:
    (checkout / "snippets/x/in_a.py").write_text("import os\n")
    (checkout / "snippets/x/in_a.out").write_text("total: 8\n")
    patch = git(checkout, "diff", "--binary")
    git(checkout, "checkout", "-q", ".")
    (tmp_path / "newest").mkdir()
    (tmp_path / "newest/changes.patch").write_text(patch)
    done = script(checkout, "apply.sh", str(tmp_path / "newest"))
    assert done.returncode == 1
    assert "snippets/x/in_a.py" in done.stderr
    assert git(checkout, "status", "--porcelain") == ""


def test_nothing_changed_is_no_failure(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "newest").mkdir()
    (tmp_path / "newest/changes.patch").write_text("")
    done = script(checkout, "apply.sh", str(tmp_path / "newest"))
    assert (done.returncode, done.stdout) == (0, "Nothing changed.\n")


def test_the_notebooks_go_to_their_branch_and_nothing_else_does(
    checkout: Path, tmp_path: Path
) -> None:
    site, remote = tmp_path / "site", tmp_path / "remote.git"
    for name in ("en/start/a/a.ipynb", "start/a/a.ipynb", "start/a/index.html", "evil.sh"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    archive = tmp_path / "artifact.tar"
    git(tmp_path, "init", "-q", "--bare", str(remote))
    for text in ("one", "one", "two"):
        (site / "start/a/a.ipynb").write_text(text)
        subprocess.run(["tar", "-cf", str(archive), "-C", str(site), "."], check=True)
        done = script(checkout, "notebooks.sh", str(archive), str(remote))
        assert done.returncode == 0, done.stderr
        assert git(remote, "show", f"{copies.BRANCH}:start/a/a.ipynb") == text
    names = git(remote, "ls-tree", "-r", "--name-only", copies.BRANCH).split()
    assert names == ["en/start/a/a.ipynb", "start/a/a.ipynb"]
    assert git(remote, "rev-list", "--count", copies.BRANCH).strip() == "1"


def test_a_site_without_notebooks_is_told(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("")
    archive = tmp_path / "artifact.tar"
    subprocess.run(["tar", "-cf", str(archive), "-C", str(tmp_path), "index.html"], check=True)
    done = script(checkout, "notebooks.sh", str(archive), str(tmp_path / "remote"))
    assert done.returncode != 0


def test_the_stamp_names_day_commit_and_versions() -> None:
    command = [sys.executable, str(ROOT / "tools" / "stamp.py")]
    done = subprocess.run(
        command,
        text=True,
        capture_output=True,
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
    )
    stamp = yaml.safe_load(done.stdout)
    assert stamp["date"] == "1970-01-01"
    assert re.fullmatch("[0-9a-f]{40}", stamp["commit"])
    assert stamp["versions"]["jax"].startswith("0.")
