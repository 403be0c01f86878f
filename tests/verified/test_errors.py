from __future__ import annotations

from verified.errors import Problem, VerifiedError


def test_a_problem_says_where_what_and_how_to_mend_it() -> None:
    problem = Problem("docs/en/x.md", 7, "is wrong", "mend it", "- old\n+ new\n")
    assert str(problem) == "docs/en/x.md:7: is wrong\n    - old\n    + new\n    -> mend it"


def test_a_problem_without_remedy_or_detail_is_one_line() -> None:
    assert str(Problem("a.py", 1, "is wrong")) == "a.py:1: is wrong"


def test_an_error_tells_its_problems_in_the_order_of_file_and_line() -> None:
    late, early, other = Problem("b.md", 10, "x"), Problem("b.md", 9, "x"), Problem("a.md", 99, "x")
    error = VerifiedError([late, early, other])
    assert error.problems == [other, early, late]
    assert str(error).splitlines() == ["a.md:99: x", "b.md:9: x", "b.md:10: x"]


def test_an_error_may_carry_one_problem() -> None:
    problem = Problem("a.md", 1, "x")
    assert VerifiedError(problem).problems == [problem]
