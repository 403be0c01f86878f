"""Build the site: `python -m guide.build [--site-dir site] [--strict]`.

Each language is built beside the other in a process of its own, with its own search index; then they are put
together, looked through, and only then take the place of the old site. A build that fails leaves that as it was.

GUIDE_SITE_URL is the address the site is published under. Its default is this machine: canonical links of a site
that nobody gave an address then lead nowhere, instead of to a stranger.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from urllib.parse import unquote, urljoin, urlsplit
from xml.sax.saxutils import escape

from guide import pages, policy, sheets
from guide.languages import DEFAULT, LANGUAGES, Language
from guide.pages import KINDS, Content
from verified.directives import Directive, parse

ROOT = Path(__file__).resolve().parents[2]
LOCAL = "http://localhost:8000/"


class BuildFailed(Exception):
    """The site was not built; the message says why, one problem a line."""


@dataclass(frozen=True)
class Built:
    """A site that was built."""

    folder: Path
    pages: int
    """Pages in each language, added up."""
    seconds: float


def build(repository: Path, site: Path, address: str, *, strict: bool) -> Built:
    """Build both languages of `repository` and put them together at `site`.

    Raises:
        BuildFailed: nothing at `site` has changed.
    """
    start = time.perf_counter()
    address = checked_address(address)
    site = site.resolve()
    if site.exists() and not (site / "index.html").is_file() and any(site.iterdir()):
        raise BuildFailed(f"{site}: a folder that holds no site; name another, or empty it")
    site.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place, so that it gets there by renaming.
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as scratch:
        whole = Path(scratch, "whole")
        _build_parts(repository, Path(scratch), address, strict=strict)
        _put_together(Path(scratch), whole)
        sheets.merge(whole)
        policy.declare(whole)
        contents = _contents(whole)
        _share_assets(whole, contents)
        listed = [name for name, content in contents.items() if content.listed]
        (whole / "sitemap.xml").write_text(sitemap(listed, address), "utf-8")
        problems = [
            *wrong_directives(repository / "docs", contents),
            *wrong_addresses(whole, contents, address),
        ]
        if problems:
            raise BuildFailed("\n".join(problems))
        whole.chmod(0o755)
        _take_place(whole, site, Path(scratch, "old"))
    count = sum(name.endswith("index.html") for name in listed)
    return Built(site, count, time.perf_counter() - start)


def _read(file: Path) -> Content:
    return pages.read(file.read_text("utf-8"))


def _contents(site: Path) -> dict[str, Content]:
    """What every page of the site holds, read on every core."""
    files = sorted(site.rglob("*.html"))
    method = "fork" if sys.platform == "linux" else "spawn"
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context(method)) as readers:
        found = readers.map(_read, files, chunksize=4)
        return {
            file.relative_to(site).as_posix(): content
            for file, content in zip(files, found, strict=True)
        }


def checked_address(address: str) -> str:
    """The address of the site, with a slash at its end."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise BuildFailed(
            f"GUIDE_SITE_URL={address}: not an address; write it whole, as in {LOCAL}"
        )
    return address.rstrip("/") + "/"


def _lasting(repository: Path, scratch: Path) -> Path:
    """Where lies what the next build need not make again; in a checkout that can only be read, with this build."""
    folder = repository / ".verified"
    try:
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return scratch / "lasting"


def _build_parts(repository: Path, scratch: Path, address: str, *, strict: bool) -> None:
    """Build every language at `scratch/<locale>`, at the same time; all that is wrong is said."""
    running: dict[Language, subprocess.Popen[str]] = {}
    try:
        lasting = _lasting(repository, scratch)
        for language in LANGUAGES:
            made_by = "-".join(version(name) for name in ("nbconvert", "mkdocs-jupyter"))
            kept = lasting / "notebook-pages" / f"{language.locale}-{made_by}"
            environment = os.environ | {
                "GUIDE_NOTEBOOK_CACHE": str(kept),
                "GUIDE_NOTEBOOKS": str(lasting / "notebooks"),
                "GUIDE_LANGUAGE": language.locale,
                "GUIDE_SITE_ROOT": address,
                "GUIDE_SITE_URL": address + language.folder,
                "NO_MKDOCS_2_WARNING": "1",
            }
            command = [sys.executable, "-m", "mkdocs", "build"]
            command += ["--config-file", str(repository / "mkdocs.yml")]
            command += ["--site-dir", str(scratch / language.locale)]
            command += ["--strict"] if strict else []
            running[language] = subprocess.Popen(
                command,
                cwd=repository,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
            )
        failed = []
        for language, process in running.items():
            output, _ = process.communicate()
            for line in output.splitlines():
                # Not MkDocs' --quiet: that hides warnings from --strict too.
                if line.strip() and not line.startswith("INFO"):
                    print(f"{language.locale}: {line}", file=sys.stderr)
            if process.returncode:
                failed.append(language.name)
    finally:
        for process in running.values():
            if process.poll() is None:
                process.kill()
                process.wait()
    if failed:
        raise BuildFailed(f"MkDocs could not build: {', '.join(failed)} (see above)")


def _put_together(scratch: Path, whole: Path) -> None:
    """The default language becomes the root, every other one a folder in it."""
    (scratch / DEFAULT.locale).rename(whole)
    for language in LANGUAGES:
        if language != DEFAULT:
            (scratch / language.locale).rename(whole / language.folder)
    # Each part's own, with its own language only.
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        for language in LANGUAGES:
            (whole / language.folder / name).unlink(missing_ok=True)


def _share_assets(whole: Path, contents: dict[str, Content]) -> None:
    """Drop the second copy of what both languages use: guide.hooks has the pages point at the first.

    What an author's own link names is kept where the link leads.
    """
    linked = {
        _target(whole, name, link)
        for name, content in contents.items()
        for link in content.links
        if not urlsplit(link).scheme and not link.startswith("/")
    }
    for language in LANGUAGES:
        own = whole / language.folder / "assets"
        if language == DEFAULT or not own.is_dir():
            continue
        for path in sorted(own.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
                continue
            first = whole / "assets" / path.relative_to(own)
            if path not in linked and first.is_file() and _same(first, path):
                path.unlink()
        if not any(own.iterdir()):
            own.rmdir()


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def sitemap(names: Iterable[str], address: str) -> str:
    """One map of all languages; each page with its versions."""
    listed = {name.removesuffix("index.html") for name in names if name.endswith("index.html")}
    below: dict[str, list[Language]] = {}
    for language in LANGUAGES:
        others = tuple(each.folder for each in LANGUAGES if each != language and each.folder)
        for page in sorted(listed):
            mine = page.startswith(language.folder) and (
                language.folder or not page.startswith(others)
            )
            if mine:
                below.setdefault(page.removeprefix(language.folder), []).append(language)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page, languages in sorted(below.items()):
        versions = [(each.locale, each.folder) for each in languages]
        if DEFAULT in languages and len(languages) > 1:
            versions.append(("x-default", DEFAULT.folder))
        for language in languages:
            lines.append("  <url>")
            lines.append(f"    <loc>{escape(address + language.folder + page)}</loc>")
            lines += [
                f'    <xhtml:link rel="alternate" hreflang="{locale}"'
                f' href="{escape(address + folder + page)}"/>'
                for locale, folder in versions
                if len(languages) > 1
            ]
            lines.append("  </url>")
    return "\n".join([*lines, "</urlset>", ""])


def wrong_directives(docs: Path, contents: dict[str, Content]) -> list[str]:
    """Directives that were not rendered: left raw in the text, or fewer on the page than in its source."""
    problems = []
    for name, content in contents.items():
        problems += [
            f"{name}: `{raw}` would be published as it stands; is `verified` among the"
            " markdown_extensions of mkdocs.yml?"
            for raw in content.raw
        ]
    for language in LANGUAGES:
        for source in sorted((docs / language.locale).rglob("*.md")):
            page = source.relative_to(docs / language.locale)
            name = language.folder + _page_of(page)
            if name not in contents:
                problems.append(f"docs/{language.locale}/{page.as_posix()}: the site has no {name}")
                continue
            written = Counter(
                part.kind
                for part in parse(source.read_text("utf-8").splitlines())
                if isinstance(part, Directive)
            )
            marks = contents[name].marks
            lacking = [
                f"`{kind}` {written[kind]} written, {marks[kind]} rendered"
                for kind in KINDS
                if written[kind] != marks[kind]
            ]
            if lacking:
                problems.append(
                    f"docs/{language.locale}/{page.as_posix()}: {'; '.join(lacking)}. The warnings above say"
                    " which; if there are none, mkdocs.yml lacks `verified` among its markdown_extensions"
                    " or plugins"
                )
    return problems


def _page_of(source: Path) -> str:
    """Where MkDocs writes the page of a source file, with directory URLs."""
    if source.stem in ("index", "README"):
        return (source.parent / "index.html").as_posix()
    return (source.with_suffix("") / "index.html").as_posix()


def wrong_addresses(whole: Path, contents: dict[str, Content], address: str) -> list[str]:
    """Links to files the site does not have, and things fetched from another host."""
    problems = []
    for name, content in contents.items():
        problems += [
            f"{name}: loads {link} from another host; keep a copy below docs/assets"
            for link in sorted(content.fetched)
            if urlsplit(link).netloc
        ]
        for link in sorted(content.links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or not parts.path:
                continue
            if link.startswith("/"):
                base = urlsplit(address).path
                inside = parts.path.startswith(base)
                target = whole / unquote(parts.path.removeprefix(base))
            else:
                target = _target(whole, name, link)
                inside = target.is_relative_to(whole)
            if not inside or not (target.is_file() or (target / "index.html").is_file()):
                problems.append(f"{name}: links to {link}, which is not in the site")
    return problems


def _target(whole: Path, name: str, link: str) -> Path:
    """The file or folder that a relative link on the page `name` leads to."""
    path = unquote(urlsplit(urljoin(f"http://site/{name}", link)).path)
    # urljoin stops at the root, as a browser does; a link that climbs higher is not ours.
    if link.count("../") > name.count("/"):
        return whole.parent / "outside"
    return whole / path.strip("/")


def _take_place(new: Path, site: Path, aside: Path) -> None:
    """Put `new` where `site` is; if that fails, the old one is back."""
    if not site.exists():
        new.rename(site)
        return
    site.rename(aside)
    try:
        new.rename(site)
    except OSError:
        aside.rename(site)
        raise


def _terminated(signum: int, frame: FrameType | None) -> None:
    """End as on Ctrl-C: the scratch folder and the parts' processes go."""
    raise KeyboardInterrupt


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m guide.build", description=__doc__)
    parser.add_argument("--site-dir", type=Path, default=ROOT / "site", help="where the site goes")
    parser.add_argument("--strict", action="store_true", help="fail on a warning")
    parser.add_argument("--repository", type=Path, default=ROOT, help="what to build")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, _terminated)
    address = os.environ.get("GUIDE_SITE_URL") or LOCAL
    try:
        built = build(
            options.repository.resolve(), options.site_dir, address, strict=options.strict
        )
    except BuildFailed as error:
        print(
            f"{error}\nThe site was not built; what was there before is as it was.", file=sys.stderr
        )
        return 1
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(
            f"{where}{error.strerror or error}\n    -> make room, or name a folder that can be written: --site-dir\n"
            "The site was not built; what was there before is as it was.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("Stopped; the site is as it was.", file=sys.stderr)
        return 130
    where = os.path.relpath(built.folder)
    print(f"{where}: {built.pages} pages in {built.seconds:.1f} s, to be published at {address}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
