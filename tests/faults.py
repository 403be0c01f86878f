"""Counts the faults that tests inject, and how many the engine survived: a plugin of pytest.

A test marked `fault("kind")` injects one; one that injects several says how many so far, each time
before the next, with `record_property(INJECTED, number)`. With `--tell-faults=FOLDER` a run that left
out no fault writes faults.json there, and from it a table in Markdown for each language.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from verified.files import write_whole
from verified.verdict import device

INJECTED = "injected"
"""Property of a test: how many faults it has injected so far; without it, one."""
_KIND = "fault"
KINDS = {
    "kill command": {
        "zh": "随机时刻 `kill -9`：`verified` 命令",
        "en": "`kill -9` at a random moment: the command `verified`",
    },
    "kill server": {
        "zh": "随机时刻 `kill -9`：fork server",
        "en": "`kill -9` at a random moment: the fork server",
    },
    "kill supervisor": {
        "zh": "随机时刻 `kill -9`：看管代码片段的进程",
        "en": "`kill -9` at a random moment: a snippet's supervisor",
    },
    "kill snippet": {
        "zh": "随机时刻 `kill -9`：代码片段",
        "en": "`kill -9` at a random moment: a snippet",
    },
    "kill at a write": {
        "zh": "每一次写入、落盘、改名的前后各一次 `kill -9`",
        "en": "`kill -9` before and after each write, sync and rename",
    },
    "interrupt": {"zh": "Ctrl-C 与 SIGTERM", "en": "Ctrl-C and SIGTERM"},
    "disk full": {"zh": "磁盘已满", "en": "the disk is full"},
    "disk error": {"zh": "写入时磁盘出错", "en": "an error of the disk at a write"},
    "permissions": {"zh": "权限被收回", "en": "permissions revoked"},
    "read-only": {"zh": "仓库只读", "en": "a checkout that can only be read"},
    "two runs": {"zh": "两个命令同时运行", "en": "two commands at once"},
    "one core, 1 GB": {"zh": "一个核，1 GB 内存", "en": "one core and 1 GB"},
    "endless": {
        "zh": "代码片段不肯结束，或不理会 SIGTERM",
        "en": "a snippet that does not end, or ignores SIGTERM",
    },
    "processes": {
        "zh": "代码片段留下进程：fork、setsid、守护进程",
        "en": "a snippet that leaves processes: forked, in a session of their own",
    },
    "output": {"zh": "代码片段关闭标准输出", "en": "a snippet that closes its output"},
    "folder": {
        "zh": "代码片段换目录，或删掉自己的目录",
        "en": "a snippet that leaves its folder, or removes it",
    },
    "source": {"zh": "代码片段改写自己的源文件", "en": "a snippet that edits its own source"},
    "records": {
        "zh": "代码片段删改记录：自己的或别人的",
        "en": "a snippet that deletes or edits records, its own or another's",
    },
}
WORDS = {
    "zh": {
        "head": "| 故障 | 注入次数 | 经受住 |",
        "total": "合计",
        "skipped": "这台机器上有 {skipped} 个测试没能注入故障。",
        "note": "{device}，Python {python}；由 `make nightly` 一次运行得出。",
    },
    "en": {
        "head": "| fault | injected | survived |",
        "total": "together",
        "skipped": "On this machine {skipped} tests could not inject theirs. ",
        "note": "{device}, Python {python}; by one run of `make nightly`.",
    },
}


@dataclass
class Count:
    """Of one kind."""

    injected: int = 0
    survived: int = 0
    skipped: int = 0
    """Tests that could inject nothing here."""


class Tally:
    """Counts while the tests run, and writes at their end."""

    def __init__(self, folder: Path) -> None:
        """`folder`: where the tables go."""
        self._folder = folder
        self._awaited: set[str] = set()
        self._left_out = 0
        self._said = ""
        self._reports: dict[str, list[pytest.TestReport]] = {}

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Faults that are left out make the table worthless."""
        self._left_out += sum(_kind(item) is not None for item in items)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note which faults there are."""
        self._awaited = {item.nodeid for item in session.items if _kind(item)}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what became of a fault's test."""
        if report.nodeid in self._awaited:
            self._reports.setdefault(report.nodeid, []).append(report)

    def counts(self) -> dict[str, Count]:
        """How many of each kind."""
        counts = {kind: Count() for kind in KINDS}
        for reports in self._reports.values():
            properties = [entry for report in reports for entry in report.user_properties]
            count = counts[str(next(value for name, value in properties if name == _KIND))]
            if any(report.skipped for report in reports):
                count.skipped += 1
                continue
            told = [int(str(value)) for name, value in properties if name == INJECTED]
            failed = any(report.failed for report in reports)
            injected = max(told, default=1)
            if failed:
                injected = max(injected, 1)  # it failed before it could say more
            count.injected += injected
            count.survived += injected - failed
        return counts

    def missing(self, config: pytest.Config, exitstatus: int) -> str:
        """Why this run tells nothing of all faults; empty: it does."""
        if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            return "the run did not come to its end"
        if config.args_source != pytest.Config.ArgsSource.TESTPATHS:
            return "only some files were asked for"
        options = ("keyword", "ignore", "ignore_glob", "lf", "stepwise", "numprocesses")
        if given := [name for name in options if config.getoption(name, None)]:
            return f"the run had the option {given[0]}"
        if self._left_out:
            return f"{self._left_out} faults were deselected"
        ended = {name for name, reports in self._reports.items() if reports[-1].when == "teardown"}
        if self._awaited - ended:
            return f"{len(self._awaited - ended)} faults were not injected"
        return "" if self._awaited else "there was no fault"

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write the tables if nothing was left out."""
        if why := self.missing(session.config, exitstatus):
            self._said = f"no table of faults was written: {why}"
            return
        counts = self.counts()
        write(self._folder, counts, device(), platform.python_version())
        injected, survived = (_sum(counts, name) for name in ("injected", "survived"))
        self._said = f"{injected} faults injected, {survived} survived: {self._folder}/faults.json"

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what was written."""
        terminalreporter.write_line(self._said)


def write(folder: Path, counts: Mapping[str, Count], processor: str, python: str) -> None:
    """Write faults.json and the tables."""
    kinds = {kind: vars(count) for kind, count in counts.items()}
    facts = {"kinds": kinds, "device": processor, "python": python}
    write_whole(folder / "faults.json", json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    for language in WORDS:
        write_whole(folder / f"faults.{language}.txt", table(counts, processor, python, language))


def table(counts: Mapping[str, Count], processor: str, python: str, language: str) -> str:
    """The table in Markdown."""
    words = WORDS[language]
    rows = [words["head"], "| --- | ---: | ---: |"]
    rows += [
        f"| {KINDS[kind][language]} | {count.injected} | {count.survived} |"
        for kind, count in counts.items()
    ]
    total, survived = _sum(counts, "injected"), _sum(counts, "survived")
    rows.append(f"| {words['total']} | {total} | {survived} |")
    note = words["note"].format(device=processor, python=python)
    if skipped := _sum(counts, "skipped"):
        note = words["skipped"].format(skipped=skipped) + note
    return "\n".join([*rows, "", note]) + "\n"


def _sum(counts: Mapping[str, Count], name: str) -> int:
    return sum(int(getattr(count, name)) for count in counts.values())


def _kind(item: pytest.Item) -> str | None:
    marker = item.get_closest_marker(_KIND)
    if marker is None:
        return None
    if len(marker.args) != 1 or marker.args[0] not in KINDS:
        raise pytest.UsageError(f"{item.nodeid}: fault{marker.args}: the kinds are in {__file__}")
    return str(marker.args[0])


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that only `make nightly` gives."""
    said = "write the table of faults to FOLDER, if no fault was left out"
    parser.addoption("--tell-faults", metavar="FOLDER", type=Path, help=said)


def pytest_configure(config: pytest.Config) -> None:
    """Count only if asked."""
    if folder := config.getoption("--tell-faults"):
        config.pluginmanager.register(Tally(folder))


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let each report of a fault's test say of which kind it is."""
    if kind := _kind(item):
        item.user_properties.append((_KIND, kind))
