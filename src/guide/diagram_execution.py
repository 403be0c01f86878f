"""From a line of Python to machine code: two frameworks, run as it stands or compiled, four cells."""

from __future__ import annotations

from guide.svg import Picture

NAME = "execution"
WORDS = {
    "zh": {
        "title": "从一行 Python 到机器：两个框架，各有两种走法",
        "description": (
            "四格。eager 时，PyTorch 的每个算子用库里现成的实现计算，需要梯度时还在磁带上加一个节点；"
            "JAX 的每个算子各是一个小程序，形状没见过时先由 XLA 编译，见过就直接取缓存；算完都回到 Python 的下一行。"
            "编译时，torch.compile 在没有守卫条件成立时由 Dynamo 捕获计算图，经 AOTAutograd 和编译器得到编译好的代码；"
            "遇到取决于值的 if，图中断。jax.jit 在形状没见过时用追踪器运行一次 Python，得到 jaxpr，再经 StableHLO "
            "和 XLA 得到机器码；遇到取决于值的 if，报错。"
        ),
        "eager": "eager：一个算子一个算子地运行",
        "compiled": "编译：整个函数一起",
        "line": "一行 Python",
        "operator": "一个算子",
        "if_gradient": "需要梯度时",
        "tape": "磁带上加一个节点",
        "kernel": "库里现成的实现",
        "next": "结果；接着下一行",
        "if_shape": "形状没见过时",
        "one": "XLA 编译这一个",
        "program": "缓存里的小程序",
        "call": "调用一个函数",
        "if_guard": "没有守卫条件成立时",
        "capture": "Dynamo：计算图",
        "compiler": "编译器",
        "code": "缓存的代码与守卫",
        "trace": "追踪：jaxpr",
        "xla": "XLA 编译，融合",
        "machine": "缓存里的机器码",
        "result": "结果",
        "break": "if 取决于值：图中断\n图，Python，再一段图",
        "error": "if 取决于值：报错\n改写成 lax.cond",
        "solid": "交给下一个",
        "dashed": "仅在写明的情况下",
    },
    "en": {
        "title": "From a line of Python to the machine: two frameworks, two ways each",
        "description": (
            "Four cells. As it stands, each operator of PyTorch is computed by code that the library brings, and "
            "if a gradient is wanted a node is added to the tape; each operator of JAX is a small program, which XLA "
            "compiles first if the shape is new and which comes from the cache if not; both then go on to the next "
            "line of Python. Compiled: if no guard holds, torch.compile has Dynamo capture a graph, and AOTAutograd "
            "and a compiler make code of it; at an if on a value the graph breaks. If the shape is new, jax.jit runs "
            "the Python once with tracers, which gives a jaxpr; StableHLO and XLA make machine code of it; an if on a "
            "value is an error."
        ),
        "eager": "As it stands (eager): operator by operator",
        "compiled": "Compiled: the function as a whole",
        "line": "a line of Python",
        "operator": "an operator",
        "if_gradient": "gradient wanted",
        "tape": "node on the tape",
        "kernel": "code in the library",
        "next": "result; next line",
        "if_shape": "the shape is new",
        "one": "XLA compiles it",
        "program": "program in the cache",
        "call": "a function is called",
        "if_guard": "no guard holds",
        "capture": "Dynamo: a graph",
        "compiler": "compiler",
        "code": "cached code, guards",
        "trace": "tracing: jaxpr",
        "xla": "XLA, fusing",
        "machine": "cached machine code",
        "result": "result",
        "break": "if on a value: a break;\ngraph, Python, graph",
        "error": "if on a value: an error;\nwrite lax.cond",
        "solid": "is handed on",
        "dashed": "only in the case named",
    },
}

LEFT = {"torch": 0.5, "jax": 187.5}
"""Left edges of the two columns."""
WIDTH = 172
HIGH = 24
"""Height of a box with one line."""


def draw(language: str) -> str:
    """Rows: eager, compiled. Columns: PyTorch, JAX. Down the left what happens always, on the right what may."""
    words = WORDS[language]
    # 360 units wide: on the narrowest phones a unit is nearly a pixel, and the letters stay letters.
    picture = Picture(NAME, 360, 713, words["title"], words["description"], language)
    _row(picture, 0.5, words["eager"])
    _operator_cell(picture, words, "torch", ("if_gradient", "tape", "kernel"))
    _operator_cell(picture, words, "jax", ("if_shape", "one", "program"))
    _row(picture, 296.5, words["compiled"])
    stages = (words["capture"], "AOTAutograd", words["compiler"])
    _function_cell(picture, words, "torch", stages, ("if_guard", "code", "break"))
    stages = (words["trace"], "StableHLO", words["xla"])
    _function_cell(picture, words, "jax", stages, ("if_shape", "machine", "error"))
    picture.arrow([(8, 698), (40, 698)])
    picture.words((48, 702), words["solid"], colour="quiet", size=11.5)
    picture.arrow([(166, 698), (198, 698)], dashed=True)
    picture.words((206, 702), words["dashed"], colour="quiet", size=11.5)
    return picture.render()


def _row(picture: Picture, top: float, title: str) -> None:
    picture.box((0.5, top), (359, 24), title, fill="paper", code=False, text_size=12.5)


def _cell(picture: Picture, framework: str, title: str, top: float, height: float) -> float:
    """The ground of a cell with its title; returns its left edge."""
    left = LEFT[framework]
    picture.box((left, top), (WIDTH, height), fill="wash", radius=8)
    picture.words((left + 10, top + 19), title, colour=framework, size=13.5, weight=650)
    return left


def _full(picture: Picture, left: float, top: float, label: str, colour: str = "") -> None:
    picture.box(
        (left + 8, top),
        (146, HIGH),
        label,
        code=False,
        stroke=colour or "line",
        colour=colour or "ink",
    )


def _stage(picture: Picture, left: float, top: float, label: str) -> None:
    picture.box((left + 40, top), (114, HIGH), label, code=False, text_size=11.5)


def _operator_cell(
    picture: Picture, words: dict[str, str], framework: str, aside: tuple[str, str, str]
) -> None:
    """A line, its operator, what computes it; `aside`: a condition, what happens then, what computes."""
    condition, then, computes = (words[name] for name in aside)
    left = _cell(picture, framework, {"torch": "PyTorch", "jax": "JAX"}[framework], 30.5, 256)
    _full(picture, left, 60.5, words["line"])
    picture.arrow([(left + 24, 84.5), (left + 24, 106.5)])
    _full(picture, left, 106.5, words["operator"])
    picture.arrow([(left + 24, 130.5), (left + 24, 206.5)])
    picture.arrow([(left + 56, 130.5), (left + 56, 156.5)], dashed=True)
    picture.words((left + 62, 147), condition, colour="quiet", size=11)
    _stage(picture, left, 156.5, then)
    if framework == "jax":  # what was compiled goes into the cache; a node on the tape stays there
        picture.arrow([(left + 56, 180.5), (left + 56, 206.5)])
    _full(picture, left, 206.5, computes, framework)
    picture.arrow([(left + 24, 230.5), (left + 24, 252.5)])
    _full(picture, left, 252.5, words["next"])
    picture.arrow(
        [(left + 154, 264.5), (left + 164, 264.5), (left + 164, 72.5), (left + 155, 72.5)]
    )


def _function_cell(
    picture: Picture,
    words: dict[str, str],
    framework: str,
    stages: tuple[str, ...],
    aside: tuple[str, str, str],
) -> None:
    """A call, served from the cache or through the stages; `aside`: when through them, the cache, the way out."""
    condition, code, out = (words[name] for name in aside)
    title = {"torch": "torch.compile", "jax": "jax.jit"}[framework]
    left = _cell(picture, framework, title, 326.5, 354)
    _full(picture, left, 356.5, words["call"])
    picture.arrow([(left + 24, 380.5), (left + 24, 536.5)])
    picture.arrow([(left + 56, 380.5), (left + 56, 406.5)], dashed=True)
    picture.words((left + 62, 397), condition, colour="quiet", size=11)
    for number, stage in enumerate(stages):
        top = 406.5 + 43 * number
        _stage(picture, left, top, stage)
        picture.arrow([(left + 56, top + HIGH), (left + 56, top + 43 + (number == 2))])
    _full(picture, left, 536.5, code, framework)
    picture.arrow([(left + 24, 560.5), (left + 24, 584.5)])
    _full(picture, left, 584.5, words["result"])
    # From the first stage, past everything else, to the way out.
    way = [(left + 154, 418.5), (left + 164, 418.5), (left + 164, 648.5), (left + 155, 648.5)]
    picture.arrow(way, dashed=True)
    picture.box((left + 8, 626.5), (146, 44), out, code=False, text_size=11)
