"""`make torture`: ends the bot at random moments, again and again, and checks that nothing was lost."""

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from .torture_bot import ROOT, TortureFailed
from .torture_disk import LeftOut, full_disks
from .torture_kills import kills, stops
from .torture_migrations import killed_migrations
from .torture_report import Trial, report
from .torture_verdict import Claim, Figures

Run = Callable[[], Awaitable[tuple[Figures, list[Claim]]]]

DOCUMENT = ROOT / "docs" / "reliability.md"


@dataclass(frozen=True)
class Size:
    """How often and with how many people at once."""

    kills: int
    migration_kills: int
    stops: int
    full_disks: int
    people: int


FULL = Size(kills=200, migration_kills=100, stops=50, full_disks=5, people=40)
QUICK = Size(kills=15, migration_kills=10, stops=5, full_disks=1, people=15)


def main() -> None:
    """Ends with a line for each claim, and with status 1 if any of them does not hold."""
    wanted = _wanted()
    size = QUICK if wanted.quick else FULL
    if wanted.kills is not None:
        size = Size(wanted.kills, size.migration_kills, size.stops, size.full_disks, size.people)
    began = time.monotonic()
    trials = asyncio.run(torture(wanted.seed, size))
    minutes = (time.monotonic() - began) / 60
    for trial in trials:
        for claim in trial.claims:
            print(f"{'holds ' if claim.held else 'BROKEN'} {trial.name}: {claim.name} ({claim.words})")
        if trial.left_out:
            print(f"left out {trial.name}: {trial.left_out}")
    if not wanted.quick and not wanted.no_document:
        command = " ".join(["make torture", *([f"(with {' '.join(sys.argv[1:])})"] if sys.argv[1:] else [])])
        DOCUMENT.write_text(report(trials, command, wanted.seed, minutes, size.people), "utf-8")
    sys.exit(any(not claim.held for trial in trials for claim in trial.claims))


def _wanted() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.torture", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="decides plans and moments (default 1)")
    parser.add_argument("--kills", type=int, help=f"SIGKILLs while people sign up (default {FULL.kills})")
    parser.add_argument("--quick", action="store_true", help="a few of everything; writes no document")
    parser.add_argument("--no-document", action="store_true", help="leave docs/reliability.md alone")
    return parser.parse_args()


async def torture(seed: int, size: Size) -> list[Trial]:
    """All of it, one after another; what cannot go on counts as a claim that does not hold."""
    trials = [
        await _trial("killed", size.kills, lambda: kills(seed, size.kills, size.people, _tell)),
        await _trial("told to stop", size.stops, lambda: stops(seed, size.stops, size.people, _tell)),
    ]
    migrations = await asyncio.to_thread(killed_migrations, seed, size.migration_kills, _tell)
    trials.append(Trial("migrations killed", size.migration_kills, None, migrations))
    trials.append(
        await _trial("full disk", size.full_disks, lambda: full_disks(seed, size.full_disks, 20, _tell))
    )
    return trials


async def _trial(name: str, times: int, run: Run) -> Trial:
    try:
        figures, claims = await run()
    except LeftOut as because:
        return Trial(name, times, None, [], left_out=str(because))
    except (TortureFailed, TimeoutError) as failed:
        return Trial(name, times, None, [Claim("comes to its end", False, str(failed) or "no end in time")])
    return Trial(name, times, figures, claims)


def _tell(words: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {words}", flush=True)


if __name__ == "__main__":
    main()
