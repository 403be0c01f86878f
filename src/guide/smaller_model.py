"""From data to a smaller model: a loop, an evaluation, and another one after whatever makes the model smaller."""

from __future__ import annotations

from guide.svg import Picture

SMALLER_MODEL = {
    "zh": {
        "title": "从数据到更小的模型",
        "description": (
            "训练数据进入训练循环：模型、损失、梯度、更新参数，再回到模型。训练好的模型拿没见过的数据评估；已经够小，就部署；"
            "还要更小，才压缩。压缩有两种：切掉神经元，数组变小；权重存成 int8，每个一字节。第三格打了叉：只写零，"
            "一个字节也不省，它后面没有箭头。压缩以后拿没见过的数据再评估一次：够准，就部署；不够准，就回到训练循环再训练。"
        ),
        "training": "训练数据",
        "unseen": "没见过的数据",
        "loop": "训练循环",
        "model": "模型",
        "loss": "损失",
        "gradient": "梯度",
        "step": "更新参数",
        "evaluate": "评估：准确率是多少",
        "small_enough": "已经够小",
        "must_be_smaller": "还要更小",
        "compress": "压缩",
        "cut": "切掉神经元\n数组变小",
        "int8": "权重存成 int8\n每个一字节",
        "zeros": "只写零",
        "no_byte": "一字节不省",
        "again": "再评估一次",
        "not_yet": "不够准：再训练",
        "accurate": "够准",
        "deploy": "部署",
        "handed_on": "交给下一步",
        "only_if": "满足条件才走",
    },
    "en": {
        "title": "From data to a smaller model",
        "description": (
            "Training data enter the training loop: model, loss, gradient, step, and back to the model. The trained "
            "model is evaluated on unseen data. If it is small enough, it is deployed; only if it must be smaller is "
            "it compressed. There are two ways: cut neurons, which makes the arrays smaller, or store the weights as "
            "int8, a byte each. A third box is crossed out: writing zeros saves no byte, and no arrow leaves it. "
            "After compressing, the model is evaluated again on unseen data: accurate enough, it is deployed; if not, "
            "it goes back into the training loop."
        ),
        "training": "training data",
        "unseen": "unseen data",
        "loop": "training loop",
        "model": "model",
        "loss": "loss",
        "gradient": "gradient",
        "step": "step",
        "evaluate": "evaluate: how accurate?",
        "small_enough": "small enough",
        "must_be_smaller": "must be smaller",
        "compress": "compress",
        "cut": "cut neurons:\nsmaller arrays",
        "int8": "int8 weights:\na byte each",
        "zeros": "write zeros",
        "no_byte": "saves no byte",
        "again": "evaluate again",
        "not_yet": "not yet: train more",
        "accurate": "accurate enough",
        "deploy": "deploy",
        "handed_on": "is handed on to",
        "only_if": "only if",
    },
}

_AXIS = 174
"""Where the way from training to deployment runs down."""


def smaller_model(language: str) -> str:
    """Down the middle the way of a model; down the right, unseen data; down the left, what needs no compressing."""
    words = SMALLER_MODEL[language]
    picture = Picture("smaller-model", 360, 548, words["title"], words["description"], language)
    _loop(picture, words)
    _compressing(picture, words)
    _evaluations(picture, words)
    picture.legend(540, words["handed_on"], words["only_if"])
    return picture.render()


def _loop(picture: Picture, words: dict[str, str]) -> None:
    picture.box((0.5, 60), (315, 108), fill="wash", radius=8)
    picture.box((8, 8), (112, 30), words["training"], code=False)
    picture.arrow([(52, 38), (52, 76)])
    for x, label in ((12, "model"), (118, "loss"), (224, "gradient")):
        picture.box((x, 76), (80, 30), words[label], code=False)
    picture.arrow([(92, 91), (118, 91)])
    picture.arrow([(198, 91), (224, 91)])
    picture.arrow([(264, 106), (264, 128)])
    picture.box((224, 128), (80, 30), words["step"], code=False)
    picture.arrow([(224, 143), (52, 143), (52, 106)])
    picture.words((64, 136), words["loop"], colour="quiet", size=11.5)
    picture.arrow([(_AXIS, 168), (_AXIS, 196)])


def _compressing(picture: Picture, words: dict[str, str]) -> None:
    picture.box((30, 264), (285, 98), fill="wash", radius=8)
    picture.words((_AXIS, 284), words["compress"], anchor="middle", weight=650, size=12.5)
    for x, label in ((36, "cut"), (_AXIS - 45, "int8")):
        picture.box((x, 296), (90, 56), words[label], stroke="accent", code=False, text_size=11.5)
    # The words after the cross, so that they can still be read.
    picture.box((222, 296), (88, 30))
    picture.cross_out((222, 296), (88, 30))
    picture.words((266, 315), words["zeros"], anchor="middle", size=11.5)
    picture.words((266, 345), words["no_byte"], anchor="middle", colour="quiet", size=11.5)
    # No arrow leaves the crossed-out box.
    for x in (81, _AXIS):
        picture.arrow([(x, 352), (x, 396)])


def _evaluations(picture: Picture, words: dict[str, str]) -> None:
    for top, label in ((196, "evaluate"), (396, "again")):
        picture.box((48, top), (252, 30), words[label], code=False, stroke="accent")
    # Unseen data reach the evaluations only, never the loop.
    picture.box((240, 8), (112, 30), words["unseen"], code=False)
    picture.arrow([(336, 38), (336, 405), (300, 405)])
    picture.arrow([(336, 211), (300, 211)])
    picture.arrow([(_AXIS, 226), (_AXIS, 264)], dashed=True)
    picture.words((_AXIS + 8, 248), words["must_be_smaller"], colour="quiet", size=11.5)
    picture.arrow([(48, 211), (20, 211), (20, 486)], dashed=True)
    picture.words((27, 248), words["small_enough"], colour="quiet", size=11.5)
    picture.arrow([(300, 418), (352, 418), (352, 117), (315, 117)], dashed=True)
    picture.words((352, 444), words["not_yet"], anchor="end", colour="quiet", size=11.5)
    picture.arrow([(_AXIS, 426), (_AXIS, 486)], dashed=True)
    picture.words((_AXIS + 8, 464), words["accurate"], colour="quiet", size=11.5)
    picture.box((8, 486), (292, 30), words["deploy"], code=False)
