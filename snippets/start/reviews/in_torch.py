# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Texts sorted by the mean of their tokens' vectors, Chinese by characters, English by words, and judged on others."""

from functools import partial

from snippets.start.classifier.in_torch import logits_of, train
from snippets.start.judged_texts import report
from snippets.text import reviews, sentences
from snippets.text.batches import batches
from snippets.text.pooling_matters.in_torch import new_model


def main() -> None:
    for name, texts, epochs in (("zh", reviews.load(), 3), ("en", sentences.load(), 4)):
        model = new_model(texts.vocabulary)
        losses = train(model, batches(texts, epochs), rate=0.02)
        report(name, texts, losses, partial(logits_of, model))


if __name__ == "__main__":
    main()
