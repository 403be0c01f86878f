"""A page's style sheets become one, and mean what they meant."""

from __future__ import annotations

from pathlib import Path

from guide.sheets import merge

HEAD = (
    '<link rel="stylesheet" href="{0}assets/a.css">\n<script>between()</script>\n'
    '<link rel="stylesheet" href="{0}assets/deep/b.css">\n'
)


def site_of(folder: Path, pages: dict[str, str], sheets: dict[str, str]) -> Path:
    for name, text in {**pages, **sheets}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def page(base: str, head: str = HEAD) -> str:
    return f"<head>{head.format(base)}</head><body><link rel=x></body>"


SHEETS = {
    "assets/a.css": '@charset "UTF-8";a{background:url(dot.svg#x)}\n/*# sourceMappingURL=a.map */',
    "assets/deep/b.css": "b{src:url('../f.woff2');mask:url(\"data:image/svg+xml,<svg id='a'/>\");fill:url(#c)}",
}


def test_sheets_of_a_page_are_one_in_their_order(tmp_path: Path) -> None:
    pages = {"index.html": page(""), "en/start/index.html": page("../../")}
    (made,) = merge(site_of(tmp_path, pages, SHEETS))
    assert made.parent == tmp_path / "assets" / "css"
    text = made.read_text("utf-8")
    assert text.startswith('@charset "UTF-8";\na{') and text.count("@charset") == 1
    assert 'url("../dot.svg#x")' in text
    assert 'url("../f.woff2")' in text and "sourceMappingURL" not in text
    assert "url(\"data:image/svg+xml,<svg id='a'/>\")" in text and "url(#c)" in text
    for name, base in (("index.html", ""), ("en/start/index.html", "../../")):
        link = f'<link rel="stylesheet" href="{base}assets/css/{made.name}">\n'
        whole = (tmp_path / name).read_text("utf-8")
        assert whole == f"<head><script>between()</script>\n{link}</head><body><link rel=x></body>"


def test_other_sheets_are_another_file(tmp_path: Path) -> None:
    alone = HEAD.partition("<script>")[0]
    three = HEAD + '<link rel="stylesheet" href="{0}assets/c.css">\n'
    pages = {"index.html": page("", three), "a/index.html": page("../"), "b.html": page("", alone)}
    assert len(merge(site_of(tmp_path, pages, SHEETS | {"assets/c.css": "c{}"}))) == 2
    assert (tmp_path / "b.html").read_text("utf-8") == page("", alone)


def test_the_page_of_a_wrong_address_names_it_from_the_root(tmp_path: Path) -> None:
    pages = {"404.html": page("/guide/")}
    (made,) = merge(site_of(tmp_path, pages, SHEETS))
    assert f'href="/guide/assets/css/{made.name}"' in (tmp_path / "404.html").read_text("utf-8")


def test_what_cannot_be_merged_stays(tmp_path: Path) -> None:
    sheets = SHEETS | {"assets/deep/b.css": '@import "c.css";'}
    assert merge(site_of(tmp_path, {"index.html": page("")}, sheets)) == []
    assert (tmp_path / "index.html").read_text("utf-8") == page("")
    (tmp_path / "assets/deep/b.css").unlink()
    assert merge(tmp_path) == []


def test_materials_rule_for_the_moment_of_switching_colours_is_left_out(tmp_path: Path) -> None:
    rule = "[data-md-color-switching] *,[data-md-color-switching] :after{transition-duration:0s!important}"
    sheets = SHEETS | {"assets/a.css": f"a{{top:0}}{rule}b{{top:1px}}"}
    (made,) = merge(site_of(tmp_path, {"index.html": page("")}, sheets))
    assert "a{top:0}b{top:1px}" in made.read_text("utf-8")


def test_comments_and_indentation_are_left_out_and_strings_kept(tmp_path: Path) -> None:
    own = (
        "/* Don't\n   say */\na,\n  b {\n  content: '/* kept */';\n\n"
        '  quotes: "it\\"s /*" "*/";\n}\n/*! Licence */\n'
    )
    sheets = {**SHEETS, "assets/a.css": own}
    (made,) = merge(site_of(tmp_path, {"index.html": page("")}, sheets))
    text = made.read_text("utf-8").removeprefix('@charset "UTF-8";\n')
    assert text.startswith(
        "a,\nb {\ncontent: '/* kept */';\n" + 'quotes: "it\\"s /*" "*/";\n}\n/*! Licence */\nb{'
    )
