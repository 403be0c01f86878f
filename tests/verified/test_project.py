from __future__ import annotations

from pathlib import Path

import pytest

from tests.verified.tiny import Tiny
from verified import VerifiedError
from verified.errors import UsageError
from verified.project import Project, normalised


def test_the_project_is_found_from_any_folder_in_it(tiny: Tiny) -> None:
    project = Project.find(tiny.path("snippets/sums/total"))
    assert project.root == tiny.root.resolve()
    assert project.languages == ("zh", "en")
    assert list(project.frameworks) == ["in_list", "in_dict"]
    assert (project.timeout, project.tolerance) == (10.0, 1e-3)


def test_a_pyproject_without_our_table_is_passed_over(tiny: Tiny) -> None:
    tiny.write("snippets/pyproject.toml", "[project]\nname = 'inner'\n")
    assert Project.find(tiny.path("snippets/sums")).root == tiny.root.resolve()


def test_without_configuration_it_says_what_it_looked_for(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no pyproject.toml with \[tool.verified\] in .*above"):
        Project.find(tmp_path)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("timeot = 10", "has no 'timeot'"),
        ('"a(" = 10', r"has no 'a\('"),
        ('timeout = "10"', "timeout is no"),
        ("timeout = true", "timeout is no"),
        ("timeout = -1", "timeout"),
        ('tolerance = "small"', "tolerance is no"),
        ("tolerance = -1e-3", "tolerance"),
        ("output_limit = 1.5", "output_limit is no"),
        ("prelude = 1", "prelude is no"),
        ('preload = "json"', "preload is no"),
        ("preload = [1]", "preload"),
        ("environment = {A = 1}", "environment"),
        ("distributions = {a = 1}", "distributions"),
        ('companions = {a = "b"}', "companions"),
    ],
)
def test_a_wrong_entry_is_named_with_its_line(tiny: Tiny, wrong: str, said: str) -> None:
    tiny.edit("pyproject.toml", "timeout = 10", wrong)
    result = tiny.verified("check")
    assert result.code == 2
    assert "\n" not in result.err.strip()
    line = tiny.line("pyproject.toml", wrong)
    with pytest.raises(UsageError, match=rf"pyproject.toml:{line}: \[tool.verified\] .*{said}"):
        Project.find(tiny.root)


def test_an_unknown_key_is_told_with_the_keys_there_are(tiny: Tiny) -> None:
    tiny.edit("pyproject.toml", "timeout = 10", "timeot = 10")
    with pytest.raises(UsageError, match=r"claims, .*timeout, tolerance"):
        Project.find(tiny.root)


def test_the_line_is_of_our_table_and_not_of_another(tiny: Tiny) -> None:
    tiny.edit("pyproject.toml", "timeout = 10", 'version = "1"')
    text = '[project]\nname = "x"\nversion = "1"\n\n' + tiny.read("pyproject.toml")
    tiny.path("pyproject.toml").write_text(text)
    with pytest.raises(UsageError, match=r"pyproject.toml:8: \[tool.verified\] has no 'version'"):
        Project.find(tiny.root)


@pytest.mark.parametrize(
    "text",
    [b"[tool.verified\n", b"[tool.verified]\n# \xe9\n", b"[tool]\nverified = 3\n"],
    ids=["no TOML", "no UTF-8", "no table"],
)
def test_a_configuration_that_cannot_be_read_is_wrong_use(tiny: Tiny, text: bytes) -> None:
    tiny.path("pyproject.toml").write_bytes(text)
    result = tiny.verified("check")
    assert result.code == 2
    assert result.err.startswith("verified: pyproject.toml")


def test_pins_are_read_whatever_stands_around_them(tiny: Tiny) -> None:
    tiny.write(
        "requirements.txt",
        """
        # a comment: other==9
        Some_Package==1.2 \\
            --hash=sha256:00
        extra[all]==2.0+local ; python_version > '3'
        -r other.txt
        loose>=3
        """,
    )
    assert tiny.project.locked == {"some-package": "1.2", "extra": "2.0+local"}


def test_a_missing_lock_file_is_told_with_how_to_make_it(tiny: Tiny) -> None:
    tiny.path("requirements.txt").unlink()
    with pytest.raises(
        VerifiedError, match=r"requirements.txt:1: the lock file is missing"
    ) as told:
        tiny.project.locked  # noqa: B018
    assert told.value.problems[0].remedy


def test_a_lock_file_that_is_no_text_is_told(tiny: Tiny) -> None:
    tiny.path("requirements.txt").write_bytes(b"# \xe9\n")
    with pytest.raises(VerifiedError, match=r"requirements.txt:1: "):
        tiny.project.locked  # noqa: B018


def test_the_value_of_an_address_is_a_number(ran: Tiny) -> None:
    assert ran.project.value("sums/total/in_list:total") == 7


def test_an_address_that_leads_nowhere_raises_what_the_documentation_says(ran: Tiny) -> None:
    with pytest.raises(VerifiedError, match="did you mean 'total'"):
        ran.project.value("sums/total/in_list:totl")


def test_the_language_of_a_page_is_its_first_folder(tiny: Tiny) -> None:
    project = tiny.project
    assert project.language_of("zh/sums.md") == "zh"
    assert project.language_of("assets/x.md") is None
    assert project.language_of("zhx.md") is None


def test_distributions_are_compared_by_their_normalised_name() -> None:
    assert normalised("Flax_NNX..Extra") == "flax-nnx-extra"
