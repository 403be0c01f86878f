from __future__ import annotations

from pathlib import Path

import pytest

from tests.verified.bench.stands import ID, IN_LIST, workload, write_stands
from tests.verified.tiny import Tiny


@pytest.fixture
def stands(tmp_path: Path) -> Tiny:
    return write_stands(tmp_path / "stands")


def test_the_variants_are_found_without_running_anything(stands: Tiny) -> None:
    stands.leave_a_trace(IN_LIST)
    found = stands.library.workloads
    assert list(found) == [ID]
    assert [v.name for v in found[ID].variants] == ["list_plain", "list_slower", "dict_plain"]
    assert found[ID].variants[1].module == "snippets.stands.apples.in_list"
    assert not stands.was_executed(IN_LIST)


def test_a_pair_without_a_table_is_no_workload(stands: Tiny) -> None:
    stands.edit(IN_LIST, "VARIANTS = {", "VARIANTS_OF_MINE = {")
    assert [v.name for v in workload(stands).variants] == ["dict_plain"]


def test_it_rests_on_all_that_its_sides_import(stands: Tiny) -> None:
    before = workload(stands).inputs(stands.library.graph)
    assert set(before) == {f"snippets/{ID}/{name}.py" for name in ("work", "in_list", "in_dict")}
    stands.edit(f"snippets/{ID}/work.py", "3000", "3001")
    after = workload(stands).inputs(stands.library.graph)
    assert {name for name in before if before[name] != after[name]} == {f"snippets/{ID}/work.py"}
