from __future__ import annotations

import pytest

from tests.verified.tiny import Tiny
from verified.library import NotFound

ID = "sums/total/in_list"


def test_a_pair_has_its_sides_in_the_order_of_the_configuration(ran: Tiny) -> None:
    sides = ran.library.named("sums/total")
    assert [s.id for s in sides] == ["sums/total/in_list", "sums/total/in_dict"]
    ran.edit("pyproject.toml", 'in_list = "List"\n', "")
    text = ran.read("pyproject.toml")
    ran.write("pyproject.toml", text + 'in_list = "List"\n')
    assert next(s.id for s in ran.library.named("sums/total")) == "sums/total/in_dict"


def test_one_side_may_be_named_alone(ran: Tiny) -> None:
    assert [s.id for s in ran.library.named(ID)] == [ID]


def test_an_unknown_name_is_told_with_its_neighbour(ran: Tiny) -> None:
    with pytest.raises(NotFound, match=r"^no snippet 'sums/totl' \(did you mean 'sums/total'\?\)$"):
        ran.library.named("sums/totl")
    with pytest.raises(
        NotFound, match=r"^no claim 'mean-over-two' \(did you mean 'mean-above-two'"
    ):
        ran.library.claim("mean-over-two")


def test_a_value_is_what_was_printed(ran: Tiny) -> None:
    value = ran.library.value(f"{ID}:mean")
    assert (value.text, value.unit, value.number) == ("2.3333", "apples", 2.3333)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("sums/totl/in_list:mean", "no snippet 'sums/totl/in_list' (did you mean '"),
        (f"{ID}:maen", f"'{ID}' prints no value 'maen' (did you mean 'mean'?)"),
        (f"{ID}:", f"'{ID}' prints no value ''"),
        (ID, f"'{ID}' prints no value ''"),
        ("", "no snippet ''"),
        ("sums/total:mean", f"'sums/total' is a pair: name one side ({ID}:mean, "),
        ("broken/missing_key:x", "'broken/missing_key' prints no value 'x'"),
    ],
)
def test_a_wrong_address_is_told(ran: Tiny, address: str, said: str) -> None:
    with pytest.raises(NotFound) as told:
        ran.library.value(address)
    assert said in str(told.value)


def test_a_value_printed_twice_is_not_guessed_at(ran: Tiny) -> None:
    ran.edit(f"snippets/{ID}.py", "    # endregion", "    print('total: 8')\n    # endregion")
    ran.edit(
        "snippets/sums/total/in_dict.py",
        "    # endregion",
        "    print('total: 8')\n    # endregion",
    )
    assert ran.verified("run").code == 0
    with pytest.raises(NotFound, match=f"'{ID}' prints 'total' 2 times: which is meant"):
        ran.library.value(f"{ID}:total")


def test_a_record_that_cannot_be_trusted_gives_no_value(ran: Tiny) -> None:
    ran.edit(f"snippets/{ID}.out", "7", "8")
    with pytest.raises(NotFound, match=f"the record of '{ID}' cannot be used: is not what the run"):
        ran.library.value(f"{ID}:total")


def test_pages_are_found_that_show_quote_or_rest_on_a_snippet(ran: Tiny) -> None:
    lines = [
        ran.line("docs/en/sums.md", text)
        for text in ("/// snippet | sums/total", "{value", "/// claim |")
    ]
    assert ran.library.pages_showing(ID) == [
        *(f"docs/zh/sums.md:{n}" for n in lines),
        *(f"docs/en/sums.md:{n}" for n in lines),
    ]
    # The dict's numbers are quoted nowhere, but the claims of that sentence rest on them.
    assert ran.library.pages_showing("sums/total/in_dict") == ran.library.pages_showing(ID)
    assert ran.library.pages_showing("sums/none") == []


def test_what_a_claim_rests_on(ran: Tiny) -> None:
    ran.edit("claims/sums.yml", "evidence:", "evidence:\n    - snippet: sums/total")
    library = ran.library
    assert library.behind(library.claims["mean-above-two"]) >= {ID, "sums/total/in_dict"}


def test_reading_executes_nothing_and_writes_nothing(ran: Tiny) -> None:
    ran.edit(f"snippets/{ID}.py", "def main", "raise SystemExit\n\n\ndef main")
    before = ran.files()
    library = ran.library
    assert library.snippets and library.pages and library.claims and library.pairs
    assert library.changes(library.snippets[ID])
    assert ran.files() == before
