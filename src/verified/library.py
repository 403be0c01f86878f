"""Everything the pages may name, read once and only when asked for. Executes nothing."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from verified import articles, claims, glossary, record, staleness, syntax
from verified.articles import Block, Section
from verified.bench import figures
from verified.bench import result as results
from verified.bench.result import Result
from verified.bench.workload import Workload, find
from verified.claims import Claim
from verified.errors import Problem, VerifiedError
from verified.files import digest
from verified.glossary import Term
from verified.imports import ImportGraph
from verified.kept import Kept
from verified.page import Page, read_pages
from verified.project import Project
from verified.record import Record
from verified.rendered import Rendered
from verified.snippet import Found, Snippet, discover, modules, suggestion
from verified.values import Value, read_values, source_of

T = TypeVar("T")


class NotFound(LookupError):
    """Something is named that is not there; the message is a sentence."""


class Unusable(NotFound):
    """What is named is there, but its record cannot be trusted; check says so where the record is."""


class Library:
    """The snippets, records, claims and pages of a project."""

    def __init__(self, project: Project, quick: bool = False) -> None:
        """Read nothing yet. `quick`: for rendering, which trusts a record that nothing touched."""
        self.project = project
        self.quick = quick
        sources = (project.root / "pyproject.toml", project.root / project.lock)
        self.kept = Kept(project.scratch, project, sources, trusting=quick)
        self._digests: dict[str, str] = {}
        self._records: dict[str, Record | VerifiedError] = {}
        self._inputs: dict[str, tuple[dict[str, str], list[Problem]]] = {}
        self._changes: dict[str, list[str]] = {}
        self._values: dict[str, dict[str, list[Value]]] = {}
        self._figures: dict[str, Value] = {}
        self.rendered: dict[tuple[str, ...], Rendered] = {}
        """What pages show alike, for the renderer."""
        self._measured: dict[tuple[str, str], Result | None] = {}

    @cached_property
    def _discovered(self) -> tuple[dict[str, Snippet], list[Problem]]:
        folder = str(self.project.snippet_folder)  # Path is slow by the thousand
        files = [f"{folder}/{name}" for name in sorted(modules(Path(folder)))]

        def known(name: str, read: Callable[[], Found]) -> Found:
            return self.kept.of("file", name, [f"{folder}/{name}"], read, lambda made: not made[1])

        return self.kept.of("snippets", "", files, lambda: discover(self.project, known))

    @property
    def snippets(self) -> dict[str, Snippet]:
        """Every snippet by id."""
        return self._discovered[0]

    @property
    def snippet_problems(self) -> list[Problem]:
        """What is wrong with the snippets' files."""
        return self._discovered[1]

    @cached_property
    def pairs(self) -> dict[str, list[Snippet]]:
        """The sides of each pair by the pair's id, in the tabs' order."""
        order = list(self.project.frameworks)
        found: dict[str, list[Snippet]] = {}
        for snippet in self.snippets.values():
            if snippet.pair is not None:
                found.setdefault(snippet.pair, []).append(snippet)
        for sides in found.values():
            sides.sort(key=lambda snippet: order.index(snippet.path.stem))
        return found

    @cached_property
    def _claims(self) -> tuple[dict[str, Claim], list[Problem]]:
        return self._loaded("claims", claims.load)

    def _loaded(self, kind: str, load: Callable[[Project], T]) -> T:
        """What `load` makes of the files of claims, by their text."""
        files = sorted(self.project.claim_folder.glob("*.yml"))
        text = repr([(file.name, digest(file.read_bytes())) for file in files])
        return self.kept.pure(kind, digest(text), lambda: load(self.project))

    @property
    def claims(self) -> dict[str, Claim]:
        """Every claim by id."""
        return self._claims[0]

    @property
    def claim_problems(self) -> list[Problem]:
        """What is wrong with the claim files."""
        return self._claims[1]

    @cached_property
    def _blocks(self) -> tuple[dict[str, Block], dict[str, Section], list[Problem]]:
        return self._loaded("articles", articles.load)

    @property
    def blocks(self) -> dict[str, Block]:
        """Every code block of the articles by id."""
        return self._blocks[0]

    @property
    def block_problems(self) -> list[Problem]:
        """What is wrong with the file of the articles."""
        return self._blocks[2]

    @property
    def sections(self) -> dict[str, Section]:
        """Every section of the articles by id."""
        return self._blocks[1]

    @cached_property
    def _terms(self) -> tuple[dict[str, Term], list[Problem]]:
        name = self.project.glossary
        files = [self.project.root / name] if name else []
        return self.kept.of("glossary", "", files, lambda: glossary.load(self.project))

    @property
    def terms(self) -> dict[str, Term]:
        """Every term of the glossary by id, in order."""
        return self._terms[0]

    @property
    def term_problems(self) -> list[Problem]:
        """What is wrong with the glossary."""
        return self._terms[1]

    def article(self, number: str) -> list[Block]:
        """The blocks of one article, in order; NotFound if there are none."""
        found = [block for block in self.blocks.values() if block.article == number]
        if not found:
            known = dict.fromkeys(block.article for block in self.blocks.values())
            raise NotFound(f"no article '{number}'{suggestion(number, known)}")
        return found

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles whose blocks are known."""
        return frozenset(block.article for block in self.blocks.values())

    @cached_property
    def workloads(self) -> dict[str, Workload]:
        """Every workload of the benchmarks by id."""
        files = [str(snippet.path) for snippet in self.snippets.values()]
        return self.kept.of("workloads", "", files, lambda: find(self.snippets))

    @cached_property
    def classes(self) -> list[str]:
        """The classes of machine that something was measured on."""
        return results.classes(self.project)

    def measured(self, id_: str, machine: str = "") -> Result:
        """What was measured of the workload `id_` on a class of machine; by default, the pages' class.

        Raises:
            NotFound: no such workload, class or measurement.
            VerifiedError: the record cannot be trusted.
        """
        if id_ not in self.workloads:
            raise NotFound(f"no workload '{id_}'{suggestion(id_, self.workloads)}")
        known = self.classes
        wanted = machine or self.project.bench_class or (known[0] if len(known) == 1 else "")
        if not wanted:
            raise NotFound(
                "no class of machine is named: give `bench_class` in pyproject.toml "
                f"(there are: {', '.join(known) or 'none'})"
            )
        if wanted not in known:
            raise NotFound(f"no class of machine '{wanted}'{suggestion(wanted, known)}")
        if (wanted, id_) not in self._measured:
            file = results.path(self.project, wanted, id_)
            self._measured[wanted, id_] = self.kept.of(
                "measured", str(file), [file], lambda: results.read(self.project, wanted, id_)
            )
        found = self._measured[wanted, id_]
        if found is None:
            raise NotFound(f"'{id_}' was not measured on {wanted}: `verified bench {id_}`")
        return found

    def changed_since(self, inputs: Mapping[str, str]) -> list[str]:
        """Names of the files whose digest is not the one in `inputs`; check also sees added ones."""
        return sorted(name for name, kept in inputs.items() if self._digest(name) != kept)

    def _digest(self, name: str) -> str:
        """Digest of a file of the repository; empty if it cannot be read."""
        if name not in self._digests:
            file = f"{self.project.root}/{name}"
            try:
                self._digests[name] = self.kept.of(
                    "digest", name, [file], lambda: digest(Path(file).read_bytes())
                )
            except OSError:
                self._digests[name] = ""
        return self._digests[name]

    @cached_property
    def pages(self) -> list[Page]:
        """Every page."""
        return list(read_pages(self.project))

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {page.file: page for page in self.pages}

    def page(self, file: str) -> Page | None:
        """The page in `file`, as messages name it; None if there is none."""
        return self._pages.get(file)

    @cached_property
    def graph(self) -> ImportGraph:
        """Which module imports which."""
        return ImportGraph(self.project, self._imports)

    def _imports(self, source: str) -> Sequence[ast.Import | ast.ImportFrom]:
        return self.kept.pure("imports", digest(source), lambda: syntax.imports(source))

    def parses(self, snippet: Snippet) -> bool:
        """Whether the snippet is Python."""
        source = snippet.source
        return self.kept.pure("parses", digest(source), lambda: syntax.parses(source))

    def named(self, id_: str) -> list[Snippet]:
        """The snippet `id_`, or both sides of the pair `id_`.

        Raises:
            NotFound: there is neither.
        """
        if id_ in self.snippets:
            return [self.snippets[id_]]
        if id_ in self.pairs:
            return self.pairs[id_]
        raise NotFound(f"no snippet '{id_}'{suggestion(id_, [*self.pairs, *self.snippets])}")

    def claim(self, id_: str) -> Claim:
        """The claim `id_`; NotFound if there is none."""
        if id_ not in self.claims:
            raise NotFound(f"no claim '{id_}'{suggestion(id_, self.claims)}")
        return self.claims[id_]

    def record(self, snippet: Snippet) -> Record:
        """The snippet's record; VerifiedError if it cannot be trusted."""
        if snippet.id not in self._records:
            try:
                self._records[snippet.id] = self.kept.of(
                    "record",
                    snippet.id,
                    snippet.files[1:],
                    lambda: record.read(snippet),
                )
            except VerifiedError as error:
                self._records[snippet.id] = error
        found = self._records[snippet.id]
        if isinstance(found, VerifiedError):
            raise found
        return found

    def inputs(self, snippet: Snippet) -> tuple[dict[str, str], list[Problem]]:
        """What a run of it would rest on now (see `staleness.inputs`)."""
        if snippet.id not in self._inputs:
            self._inputs[snippet.id] = staleness.inputs(snippet, self.graph, self._digest)
        return self._inputs[snippet.id]

    def changes(self, snippet: Snippet) -> list[str]:
        """Why its record is stale; empty: it is fresh. VerifiedError: there is no good record."""
        if snippet.id not in self._changes:
            kept = self.record(snippet)
            if self.quick and staleness.untouched(kept, self.project, self._digest):
                self._changes[snippet.id] = []
            else:
                self._changes[snippet.id] = staleness.changes(kept, self.inputs(snippet)[0])
        return self._changes[snippet.id]

    def made(
        self, key: object, ids: Iterable[str], make: Callable[[], Rendered], *others: Path
    ) -> Rendered:
        """What an earlier build made of the snippets or pairs `ids` and other files, while all are fresh."""
        snippets = [snippet for id_ in ids for snippet in self.named(id_)]
        try:
            if any(map(self.changes, snippets)):
                return make()
        except VerifiedError:
            return make()  # it says so
        files = [file for snippet in snippets for file in snippet.files]
        return self.kept.of(
            "rendered",
            repr(key),
            [*files, *others],
            make,
            lambda made: not made.problems + made.unusable,
            trusting=True,
        )

    def value(self, address: str) -> Value:
        """The value at `id:name`, or at `id@class:name`; NotFound if it is not there."""
        if (id_ := source_of(address)) in self.workloads:
            return self._figure(address)
        id_, _, name = address.partition(":")
        if id_ in self.pairs and id_ not in self.snippets:
            sides = ", ".join(f"{side.id}:{name}" for side in self.pairs[id_])
            raise NotFound(f"'{id_}' is a pair: name one side ({sides})")
        if id_ not in self.snippets:
            raise NotFound(f"no snippet '{id_}'{suggestion(id_, self.snippets)}")
        if id_ not in self._values:
            try:
                output = self.record(self.snippets[id_]).output
            except VerifiedError as error:
                raise Unusable(
                    f"the record of '{id_}' cannot be used: {error.problems[0].message}"
                ) from error
            self._values[id_] = read_values(output)
        found = self._values[id_].get(name, [])
        if not found:
            raise NotFound(f"'{id_}' prints no value '{name}'{suggestion(name, self._values[id_])}")
        if len(found) > 1:
            raise NotFound(f"'{id_}' prints '{name}' {len(found)} times: which is meant?")
        return found[0]

    def _figure(self, address: str) -> Value:
        if address not in self._figures:
            self._figures[address] = self._compute(address)
        return self._figures[address]

    def _compute(self, address: str) -> Value:
        place, _, name = address.partition(":")
        id_, _, machine = place.partition("@")
        try:
            run = self.measured(id_, machine).pooled
        except VerifiedError as error:
            said = error.problems[0].message
            raise Unusable(f"the record of '{id_}' cannot be used: {said}") from error
        try:
            return figures.figure(run, name)
        except KeyError as error:
            raise NotFound(
                f"'{id_}' has no figure '{name}'{suggestion(name, figures.names(run))}"
            ) from error

    def pages_showing(self, id_: str) -> list[str]:
        """The pages, as `file:line`, that show the snippet `id_`, quote it or rest a claim on it."""
        return [f"{page.file}:{line}" for page in self.pages for line in self._lines(page, id_)][
            :50
        ]

    def _lines(self, page: Page, id_: str) -> list[int]:
        # An article's blocks rest on snippets and its code shows them; its sections do neither.
        shown = [
            d
            for d in page.directives
            if not (d.kind == "article" and d.options.get("show") == "sections")
        ]
        return list(dict.fromkeys(d.line for d in shown if id_ in self._ids(d.kind, d.id)))

    def _ids(self, kind: str, id_: str) -> set[str]:
        """Ids of the snippets that a directive rests on."""
        if kind == "snippet":
            return {id_, *(side.id for side in self.pairs.get(id_, ()))}
        if kind == "bench" and id_ in self.workloads:
            return {id_, *(side.id for side in self.workloads[id_].sides)}
        if kind == "value":
            return {source_of(id_)}
        if kind == "article":
            used = [
                n
                for b in self.blocks.values()
                if b.article == id_
                for n in (*b.shown_by, *b.snippets)
            ]
            return {
                name for n in used for name in (n, *(side.id for side in self.pairs.get(n, ())))
            }
        claim = self.claims.get(id_)
        return self.behind(claim) if claim else set()

    def behind(self, claim: Claim) -> set[str]:
        """Ids of the snippets that a claim's evidence rests on."""
        ids = {source_of(a) for e in claim.evidence for a in claims.addresses(e.predicate)}
        for entry in claim.evidence:
            if entry.snippet:
                ids |= {entry.snippet, *(side.id for side in self.pairs.get(entry.snippet, ()))}
        return ids
