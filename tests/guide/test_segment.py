"""Chinese words for the search."""

from __future__ import annotations

import logging

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.segment import Segmenter, teach, words

jieba.setLogLevel(logging.WARNING)


@pytest.mark.parametrize(("text", "word"), [("链式法则", "法则"), ("反向传播", "传播")])
def test_the_end_of_a_long_word_is_found(text: str, word: str) -> None:
    assert word in words(text)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=30))
def test_nothing_is_lost_or_added(text: str) -> None:
    assert "".join(words(text)) == text


def test_material_can_use_it_for_jieba() -> None:
    assert "".join(Segmenter().cut("自动微分".encode())) == "自动微分"
    assert Segmenter().load_userdict == jieba.load_userdict


def test_a_term_of_the_glossary_is_a_word_and_its_parts_are_found() -> None:
    teach(["向量化映射（vmap）", "向量化", "批归一化"])
    assert words("用向量化映射处理") == ["用", "向量化", "映射", "处理"]
    assert "归一" in words("批归一化")[1] or "归一化" in words("批归一化"), words("批归一化")
