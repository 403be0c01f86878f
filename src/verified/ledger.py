"""Claims on a page: in a sentence, as a card, and all of a topic in a ledger that can be filtered."""

from __future__ import annotations

import contextlib
import html
import posixpath
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from verified.claims import VERDICTS, Claim, Evidence, addresses, holds
from verified.directives import Directive
from verified.errors import Problem, VerifiedError
from verified.library import Library, NotFound, Unusable
from verified.material import escape, wrapped
from verified.rendered import Rendered
from verified.words import WORDS

_FORMULA = re.compile(r"\$(?!\s)([^$\n]+?)(?<!\s)\$")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
FILTER = "filter"
"""`/// ledger | filter`: the form that chooses rows of the ledgers below it, if a script brings it to life."""


@dataclass(frozen=True)
class Ledger:
    """Renders claims in one language."""

    library: Library
    language: str
    page: str = ""
    """Path of the page below the docs folder, which links start from."""

    @property
    def words(self) -> dict[str, str]:
        """The engine's own words in the page's language."""
        return WORDS.get(self.language, WORDS["en"])

    def support(self, claim: Claim) -> Rendered:
        """What is wrong with the claim's evidence, and what of it has changed since it ran."""
        known = self.library.rendered
        key = ("support", claim.id)
        if key not in known:
            known[key] = self._kept(key, [claim], lambda: self._support(claim))
        result = Rendered()
        result.take(known[key])
        return result

    def _support(self, claim: Claim) -> Rendered:
        result = Rendered()
        of = f"claim '{claim.id}'"
        for entry in claim.evidence:
            try:
                if entry.predicate and not holds(entry.predicate, self._number):
                    values = [f"{a} = {self._shown(a)}" for a in addresses(entry.predicate)]
                    told = f"`{entry.predicate}` is false ({', '.join(values)})"
                    result.problems.append(f"{of} does not hold: {told}")
                for snippet in self.library.named(entry.snippet) if entry.snippet else ():
                    if self.library.record(snippet).state not in ("passed", "failed-as-declared"):
                        result.problems.append(f"{of} rests on '{snippet.id}', which has not run")
            except Unusable as error:
                result.unusable.append(f"{of}: {error}")
            except VerifiedError as error:
                result.unusable += [f"{of}: {p.path}: {p.message}" for p in error.problems]
            except (ValueError, NotFound) as error:
                result.problems.append(f"{of}: `{entry.predicate or entry.snippet}`: {error}")
        for id_ in sorted(self.library.behind(claim)):
            note_stale(self.library, id_, result)
        return result

    def card(self, directive: Directive) -> Rendered:
        """One claim with its verdict, what is true instead, and its evidence to unfold."""
        claim = self.library.claim(directive.id)
        result = self.support(claim)
        body = [
            f"{self._verdict(claim)} {escape(claim.sentence[self.language])}",
            "{ .claim__sentence }",
            "",
            *self._correction(claim),
            "//// html | details.claim__evidence",
            *self._summary(self.words["evidence"].format(len(claim.evidence))),
            *self._reasons(claim),
            "",
            "////",
            "",
        ]
        classes = f"claim claim--{claim.verdict}"
        result.lines = wrapped(classes, "data-claim", claim.id, body, anchor=f"claim-{claim.id}")
        return result

    def sentence(self, claim: Claim) -> str:
        """A claim inside a sentence: what is true, with a mark that tells its evidence and leads to it."""
        words = self.words
        text = claim.sentence if claim.verdict == "true" else claim.correction
        told = "; ".join(
            entry.predicate
            or entry.snippet
            or entry.unverified
            or str(entry.citation.get("title", ""))
            for entry in claim.evidence
        )
        title = re.sub(r"[`|]", _as_entity, html.escape(f"{words['told']}{told}", quote=True))
        sure = any(not entry.unverified for entry in claim.evidence)
        blank, sign = ("", "✓") if sure else (" ", words["unverified"])
        id_ = html.escape(claim.id, quote=True)
        page = self.library.project.ledger
        if page:
            # A link of Markdown, which the site generator resolves and checks.
            to = posixpath.relpath(
                f"{self.language}/{page}.md", posixpath.dirname(self.page) or "."
            )
            name = f"{words['told'].strip(' :：')} {id_}"
            mark = (
                f'{blank}[{sign}]({to}#claim-{id_} "{title}"){{ .claim-mark aria-label="{name}" }}'
            )
        else:
            mark = f'<span class="claim-mark" role="note" title="{title}" aria-label="{title}">{blank}{sign}</span>'
        return f'<span class="claim-inline" data-claim="{id_}">{escape(text[self.language])}{mark}</span>'

    def rows(self, directive: Directive) -> Rendered:
        """Every claim of a topic, to be unfolded; or the form that filters them.

        Raises:
            NotFound: no claim has that topic.
        """
        if directive.id == FILTER:
            return Rendered(["", *self._filter(), ""])
        found = [each for each in self.library.claims.values() if each.topic == directive.id]
        if not found:
            topics = ", ".join(sorted({each.topic for each in self.library.claims.values()}))
            raise NotFound(f"no claim has the topic '{directive.id}' (there are: {topics})")
        result = Rendered()
        key = ("ledger", directive.id, self.language)
        result.take(self._kept(key, found, lambda: self._rows(found)))
        topic = html.escape(directive.id)
        result.lines = [f'<div class="ledger" data-ledger="{topic}">', *result.lines, "</div>"]
        result.lines = ["", *result.lines, ""]
        return result

    def _kept(
        self, key: tuple[str, ...], claims: Sequence[Claim], make: Callable[[], Rendered]
    ) -> Rendered:
        """What an earlier build made of these claims, while they and all behind them are as they were."""
        library = self.library
        behind = sorted({id_ for claim in claims for id_ in library.behind(claim)})
        if not all(id_ in library.snippets or id_ in library.pairs for id_ in behind):
            return make()  # figures of benchmarks: their records are no snippets'
        root = library.project.root
        files = [root / file for file in sorted({claim.file for claim in claims})]
        return library.made(key, behind, make, *files)

    def _rows(self, claims: Iterable[Claim]) -> Rendered:
        result = Rendered()
        for claim in claims:
            supported = self.support(claim)
            supported.lines = [self._row(claim)]
            result.take(supported)
        return result

    def _row(self, claim: Claim) -> str:
        """HTML, not Markdown: a ledger of hundreds of rows would take longer than all other pages together."""
        said = in_html(escape(claim.sentence[self.language]))
        # Verdict and topic are in the class and at the ledger: said again, hundreds of rows weigh more than they may.
        articles = " ".join(self._articles(claim))
        origin = f' data-from="{articles}"' if articles else ""
        correction = "".join(f"<p>{in_html(text)}</p>" for text in self._correction(claim) if text)
        reasons = [in_html(line.removeprefix("- ")) for line in self._reasons(claim)]
        items = "".join(f"<li>{reason}</li>" for reason in reasons)
        return (
            f'<details class="claim claim--{claim.verdict}"{origin}>'
            f"<summary>{self._verdict(claim)} {said}</summary>"
            # The anchor is inside: a link to what a closed <details> hides opens it, without script.
            f'<div class="claim__body" id="claim-{claim.id}">{correction}<ul>{items}</ul></div></details>'
        )

    def _filter(self) -> list[str]:
        words, claims = self.words, self.library.claims.values()
        origins = sorted({name for each in claims for name in self._articles(each)})
        choices = {
            "verdict": [(name, words[name]) for name in VERDICTS],
            "topic": [],  # the page's own headings say what they are called
            "from": [(n, f"{words['article']} {n}") for n in origins] + [("guide", words["guide"])],
        }
        fields = [
            f'<label>{words[f"by {name}"]} <select name="{name}"><option value="">{words["every"]}</option>'
            + "".join(f'<option value="{value}">{text}</option>' for value, text in options)
            + "</select></label>"
            for name, options in choices.items()
        ]
        # Said from the start: what a script adds later moves all that stands below.
        all_of_them = html.escape(words["of all"].format(len(claims), len(claims)))
        count = f'<output data-shown="{html.escape(words["of all"])}">{all_of_them}</output>'
        return [f'<form class="ledger-filter" hidden>{"".join(fields)}{count}</form>']

    def _articles(self, claim: Claim) -> list[str]:
        """Numbers of the articles that a claim comes from; none for one of the guide's own."""
        return sorted(self.library.articles & set(re.findall(r"\w+", claim.origin)))

    def _verdict(self, claim: Claim) -> str:
        return f'<span class="claim__verdict">{self.words[claim.verdict]}</span>'

    def _summary(self, text: str) -> list[str]:
        return ["/// html | summary", "    markdown: inline", text, "///", ""]

    def _correction(self, claim: Claim) -> list[str]:
        if not claim.correction:
            return []
        name = f"**{self.words['correction']}**{self.words['colon']}"
        return [name + escape(claim.correction[self.language]), ""]

    def _reasons(self, claim: Claim) -> list[str]:
        reasons = [f"- {self._evidence(entry)}" for entry in claim.evidence]
        if claim.origin not in ("", "guide"):  # what names no origin is the guide's own
            reasons.append(f"- {self.words['from']}{self.words['colon']}{self._origin(claim)}")
        return reasons

    def _origin(self, claim: Claim) -> str:
        origin = claim.origin.replace("; ", self.words["semicolon"]).replace(
            ", ", self.words["list"]
        )
        return f"{self.words['article']} {escape(origin)}"

    def _evidence(self, entry: Evidence) -> str:
        words = self.words
        if entry.predicate:
            # What a reader checks by eye: the numbers, in the order of their names.
            numbers = " · ".join(html.escape(self._shown(a)) for a in addresses(entry.predicate))
            return words["holds"].format(predicate=entry.predicate, numbers=numbers)
        if entry.snippet:
            return f"{words['asserts']} `{entry.snippet}`"
        if entry.citation:
            told = {key: escape(str(value)) for key, value in entry.citation.items()}
            url = html.escape(str(entry.citation["url"]), quote=True)
            link = f'<a href="{url}">{told["title"]}</a>'
            read = words["read"].format(told["read"])
            return words["comma"].join((told["authors"], link, told["year"])) + read
        return f"{words['unverified']}{words['colon']}{escape(entry.unverified)}"

    def _number(self, address: str) -> float:
        return self.library.value(address).number

    def _shown(self, address: str) -> str:
        try:
            return self.library.value(address).shown
        except NotFound:
            return "?"


def in_html(text: str) -> str:
    """The HTML of a line of Markdown that holds HTML, `code`, **strong** words and $formulas$, and nothing else.

    A formula becomes what the Markdown extension pymdownx.arithmatex makes of it.
    """
    parts = re.split(r"`([^`]+)`", text)
    for number, part in enumerate(parts):
        if number % 2:
            parts[number] = f"<code>{html.escape(part, quote=False)}</code>"
        else:
            part = _FORMULA.sub(r'<span class="arithmatex">\\(\1\\)</span>', part)
            parts[number] = _STRONG.sub(r"<strong>\1</strong>", part)
    return "".join(parts)


def uncovered(library: Library) -> list[Problem]:
    """Claims whose topic the project's ledger leaves out, in some language."""
    name = library.project.ledger
    if not name:
        return []
    problems: list[Problem] = []
    for language in library.project.languages:
        file = library.project.page_file(language, f"{name}.md")
        page = library.page(file)
        if page is None:
            problems.append(Problem("pyproject.toml", 1, f"ledger: there is no {file}", "write it"))
            continue
        listed = {each.id for each in page.directives if each.kind == "ledger"}
        missing = {each.topic: each for each in library.claims.values() if each.topic not in listed}
        for topic, claim in missing.items():
            said = f"its topic '{topic}' is not in {file}"
            remedy = f"add `/// ledger | {topic}` and `///` there, or mend the topic"
            problems.append(Problem(claim.file, claim.line, said, remedy))
    return problems


def _as_entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def note_stale(library: Library, id_: str, result: Rendered) -> None:
    """Note in `result` if the snippet `id_` has changed since it ran."""
    with contextlib.suppress(KeyError, VerifiedError):  # said where it is named
        changes = library.changes(library.snippets[id_])
        if changes:
            result.stale[id_] = "; ".join(changes)
