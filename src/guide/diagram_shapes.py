"""The shapes that backpropagation through two layers passes, for a batch of five rows."""

from __future__ import annotations

from guide.svg import Picture

NAME = "layer-shapes"
WORDS = {
    "zh": {
        "title": "两层网络的反向传播，每个量的形状",
        "description": (
            "左列是前向传播，从上到下：输入 x (5, 3) 乘 W₁ (3, 4) 得到 a₁ (5, 4)，"
            "再乘 W₂ (4, 2) 得到 a₂ (5, 2)，然后是损失 L。"
            "右列是反向传播，从下到上：δ₂ (5, 2) 乘 W₂ 的转置 (2, 4) 得到 δ₁ (5, 4)。"
            "中间一列是权重的梯度，各由左右两边的一个量相乘："
            "x 的转置乘 δ₁ 得到 (3, 4)，a₁ 的转置乘 δ₂ 得到 (4, 2)，与 W₁、W₂ 的形状相同。"
        ),
        "forward": "前向",
        "gradients": "权重的梯度",
        "backward": "反向",
    },
    "en": {
        "title": "Backpropagation through two layers, with the shape of each quantity",
        "description": (
            "Left the forward pass, from top to bottom: the inputs x (5, 3) times W₁ (3, 4) give a₁ (5, 4), which "
            "times W₂ (4, 2) gives a₂ (5, 2), and then comes the loss L. Right the backward pass, from bottom to top: "
            "δ₂ (5, 2) times W₂ transposed (2, 4) gives δ₁ (5, 4). In the middle the gradients of the weights, each a "
            "product of one quantity from either side: x transposed times δ₁ is (3, 4), a₁ transposed times δ₂ is "
            "(4, 2), the shapes of W₁ and W₂."
        ),
        "forward": "forward",
        "gradients": "gradients",
        "backward": "backward",
    },
}

LEFT, MIDDLE, RIGHT = 8.5, 130.5, 259.5
"""Left edges of the boxes: forward pass, gradients of the weights, backward pass."""
WIDE, HIGH = 92, 36
ROWS = (32, 120, 208)
"""Upper edges: the inputs, the first layer, the second."""


def draw(language: str) -> str:
    """Down the left side, up the right one; between them what each weight's gradient is made of."""
    words = WORDS[language]
    picture = Picture(NAME, 360, 342, words["title"], words["description"], language)
    heads = (
        (LEFT + WIDE / 2, "forward"),
        (MIDDLE + 49.5, "gradients"),
        (RIGHT + WIDE / 2, "backward"),
    )
    for x, name in heads:
        picture.words((x, 20), words[name], anchor="middle", colour="quiet", size=12.5, weight=650)
    for top, label in zip(ROWS, ("x\n(5, 3)", "a₁\n(5, 4)", "a₂\n(5, 2)"), strict=True):
        picture.box((LEFT, top), (WIDE, HIGH), label)
    for top, label in zip(ROWS[1:], ("δ₁\n(5, 4)", "δ₂\n(5, 2)"), strict=True):
        picture.box((RIGHT, top), (WIDE, HIGH), label)
    _passes(picture)
    _gradient(picture, 0, "xᵀ δ₁\n(3, 4)")
    _gradient(picture, 1, "a₁ᵀ δ₂\n(4, 2)")
    formulas = ("δ₂ = (a₂ − y) ⊙ a₂ ⊙ (1 − a₂)", "δ₁ = (δ₂ W₂ᵀ) ⊙ a₁ ⊙ (1 − a₁)")
    for number, text in enumerate(formulas):
        picture.words((180, 314 + 18 * number), text, anchor="middle", code=True, size=11.5)
    return picture.render()


def _passes(picture: Picture) -> None:
    """Through the weights down to the loss, and from it through the transposed weights up again."""
    down, up = LEFT + WIDE / 2, RIGHT + WIDE / 2
    for top, bottom, weights in zip(ROWS, ROWS[1:], ("W₁ (3, 4)", "W₂ (4, 2)"), strict=False):
        picture.arrow([(down, top + HIGH), (down, bottom)])
        picture.words((down + 6, (top + HIGH + bottom) / 2 + 4), weights, code=True, size=11)
    picture.box((MIDDLE, 262), (99, 28), "L ()", fill="wash")
    picture.arrow([(down, ROWS[2] + HIGH), (down, 276), (MIDDLE, 276)])
    picture.arrow([(MIDDLE + 99, 276), (up, 276), (up, ROWS[2] + HIGH)])
    picture.arrow([(up, ROWS[2]), (up, ROWS[1] + HIGH)])
    level = (ROWS[1] + HIGH + ROWS[2]) / 2 + 4
    picture.words((up - 6, level), "W₂ᵀ (2, 4)", anchor="end", code=True, size=11)


def _gradient(picture: Picture, row: int, label: str) -> None:
    """What comes into a layer from the left, and what comes back from its right, meet in the middle."""
    above, below = ROWS[row] + HIGH / 2, ROWS[row + 1] + HIGH / 2
    top = (above + below) / 2 - HIGH / 2
    picture.box(
        (MIDDLE, top), (99, HIGH), label, stroke="accent", fill="accent-wash", colour="accent"
    )
    picture.arrow([(LEFT + WIDE, above), (MIDDLE + 30, above), (MIDDLE + 30, top)])
    picture.arrow([(RIGHT, below), (MIDDLE + 69, below), (MIDDLE + 69, top + HIGH)])
