"""`make torture`: ends the bot at random moments, floods it, cuts it off, and sees that nothing is lost."""

import argparse
import asyncio
import shlex
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from ..pages import with_section
from .bot import ROOT, TortureFailed
from .disk import LeftOut
from .report import LAST, alone, report
from .results import OUR_PAGE, Results, Source, Trial, source
from .trials import FULL, QUICK, Planned, trials
from .verdict import Claim

DOCUMENT = ROOT / OUR_PAGE


def main() -> None:
    """Ends with a line for each claim, and with status 1 if any of them does not hold."""
    wanted = _wanted()
    size = QUICK if wanted.quick else FULL
    if wanted.kills is not None:
        size = replace(size, kills=wanted.kills)
    planned = trials(wanted.seed, size, _tell)
    if wanted.list:
        print(_listed(planned))
        return
    chosen = [one for one in planned if not wanted.only or one.name in wanted.only]
    tried, results = source(), Results(wanted.seed, source(), size)
    if wanted.fresh:
        results.forget()
    done = [] if wanted.only else [trial for one in chosen if (trial := results.known(one.name))]
    minutes = sum(one.minutes for one in chosen if one.name not in {trial.name for trial in done})
    _tell(f"about {minutes:.0f} minutes on two quiet cores; what has ended is kept in {results.folder}")
    found = asyncio.run(torture(chosen, done, results))
    for trial in found:
        _print(trial)
    if wanted.write:
        _write_apart(chosen, found, tried)
    if not wanted.only:
        if not wanted.quick and not wanted.no_document:
            command = f"make torture (seed {wanted.seed}, {size.kills} kills)"
            DOCUMENT.write_text(report(found, command, tried, size), "utf-8")
        results.forget()
    sys.exit(any(not claim.held for trial in found for claim in trial.claims))


def _write_apart(chosen: Sequence[Planned], found: Sequence[Trial], tried: Source) -> None:
    """A section for each, while the rest of the page stays as it is."""
    command, page = f"python -m benchmarks.torture {shlex.join(sys.argv[1:])}", DOCUMENT.read_text("utf-8")
    for one, trial in zip(chosen, found, strict=True):
        page = with_section(page, *alone(trial, one.how, command, tried), LAST)
    DOCUMENT.write_text(page, "utf-8")


def _wanted() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.torture", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="decides plans and moments (default 1)")
    parser.add_argument("--kills", type=int, help=f"SIGKILLs at each latency (default {FULL.kills})")
    parser.add_argument("--quick", action="store_true", help="a few of everything; writes no document")
    parser.add_argument("--only", metavar="NAME", action="append", help="this trial alone; may be repeated")
    parser.add_argument("--write", action="store_true", help="with --only: into docs/reliability.md, apart")
    parser.add_argument("--list", action="store_true", help="name the trials, with their minutes, and end")
    parser.add_argument("--fresh", action="store_true", help="forget what an interrupted run has done")
    parser.add_argument("--no-document", action="store_true", help="leave docs/reliability.md alone")
    wanted = parser.parse_args()
    if wanted.write and not wanted.only:
        parser.error("--write is for --only; without it the whole page is written")
    names = {one.name for one in trials(1, FULL, _tell)}
    for name in wanted.only or ():
        if name not in names:
            parser.error(f"there is no trial {name!r}; --list names them")
    return wanted


def _listed(planned: Sequence[Planned]) -> str:
    lines = [f"{one.name:<20} {one.times:>7,} {one.what:<36} {one.minutes:5.1f} minutes" for one in planned]
    return "\n".join([*lines, f"{'together':<65} {sum(one.minutes for one in planned):5.1f} minutes"])


async def torture(chosen: Sequence[Planned], done: Sequence[Trial], results: Results) -> list[Trial]:
    """One after another; what cannot go on counts as a claim that does not hold."""
    known = {trial.name: trial for trial in done}
    for one in chosen:
        if one.name in known:
            _tell(f"{one.name}: done already")
            continue
        _tell(f"{one.name}: about {one.minutes:.1f} minutes")
        began = time.monotonic()
        known[one.name] = replace(await _tried(one), seconds=time.monotonic() - began)
        results.keep(known[one.name])
        broken = sum(not claim.held for claim in known[one.name].claims)
        _tell(f"{one.name}: ended after {known[one.name].seconds:.0f} s, {broken} claims broken")
    return [known[one.name] for one in chosen]


async def _tried(one: Planned) -> Trial:
    try:
        figures, claims = await one.run()
    except LeftOut as because:
        return Trial(one.name, one.times, None, [], left_out=str(because))
    except (TortureFailed, TimeoutError) as failed:
        return Trial(one.name, one.times, None, [Claim("comes to its end", False, str(failed) or "no end")])
    return Trial(one.name, one.times, figures, claims)


def _print(trial: Trial) -> None:
    for claim in trial.claims:
        print(f"{'holds ' if claim.held else 'BROKEN'} {trial.name}: {claim.name} ({claim.words})")
    if trial.left_out:
        print(f"left out {trial.name}: {trial.left_out}")


def _tell(words: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {words}", flush=True)


if __name__ == "__main__":
    main()
