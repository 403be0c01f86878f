from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.verified.tiny import Tiny
from verified.claims import addresses, holds, load

VALUES = {"a/b:x": 2.0, "a/b:y": -0.5, "a_1/b/in_c:Long_name2": 1e300}


def holds_here(predicate: str) -> bool:
    return holds(predicate, VALUES.__getitem__)


# ----------------------------------------------------------------------------- predicates


@pytest.mark.parametrize(
    ("predicate", "truth"),
    [
        ("a/b:x > 1", True),
        ("a/b:x < 1", False),
        ("1 < a/b:x <= 2", True),
        ("1 < a/b:x < 2", False),
        ("a/b:x == 2 and a/b:y != 2", True),
        ("a/b:x > 9 or not a/b:y > 0", True),
        ("abs(a/b:y) < a/b:x", True),
        ("abs(a/b:x - a/b:y) < 2.6", True),
        ("min(a/b:x, a/b:y, 3) == -0.5", True),
        ("max(a/b:x, a/b:y) >= 2", True),
        ("round(a/b:y * 3, 1) == -1.5", True),
        ("a/b:x / a/b:y == -4", True),
        ("(a/b:x + 1) ** 2 == 9", True),
        ("a_1/b/in_c:Long_name2 > 1e299", True),
        ("  a/b:x>1  ", True),
    ],
)
def test_a_predicate_is_true_or_false(predicate: str, truth: bool) -> None:
    assert holds_here(predicate) is truth


@pytest.mark.parametrize(
    ("predicate", "said"),
    [
        ("", "it names no value"),
        ("1 < 2", "it names no value"),
        ("a/b:x", "it is a number, not a comparison"),
        ("a/b:x + 1", "it is a number, not a comparison"),
        ("a/b:x >", "it is no expression"),
        ("(a/b:x > 1", "it is no expression"),
        ("a/b:x > 1; 2", "it is no expression"),
        ("a/b:x > 1\x00", "it is no expression"),
        ("a/b:x / 0 > 1", "it cannot be computed"),
        ("a/b:x ** 1e9 > 1", "it cannot be computed"),
        ("(a/b:y) ** 0.5 > 1", "it cannot be computed"),
        ("round(a/b:x, 0.5) > 1", "it cannot be computed"),
        ("abs(a/b:x, 1) > 1", "it cannot be computed"),
        ("a/b:x > loss", "it may not contain `loss`"),
        ("a/b:x > 'one'", "it may not contain `'one'`"),
        ("a/b:x in [1]", "it may not contain"),
        ("a/b:x is 2", "it may not contain"),
        ("[a/b:x for _ in 'x'] == 1", "it may not contain"),
        ("(lambda: a/b:x)() > 1", "it may not contain"),
        ("a/b:x.real > 1", "it may not contain"),
        ("__import__('os').getpid() > a/b:x", "it may not contain"),
        ("print(a/b:x) == 1", "it may not contain"),
        ("a/b:x if a/b:y else 1", "it may not contain"),
        ("max(a/b:x, key=abs) > 1", "it may not contain"),
        ("a/b:x > _0", "it may not contain `_0`"),
    ],
)
def test_anything_else_is_refused(predicate: str, said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("(", r"\(")):
        holds_here(predicate)


def test_a_value_that_is_not_there_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        holds_here("a/b:z > 1")


def test_a_snippet_at_the_top_may_be_named_too() -> None:
    """An id without a folder is an id: `{value hello:x}` works on a page."""
    assert holds("hello:x > 1", {"hello:x": 2.0}.__getitem__) is True
    assert addresses("hello:x > 1") == ["hello:x"]


def test_no_predicate_runs_for_long() -> None:
    start = time.perf_counter()
    for predicate in ("9**9**9**9 > a/b:x", "(a/b:x + 9) ** (9 ** 9) > 1"):
        with pytest.raises(ValueError, match="it cannot be computed"):
            holds_here(predicate)
    assert time.perf_counter() - start < 1


WORDS = """
    a/b:x a/b:y a/b:z hello:x 1 0 2.5 1e400 99999999999999999999 True x _0 'a' ( ) [ ] { } < > <= ==
    != + - * / ** % // , . : not and or if else lambda in is abs( min( max( round( print( := 求 # ;
"""
PARTS = st.sampled_from([*WORDS.split(), "\n", "\x00", "\\", '"'])


@given(st.lists(PARTS, max_size=14).map(" ".join))
@example("-" * 100_000 + "a/b:x < 1")
@example("(" * 5_000 + "a/b:x" + ")" * 5_000 + " < 1")
@example("a/b:x < 1" + " and a/b:x < 1" * 3_000)
@example("a/b:x < 1" + " + 1" * 5_000)
@example("a/b:x < " + "9" * 5_000)
@example("not " * 10_000 + "a/b:x")
@example("round(a/b:x, 99999999999999999999) < 1")
@example("max(1e400 - 1e400, a/b:x) == round(1e400)")
def test_a_predicate_holds_or_not_or_is_refused(predicate: str) -> None:
    with contextlib.suppress(ValueError, LookupError):
        assert isinstance(holds_here(predicate), bool)


@given(st.text(max_size=40))
def test_any_text_holds_or_not_or_is_refused(text: str) -> None:
    for predicate in (text, f"a/b:x {text}", f"a/b:x < {text}"):
        with contextlib.suppress(ValueError, LookupError):
            assert isinstance(holds_here(predicate), bool)


def test_addresses_are_named_once_in_their_order() -> None:
    assert addresses("b/c:y < a/b:x and b/c:y > 0") == ["b/c:y", "a/b:x"]


def test_an_address_may_name_a_class_of_machine() -> None:
    predicate = "b/c@xeon-2.80ghz-2-cores:y < b/c:y"
    assert addresses(predicate) == ["b/c@xeon-2.80ghz-2-cores:y", "b/c:y"]
    assert holds(predicate, {"b/c@xeon-2.80ghz-2-cores:y": 1.0, "b/c:y": 2.0}.__getitem__)


# --------------------------------------------------------------------------------- files

GOOD = """
    - id: sum-is-seven
      topic: sums
      from: "001 §2"
      zh: 和是
        七。
      en: The sum
        is seven.
      verdict: "false"
      correction: {zh: 是八。, en: It is eight.}
      evidence:
        - predicate: "a/b:x >
            1"
        - snippet: sums/total/in_list
        - citation:
            {title: On sums, authors: "A, B", year: 2018, url: "https://example.org/x", read: 2026-11-21}
        - unverified: nobody looked
"""


def test_a_claim_is_read_whole(tiny: Tiny) -> None:
    tiny.write("claims/sums.yml", GOOD)
    claims, problems = load(tiny.project)
    assert problems == []
    claim = claims["sum-is-seven"]
    assert claim.sentence == {"zh": "和是七。", "en": "The sum is seven."}
    assert claim.correction == {"zh": "是八。", "en": "It is eight."}
    assert (claim.verdict, claim.origin, claim.topic) == ("false", "001 §2", "sums")
    assert (claim.file, claim.line) == ("claims/sums.yml", 1)
    predicate, snippet, citation, unverified = claim.evidence
    assert predicate.predicate == "a/b:x > 1"
    assert snippet.snippet == "sums/total/in_list"
    assert citation.citation["year"] == 2018
    assert unverified.unverified == "nobody looked"


def test_verdicts_may_be_written_without_quotes(tiny: Tiny) -> None:
    tiny.write("claims/sums.yml", GOOD.replace('"false"', "false"))
    assert load(tiny.project)[0]["sum-is-seven"].verdict == "false"


def test_articles_yml_is_no_file_of_claims(tiny: Tiny) -> None:
    tiny.write("claims/articles.yml", "anything: goes\n")
    assert load(tiny.project)[1] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: sum-is-seven", "id: Sum_is", "claim id 'Sum_is' is not in lower case with dashes"),
        ('"false"', '"wrong"', "claim 'sum-is-seven' has the verdict 'wrong'; verdicts: true, "),
        ('verdict: "false"', "# none", "has the verdict 'None'"),
        ("topic: sums", "topik: sums", "has an unknown entry 'topik' (did you mean 'topic'?)"),
        ("en: The sum", "fr: The sum", "has an unknown entry 'fr'"),
        ("zh: 和是\n        七。", "zh: ' '", "claim 'sum-is-seven' has no text in 'zh'"),
        ("zh: 和是\n        七。", "zh: 7", "claim 'sum-is-seven' has no text in 'zh'"),
        (", en: It is eight.", "", "the correction of claim 'sum-is-seven' has no text in 'en'"),
        ("{zh: 是八。, en: It is eight.}", "It is eight.", "has no languages"),
        ("- unverified: nobody looked", "- unverified:", "its unverified is empty"),
        ("- unverified: nobody", "- hearsay: nobody", "evidence is one of predicate, snippet"),
        ("- unverified: nobody looked", "- nobody looked", "evidence is one of predicate, snippet"),
        ("year: 2018, ", "", "its citation has no 'year'"),
        ("read: 2026-11-21", "read: yesterday", "its citation's 'read' is no date"),
        ("https://example.org/x", "javascript:x", "its citation's 'url' is no web address"),
        ("sums/total/in_list", "{a: b}", "its snippet is empty"),
    ],
)
def test_a_wrong_claim_is_told_with_its_line(tiny: Tiny, old: str, new: str, said: str) -> None:
    good = GOOD.replace("sum-is-seven", "other-claim")
    assert old in GOOD
    tiny.write("claims/sums.yml", good + GOOD.replace(old, new))
    claims, (problem,) = load(tiny.project)
    line = [n for n, row in enumerate(tiny.read("claims/sums.yml").split("\n"), 1) if "- id" in row]
    assert (problem.path, problem.line) == ("claims/sums.yml", line[1])
    assert said in problem.message
    assert problem.remedy
    assert list(claims) == ["other-claim"]  # the good one is not lost


def test_no_evidence_at_all_is_told(tiny: Tiny) -> None:
    tiny.write("claims/sums.yml", GOOD.split("      evidence:")[0] + "      evidence: []\n")
    assert "claim 'sum-is-seven' has no evidence" in load(tiny.project)[1][0].message


def test_an_id_used_twice_is_told_with_the_other_place(tiny: Tiny) -> None:
    tiny.write("claims/a.yml", GOOD)
    tiny.write("claims/b.yml", "\n# a comment\n" + GOOD)
    claims, (problem,) = load(tiny.project)
    assert str(problem).startswith("claims/b.yml:")
    assert "claim 'sum-is-seven' is also at claims/a.yml:1" in problem.message
    assert claims["sum-is-seven"].file == "claims/a.yml"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- id: a\n  zh: one: two\n", 2),
        ("- id: a\n  zh: [\n", 3),
        ("id: a\n", 1),
        ("- just text\n", 1),
        ("- id: a-b\n- zh: no id\n", 2),
        ("- id: 3\n", 1),
        ("- id: a\n\tzh: x\n", 2),
        ("- id: a\n  ? [1]\n  : x\n", 2),
        ("- !!python/object/apply:os.getpid []\n", 1),
        ("- &a\n  id: same\n- *a\n", 1),
        ("- __line__: 7\n", 1),
        ("- id: a\n  id: b\n", 2),
        ("[" * 3000, 2),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_is_no_list_of_claims_is_told(tiny: Tiny, text: str, line: int) -> None:
    tiny.path("claims/sums.yml").write_text(text)
    _, problems = load(tiny.project)
    assert problems and all(p.path == "claims/sums.yml" and p.remedy for p in problems)
    assert problems[0].line <= line  # the reader's place may be before the parser's


def test_a_file_that_is_no_text_is_told(tiny: Tiny) -> None:
    tiny.path("claims/sums.yml").write_bytes(b"- id: \xff\n")
    _, (problem,) = load(tiny.project)
    assert str(problem).startswith("claims/sums.yml:1: is no YAML")
    assert problem.remedy


@pytest.mark.parametrize(
    ("old", "new", "key", "after"),
    [
        ("  topic:", "  topic: more\n  topic:", "topic", "  topic: more"),
        ("evidence:", "correction: {zh: 一, zh: 二, en: c}\n  evidence:", "zh", "zh: 一"),
    ],
)
def test_a_key_that_stands_twice_is_told_and_not_overwritten(
    tiny: Tiny, old: str, new: str, key: str, after: str
) -> None:
    tiny.edit("claims/sums.yml", old, new)
    _, (problem,) = load(tiny.project)
    assert problem.message == f"is no YAML: the key '{key}' stands twice"
    text = tiny.read("claims/sums.yml").splitlines()
    # The second of them, which PyYAML would have kept.
    assert key in text[problem.line - 1] and problem.line >= tiny.line("claims/sums.yml", after)
    assert "write each key once" in problem.remedy


@pytest.mark.parametrize("correction", ["text", "{zh: 是八。}", "[a]", "3"])
def test_a_correction_that_cannot_be_shown_is_told(tiny: Tiny, correction: str) -> None:
    tiny.edit("claims/sums.yml", 'verdict: "true"', f'verdict: "true"\n  correction: {correction}')
    _, (problem,) = load(tiny.project)
    assert "correction" in problem.message


@given(st.text(alphabet="-: idzhen\n{}[]'\"&*!|>#,ab1求", max_size=60))
def test_any_file_is_read_or_told(text: str) -> None:
    import tempfile
    from pathlib import Path

    from verified.project import Project

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "claims").mkdir()
        (Path(folder) / "claims" / "x.yml").write_text("- id: a\n  " + text, encoding="utf-8")
        claims, problems = load(Project(Path(folder)))
        assert problems or claims or not text.strip()
