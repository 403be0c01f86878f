"""Draw the guide's diagrams: `python -m guide.diagrams` writes them, `--check` says which are not as drawn here.

One description, the words of both languages. A page shows one inside a figure:

    <figure class="diagram">
    --8<-- "docs/assets/diagrams/first-gradient.en.svg"
    </figure>
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from guide import (
    diagram_autodiff,
    diagram_execution,
    diagram_modes,
    diagram_shapes,
    diagram_state,
    learning_curves,
)
from guide.made import keep
from guide.smaller_model import SMALLER_MODEL, smaller_model
from guide.svg import Picture, Point

FOLDER = Path("docs/assets/diagrams")

FIRST_GRADIENT = {
    "zh": {
        "title": "梯度在哪里：PyTorch 与 JAX",
        "description": (
            "左：PyTorch 从 w 算出 w * x，再算出 loss，每一步运算都记在磁带上；loss.backward() 沿磁带倒着走回来，"
            "把梯度加进 w.grad。右：JAX 把纯函数 loss 交给 jax.grad，得到新函数 grad；调用 grad(w)，返回值就是梯度。"
        ),
        "tape": "磁带",
        "torch": "梯度加进 w.grad",
        "transform": "得到新函数",
        "call": "调用它",
        "returns": "返回",
        "gradient": "梯度",
        "jax": "梯度是返回值",
    },
    "en": {
        "title": "Where the gradient lives: PyTorch and JAX",
        "description": (
            "Left: PyTorch computes w * x from w, and the loss from that; each operation is recorded on a tape. "
            "loss.backward() walks the tape backwards and adds the gradient into w.grad. Right: JAX hands the pure "
            "function loss to jax.grad, which gives a new function, grad; calling grad(w) returns the gradient."
        ),
        "tape": "tape",
        "torch": "added into w.grad",
        "transform": "a new function",
        "call": "call it",
        "returns": "returns",
        "gradient": "the gradient",
        "jax": "the gradient is returned",
    },
}


def first_gradient(language: str) -> str:
    """Two lanes. Left the tape: down the forward pass, up the backward one. Right functions, from top to bottom."""
    words = FIRST_GRADIENT[language]
    # 360 units wide: on the narrowest phones a unit is nearly a pixel, and the letters stay letters.
    picture = Picture("first-gradient", 360, 306, words["title"], words["description"], language)
    _tape_lane(picture, words)
    _function_lane(picture, words)
    return picture.render()


def _tape_lane(picture: Picture, words: dict[str, str]) -> None:
    picture.box((0.5, 0.5), (172, 305), fill="wash", radius=8)
    picture.words((12, 24), "PyTorch", colour="torch", size=14, weight=650)
    # Forward, down the left side.
    for top, label in ((40, "w"), (112, "w * x"), (228, "loss")):
        picture.box((12, top), (62, 28), label)
    picture.arrow([(43, 68), (43, 112)])
    picture.arrow([(43, 140), (43, 228)])
    # What is recorded, each operation level with the arrow that stands for it.
    for middle, operation in ((90, "mul"), (160, "sub"), (184, "pow"), (208, "mean")):
        picture.box((96, middle - 11), (64, 22), operation, radius=3, colour="quiet")
        picture.arrow([(47, middle), (94, middle)], dashed=True)
    picture.words((128, 130), words["tape"], anchor="middle", colour="quiet")
    # Backward, up the right side and into w.grad.
    picture.box((96, 40), (64, 28), "w.grad", stroke="torch", colour="torch")
    picture.arrow([(74, 242), (166, 242), (166, 54), (161, 54)], colour="torch")
    picture.words((12, 276), "loss.backward()", code=True, colour="torch")
    picture.words((12, 294), words["torch"], colour="ink")


def _function_lane(picture: Picture, words: dict[str, str]) -> None:
    picture.box((187.5, 0.5), (172, 305), fill="wash", radius=8)
    picture.words((199, 24), "JAX", colour="jax", size=14, weight=650)
    for top, label in ((40, "def loss(w): ..."), (112, "grad = jax.grad(loss)"), (170, "grad(w)")):
        picture.box((195, top), (157, 28), label, text_size=11.5)
    picture.box(
        (195, 228),
        (157, 28),
        words["gradient"],
        stroke="jax",
        colour="jax",
        code=False,
        text_size=12.5,
    )
    picture.arrow([(216, 68), (216, 112)], colour="jax")
    picture.words((226, 86), "jax.grad", code=True, colour="jax", size=11.5)
    picture.words((226, 102), words["transform"], colour="quiet", size=11.5)
    picture.arrow([(216, 140), (216, 170)], colour="jax")
    picture.words((226, 159), words["call"], colour="quiet", size=11.5)
    picture.arrow([(216, 198), (216, 228)], colour="jax")
    picture.words((226, 217), words["returns"], colour="quiet", size=11.5)
    picture.words((199, 294), words["jax"], colour="ink")


IMAGE_LAYOUT = {
    "zh": {
        "title": "通道放在哪里：同一张图，展平后的顺序不同",
        "description": (
            "一张 2 乘 2 的图，两个通道 A 和 B。左：PyTorch 先放通道，A 的四个像素在前，B 的四个在后，"
            "展平得到 A1 A2 A3 A4 B1 B2 B3 B4。右：JAX 的 Flax 把通道放在最后，每个像素的 A、B 挨在一起，"
            "展平得到 A1 B1 A2 B2 A3 B3 A4 B4。"
        ),
        "order torch": "通道、高、宽",
        "order jax": "高、宽、通道",
        "flat": "展平",
        "kernel": "卷积核的形状",
        "kernel torch": "出、入、高、宽",
        "kernel jax": "高、宽、入、出",
    },
    "en": {
        "title": "Where the channels stand: one image, flattened in two orders",
        "description": (
            "An image of 2 by 2 pixels with two channels, A and B. Left: PyTorch puts channels first, the four pixels "
            "of A and then the four of B; flattened, A1 A2 A3 A4 B1 B2 B3 B4. Right: Flax on JAX puts channels last, "
            "so A and B of each pixel stand together; flattened, A1 B1 A2 B2 A3 B3 A4 B4."
        ),
        "order torch": "channels, height, width",
        "order jax": "height, width, channels",
        "flat": "flattened",
        "kernel": "shape of a kernel",
        "kernel torch": "out, in, height, width",
        "kernel jax": "height, width, in, out",
    },
}


def image_layout(language: str) -> str:
    """Two lanes: the image as it is stored, the row that flattening makes of it, and the kernel's axes."""
    words = IMAGE_LAYOUT[language]
    picture = Picture("image-layout", 360, 252, words["title"], words["description"], language)
    for left, name in ((0.5, "torch"), (187.5, "jax")):
        picture.box((left, 0.5), (172, 251), fill="wash", radius=8)
        title, axes = ("PyTorch", "NCHW") if name == "torch" else ("JAX (Flax)", "NHWC")
        picture.words((left + 11, 24), title, colour=name, size=14, weight=650)
        picture.words((left + 161, 24), axes, anchor="end", code=True, colour=name)
        picture.words((left + 11, 44), words[f"order {name}"], colour="quiet", size=11.5)
        picture.arrow([(left + 86, 126), (left + 86, 158)], colour=name)
        picture.words((left + 94, 146), words["flat"], colour="quiet", size=11.5)
        picture.words((left + 11, 218), words["kernel"], colour="quiet", size=11.5)
        kernel = "OIHW" if name == "torch" else "HWIO"
        picture.words((left + 161, 218), kernel, anchor="end", code=True, colour=name)
        picture.words((left + 11, 237), words[f"kernel {name}"], size=12)
    # Left two planes, one a channel; right one grid whose cells hold both channels.
    for number in range(4):
        right, down = number % 2, number // 2
        for channel, start in (("A", 17), ("B", 95)):
            corner = (start + 32 * right, 58 + 30 * down)
            _pixel(picture, corner, f"{channel}{number + 1}", (32, 30))
        corner = (204 + 70 * right, 58 + 30 * down)
        _pixel(picture, corner, f"A{number + 1}", (35, 30))
        _pixel(picture, (corner[0] + 35, corner[1]), f"B{number + 1}", (35, 30))
    by_channel = [f"{channel}{pixel}" for channel in "AB" for pixel in (1, 2, 3, 4)]
    by_pixel = [f"{channel}{pixel}" for pixel in (1, 2, 3, 4) for channel in "AB"]
    for left, row in ((7, by_channel), (194, by_pixel)):
        for place, label in enumerate(row):
            _pixel(picture, (left + 20 * place, 164), label, (20, 26))
    return picture.render()


def _pixel(picture: Picture, corner: Point, label: str, size: Point) -> None:
    """A number of the image; the second channel is shaded."""
    fill = "accent-wash" if label.startswith("B") else "paper"
    picture.box(corner, size, label, stroke="quiet", fill=fill, radius=0, text_size=11)


Words = dict[str, dict[str, str]]
DIAGRAMS: dict[str, tuple[Words, Callable[[str], str]]] = {
    "first-gradient": (FIRST_GRADIENT, first_gradient),
    diagram_execution.NAME: (diagram_execution.WORDS, diagram_execution.draw),
    diagram_autodiff.NAME: (diagram_autodiff.WORDS, diagram_autodiff.draw),
    diagram_state.NAME: (diagram_state.WORDS, diagram_state.draw),
    diagram_shapes.NAME: (diagram_shapes.WORDS, diagram_shapes.draw),
    diagram_modes.NAME: (diagram_modes.WORDS, diagram_modes.draw),
    "image-layout": (IMAGE_LAYOUT, image_layout),
    "smaller-model": (SMALLER_MODEL, smaller_model),
    learning_curves.NAME: (learning_curves.WORDS, learning_curves.draw),
}
"""Each diagram by name: its words in each language, and what draws it."""


def drawings() -> dict[Path, bytes]:
    """Every diagram: path below the repository's root, content."""
    return {
        FOLDER / f"{name}.{language}.svg": draw(language).encode()
        for name, (words, draw) in DIAGRAMS.items()
        for language in words
    }


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    return keep("guide.diagrams", __doc__, lambda _root: drawings(), arguments)


if __name__ == "__main__":
    raise SystemExit(main())
