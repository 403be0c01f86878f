"""The rules of the house that every snippet keeps: what it says, how long it is, what importing it does."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SNIPPETS = ROOT / "snippets"
SOURCES = {
    path.relative_to(SNIPPETS).with_suffix("").as_posix(): path
    for path in sorted(SNIPPETS.rglob("*.py"))
    if "broken" not in path.relative_to(SNIPPETS).parts
}
# A workload is several programs in one file, and makes its data when it is imported: nothing of that is timed.
LESSONS = [name for name in SOURCES if not name.startswith("benchmarks/")]
LINES, LINES_OF_A_WORKLOAD = 45, 100
GUARD = 'if __name__ == "__main__":\n    main()'
ABBREVIATIONS = re.compile(r"\b(e\.g|i\.e|cf|vs)\.")

# What may be called while a module is imported: it makes a constant and does nothing else.
MAKERS = {
    *("array", "asarray", "arange", "from_numpy", "ones", "pad", "tensor"),
    *("astype", "float", "reshape", "transpose"),
    *("default_rng", "integers", "normal", "sequences"),
    *("compile", "map", "range", "TypeVar"),
    *("one_hot", "sigmoid", "softmax"),
    *("eye", "key", "variance_scaling", "where", "zeros"),
    *("grad", "graphdef", "new_model", "split"),
}
DECORATORS = {
    *("dataclass", "jax.custom_vjp", "jax.grad", "jax.jit", "nnx.jit"),
    *("torch.compile", "torch.no_grad"),
}

# Functions and classes that one side of a pair has alone, and why the other cannot have them.
ALONE = {
    "autodiff/custom_rule": (
        {"Rounded", "forward", "backward"},
        "autograd.Function holds the rules in a class, jax.custom_vjp takes functions",
    ),
    "autodiff/kept": ({"saved"}, "autograd saves by itself, jax.vjp returns what it keeps"),
    "choose/both_can": ({"F"}, "torch.export takes modules"),
    "compress/mask": ({"without_smaller_half"}, "torch.nn.utils.prune has it"),
    "debug/loops": (
        {"as_one", "with_while_loop"},
        "torch.compile runs a Python loop, jax.jit refuses a `while` on a value",
    ),
    "debug/stop_inside": ({"jdb"}, "torch.compile has no debugger of its own"),
    "digits/with": ({"_classes"}, "what JAX compiles takes and gives arrays of its own"),
    "exec/compiled_if": ({"with_cond"}, "torch.compile runs a Python `if`, jax.jit refuses it"),
    "exec/exported": ({"F", "f"}, "torch.export takes modules"),
    "ledger/common_subexpression": (
        {"sines", "compiler", "backend"},
        "torch.compile shows its graphs to backends only, jax.jit has a text of them",
    ),
    "memory_precision/loss_scaling": ({"step"}, "torch.amp.GradScaler has it"),
    "memory_precision/mixed_step": ({"in_float32"}, "autocast takes the loss in float32 by itself"),
    "memory_precision/recompute": (
        {"loss"},
        "PyTorch is measured while it runs, JAX by its function",
    ),
    "nets/accumulate": ({"gradient_in_a_row"}, "backward() adds up by itself"),
    "nets/forget_zero_grad": ({"step"}, "what JAX compiles is a function of its own"),
    "rosetta/with": ({"compiled", "nchw"}, "JAX compiles a row, and has the channels last"),
    "scale/data_parallel": ({"work"}, "DDP wants a function to run in each process"),
    "scale/by_hand": ({"work"}, "processes want a function to run in each"),
    "scale/fully_sharded": (
        {"gradients", "work"},
        "processes want a function to run in each, jax.jit one to compile",
    ),
    "scale/train": ({"work"}, "DDP wants a function to run in each process"),
    "scale/uneven": ({"work"}, "DDP wants a function to run in each process"),
    "vision/conv_sizes": ({"bare", "padded_and_pooled"}, "nn.Sequential takes pooling layers"),
    "vision/image_folder": ({"ImageFolder", "read_batches"}, "only PyTorch brings a Dataset"),
}


def pairs() -> dict[str, tuple[str, str]]:
    """Both sides of each pair, and of each two modules that pairs import."""
    found = {}
    for name in LESSONS:
        folder, _, stem = name.rpartition("/")
        if stem == "in_torch":
            found[folder] = (name, f"{folder}/in_jax")
        if stem == "with_torch":
            found[f"{folder}/with"] = (name, f"{folder}/with_jax")
    return found


def tree(name: str) -> ast.Module:
    return ast.parse(SOURCES[name].read_text(encoding="utf-8"))


def defined(name: str) -> list[str]:
    """The functions and classes of a module, in its order."""
    return [n.name for n in tree(name).body if isinstance(n, ast.FunctionDef | ast.ClassDef)]


def executed(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what is below it, but not what a lambda would do when called."""
    yield node
    if not isinstance(node, ast.Lambda):
        for child in ast.iter_child_nodes(node):
            yield from executed(child)


def called(node: ast.AST) -> set[str]:
    """The last names of what is called: `normal` of `rng.normal(size=3)`."""
    return {
        ast.unparse(call.func).rpartition(".")[2]
        for call in executed(node)
        if isinstance(call, ast.Call)
    }


def is_constant(node: ast.stmt) -> bool:
    """Whether it gives names to what literals, operators and makers of constants come to."""
    if not isinstance(node, ast.Assign | ast.AnnAssign):
        return False
    targets: list[ast.expr] = []
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        targets += target.elts if isinstance(target, ast.Tuple) else [target]
    return all(isinstance(target, ast.Name) for target in targets) and called(node) <= MAKERS


def is_harmless(node: ast.stmt) -> bool:
    """Whether a statement at a module's top does nothing but make a name known."""
    if isinstance(node, ast.Import | ast.ImportFrom) or is_constant(node):
        return True
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        decorators = (d.func if isinstance(d, ast.Call) else d for d in node.decorator_list)
        return {ast.unparse(decorator) for decorator in decorators} <= DECORATORS
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return all(isinstance(inner, ast.Import | ast.ImportFrom) for inner in node.body)
    return ast.unparse(node) == ast.unparse(ast.parse(GUARD))


def bare(function: ast.FunctionDef) -> list[str]:
    """The parameters, and the result, that say no type."""
    asked = function.args
    named = [*asked.posonlyargs, *asked.args, *asked.kwonlyargs]
    if named and named[0].arg in {"self", "cls"}:
        del named[0]
    named += [extra for extra in (asked.vararg, asked.kwarg) if extra is not None]
    missing = [each.arg for each in named if each.annotation is None]
    return missing if function.returns is not None else [*missing, "its result"]


@pytest.mark.parametrize("name", SOURCES)
def test_its_docstring_is_one_sentence(name: str) -> None:
    text = ast.get_docstring(tree(name), clean=False) or ""
    assert text.endswith(".") and "\n" not in text, text
    assert not re.search(r"[.!?][\"'”]*\s", ABBREVIATIONS.sub("", text)), text


@pytest.mark.parametrize("name", SOURCES)
def test_it_is_short(name: str) -> None:
    most = LINES if name in LESSONS else LINES_OF_A_WORKLOAD
    assert len(SOURCES[name].read_text(encoding="utf-8").splitlines()) <= most


@pytest.mark.parametrize("name", LESSONS)
def test_its_top_only_makes_names_known(name: str) -> None:
    harmful = [node for node in tree(name).body[1:] if not is_harmless(node)]
    assert [f"line {node.lineno}: {ast.unparse(node)}" for node in harmful] == []


@pytest.mark.parametrize("name", SOURCES)
def test_every_function_says_its_types(name: str) -> None:
    functions = [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef)]
    assert {f.name: bare(f) for f in functions if bare(f)} == {}
    assert not any(isinstance(node, ast.AsyncFunctionDef) for node in ast.walk(tree(name)))


@pytest.mark.parametrize("pair", pairs())
def test_both_sides_define_the_same_names_in_the_same_order(pair: str) -> None:
    alone, _ = ALONE.get(pair, (set(), ""))
    torch, jax = ([n for n in defined(side) if n not in alone] for side in pairs()[pair])
    assert torch == jax


def test_no_side_is_without_its_twin() -> None:
    sides = {side for both in pairs().values() for side in both}
    assert sides <= set(LESSONS)
    ends = ("/in_torch", "/in_jax", "/with_torch", "/with_jax")
    assert sides == {name for name in LESSONS if name.endswith(ends)}


def test_what_one_side_has_alone_is_there_and_on_one_side_only() -> None:
    for pair, (alone, _) in ALONE.items():
        torch, jax = (set(defined(side)) for side in pairs()[pair])
        assert alone <= torch ^ jax, pair


def test_every_maker_of_constants_is_used() -> None:
    tops = [node for name in LESSONS for node in tree(name).body if is_constant(node)]
    assert set().union(*map(called, tops)) == MAKERS


@pytest.mark.parametrize(
    "line",
    [
        "print(1)",
        "x = print(1)",
        "open('notes.txt', 'w')",
        "for x in range(3): pass",
        "x.y = 1",
        "x += 1",
        "with open('notes.txt') as file: pass",
        "if True: import os",
        "@app.route('/')\ndef f() -> None: pass",
        'if __name__ == "__main__":\n    print(1)',
    ],
)
def test_what_does_something_is_told(line: str) -> None:
    assert not is_harmless(ast.parse(line).body[0])


@pytest.mark.parametrize(
    "line",
    ["x = 1", "x: int = 1", "x, y = map(f, (1, 2))", "f = lambda: print(1)", GUARD, "import os"],
)
def test_what_does_nothing_is_let_be(line: str) -> None:
    assert is_harmless(ast.parse(line).body[0])


def test_importing_them_all_prints_and_writes_nothing(tmp_path: Path) -> None:
    names = [f"snippets.{name.replace('/', '.')}" for name in SOURCES]
    inside = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "JAX_PLATFORMS": "cpu"}
    done = subprocess.run(
        [sys.executable, "-c", "import sys\nfor name in sys.argv[1:]: __import__(name)", *names],
        cwd=tmp_path,
        env={**os.environ, **inside, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []
