"""Chinese words for the search index, short enough to be found.

jieba keeps 链式法则 in one piece, and Material's search finds beginnings of words only: a reader who types 法则
would find nothing. So a long word is cut into the dictionary words that tile it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import jieba

_CHINESE = re.compile("[\u4e00-\u9fff]{2,}")
_untaught: set[str] = set()
"""Terms that jieba is to be told of, once it is needed: to load its dictionary takes half a second."""


def teach(terms: Iterable[str]) -> None:
    """Have the Chinese words in `terms` taken for words: 向量化 is not 向 and 量化."""
    _untaught.update(word for term in terms for word in _CHINESE.findall(term))
    _words_of.cache_clear()


def words(text: str) -> list[str]:
    """Cut a run of Chinese characters; joined, the pieces are the text again."""
    _learn()
    return [piece for word in jieba.cut(text) for piece in _tiles(word)]


def _learn() -> None:
    """Tell jieba of the terms. A long one that would not fall into words stays unknown: it would hide its parts."""
    for word in sorted(_untaught, key=len):
        jieba.add_word(word)
        if len(word) > 3 and _tiles(word) == (word,):
            jieba.del_word(word)
        _tiles.cache_clear()
    _untaught.clear()


@lru_cache(maxsize=65536)
def _tiles(word: str) -> tuple[str, ...]:
    """The longest dictionary words that lie end to end in `word`, or the word itself."""
    if len(word) < 4:
        return (word,)
    shorter = {piece for piece in jieba.cut_for_search(word) if 1 < len(piece) < len(word)}
    pieces: list[str] = []
    at = 0
    while at < len(word):
        fitting = [piece for piece in shorter if word.startswith(piece, at)]
        if not fitting:
            return (word,)
        pieces.append(max(fitting, key=len))
        at += len(pieces[-1])
    return tuple(pieces)


@lru_cache(maxsize=65536)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(words(text))


class Segmenter:
    """Stands in for the jieba module inside Material's search plugin, and remembers what it cut.

    A rebuild while serving cuts only the sentences that changed.
    """

    def cut(self, text: bytes | str) -> Iterator[str]:
        """What Material calls, with bytes."""
        return iter(_words_of(text.decode() if isinstance(text, bytes) else text))

    def __getattr__(self, name: str) -> Any:
        return getattr(jieba, name)
