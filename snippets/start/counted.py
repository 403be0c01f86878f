"""How much of a body of texts is padding, and how much of its test part the vocabulary does not know."""

from snippets.text.encode import PADDING, UNKNOWN, Texts


def report(name: str, texts: Texts) -> None:
    tokens = texts.test_x[texts.test_x != PADDING]
    print(f"{name}_train_texts: {len(texts.train_x)}")
    print(f"{name}_test_texts: {len(texts.test_x)}")
    print(f"{name}_vocabulary: {texts.vocabulary}")
    print(f"{name}_padding: {(texts.train_x == PADDING).mean():.3f}")
    print(f"{name}_unknown_in_test: {(tokens == UNKNOWN).mean():.3f}")
