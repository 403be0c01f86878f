from __future__ import annotations

import pytest

from tests.verified.tiny import Tiny
from verified.imports import ImportGraph


def rests_on(tiny: Tiny, source: str) -> tuple[set[str], set[str]]:
    """First-party files beside itself, and distributions, that a snippet rests on."""
    path = tiny.write("snippets/sums/total/in_list.py", source)
    found = ImportGraph(tiny.project).of(path)
    return {tiny.project.relative(p) for p in found.modules - {path}}, set(found.distributions)


def test_a_snippet_without_imports_rests_on_itself(tiny: Tiny) -> None:
    path = tiny.path("snippets/sums/total/in_dict.py")
    found = ImportGraph(tiny.project).of(path)
    assert set(found.modules) == {path}
    assert not found.distributions


def test_first_party_modules_are_followed_in_a_circle_and_to_the_end(tiny: Tiny) -> None:
    tiny.write("snippets/sums/a.py", "from snippets.sums import b\n")
    tiny.write("snippets/sums/b.py", "import snippets.sums.c as c\nimport yaml\n")
    tiny.write("snippets/sums/c.py", "from snippets.sums.a import x\n")
    tiny.write("snippets/sums/d.py", "never = 'imported'\n")
    files, names = rests_on(tiny, "from snippets.sums.a import x\n")
    assert files == {f"snippets/sums/{name}.py" for name in "abc"}
    assert names == {"yaml"}


def test_packages_count_with_their_own_code(tiny: Tiny) -> None:
    tiny.write("helpers/__init__.py", "")
    tiny.write("helpers/deep/__init__.py", "")
    tiny.write("helpers/deep/x.py", "")
    files, names = rests_on(tiny, "import helpers.deep.x\n")
    assert files == {"helpers/__init__.py", "helpers/deep/__init__.py", "helpers/deep/x.py"}
    assert names == set()


def test_relative_imports_are_first_party(tiny: Tiny) -> None:
    tiny.write("snippets/sums/data.py", "")
    tiny.write("snippets/sums/total/near.py", "")
    files, names = rests_on(tiny, "from ..data import x\nfrom . import near\n")
    assert files == {"snippets/sums/data.py", "snippets/sums/total/near.py"}
    assert names == set()


@pytest.mark.parametrize("dots", [5, 60])
def test_a_relative_import_that_leads_out_is_the_runs_business(tiny: Tiny, dots: int) -> None:
    rests_on(tiny, f"from {'.' * dots}x import y\n" + tiny.read("snippets/sums/total/in_list.py"))
    result = tiny.verified("run", "sums/total/in_list")
    assert result.code == 1
    assert "snippets/sums/total/in_list.py:1: raised ImportError" in result.err


@pytest.mark.parametrize(
    "source",
    [
        "def f():\n    import yaml\n",
        "try:\n    pass\nexcept ImportError:\n    import yaml\n",
        "try:\n    pass\nfinally:\n    import yaml\n",
        "if 1:\n    pass\nelse:\n    import yaml\n",
        "class A:\n    def f(self):\n        with open('x'):\n            import yaml.nodes\n",
        "for x in []:\n    import yaml as y\n",
        "match 1:\n    case 1:\n        from yaml import nodes\n",
        "import json, yaml\n",
        "from yaml import *\n",
    ],
)
def test_an_import_is_seen_wherever_it_stands(tiny: Tiny, source: str) -> None:
    assert rests_on(tiny, source)[1] == {"yaml"}


def test_the_standard_library_and_text_do_not_count(tiny: Tiny) -> None:
    source = (
        "import os.path\nfrom __future__ import annotations\nx = 'import yaml'\n# import yaml\n"
    )
    assert rests_on(tiny, source) == (set(), set())


def test_names_become_distributions_with_their_companions(tiny: Tiny) -> None:
    text = tiny.read("pyproject.toml")
    tiny.write(
        "pyproject.toml",
        text
        + '[tool.verified.distributions]\nPIL = "Pillow"\n'
        + '[tool.verified.companions]\npillow = ["Lib_Jpeg"]\n',
    )
    assert rests_on(tiny, "import PIL.Image\n")[1] == {"pillow", "lib-jpeg"}


def test_a_module_that_cannot_be_read_rests_on_nothing(tiny: Tiny) -> None:
    tiny.path("snippets/sums/data.py").write_bytes(b"import yaml # \xff\n")
    assert rests_on(tiny, "import snippets.sums.data\n") == ({"snippets/sums/data.py"}, set())
    tiny.write("snippets/sums/data.py", "import yaml\n(")
    assert rests_on(tiny, "import snippets.sums.data\n") == ({"snippets/sums/data.py"}, set())
