"""Turning directives into plain Material Markdown, in the page's language. Executes nothing."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from verified import failure
from verified.article import blocks, code, sections
from verified.benchmark import benchmark
from verified.directives import Directive
from verified.errors import VerifiedError
from verified.ledger import Ledger, note_stale
from verified.library import Library, NotFound, Unusable
from verified.material import escape, fence, literal, wrapped
from verified.record import Record
from verified.rendered import Rendered
from verified.snippet import Snippet
from verified.values import source_of
from verified.words import WORDS

_ROOT = "\x02root\x03"
"""Stands for the address of the site's root, which differs from page to page, in what is kept for all of them."""


@dataclass(frozen=True)
class Renderer:
    """Renders directives for one page."""

    library: Library
    language: str
    root: str = ""
    """Relative address of the site's root from the page (`../../`); sources are linked below it."""
    page: str = ""
    """Path of the page below the docs folder (`en/start/first.md`)."""

    @property
    def words(self) -> dict[str, str]:
        """The engine's own words in the page's language."""
        return WORDS.get(self.language, WORDS["en"])

    @property
    def ledger(self) -> Ledger:
        """What renders claims."""
        return Ledger(self.library, self.language, self.page)

    def block(self, directive: Directive) -> Rendered:
        """The lines that a block directive becomes."""
        result = Rendered()
        if directive.wrong:
            result.problems.append(directive.wrong)
        else:
            try:
                result = _KINDS[directive.kind](self, directive)
            except NotFound as error:
                result.problems.append(str(error))
        if wrong := result.problems + result.unusable:
            # Never the raw directive: a reader, and the author in the browser, see what is wrong.
            result.lines = ["", '!!! failure "verified"', ""]
            result.lines += [f"    - {literal(problem)}" for problem in wrong] + [""]
        result.lines = [
            line.replace(_ROOT, self.root) if _ROOT in line else line for line in result.lines
        ]
        if directive.indent:
            result.lines = [directive.indent + line if line else "" for line in result.lines]
        return result

    def inline(self, directive: Directive) -> Rendered:
        """The text that an inline directive becomes: one line."""
        result = Rendered()
        try:
            if directive.wrong:
                raise NotFound(directive.wrong)
            if directive.kind == "value":
                value = self.library.value(directive.id)
                name = html.escape(directive.id, quote=True)
                span = f'<span class="value" data-value="{name}" title="{name}">'
                result.lines = [f"{span}{literal(value.shown)}</span>"]
                note_stale(self.library, source_of(directive.id), result)
            else:
                claim = self.library.claim(directive.id)
                result = self.ledger.support(claim)
                result.lines = [self.ledger.sentence(claim)]
        except Unusable as error:
            result.unusable = [str(error)]
        except NotFound as error:
            result.problems = [str(error)]
        if wrong := result.problems + result.unusable:
            said = literal("; ".join(wrong))
            result.lines = [f'<strong class="wrong">⚠ {said}</strong>']
        return result

    # ------------------------------------------------------------------------- snippets

    def _snippet(self, directive: Directive) -> Rendered:
        """One snippet or pair; what several pages show alike is made once."""
        shown = directive.options.get("show", ""), directive.options.get("output", "")
        key = (directive.id, *shown, self.language)
        known = self.library.rendered
        if key not in known:
            known[key] = self.library.made(key, [directive.id], lambda: self._listings(directive))
        result = Rendered()
        result.take(known[key])
        return result

    def _listings(self, directive: Directive) -> Rendered:
        result = Rendered()
        snippets = self.library.named(directive.id)
        single = len(snippets) == 1 and directive.id == snippets[0].id
        body: list[str] = []
        for snippet in snippets:
            part = self._listing(snippet, directive, result)
            if single:
                body += part
            else:
                title = self.library.project.frameworks[snippet.path.stem]
                body += [
                    f'=== "{title}"',
                    "",
                    *(f"    {line}" if line else "" for line in part),
                    "",
                ]
        result.lines = wrapped("verified", "data-snippet", directive.id, body)
        return result

    def _listing(self, snippet: Snippet, directive: Directive, result: Rendered) -> list[str]:
        """One snippet: its source, what it printed, where that comes from."""
        try:
            source = snippet.show(directive.regions)
        except KeyError as error:
            result.problems.append(error.args[0])
            return []
        lines = fence("python", source, snippet.file)
        if directive.options.get("output") == "no":
            return lines
        try:
            record = self.library.record(snippet)
            changes = self.library.changes(snippet)
        except VerifiedError as error:
            result.unusable += [f"{p.path}: {p.message}; {p.remedy}" for p in error.problems]
            return []
        result.shown.append(snippet.id)
        if changes:
            result.stale[snippet.id] = "; ".join(changes)
        failed = failure.last(snippet, self.library.inputs(snippet)[0]) if changes else None
        if failed:
            said = f"{failed.detail}\n\n{failed.message}".strip()
            return lines + fence("text .output .failure", said, self.words["failure"])
        if changes:
            lines += [self.words["stale"] + escape("; ".join(changes)), "{ .ribbon }", ""]
        if record.state in ("needs-hardware", "not-run"):
            lines += [self.words[record.state] + escape(record.reason), "{ .ribbon }", ""]
        elif record.output:
            kind = "raises" if record.state == "failed-as-declared" else "output"
            lines += fence("text .output", record.output, self.words[kind])
        return lines + self._provenance(snippet, record)

    def _provenance(self, snippet: Snippet, record: Record) -> list[str]:
        versions = {k: v for k, v in record.versions.items() if k != "python"}
        facts = [f"{name} {version}" for name, version in versions.items()]
        if "python" in record.versions:
            facts.append(f"Python {record.versions['python']}")
        if record.device:
            facts.append(record.device)
        if record.state == "passed":
            facts.append(f"{record.seconds:.2f} {self.words['seconds']}")
        text = " · ".join(escape(fact) for fact in facts)
        command = f"{self.words['command']}{self.words['colon']}`{snippet.command}`"
        return [f"{text} · {command} · {self._source(snippet)}", "{ .provenance }", ""]

    def _source(self, snippet: Snippet, name: str = "") -> str:
        repository = self.library.project.repository.rstrip("/")
        base = f"{repository}/blob/main/" if repository else f"{_ROOT}source/"
        address = html.escape(base + snippet.file, quote=True)
        return f'<a href="{address}">{name or self.words["source"]}</a>'

    def _glossary(self, directive: Directive) -> Rendered:
        """Every term: its form in this language and in the others, what it means, what else it is called."""
        terms, words = self.library.terms.values(), self.words
        if directive.id != "all" or not terms:
            raise NotFound(
                "the directive is `/// glossary | all`, and pyproject.toml names its file"
            )
        others = [each for each in self.library.project.languages if each != self.language]
        names = [words.get(f"in {each}", each) for each in others]
        columns = [words["term"], *names, words["means"], words["also"]]
        rows = [f"| {' | '.join(columns)} |", "| --- " * len(columns) + "|"]
        for term in terms:
            cells = [
                f'<span id="term-{term.id}">{literal(term.forms[self.language])}</span>',
                *(literal(term.forms[each]) for each in others),
                literal(term.means[self.language]),
                literal(words["comma"].join(term.also)),
            ]
            rows.append(f"| {' | '.join(cells)} |")
        return Rendered(wrapped("glossary", "data-glossary", "all", [*rows, ""]))

    def _article(self, directive: Directive) -> Rendered:
        shown = directive.options.get("show", "")
        if shown == "sections":
            return sections(self.library, directive, self.language, self.page)
        if shown == "code":
            return code(self.library, directive, self.language, self._snippet)
        if shown:
            said = f"an article shows its blocks, its `code` or its `sections`, and no '{shown}'"
            raise NotFound(said)
        return blocks(self.library, directive, self.language)

    def _benchmark(self, directive: Directive) -> Rendered:
        workload = self.library.workloads.get(directive.id)
        sides = workload.sides if workload else ()
        sources = " · ".join(self._source(side, f"{side.path.name}") for side in sides)
        return benchmark(self.library, directive, self.language, self.words, sources)

    # --------------------------------------------------------------------------- status

    def _status(self, directive: Directive) -> Rendered:
        """A table of every snippet (id `all`) or of those below a folder, with its state."""
        words, result = self.words, Rendered()
        prefix = "" if directive.id == "all" else f"{directive.id}/"
        found = [s for id_, s in self.library.snippets.items() if id_.startswith(prefix)]
        if not found:
            raise NotFound(f"no snippet below '{directive.id}' (all of them: `all`)")
        rows: list[str] = []
        counts: Counter[str] = Counter()
        for snippet in found:
            try:
                record = self.library.record(snippet)
                changes = self.library.changes(snippet)
            except VerifiedError as error:
                result.unusable += [f"{p.path}: {p.message}; {p.remedy}" for p in error.problems]
                continue
            state = (
                words["changed"] if changes else words[record.state].removesuffix(words["colon"])
            )
            if changes:
                result.stale[snippet.id] = "; ".join(changes)
            state += f"{words['colon']}{escape(record.reason)}" if record.reason else ""
            counts[state] += 1
            versions = ", ".join(f"{name} {v}" for name, v in record.versions.items())
            rows.append(f"| `{snippet.id}` | {state} | {record.seconds:.2f} | {escape(versions)} |")
        told = words["comma"].join(f"{state} {count}" for state, count in sorted(counts.items()))
        columns = [words[name] for name in ("snippet", "state", "time", "versions")]
        head = [f"| {' | '.join(columns)} |", "| --- | --- | ---: | --- |"]
        body = [f"{words['snippet']}{words['colon']}{told}", "", *head, *rows, ""]
        result.lines = wrapped("status", "data-status", directive.id, body)
        return result


_KINDS: dict[str, Callable[[Renderer, Directive], Rendered]] = {
    "snippet": Renderer._snippet,
    "claim": lambda renderer, directive: renderer.ledger.card(directive),
    "ledger": lambda renderer, directive: renderer.ledger.rows(directive),
    "article": Renderer._article,
    "bench": Renderer._benchmark,
    "status": Renderer._status,
    "glossary": Renderer._glossary,
}
