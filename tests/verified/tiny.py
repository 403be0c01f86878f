"""A tiny documented project, of another subject than the guide's, and how the tests handle it."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from verified.cli import main
from verified.library import Library
from verified.project import Project
from verified.record import Record
from verified.record import write as write_record

CONFIGURATION = """
    [tool.verified]
    languages = ["zh", "en"]
    lock = "requirements.txt"
    timeout = 10

    [tool.verified.frameworks]
    in_list = "List"
    in_dict = "Dict"
"""

IN_LIST = '''
    """Add three numbers kept in a list."""


    def total(numbers: list[int]) -> int:
        return sum(numbers)


    def main() -> None:
        numbers = [1, 2, 4]
        # region print
        print(f"total: {total(numbers)}")
        print(f"mean: {total(numbers) / 3:.4f} apples")
        # endregion


    if __name__ == "__main__":
        main()
'''

IN_DICT = '''
    """Add three numbers kept in a dict."""


    def total(numbers: dict[str, int]) -> int:
        return sum(numbers.values())


    def main() -> None:
        numbers = {"a": 1, "b": 2, "c": 4}
        # region print
        print(f"total: {total(numbers)}")
        print(f"mean: {total(numbers) / 3:.4f} apples")
        # endregion


    if __name__ == "__main__":
        main()
'''

BROKEN = '''
    """A key that is not there."""
    # /// script
    # [tool.verified]
    # raises = "KeyError"
    # message = "pear"
    # ///
    print({"apple": 1}["pear"])
'''

CLAIMS = """
    # Claims on sums.
    - id: mean-above-two
      topic: sums
      from: guide
      zh: 平均数大于 2。
      en: The mean is greater than 2.
      verdict: "true"
      evidence:
        - predicate: "sums/total/in_list:mean > 2 and sums/total/in_dict:mean > 2"
"""

PAGE = {
    "zh": """
        ---
        title: 求和
        description: 两种求和。
        ---

        # 求和 { #sums }

        /// snippet | sums/total
        show: total, print
        ///

        ## 看什么 { #notice }

        平均数是 {value sums/total/in_list:mean}。{claim mean-above-two}

        /// claim | mean-above-two
        ///

        /// snippet | broken/missing_key
        ///
    """,
    "en": """
        ---
        title: Sums
        description: Two ways to add.
        ---

        # Sums { #sums }

        /// snippet | sums/total
        show: total, print
        ///

        ## What to notice { #notice }

        The mean is {value sums/total/in_list:mean}. {claim mean-above-two}

        /// claim | mean-above-two
        ///

        /// snippet | broken/missing_key
        ///
    """,
}


@dataclass(frozen=True)
class Result:
    """What a command said, and its exit status."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Tiny:
    """The project at `root`."""

    root: Path

    def path(self, name: str) -> Path:
        """The file `name`."""
        return self.root / name

    def write(self, name: str, text: str) -> Path:
        """Write `text`, freed of its common indent, to the file `name`."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).removeprefix("\n"), encoding="utf-8")
        return path

    def read(self, name: str) -> str:
        """The text of the file `name`."""
        return (self.root / name).read_text(encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace `old`, which must be there, by `new` in the file `name`."""
        text = self.read(name)
        assert old in text, f"{name} holds no {old!r}"
        (self.root / name).write_text(text.replace(old, new), encoding="utf-8")

    def add_to_page(self, text: str, name: str = "sums.md") -> None:
        """Add the paragraph `text` to the page in both languages."""
        for language in ("zh", "en"):
            page = f"docs/{language}/{name}"
            self.path(page).write_text(
                self.read(page) + "\n" + textwrap.dedent(text).strip("\n") + "\n", encoding="utf-8"
            )

    def snippet(self, id_: str, source: str) -> Path:
        """Write a snippet that is shown, so that nothing but itself can be wrong with it."""
        path = self.write(f"snippets/{id_}.py", source)
        self.add_to_page(f"/// snippet | {id_}\n///\n")
        return path

    def line(self, name: str, text: str) -> int:
        """Number of the first line of the file `name` that holds `text`."""
        return next(n for n, line in enumerate(self.read(name).split("\n"), 1) if text in line)

    @property
    def project(self) -> Project:
        """Its configuration, read anew."""
        return Project.find(self.root)

    @property
    def library(self) -> Library:
        """All there is, read anew."""
        return Library(self.project)

    def verified(self, *arguments: str) -> Result:
        """Run the command `verified` in this process."""
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main(["--root", str(self.root), *arguments])
            except SystemExit as left:
                code = int(left.code or 0)
        return Result(code, out.getvalue(), err.getvalue())

    def start(
        self,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        before: Callable[[], object] | None = None,
        through: Sequence[str] = (),
    ) -> subprocess.Popen[str]:
        """Start the command `verified` as a process of its own session.

        `before`: called in the new process first. `through`: a program that calls the command.
        """

        def prepare() -> None:
            _heed_ctrl_c()
            if before:
                before()

        return subprocess.Popen(
            [*through, sys.executable, "-m", "verified.cli", *arguments],
            cwd=self.root,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=prepare,
        )

    def command(
        self,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        before: Callable[[], object] | None = None,
        through: Sequence[str] = (),
        limit: float = 60,
    ) -> Result:
        """Run the command `verified` as a process and wait for it."""
        process = self.start(*arguments, environment=environment, before=before, through=through)
        try:
            out, err = process.communicate(timeout=limit)
        finally:
            process.kill()
        return Result(process.returncode, out, err)

    def grow_old(self) -> None:
        """Make every record an hour old: nobody can be writing it just now."""
        past = time.time() - 3600
        for pattern in ("*.out", "*.json"):
            for path in self.path("snippets").rglob(pattern):
                os.utime(path, (past, past))

    def leave_a_trace(self, file: str) -> None:
        """Have the snippet `file` leave a trace as soon as anything executes it; see `was_executed`."""
        trace = "open(os.path.expanduser('~/ran'), 'w').close()  # the engine lets it write there"
        beside = "with contextlib.suppress(OSError):\n    open(__file__ + '.ran', 'w').close()"
        self.edit(file, "def main", f"import contextlib, os\n\n{trace}\n{beside}\n\n\ndef main")

    def was_executed(self, file: str) -> bool:
        """Whether the snippet `file` left its trace."""
        return self.path(f"{file}.ran").exists() or self.path(".verified/home/ran").exists()

    def files(self) -> dict[str, bytes]:
        """Every file but the scratch folder's, to tell whether something changed."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
            and path.relative_to(self.root).parts[0] != ".verified"
            and "__pycache__" not in path.parts
        }

    def copy(self, root: Path) -> Tiny:
        """The same project at `root`."""
        shutil.copytree(self.root, root)
        return Tiny(root)


def _heed_ctrl_c() -> None:
    """A shell that starts the tests in the background has them ignore Ctrl-C, and it is inherited."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def write_tiny(root: Path) -> Tiny:
    """Write the project's files below `root`; nothing has run."""
    tiny = Tiny(root)
    tiny.write("pyproject.toml", CONFIGURATION)
    tiny.write("requirements.txt", "")
    tiny.write("snippets/sums/total/in_list.py", IN_LIST)
    tiny.write("snippets/sums/total/in_dict.py", IN_DICT)
    tiny.write("snippets/broken/missing_key.py", BROKEN)
    tiny.write("claims/sums.yml", CLAIMS)
    for language, text in PAGE.items():
        tiny.write(f"docs/{language}/sums.md", text)
    return tiny


def processes(mark: str) -> list[int]:
    """Numbers of the processes whose environment or arguments hold `mark`, this one aside."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        with contextlib.suppress(OSError):
            said = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
            if mark.encode() in said and "Z" not in (entry / "stat").read_text().split(")")[1][:3]:
                found.append(int(entry.name))
    return found


def record(
    tiny: Tiny,
    id_: str,
    output: str,
    state: str = "passed",
    reason: str = "",
    seconds: float = 0.25,
) -> None:
    """Write a fresh record of the snippet `id_` whose facts are the same on every machine."""
    library = tiny.library
    snippet = library.snippets[id_]
    inputs, _ = library.inputs(snippet)
    versions = {"pears": "1.2", "python": "3.11.0"}
    write_record(snippet, Record(state, inputs, output, versions, "A Processor", seconds, reason))
