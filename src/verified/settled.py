"""Sections in step: a section that changed in one language and not in the others is named until it is settled.

A file keeps, for each section of each page, a digest of its words in each language, as they were when somebody
last said that they agree. A section that changed in every language since is taken to agree again (`advance`, which
`verified run` calls); one that changed in some languages only is settled by changing the others, or by
`verified settle PAGE#SECTION`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from verified.directives import Line
from verified.errors import Problem, UsageError, VerifiedError, unwritten
from verified.files import digest, sole_writer, write_whole
from verified.library import Library
from verified.page import Page
from verified.snippet import suggestion

TOP = "top"
"""The section before the first heading that has an id: front matter and what follows."""
Digests = dict[str, dict[str, dict[str, str]]]
"""Page -> section -> language -> digest."""
Agreed = Callable[[str, str, dict[str, str], dict[str, str]], bool]
"""Whether a section's languages agree: by page, section, digests then and now."""


def check(library: Library) -> list[Problem]:
    """Sections that are not in step, and what is wrong with the file that keeps them."""
    if not library.project.parity:
        return []
    kept, problems = _read(library)
    if problems:
        return problems
    now, lines = _now(library)
    for name, sections in now.items():
        for section, digests in sections.items():
            then = kept.get(name, {}).get(section, {})
            changed = [each for each in digests if digests[each] != then.get(each)]
            if then and changed and len(changed) < len(digests):
                others = [
                    f"{library.project.page_file(each, name)}:{lines[name, section, each]}"
                    for each in digests
                    if each not in changed
                ]
                file = library.project.page_file(changed[0], name)
                said = f"section '#{section}' changed in {' and '.join(changed)}, and not at {', '.join(others)}"
                remedy = (
                    f"change that too, or `verified settle {_id(name)}#{section}` if it need not"
                )
                problems.append(Problem(file, lines[name, section, changed[0]], said, remedy))
    return problems


class Standing:
    """Tells a page's readers that it says more in another language; for whoever builds the pages."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._kept = _read(library)[0] if library.project.parity else {}

    def newer(self, name: str, language: str) -> list[str]:
        """Sections of the page `name` that changed in another language since they agreed, and not in this one."""
        kept = self._kept.get(name, {})
        if not kept:
            return []
        now = {each: self._digests(each, name) for each in self._library.project.languages}
        return [
            section
            for section, then in kept.items()
            if all(section in sections for sections in now.values())
            and now[language][section] == then.get(language)
            and not all(now[each][section] == then.get(each) for each in now)
        ]

    def _digests(self, language: str, name: str) -> dict[str, str]:
        project = self._library.project
        path = project.pages_folder(language) / name
        if not path.is_file():
            return {}
        page = Page(project, path, path.read_text(encoding="utf-8-sig", errors="replace"))
        return self._library.kept.pure("sections", digest(page.text), lambda: _digested(page))


def advance(library: Library) -> list[str]:
    """Note the sections that are new, gone, or changed in every language; their addresses."""
    return _settle(library, lambda name, section, then, now: not then or _all_changed(then, now))


def settle(library: Library, addresses: Sequence[str]) -> list[str]:
    """Note that the sections at `addresses` (PAGE, PAGE#SECTION; none: all) agree; those that were not noted.

    Raises:
        UsageError: there is no such page or section, or no file is configured.
    """
    if not library.project.parity:
        raise UsageError("pyproject.toml names no file `parity` to keep what is settled")
    now, _ = _now(library)
    known = {_id(name): sections for name, sections in now.items()}
    for address in addresses:
        name, _, section = address.partition("#")
        if name not in known:
            raise UsageError(f"no page '{name}'{suggestion(name, known)}")
        if section and section not in known[name]:
            raise UsageError(f"no section '#{section}'{suggestion(section, known[name])}")
    wanted = set(addresses)
    with sole_writer(library.project.scratch, "a `verified run` is at work; waiting for it"):
        return _settle(
            library,
            lambda name, section, then, now: (
                not wanted or not then or bool({_id(name), f"{_id(name)}#{section}"} & wanted)
            ),
        )


def _settle(library: Library, agreed: Agreed) -> list[str]:
    if not library.project.parity:
        return []
    kept, problems = _read(library)
    if problems:
        kept = {}
    now, _ = _now(library)
    noted: list[str] = []
    table: Digests = {}
    for name, sections in sorted(now.items()):
        for section, digests in sections.items():
            then = kept.get(name, {}).get(section, {})
            if digests != then and agreed(name, section, then, digests):
                noted.append(f"{_id(name)}#{section}")
                then = digests
            if then:
                table.setdefault(name, {})[section] = then
    if table != kept or problems:
        text = json.dumps(table, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
        try:
            write_whole(library.project.root / library.project.parity, text)
        except OSError as error:
            raise VerifiedError(unwritten(library.project.parity, error)) from error
    return noted


def _all_changed(then: dict[str, str], now: dict[str, str]) -> bool:
    return all(then.get(language) != now[language] for language in now)


def _id(name: str) -> str:
    return name.removesuffix(".md")


def _read(library: Library) -> tuple[Digests, list[Problem]]:
    file = library.project.parity
    try:
        table = json.loads((library.project.root / file).read_text(encoding="utf-8"))
        good = all(
            isinstance(each, str)
            for sections in table.values()
            for digests in sections.values()
            for each in digests.values()
        )
    except FileNotFoundError:
        return {}, []
    except (OSError, ValueError, AttributeError) as error:
        said, good, table = f" ({error})", False, {}
    else:
        said = ""
    if good:
        return table, []
    remedy = "restore it, or delete it; `verified run` writes it anew"
    return {}, [Problem(file, 1, f"is no record of what is settled{said}", remedy)]


def _now(library: Library) -> tuple[Digests, dict[tuple[str, str, str], int]]:
    """Digests of what the pages say now, and the line that each section begins on."""
    found: Digests = {}
    lines: dict[tuple[str, str, str], int] = {}
    for page in library.pages:
        for section, (line, text) in _sections(page).items():
            found.setdefault(page.name, {}).setdefault(section, {})[page.language] = _short(text)
            lines[page.name, section, page.language] = line
    languages = set(library.project.languages)
    for name, sections in list(found.items()):  # a page or section in one language: parity says so
        found[name] = {s: digests for s, digests in sections.items() if set(digests) == languages}
    return found, lines


def _digested(page: Page) -> dict[str, str]:
    return {section: _short(text) for section, (_, text) in _sections(page).items()}


def _short(text: str) -> str:
    return digest(text)[:16]


def _sections(page: Page) -> dict[str, tuple[int, str]]:
    """Line and words of each section: its prose, without blanks; code and outputs are others' business."""
    heads = {line: id_ for line, _, id_ in page.headings if id_}
    front = page.front[0]
    words = [str(front.get("title", "")), str(front.get("description", ""))]
    found: dict[str, tuple[int, list[str]]] = {TOP: (1, words)}
    section = TOP
    for part in page.parts:
        if not isinstance(part, Line):
            continue
        if part.number in heads:
            section = heads[part.number]
            found[section] = (part.number, [])
        found[section][1].append("".join(part.text.split()))
    return {name: (line, "\n".join(filter(None, text))) for name, (line, text) in found.items()}
