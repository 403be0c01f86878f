"""From a text to a row of numbers: cut it into tokens, number the known ones, and fill up with padding."""

from collections import Counter
from collections.abc import Sequence

from snippets.start.counted import report
from snippets.text import reviews, sentences
from snippets.text.documentation import words
from snippets.text.encode import PADDING, UNKNOWN

Tokens = Sequence[str]


def vocabulary(texts: Sequence[Tokens]) -> dict[str, int]:
    """A number for each token that occurs twice; 0 is padding, 1 is every other token."""
    counts = Counter(token for text in texts for token in text)
    known = sorted(token for token, count in counts.items() if count > 1)
    return {token: number for number, token in enumerate(known, start=2)}


def row(text: Tokens, numbers: dict[str, int], length: int) -> list[int]:
    ids = [numbers.get(token, UNKNOWN) for token in text[:length]]
    return ids + [PADDING] * (length - len(ids))


def main() -> None:
    review, sentence = "房间有异味，卫生间有污渍。", "Diagonal offset from the main diagonal."
    assert review in reviews.lines("neg") and words(sentence) in sentences.distinct(
        sentences.OF_JAX
    )
    for text, length in ((list(review), 16), (words(sentence), 8)):
        numbers = vocabulary([text])
        assert row(text, numbers, length)[len(text) :] == [PADDING] * (length - len(text))
        print(" ".join(text), numbers, row(text, numbers, length), sep="\n")
    assert "早餐惨不忍睹。。。。" in reviews.lines("pos")
    report("zh", reviews.load())
    report("en", sentences.load())


if __name__ == "__main__":
    main()
