"""Turning directives into plain Material Markdown, in the page's language. Executes nothing."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from verified import failure
from verified.claims import Claim, Evidence, addresses, holds
from verified.directives import Directive
from verified.errors import VerifiedError
from verified.library import Library, NotFound
from verified.record import Record
from verified.snippet import Snippet

WORDS = {
    "zh": {
        "output": "输出",
        "raises": "报错",
        "command": "重跑",
        "source": "源码",
        "stale": "这段代码改过之后还没有运行，下面是旧的输出：",
        "failure": "运行失败",
        "needs-hardware": "未运行，因为需要：",
        "not-run": "未运行，因为：",
        "seconds": "秒",
        "colon": "：",
        "evidence": "证据（{}）",
        "correction": "实情",
        "holds": "`{predicate}` 成立（{numbers}）",
        "asserts": "由代码断言",
        "read": "查阅于",
        "unverified": "未经核实",
        "from": "出处",
        "guide": "本指南",
        "told": "证据：",
        "article": "文章",
        "true": "正确",
        "false": "错误",
        "outdated": "过时",
        "misleading": "误导",
        "unverifiable": "无法核实",
        "invented": "虚构",
        "depends": "视情况而定",
    },
    "en": {
        "output": "Output",
        "raises": "Raises",
        "command": "run it again",
        "source": "source",
        "stale": "This code has not been run since it changed; below is its old output: ",
        "failure": "This code fails now",
        "needs-hardware": "Not run, because it needs: ",
        "not-run": "Not run, because: ",
        "seconds": "s",
        "colon": ": ",
        "evidence": "Evidence ({})",
        "correction": "In fact",
        "holds": "`{predicate}` holds ({numbers})",
        "asserts": "asserted by",
        "read": "read",
        "unverified": "unverified",
        "from": "From",
        "guide": "this guide",
        "told": "Evidence: ",
        "article": "article",
        "true": "True",
        "false": "False",
        "outdated": "Outdated",
        "misleading": "Misleading",
        "unverifiable": "Unverifiable",
        "invented": "Invented",
        "depends": "Depends",
    },
}


@dataclass
class Rendered:
    """What a directive becomes, and what is wrong with it."""

    lines: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Sentences; the caller knows page and line."""
    stale: bool = False


@dataclass(frozen=True)
class Renderer:
    """Renders directives for one page."""

    library: Library
    language: str
    root: str = ""
    """Relative address of the site's root from the page (`../../`); sources are linked below it."""

    @property
    def words(self) -> dict[str, str]:
        """The engine's own words in the page's language."""
        return WORDS.get(self.language, WORDS["en"])

    def block(self, directive: Directive) -> Rendered:
        """The lines that a block directive becomes."""
        result = Rendered()
        if directive.wrong:
            result.problems.append(directive.wrong)
        else:
            try:
                result = (
                    self._snippet(directive)
                    if directive.kind == "snippet"
                    else self._card(directive)
                )
            except NotFound as error:
                result.problems.append(str(error))
        if result.problems:
            # Never the raw directive: a reader, and the author in the browser, see what is wrong.
            result.lines = ["", '!!! failure "verified"', ""]
            result.lines += [f"    - {escape(problem)}" for problem in result.problems] + [""]
        result.lines = [directive.indent + line if line else "" for line in result.lines]
        return result

    def inline(self, directive: Directive) -> tuple[str, list[str]]:
        """The text that an inline directive becomes, and what is wrong with it."""
        try:
            if directive.wrong:
                raise NotFound(directive.wrong)
            if directive.kind == "value":
                value = self.library.value(directive.id)
                name = html.escape(directive.id, quote=True)
                return (
                    f'<span class="value" data-value="{name}" title="{name}">{value.shown}</span>',
                    [],
                )
            claim = self.library.claim(directive.id)
            problems = self.unsupported(claim)
            if problems:
                raise NotFound("; ".join(problems))
            return self._sentence(claim), []
        except NotFound as error:
            return f'<strong class="wrong">⚠ {escape(str(error))}</strong>', [str(error)]

    # ------------------------------------------------------------------------- snippets

    def _snippet(self, directive: Directive) -> Rendered:
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
        result.lines = _wrapped("verified", "data-snippet", directive.id, body)
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
            result.problems += [f"{p.path}: {p.message}; {p.remedy}" for p in error.problems]
            return []
        result.stale = result.stale or bool(changes)
        failed = failure.last(snippet, self.library.inputs(snippet)[0]) if changes else None
        if failed:
            said = f"{failed.detail}\n\n{failed.message}".strip()
            return lines + fence("text .output .failure", said, self.words["failure"])
        if changes:
            lines += [self.words["stale"] + escape("; ".join(changes)), "{ .ribbon }", ""]
        if record.state in ("needs-hardware", "not-run"):
            lines += [self.words[record.state] + escape(record.reason), "{ .ribbon }", ""]
        else:
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

    def _source(self, snippet: Snippet) -> str:
        repository = self.library.project.repository.rstrip("/")
        base = f"{repository}/blob/main/" if repository else f"{self.root}source/"
        return (
            f'<a href="{html.escape(base + snippet.file, quote=True)}">{self.words["source"]}</a>'
        )

    # --------------------------------------------------------------------------- claims

    def unsupported(self, claim: Claim) -> list[str]:
        """Sentences that say why the claim's evidence does not hold; empty: it does."""
        problems: list[str] = []
        for entry in claim.evidence:
            if entry.predicate:
                try:
                    if not holds(entry.predicate, lambda a: self.library.value(a).number):
                        numbers = ", ".join(
                            f"{a} = {self.library.value(a).shown}"
                            for a in addresses(entry.predicate)
                        )
                        problems.append(
                            f"claim '{claim.id}' does not hold: `{entry.predicate}` is false ({numbers})"
                        )
                except (ValueError, NotFound) as error:
                    problems.append(f"claim '{claim.id}': `{entry.predicate}`: {error}")
            elif entry.snippet:
                try:
                    for snippet in self.library.named(entry.snippet):
                        if self.library.record(snippet).state not in (
                            "passed",
                            "failed-as-declared",
                        ):
                            problems.append(
                                f"claim '{claim.id}' rests on '{snippet.id}', which has not run"
                            )
                except NotFound as error:
                    problems.append(f"claim '{claim.id}': {error}")
                except VerifiedError as error:
                    problems += [
                        f"claim '{claim.id}': {p.path}: {p.message}" for p in error.problems
                    ]
        return problems

    def _card(self, directive: Directive) -> Rendered:
        claim = self.library.claim(directive.id)
        result = Rendered(problems=self.unsupported(claim))
        words = self.words
        body = [
            f'<span class="claim__verdict">{words[claim.verdict]}</span> {escape(claim.sentence[self.language])}',
            "{ .claim__sentence }",
            "",
        ]
        if claim.correction:
            body += [
                f"**{words['correction']}**{words['colon']}{escape(claim.correction[self.language])}",
                "",
            ]
        body += [
            "//// html | details.claim__evidence",
            "/// html | summary",
            "    markdown: inline",
            words["evidence"].format(len(claim.evidence)),
            "///",
            "",
            *(f"- {self._evidence(entry)}" for entry in claim.evidence),
            f"- {words['from']}{words['colon']}{self._origin(claim)}",
            "",
            "////",
            "",
        ]
        classes = f"claim claim--{claim.verdict}"
        result.lines = _wrapped(classes, "data-claim", claim.id, body, anchor=f"claim-{claim.id}")
        return result

    def _origin(self, claim: Claim) -> str:
        if claim.origin in ("", "guide"):
            return self.words["guide"]
        return f"{self.words['article']} {escape(claim.origin)}"

    def _evidence(self, entry: Evidence) -> str:
        words = self.words
        if entry.predicate:
            # What a reader checks by eye: each value with the number it stands for.
            numbers = " · ".join(f"`{a}` = {self._shown(a)}" for a in addresses(entry.predicate))
            return words["holds"].format(predicate=entry.predicate, numbers=numbers)
        if entry.snippet:
            return f"{words['asserts']} `{entry.snippet}`"
        if entry.citation:
            told = {key: escape(str(value)) for key, value in entry.citation.items()}
            url = html.escape(str(entry.citation["url"]), quote=True)
            link = f'<a href="{url}">{told["title"]}</a>'
            read = f"{words['read']} {told['read']}"
            return f"{told['authors']}, {link}, {told['year']} ({read})"
        return f"{words['unverified']}{words['colon']}{escape(entry.unverified)}"

    def _shown(self, address: str) -> str:
        try:
            return self.library.value(address).shown
        except NotFound:
            return "?"

    def _sentence(self, claim: Claim) -> str:
        """A claim inside a sentence: what is true, with a mark that tells its evidence."""
        words = self.words
        text = claim.sentence if claim.verdict == "true" else claim.correction
        told = "; ".join(
            entry.predicate
            or entry.snippet
            or entry.unverified
            or str(entry.citation.get("title", ""))
            for entry in claim.evidence
        )
        title = html.escape(f"{words['told']}{told}", quote=True).replace("`", "&#96;")
        sure = any(not entry.unverified for entry in claim.evidence)
        sign = "✓" if sure else f" [{words['unverified']}]"
        mark = f'<span class="claim-mark" role="note" title="{title}" aria-label="{title}">{sign}</span>'
        id_ = html.escape(claim.id, quote=True)
        return f'<span class="claim-inline" data-claim="{id_}">{escape(text[self.language])}{mark}</span>'


def fence(classes: str, text: str, title: str) -> list[str]:
    """A fenced block longer than any fence inside it; nothing in it is taken for an instruction."""
    ticks = "`" * max(4, 1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
    language = classes.split()[0]
    rest = "".join(f" {name}" for name in classes.split()[1:])
    name = html.escape(title, quote=True)
    # `;` keeps pymdownx.snippets from reading a file that a listing or an output names.
    body = [re.sub(r"^([ \t]*)(-+8<-+)", r"\1;\2", line) for line in text.rstrip("\n").split("\n")]
    return [f'{ticks} {{.{language}{rest} title="{name}"}}', *body, ticks, ""]


def escape(text: str) -> str:
    """Plain text as Markdown: no HTML in it, but its `code` kept."""
    parts = re.split(r"(`[^`]+`)", text)
    return "".join(
        part if n % 2 else html.escape(part, quote=False) for n, part in enumerate(parts)
    )


def _wrapped(
    classes: str, attribute: str, value: str, body: Sequence[str], anchor: str = ""
) -> list[str]:
    names = ".".join(["div", *classes.split()])
    attributes = f"{attribute}: {value}" + (f", id: {anchor}" if anchor else "")
    # Five slashes: what is inside may use the block syntax too.
    return ["", f"///// html | {names}", f"    attrs: {{{attributes}}}", "", *body, "/////", ""]
