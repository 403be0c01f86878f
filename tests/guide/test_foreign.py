"""Chinese within another language."""

from __future__ import annotations

import re

import pytest

from guide.foreign import foreign


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>The section 安装步骤 says</p>", "<p>The section [安装步骤] says</p>"),
        ("<b>003-16</b> · 1. 开发环境搭建 · bash", "<b>003-16</b> · 1. [开发环境搭建] · bash"),
        ("PyTorch 代码，JAX 解读 in JAX", "PyTorch [代码，JAX 解读] in JAX"),
        (
            "<pre><span>中</span><pre>文</pre>字</pre>国",
            "<pre><span>中</span><pre>文</pre>字</pre>[国]",
        ),
        (
            '<a title="中" lang="zh">文<b>字</b></a> 国',
            '<a title="中" lang="zh">文<b>字</b></a> [国]',
        ),
        ("a < b, 中", "a < b, [中]"),
        ("<!-- 中 > --><p title='文'>nothing</p>", None),
    ],
)
def test_what_is_marked(html: str, expected: str | None) -> None:
    marks = re.compile(r'<span lang="zh">([^<]*)</span>')
    assert marks.sub(r"[\1]", foreign(html)) == (expected or html)
