"""The command `verified`: list, run, check, why, bench."""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from verified.errors import UsageError, VerifiedError, remedy
from verified.library import Library
from verified.progress import drop
from verified.project import Project

if TYPE_CHECKING:
    from verified.report import Report
    from verified.shards import Shard

EPILOG = "Exit status: 0 good, 1 drift or a failed check, 2 wrong use."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the result is the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # pages speak Chinese, whatever the locale does
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        status = int(options.verb(Library(Project.find(options.root)), options))
        sys.stdout.flush()  # here, where a reader who has gone is no accident
        return status
    except UsageError as error:
        print(f"verified: {error}", file=sys.stderr)
        return 2
    except VerifiedError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read us has gone: nothing more to say, not even at the interpreter's end.
        drop(sys.stdout)
        return 1
    except OSError as error:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                drop(stream)
        where = f"{error.filename}: " if error.filename else "a file, or what is told here: "
        print(
            f"verified: {where}{error.strerror or error}\n    -> {remedy(error)}", file=sys.stderr
        )
        return 1
    except MemoryError:
        print("verified: memory ran out\n    -> run fewer at a time: --jobs 1", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("verified: interrupted; nothing half-written is left", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="verified", description=__doc__, epilog=EPILOG)
    parser.add_argument(
        "--root", default=".", help="a folder of the repository (default: this one)"
    )
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    def verb(name: str, function: object, text: str, many: bool = True) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text, epilog=EPILOG)
        sub.set_defaults(verb=function)
        sub.add_argument(
            "ids", nargs="*" if many else 1, metavar="ID", help="snippet, pair or folder"
        )
        return sub

    verb("list", _list, "every snippet: id, state, age, pages that show it")
    run = verb("run", _run, "execute what is stale and write its records")
    check = verb("check", _check, "compare with the records and check the structure; write nothing")
    for sub in (run, check):
        sub.add_argument(
            "--all", action="store_true", dest="everything", help="execute every snippet"
        )
        sub.add_argument(
            "--jobs", type=_count, metavar="N", help="how many at a time (default: cores)"
        )
        sub.add_argument(
            "--shard", type=_shard, metavar="I/N", help="only the share of the I-th of N machines"
        )
    check.add_argument(
        "--structure", action="store_true", help="execute nothing; needs no framework"
    )
    run.add_argument(
        "--watch", action="store_true", help="run again after every save, until Ctrl-C"
    )
    check.add_argument(
        "--summary", metavar="FILE", help="append what happened, in Markdown, to FILE"
    )
    check.add_argument("--share", metavar="FILE", help="write what this shard found to FILE")
    check.add_argument(
        "--shares", nargs="+", metavar="FILE", help="execute nothing: join what the shards found"
    )
    check.add_argument("--base", metavar="REV", help="in the summary: what changed since REV")
    bench = verb("bench", _bench, "measure; write the record of this class of machine")
    bench.add_argument(
        "--short", action="store_true", help="see that it works, in minutes; write nothing"
    )
    verb("settle", _settle, "say that a page's languages agree: PAGE, PAGE#SECTION, or all")
    verb("why", _why, "which input made a snippet stale", many=False)
    return parser


def _count(text: str) -> int:
    if not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"'{text}' is no number of processes")
    return int(text)


def _shard(text: str) -> Shard:
    from verified.shards import Shard

    try:
        return Shard.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _list(library: Library, options: argparse.Namespace) -> int:
    from verified import record
    from verified.check import why
    from verified.run import select

    now = time.time()
    for snippet in select(library, options.ids):
        reasons = why(library, snippet)
        try:
            state = library.record(snippet).state + (" (stale)" if reasons else "")
            age = _age(now - record.paths(snippet)[1].stat().st_mtime)
        except VerifiedError:
            state, age = "no record", "-"
        shown = ", ".join(library.pages_showing(snippet.id)) or "no page"
        print(f"{snippet.id:<40} {state:<26} {age:>5}  {shown}")
    return 0


def _age(seconds: float) -> str:
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds >= size:
            return f"{seconds / size:.0f}{unit}"
    return f"{max(0, seconds):.0f}s"


def _run(library: Library, options: argparse.Namespace) -> int:
    from verified.run import run

    if options.watch:
        if options.everything:
            raise UsageError("--watch runs what a save makes stale, --all everything: choose one")
        if options.shard:
            raise UsageError("--watch is for one desk, --shard for several machines: choose one")
        from verified.watch import watch

        watch(library.project.root, options.ids, _tell_run, options.jobs)
    report = run(library, options.ids, options.everything, options.jobs, shard=options.shard)
    _tell_run(report)
    return 1 if report.problems else 0


def _bench(library: Library, options: argparse.Namespace) -> int:
    from verified.bench.campaign import campaign

    known = library.workloads
    wanted = [
        workload
        for workload in known.values()
        if not options.ids
        or any(workload.id == id_ or workload.id.startswith(f"{id_}/") for id_ in options.ids)
    ]
    if not wanted:
        raise UsageError(f"no workload {', '.join(options.ids)} (there are: {', '.join(known)})")
    peaks = [known[id_] for id_ in library.project.bench_peaks if id_ in known]

    def tell(text: str) -> None:
        print(text, flush=True)

    problems = campaign(library.project, wanted, peaks, options.short, tell)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(wanted)} workloads, {len(problems)} problems")
    return 1 if problems else 0


def _tell_run(report: Report) -> None:
    for change in report.changes:
        print(change)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    print(
        f"{report.summary()}, {report.written} written, {len(report.changes)} changed", flush=True
    )


def _check(library: Library, options: argparse.Namespace) -> int:
    from verified import shards
    from verified.check import check, structure
    from verified.run import select

    if options.structure and options.everything:
        raise UsageError("--structure executes nothing, --all everything: choose one")
    if options.base and not options.summary:
        raise UsageError("--base is for the summary: give --summary FILE too")
    if options.share and not (options.shard and options.everything):
        raise UsageError(
            "--share is what a shard of a whole run writes: give --all --shard I/N too"
        )
    if options.shares and (options.shard or options.everything or options.structure):
        raise UsageError(
            "--shares joins what was run elsewhere: without --all, --shard or --structure"
        )
    if options.shares:
        report = shards.join(library, list(map(Path, options.shares)))
        report.problems = sorted({*report.problems, *structure(library)})
    else:
        report = check(
            library,
            options.ids,
            options.everything,
            options.structure,
            options.jobs,
            options.shard,
        )
    if options.share:
        chosen = shards.share(library, select(library, options.ids), options.shard)
        shards.write(Path(options.share), library, options.shard, chosen, report)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    if options.summary:
        from verified.summary import markdown

        with open(options.summary, "a", encoding="utf-8") as stream:
            stream.write(markdown(library, report, options.base or ""))
    library.kept.save()  # what it read, a build need not read again
    count = len(report.problems)
    claims, pages = len(library.claims), len(library.pages)
    print(
        f"{report.summary()}; {claims} claims, {pages} pages: {count or 'no'} problem{'s' * (count != 1)}"
    )
    return 1 if count else 0


def _settle(library: Library, options: argparse.Namespace) -> int:
    from verified.settled import settle

    for address in settle(library, options.ids):
        print(f"settled: {address}")
    return 0


def _why(library: Library, options: argparse.Namespace) -> int:
    from verified.check import why
    from verified.run import select

    stale = False
    for snippet in select(library, options.ids):
        reasons = why(library, snippet)
        stale = stale or bool(reasons)
        print(f"{snippet.id}: {'; '.join(reasons) or 'fresh: nothing it rests on has changed'}")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
