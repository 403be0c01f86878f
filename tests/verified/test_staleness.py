from __future__ import annotations

import re
from importlib import metadata

import pytest

from tests.verified.tiny import Tiny
from verified import staleness
from verified.check import why
from verified.record import Record

ID = "sums/total/in_list"
LIST = f"snippets/{ID}.py"
YAML = metadata.version("PyYAML")


def reasons(tiny: Tiny, id_: str = ID) -> list[str]:
    library = tiny.library
    return why(library, library.snippets[id_])


def importing(tiny: Tiny, statement: str, lock: str = "") -> None:
    """Make the snippet import something, pin it, and run it."""
    tiny.edit(LIST, "def total", f"{statement}\n\n\ndef total")
    tiny.write("requirements.txt", lock)
    result = tiny.verified("run", ID)
    assert result.code == 0, result.err


def test_after_a_run_nothing_is_stale(ran: Tiny) -> None:
    assert [reasons(ran, id_) for id_ in ran.library.snippets] == [[], [], []]


def test_its_own_source(ran: Tiny) -> None:
    ran.edit(LIST, "[1, 2, 4]", "[1, 2, 5]")
    assert reasons(ran) == [f"{LIST} changed"]
    assert reasons(ran, "sums/total/in_dict") == []


def test_a_module_that_a_module_it_imports_imports(ran: Tiny) -> None:
    ran.write("snippets/sums/a.py", "from snippets.sums.b import x\n")
    ran.write("snippets/sums/b.py", "x = 1\n")
    importing(ran, "from snippets.sums.a import x")
    ran.edit("snippets/sums/b.py", "1", "2")
    assert reasons(ran) == ["snippets/sums/b.py changed"]
    ran.edit("snippets/sums/a.py", "from snippets.sums.b import x", "x = 1")
    assert reasons(ran) == [
        "snippets/sums/a.py changed",
        "snippets/sums/b.py is not imported any more",
    ]


def test_a_module_that_is_new(ran: Tiny) -> None:
    ran.write("snippets/sums/a.py", "x = 1\n")
    importing(ran, "from snippets.sums.a import x")
    ran.write("snippets/sums/b.py", "")
    ran.edit("snippets/sums/a.py", "x = 1", "import snippets.sums.b as x")
    assert reasons(ran) == ["snippets/sums/a.py changed", "snippets/sums/b.py is imported now"]


def test_a_module_that_is_gone(ran: Tiny) -> None:
    ran.write("snippets/sums/a.py", "x = 1\n")
    importing(ran, "from snippets.sums.a import x")
    ran.path("snippets/sums/a.py").unlink()
    assert reasons(ran) == ["snippets/sums/a.py is not imported any more"]


def test_a_data_file_it_declares(ran: Tiny) -> None:
    ran.write("snippets/sums/data.csv", "1,2\n")
    block = '# /// script\n# [tool.verified]\n# data = ["snippets/sums/data.csv"]\n# ///\n'
    ran.path(LIST).write_text(block + ran.read(LIST))
    assert ran.verified("run").code == 0
    assert reasons(ran) == []
    ran.write("snippets/sums/data.csv", "1,3\n")
    assert reasons(ran) == ["snippets/sums/data.csv changed"]


@pytest.mark.parametrize("name", ["snippets/none.csv", "/etc/passwd", "../outside.csv", "snippets"])
def test_data_that_is_not_in_the_repository_is_told(ran: Tiny, name: str) -> None:
    ran.path("../outside.csv").write_text("")
    block = f'# /// script\n# [tool.verified]\n# data = ["{name}"]\n# ///\n'
    ran.path(LIST).write_text(block + ran.read(LIST))
    result = ran.verified("check", "--structure")
    assert result.code == 1
    assert f"{LIST}:1: declares the data file '{name}', which is not there\n    -> " in result.err


def test_the_locked_version_of_a_package_it_imports(ran: Tiny) -> None:
    ran.write(
        "pyproject.toml",
        ran.read("pyproject.toml") + "[tool.verified.distributions]\nyaml = 'PyYAML'\n",
    )
    importing(ran, "import yaml", f"PyYAML=={YAML}\n")
    assert reasons(ran) == []
    ran.write("requirements.txt", "PyYAML==1.0\n")
    assert reasons(ran) == [f"pyyaml was {YAML}, is 1.0"]


def test_a_package_it_does_not_import_matters_not(ran: Tiny) -> None:
    ran.write("requirements.txt", "PyYAML==1.0\n")
    assert reasons(ran) == []


def test_the_environment_and_the_prelude(ran: Tiny) -> None:
    changed = ["the environment or the prelude in pyproject.toml changed"]
    text = ran.read("pyproject.toml")
    ran.write("pyproject.toml", text + '[tool.verified.environment]\nA = "1"\n')
    assert reasons(ran) == changed
    ran.write("pyproject.toml", text.replace("timeout = 10", "prelude = 'x = 1'"))
    assert reasons(ran) == changed
    ran.write("pyproject.toml", text.replace("timeout = 10", "timeout = 11"))
    assert reasons(ran) == []


def test_the_rules_of_the_normaliser(ran: Tiny) -> None:
    library = ran.library
    now, _ = library.inputs(library.snippets[ID])
    old = Record("passed", {**now, "normaliser": "0"})
    assert staleness.changes(old, now) == ["the normaliser's rules changed"]


def test_a_touch_is_no_change(ran: Tiny) -> None:
    for path in ran.root.rglob("*.py"):
        path.touch()
    assert reasons(ran) == []


# ------------------------------------------------------------------- installed and locked


def test_an_import_that_nothing_pins_is_told_with_its_line(ran: Tiny) -> None:
    ran.edit(LIST, "def total", "import yaml\n\n\ndef total")
    result = ran.verified("run", ID)
    assert result.code == 1
    line = ran.line(LIST, "import yaml")
    assert (
        f"{LIST}:{line}: imports 'yaml', which requirements.txt does not pin\n    -> pin it"
        in result.err
    )


@pytest.mark.parametrize(
    ("lock", "said"),
    [
        ("yaml==1.0\n", "yaml is not installed, locked is 1.0: no record is written"),
        ("markdown==1.0\n", "markdown is installed as .*, locked is 1.0: no record is written"),
    ],
)
def test_under_other_than_the_locked_versions_nothing_is_written(
    ran: Tiny, lock: str, said: str
) -> None:
    ran.edit(LIST, "def total", f"import {lock.split('=')[0]}\n\n\ndef total")
    ran.write("requirements.txt", lock)
    before = ran.files()
    result = ran.verified("run", ID)
    assert result.code == 1
    assert re.search(rf"requirements.txt:1: {said}\n    -> install requirements.txt", result.err)
    assert ran.files() == before


def test_the_build_of_a_version_does_not_matter(ran: Tiny) -> None:
    version = metadata.version("markdown")
    ran.edit(LIST, "def total", "import markdown\n\n\ndef total")
    ran.write("requirements.txt", f"markdown=={version}+cpu\n")
    assert ran.verified("run", ID).code == 0


def test_several_missing_packages_are_one_failed_snippet(ran: Tiny) -> None:
    ran.edit(LIST, "def total", "import one_missing\nimport two_missing\n\n\ndef total")
    result = ran.verified("run", ID)
    assert result.code == 1
    assert "'one_missing'" in result.err.replace("-", "_")
    assert "'two_missing'" in result.err.replace("-", "_")
    assert result.out.startswith("1 snippet (1 failed); 0 executed, 0 written")
