"""How five seeds learn to walk the corridor, drawn from what the snippets `agent/curves` printed in both frameworks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from guide.svg import Picture, Point
from verified.library import Library
from verified.project import Project

NAME = "learning-curves"
WORDS = {
    "zh": {
        "title": "五个种子，各自的学习曲线",
        "description": (
            "五格，一格一个随机种子：横轴是更新次数，纵轴是策略的平均回报，由精确计算得到。实线是 PyTorch，"
            "圆圈是 JAX，圆圈都落在线上。两条虚线是两扇门各自能拿到的最好回报，高的是远门，低的是近门。"
            "有的曲线很快升到高的虚线，有的先在低的虚线上停一段再升上去，有的一直停在低的虚线上。"
        ),
        "seed 0": "种子 0",
        "seed 1": "种子 1",
        "seed 2": "种子 2",
        "seed 3": "种子 3",
        "seed 4": "种子 4",
        "line": "PyTorch",
        "ring": "JAX",
        "best": "最好的回报：",
        "doors": "远门（上）",
        "doors_low": "近门（下）",
        "up": "纵轴：平均回报",
        "across": "横轴：更新次数",
    },
    "en": {
        "title": "Five seeds and how each of them learns",
        "description": (
            "Five panels, one for each random seed: updates across, the policy's exact mean return upwards. The line "
            "is PyTorch, the rings are JAX, and the rings lie on the line. Two dashed lines are the best that each "
            "door can give, the far one above, the near one below. Some curves soon rise to the upper line, some "
            "rest on the lower one before they rise, and some stay there."
        ),
        "seed 0": "seed 0",
        "seed 1": "seed 1",
        "seed 2": "seed 2",
        "seed 3": "seed 3",
        "seed 4": "seed 4",
        "line": "PyTorch",
        "ring": "JAX",
        "best": "the best at the",
        "doors": "far door (above)",
        "doors_low": "near door (below)",
        "up": "up: mean return",
        "across": "across: updates",
    },
}

SEEDS = range(5)
AFTER = range(0, 101, 10)
ROOT = Path(__file__).resolve().parents[2]
WIDE, HIGH = 114, 112
LOWEST, HIGHEST = -0.4, 2.1
"""Returns at the lower and the upper edge of a plot."""


@cache
def numbers() -> dict[str, dict[str, float]]:
    """What both sides printed: side, name of the value, number."""
    library = Library(Project.find(ROOT))
    names = [f"seed_{seed}_after_{after:03d}" for seed in SEEDS for after in AFTER]
    found = {
        side: {name: library.value(f"agent/curves/in_{side}:{name}").number for name in names}
        for side in ("torch", "jax")
    }
    doors = ("best_possible", "best_at_near_door")
    found["doors"] = {
        name: library.value(f"agent/reinforce/in_torch:{name}").number for name in doors
    }
    return found


def draw(language: str) -> str:
    """A panel for each seed, and in the sixth place what the marks mean."""
    words = WORDS[language]
    picture = Picture(NAME, 360, 238, words["title"], words["description"], language)
    for seed in SEEDS:
        _panel(picture, _corner(seed), words[f"seed {seed}"], seed)
    _legend(picture, _corner(len(SEEDS)), words)
    return picture.render()


def _corner(place: int) -> Point:
    return (0.5 + 122.5 * (place % 3), 0.5 + 121 * (place // 3))


def _panel(picture: Picture, corner: Point, title: str, seed: int) -> None:
    left, top = corner
    picture.box(corner, (WIDE, HIGH), fill="paper", radius=5)
    picture.words((left + WIDE / 2, top + 16), title, anchor="middle", size=11.5, weight=650)

    def place(after: float, value: float) -> Point:
        share = (value - LOWEST) / (HIGHEST - LOWEST)
        return (left + 30 + 74 * after / 100, top + HIGH - 20 - share * (HIGH - 42))

    for value in numbers()["doors"].values():
        picture.curve([place(0, value), place(100, value)], dashed=True)
        at = place(0, value)
        text = (at[0] - 6, at[1] + 4)
        picture.words(text, f"{value:g}", anchor="end", colour="quiet", size=11)
    for after in (AFTER[0], AFTER[-1]):
        at = (place(after, 0)[0], top + HIGH - 5)
        anchor = "end" if after else "middle"
        picture.words(at, f"{after}", anchor=anchor, colour="quiet", size=11)
    lines = {side: _points(side, seed) for side in ("torch", "jax")}
    picture.curve([place(*point) for point in lines["torch"]], colour="torch")
    for point in lines["jax"]:
        picture.ring(place(*point), colour="jax")


def _points(side: str, seed: int) -> list[Point]:
    return [(after, numbers()[side][f"seed_{seed}_after_{after:03d}"]) for after in AFTER]


def _legend(picture: Picture, corner: Point, words: dict[str, str]) -> None:
    left, top = corner
    picture.box(corner, (WIDE, HIGH), fill="wash", radius=5)
    picture.curve([(left + 8, top + 16), (left + 22, top + 16)], colour="torch")
    picture.words((left + 26, top + 20), words["line"], colour="torch", size=11.5)
    picture.ring((left + 80, top + 16), colour="jax")
    picture.words((left + 87, top + 20), words["ring"], colour="jax", size=11.5)
    picture.curve([(left + 8, top + 34), (left + 20, top + 34)], dashed=True)
    picture.words((left + 26, top + 38), words["best"], size=11)
    picture.words((left + 8, top + 53), words["doors"], size=11)
    picture.words((left + 8, top + 67), words["doors_low"], size=11)
    picture.words((left + 8, top + 86), words["up"], colour="quiet", size=11)
    picture.words((left + 8, top + 101), words["across"], colour="quiet", size=11)
