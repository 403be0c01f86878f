"""The summary of a check, against a repository with a past."""

from __future__ import annotations

import subprocess

import pytest

from tests.verified.tiny import Tiny
from verified.errors import UsageError
from verified.report import Report
from verified.summary import differences, markdown

NAME = "snippets/sums/total/in_list.py"


def git(tiny: Tiny, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(tiny.root), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def committed(ran: Tiny) -> Tiny:
    """The tiny project, run and committed."""
    git(ran, "init", "-q")
    git(ran, "add", ".")
    git(ran, "commit", "-qm", "then")
    return ran


def test_old_and_new_output_stand_side_by_side_with_the_pages(committed: Tiny) -> None:
    committed.edit(NAME, "[1, 2, 4]", "[1, 2, 5]")
    assert committed.verified("run").code == 0
    result = committed.verified(
        "check", "--all", "--summary", str(committed.path("s.md")), "--base", "HEAD"
    )
    text = committed.read("s.md")
    assert "Changed since HEAD: 1 output\n" in text
    assert (
        "<td><pre>total: 7\nmean: 2.3333 apples</pre></td><td><pre>total: 8\nmean: 2.6667 apples</pre></td>"
        in text
    )
    assert "`docs/zh/sums.md:8`" in text
    assert "`docs/en/sums.md:8`" in text
    assert "| `sums/total/in_list` | passed |" in text
    assert "in_dict" in text.split("What ran")[1]
    assert result.code == 1, "the pair does not agree any more"
    assert "total is 8 here, 7 in snippets/sums/total/in_dict.py" in text


def test_what_is_new_and_what_is_gone(committed: Tiny) -> None:
    committed.path("snippets/broken/missing_key.py").unlink()
    committed.path("snippets/broken/missing_key.out").unlink()
    committed.snippet("sums/one", 'if __name__ == "__main__":\n    print("one: 1")\n')
    committed.verified("run")
    found = {
        change.id: (change.old, change.new) for change in differences(committed.library, "HEAD")
    }
    assert found["sums/one"] == (None, "one: 1\n")
    old, new = found["broken/missing_key"]
    assert "KeyError" in str(old)
    assert new is None


def test_what_was_skipped_comes_with_its_reason(committed: Tiny) -> None:
    text = '# /// script\n# [tool.verified]\n# needs = "loom"\n# ///\nif __name__ == "__main__":\n    pass\n'
    committed.snippet("sums/woven", text)
    committed.verified("run")
    assert "- `sums/woven`: needs-hardware: loom" in markdown(committed.library, Report())


def test_what_a_snippet_printed_is_no_markup(committed: Tiny) -> None:
    committed.edit(
        NAME,
        "# region print",
        'print("</pre><script>alert(1)</script>\\n\\n# head")\n    # region print',
    )
    committed.verified("run")
    text = markdown(committed.library, Report(), "HEAD")
    assert "<script>" not in text
    assert "&lt;script&gt;" in text
    assert "\n\n# head" not in text


def test_a_base_that_is_no_revision(committed: Tiny) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        differences(committed.library, "nowhere")


def test_a_base_without_a_summary_is_wrong_use(committed: Tiny) -> None:
    assert committed.verified("check", "--base", "HEAD").code == 2


def test_a_record_of_another_machine_is_said_to_be_one(
    committed: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = '# /// script\n# [tool.verified]\n# needs = "loom"\n# ///\n'
    committed.snippet("sums/woven", f'{head}if __name__ == "__main__":\n    print("woven: 1")\n')
    monkeypatch.setenv("VERIFIED_HARDWARE", "loom")
    committed.verified("run")
    assert "Nothing was skipped." in markdown(committed.library, Report())
    monkeypatch.delenv("VERIFIED_HARDWARE")
    said = "- `sums/woven`: needs loom, which is not here; its record is of a machine that has it"
    assert said in markdown(committed.library, Report())
