"""Where autodiff comes in: while tracing, before the compiler, or at run time."""

from __future__ import annotations

from guide.svg import Picture

NAME = "autodiff-place"
WORDS = {
    "zh": {
        "title": "求导发生在哪一步",
        "description": (
            "三列依次是追踪、编译、运行；着色的框是自动微分所在的地方。"
            "backward()：运行 f 时写磁带，之后在运行时沿磁带求导。"
            "torch.compile：捕获 f，AOTAutograd 在计算图上求导，前向图和反向图分开编译，"
            "形状固定时，反向图到 backward() 第一次被调用时才编译。"
            "torch.func.grad：直接调用，运行时求导；用 make_fx 追踪，求导发生在追踪时，得到一个程序。"
            "jax.grad：直接调用，运行时求导；外面套 jit，求导发生在追踪时，前向和反向合成一个程序，编译一次。"
        ),
        "trace": "追踪",
        "compile": "编译",
        "run": "运行",
        "record": "f，写磁带",
        "walk": "沿磁带求导",
        "capture": "捕获 f",
        "graphs": "AOTAutograd\n在图上求导",
        "forward": "前向图",
        "backward": "反向图\n调用时才编译",
        "run_forward": "前向代码",
        "run_backward": "backward()",
        "called": "直接调用",
        "while": "边运行，边求导",
        "make_fx": "make_fx",
        "traced": "追踪时求导",
        "one": "一个程序\n前向和反向",
        "jit": "jax.jit",
        "xla": "XLA\n编译一个程序",
        "code": "机器码\n前向和反向",
        "here": "自动微分在这里",
        "solid": "交给下一个",
        "dashed": "用到才做",
    },
    "en": {
        "title": "At which step autodiff happens",
        "description": (
            "Three columns: tracing, compiling, running; the coloured boxes are where autodiff happens. backward(): f"
            " runs and writes the tape, then autodiff follows the tape, at run time. torch.compile: f is captured, "
            "AOTAutograd differentiates the graph, and the forward and the backward graph are compiled apart, the "
            "backward one, with fixed shapes, only when backward() is first called. torch.func.grad: called as it "
            "stands, autodiff happens at run time; traced by make_fx, it happens while tracing and gives one program."
            " jax.grad: called as it stands, autodiff happens at run time; under jit it happens while tracing, and "
            "forward and backward are one program, compiled once."
        ),
        "trace": "trace",
        "compile": "compile",
        "run": "run",
        "record": "f writes a tape",
        "walk": "along the tape",
        "capture": "capture f",
        "graphs": "AOTAutograd,\non the graph",
        "forward": "forward graph",
        "backward": "backward graph,\nwhen asked for",
        "run_forward": "forward code",
        "run_backward": "backward()",
        "called": "called",
        "while": "as it runs",
        "make_fx": "make_fx",
        "traced": "while tracing",
        "one": "one program,\nboth directions",
        "jit": "jax.jit",
        "xla": "XLA compiles\none program",
        "code": "machine code,\nboth directions",
        "here": "autodiff is here",
        "solid": "is handed on",
        "dashed": "when asked for",
    },
}

COLUMNS = (8.5, 128.5, 248.5)
"""Left edges of the boxes: trace, compile, run."""
WIDE = 103
HIGH = 34


def draw(language: str) -> str:
    """Four lanes over three columns, so that the accent's column says when."""
    words = WORDS[language]
    picture = Picture(NAME, 360, 576, words["title"], words["description"], language)
    for left, name in zip(COLUMNS, ("trace", "compile", "run"), strict=True):
        middle = (left + WIDE / 2, 15)
        picture.words(middle, words[name], anchor="middle", colour="quiet", size=12.5, weight=650)
    _tape(picture, words)
    _captured(picture, words)
    _function(picture, words, 306.5, "torch")
    _function(picture, words, 432.5, "jax")
    _legend(picture, words)
    return picture.render()


def _lane(picture: Picture, top: float, height: float, title: str, framework: str) -> None:
    picture.box((0.5, top), (359, height), fill="wash", radius=8)
    picture.words((8.5, top + 19), title, code=True, colour=framework, size=12.5, weight=650)


def _box(picture: Picture, column: int, top: float, label: str, *, autodiff: bool = False) -> None:
    look = ("accent", "accent-wash", "accent") if autodiff else ("line", "paper", "ink")
    stroke, fill, colour = look
    picture.box(
        (COLUMNS[column], top),
        (WIDE, HIGH),
        label,
        stroke=stroke,
        fill=fill,
        colour=colour,
        code=False,
        text_size=11.5,
    )


def _right(picture: Picture, column: int, top: float, to: int) -> None:
    """From a box to one further right, on the same height."""
    level = top + HIGH / 2
    picture.arrow([(COLUMNS[column] + WIDE, level), (COLUMNS[to], level)])


def _tape(picture: Picture, words: dict[str, str]) -> None:
    _lane(picture, 24.5, 102, "loss.backward()", "torch")
    _box(picture, 2, 32.5, words["record"])
    picture.arrow([(COLUMNS[2] + 24, 66.5), (COLUMNS[2] + 24, 84.5)])
    _box(picture, 2, 84.5, words["walk"], autodiff=True)


def _captured(picture: Picture, words: dict[str, str]) -> None:
    _lane(picture, 134.5, 164, "torch.compile", "torch")
    top, middle, bottom = 162.5, 208.5, 256.5
    _box(picture, 0, top, words["capture"])
    picture.arrow([(COLUMNS[0] + 24, top + HIGH), (COLUMNS[0] + 24, middle)])
    _box(picture, 0, middle, words["graphs"], autodiff=True)
    _right(picture, 0, middle, 1)
    _box(picture, 1, middle, words["forward"])
    _right(picture, 1, middle, 2)
    _box(picture, 2, middle, words["run_forward"])
    picture.arrow(
        [
            (COLUMNS[0] + 24, middle + HIGH),
            (COLUMNS[0] + 24, bottom + HIGH / 2),
            (COLUMNS[1], bottom + HIGH / 2),
        ],
        dashed=True,
    )
    _box(picture, 1, bottom, words["backward"])
    _right(picture, 1, bottom, 2)
    _box(picture, 2, bottom, words["run_backward"])


def _function(picture: Picture, words: dict[str, str], top: float, framework: str) -> None:
    """A gradient that is a function: called as it stands above, traced below."""
    names = {"torch": ("torch.func.grad(f)", "make_fx"), "jax": ("jax.grad(f)", "jit")}
    title, tracer = names[framework]
    _lane(picture, top, 118, title, framework)
    called, traced = top + 28, top + 74
    picture.words((COLUMNS[1] + WIDE, called + 21), words["called"], anchor="end", colour="quiet")
    _box(picture, 2, called, words["while"], autodiff=True)
    _box(picture, 0, traced, words["traced"], autodiff=True)
    picture.words((COLUMNS[0], traced - 8), words[tracer], code=True, colour="quiet", size=11.5)
    if framework == "jax":
        _right(picture, 0, traced, 1)
        _box(picture, 1, traced, words["xla"])
        _right(picture, 1, traced, 2)
        _box(picture, 2, traced, words["code"])
    else:
        _right(picture, 0, traced, 2)
        _box(picture, 2, traced, words["one"])


def _legend(picture: Picture, words: dict[str, str]) -> None:
    picture.box((8.5, 560), (16, 10), stroke="accent", fill="accent-wash", radius=2)
    picture.words((30, 569), words["here"], colour="quiet", size=11)
    picture.arrow([(128.5, 565), (152, 565)])
    picture.words((158, 569), words["solid"], colour="quiet", size=11)
    picture.arrow([(240, 565), (264, 565)], dashed=True)
    picture.words((270, 569), words["dashed"], colour="quiet", size=11)
