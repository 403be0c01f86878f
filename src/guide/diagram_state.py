"""Where a training step keeps its state: inside objects, as arguments and results, or, with NNX, one in the other."""

from __future__ import annotations

from guide.svg import Picture, Point

NAME = "state"
WORDS = {
    "zh": {
        "title": "训练一步，状态放在哪里",
        "description": (
            "左：PyTorch 的状态在对象里。模型里是参数和批归一化的统计量，优化器里是动量，进程里是随机状态；"
            "step(x, y) 读它们，也改它们，只返回损失。右：JAX 的状态是实参和返回值。参数、统计量、动量、随机键传给 "
            "step，它返回新的参数、统计量、动量、随机键和损失；由你把新的传给下一次调用。"
            "下：NNX 的对象装着状态，nnx.jit 把状态拆出来当实参，算完再写回对象。"
        ),
        "torch": "状态在对象里",
        "jax": "状态进，状态出",
        "model": "模型",
        "optimizer": "优化器",
        "process": "进程",
        "parameters": "参数",
        "statistics": "统计量",
        "momentum": "动量",
        "random": "随机状态",
        "key": "随机键",
        "reads": "读",
        "changes": "改",
        "returns": "返回",
        "loss": "损失",
        "new_parameters": "新的参数",
        "new_statistics": "新的统计量",
        "new_momentum": "新的动量",
        "new_key": "新的随机键",
        "objects": "对象",
        "split": "拆出状态",
        "inside": "状态进\n状态出",
        "back": "写回对象",
        "solid": "读、改、返回",
        "dashed": "由你传给下一次调用",
    },
    "en": {
        "title": "Where a training step keeps its state",
        "description": (
            "Left: in PyTorch state lies in objects. The model holds parameters and the statistics of batch "
            "normalization, the optimizer the momentum, the process the random state; step(x, y) reads and changes "
            "them, and returns the loss alone. Right: in JAX state is arguments and results. Parameters, statistics, "
            "momentum and key go into step, and new parameters, statistics, momentum and key come out with the loss; "
            "you pass the new ones to the next call. Below: an object of NNX holds the state, and nnx.jit takes it "
            "apart into arguments and writes the results back."
        ),
        "torch": "state lies in objects",
        "jax": "state in, state out",
        "model": "the model",
        "optimizer": "the optimizer",
        "process": "the process",
        "parameters": "parameters",
        "statistics": "statistics",
        "momentum": "momentum",
        "random": "random state",
        "key": "random key",
        "reads": "reads",
        "changes": "changes",
        "returns": "returns",
        "loss": "loss",
        "new_parameters": "new parameters",
        "new_statistics": "new statistics",
        "new_momentum": "new momentum",
        "new_key": "new key",
        "objects": "objects",
        "split": "taken apart",
        "inside": "state in,\nstate out",
        "back": "written back",
        "solid": "reads, changes, returns",
        "dashed": "you pass it on",
    },
}

KINDS = ("parameters", "statistics", "momentum", "key")
"""What a step carries on to the next."""
HIGH = 24
STEP = 30
"""From one box of a stack to the next."""


def draw(language: str) -> str:
    """Two columns, PyTorch and JAX, and below them a strip for NNX, which is both."""
    words = WORDS[language]
    # 360 units wide: on the narrowest phones a unit is nearly a pixel, and the letters stay letters.
    picture = Picture(NAME, 360, 550, words["title"], words["description"], language)
    _objects(picture, words)
    _functions(picture, words)
    _both(picture, words)
    picture.legend(542, words["solid"], words["dashed"])
    return picture.render()


def _column(picture: Picture, left: float, title: str, said: str, colour: str) -> None:
    picture.box((left, 0.5), (172, 420), fill="wash", radius=8)
    picture.words((left + 10, 22), title, colour=colour, size=14, weight=650)
    picture.words((left + 10, 40), said, colour="quiet", size=12)


def _kept(picture: Picture, corner: Point, wide: float, label: str) -> None:
    picture.box(corner, (wide, HIGH), label, code=False, fill="accent-wash")


def _objects(picture: Picture, words: dict[str, str]) -> None:
    """Three objects, and a step that reads what is in them (down the left) and changes it (up the right)."""
    _column(picture, 0.5, "PyTorch", words["torch"], "torch")
    holders = (
        ("model", ("parameters", "statistics"), 52.5),
        ("optimizer", ("momentum",), 144.5),
        ("process", ("random",), 206.5),
    )
    for _, kinds, top in holders:
        picture.box((8.5, top), (156, 26 + STEP * len(kinds)), stroke="torch", radius=6)
    for holder, kinds, top in holders:
        picture.words((28.5, top + 17), words[holder], colour="torch", size=12)
        for number, kind in enumerate(kinds):
            corner = (28.5, top + 25 + STEP * number)
            middle = corner[1] + HIGH / 2
            _kept(picture, corner, 114, words[kind])
            picture.arrow([(28.5, middle), (18.5, middle), (18.5, 332.5)], colour="torch")
            picture.arrow([(154.5, 332.5), (154.5, middle), (142.5, middle)], colour="torch")
    picture.words((26, 302), words["reads"], colour="quiet", size=11.5)
    picture.words((147, 302), words["changes"], anchor="end", colour="quiet", size=11.5)
    picture.box((8.5, 332.5), (156, 28), "step(x, y)", stroke="torch", colour="torch")
    _result(picture, 80.5, 360.5, words["returns"], "torch")
    picture.box((28.5, 386.5), (114, HIGH), words["loss"], code=False)


def _functions(picture: Picture, words: dict[str, str]) -> None:
    """A stack of values, a step, and a stack of new values, which the caller passes on."""
    left, wide = 199.5, 134
    _column(picture, 187.5, "JAX", words["jax"], "jax")
    old, new = 52.5, 252.5
    for top in (old, new):
        picture.box((left - 6, top), (wide + 12, 6 + STEP * len(KINDS)), stroke="jax", radius=6)
    for number, kind in enumerate(KINDS):
        _kept(picture, (left, old + 6 + STEP * number), wide, words[kind])
        _kept(picture, (left, new + 6 + STEP * number), wide, words[f"new_{kind}"])
    edge = left + wide + 6
    way = [(edge, new + 63), (edge + 12, new + 63), (edge + 12, old + 63), (edge, old + 63)]
    picture.arrow(way, dashed=True)
    picture.arrow([(left + 46, old + 126), (left + 46, 198.5)], colour="jax")
    picture.box((left - 6, 198.5), (wide + 12, 28), "step(state, x, y)", stroke="jax", colour="jax")
    _result(picture, left + 46, 226.5, words["returns"], "jax")
    picture.box((left, 386.5), (wide, HIGH), words["loss"], code=False)


def _result(picture: Picture, x: float, top: float, returns: str, colour: str) -> None:
    picture.arrow([(x, top), (x, top + 26)], colour=colour)
    picture.words((x + 8, top + 17), returns, colour="quiet", size=11.5)


def _both(picture: Picture, words: dict[str, str]) -> None:
    """NNX: objects outside, arguments and results inside."""
    picture.box((0.5, 428.5), (359, 92), fill="wash", radius=8)
    picture.words((10.5, 448), "nnx.jit(step)(model, ...)", code=True, colour="jax", size=12)
    for left, wide, label in ((8.5, 60, "objects"), (146.5, 66, "inside"), (291.5, 60, "objects")):
        picture.box((left, 468.5), (wide, 40), words[label], code=False)
    for left, right, label in ((68.5, 146.5, "split"), (212.5, 291.5, "back")):
        picture.arrow([(left, 488.5), (right, 488.5)], colour="jax")
        middle = (left + right) / 2 - 3
        picture.words((middle, 481), words[label], anchor="middle", colour="quiet", size=11)
