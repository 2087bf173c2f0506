"""What the audit's chain comes to, in sentences for whoever looks after the bot's computer."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from domain import reference
from domain.team.audit import Break, Chain, Entry, Why, shown
from storage import people
from storage.looking import look, look_beside
from storage.team import audit

LONGEST = 300
"""Characters of one entry: more can only come from somebody who wrote into the file."""

WHY: Mapping[Why, str] = {
    "changed": "it is not as it was written, or one before it was taken out",
    "missing": "it is missing",
    "out of order": "it stands where another one belongs",
    "beginning": "nothing tells what became of those before it",
}


async def chain_in(path: Path) -> Chain | Break:
    """Raises NothingToLookAt."""
    async with look(path) as view:
        return await audit.verified(view)


async def followed(path: Path, going: Callable[[], bool]) -> Chain | Break:
    """The chain of the running bot, as far as it is followed while `going`. Raises NothingToLookAt."""
    async with look_beside(path) as view:
        return await audit.verified(view, going=going)


async def against(path: Path, head: str) -> tuple[Chain | Break, int | None]:
    """The chain, and the number of the entry whose hash begins with `head`. Raises NothingToLookAt."""
    async with look(path) as view:
        found, number = await audit.verified(view), await audit.with_head(view, head)
        # A checkpoint has the hash of what is gone, and so vouches for nothing that stood there.
        is_gone = isinstance(found, Chain) and number is not None and number <= found.removed
        return found, None if is_gone else number


@dataclass(frozen=True)
class People:
    """The references of those in the entries who are still here, and who asked for what was decided."""

    references: Mapping[int, str] = field(default_factory=dict)
    askers: Mapping[int, int] = field(default_factory=dict)


async def newest(path: Path, last: int) -> tuple[list[Entry], People]:
    """The last so many entries, oldest first, and who is in them. Raises NothingToLookAt."""
    async with look(path) as view:
        number, _ = await audit.head(view)
        pages = audit.links(view, after=number - last)
        entries = [link.entry async for page in pages for link in page][-last:]
        askers = await audit.actors(view, [asked for entry in entries if (asked := _asked(entry))])
        ids = {one for entry in entries for one in (entry.actor, entry.subject) if one is not None}
        return entries, People(await people.references(view, ids | set(askers.values())), askers)


def what_it_is(chain: Chain | Break) -> str:
    if isinstance(chain, Break):
        return f"The audit chain is broken at entry {chain.number}: {WHY[chain.why]}."
    if not chain.length:
        return "The audit chain is whole: it has no entries yet."
    whole = f"The audit chain is whole: {_entries(chain.length)}, check number {shown(chain.head)}."
    removed = f" The first {chain.removed} are gone, because of their age." if chain.removed else ""
    return whole + removed


def what_became_of(head_at: int | None, chain: Chain | Break) -> str:
    """Of a head that was told earlier: `head_at` is where it was found."""
    if head_at is None:
        old = (
            " It may also be from before what is gone." if isinstance(chain, Chain) and chain.removed else ""
        )
        return f"That check number is not in it: something was changed or cut off since it was told.{old}"
    if isinstance(chain, Break) and head_at >= chain.number:
        return f"That check number is still at entry {head_at}, but the chain is broken before it."
    first = f"from entry {chain.removed + 1} " if isinstance(chain, Chain) and chain.removed else ""
    return (
        f"That check number is still there, at entry {head_at}: "
        f"{first}up to it, all is as it was when it was told."
    )


def as_line(entry: Entry, zone: ZoneInfo, known: People) -> str:
    """One entry to be read, whatever may stand in it."""
    about = f" about {_who(entry.subject, known)}" if entry.subject is not None else ""
    asker = known.askers.get(_asked(entry))
    asked = f", asked for by {_who(asker, known)}" if asker is not None else ""
    detail = "".join(f", {name}: {value}" for name, value in entry.detail.items() if name != "asked")
    who = "the bot or this computer" if entry.actor is None else _who(entry.actor, known)
    line = f"{entry.number:>6}  {_when(entry.at_ms, zone)}  {entry.act} by {who}{about}{asked}{detail}"
    return "".join(c if " " <= c <= "~" else "?" for c in line)[:LONGEST]


def _who(person_id: int, known: People) -> str:
    """The reference; of somebody who left nothing else is known than that it is the same one each time."""
    if letters := known.references.get(person_id):
        return reference.shown(letters)
    mark = hashlib.sha256(str(person_id).encode()).hexdigest()[:4].upper()
    return f"somebody who left ({mark})"


def _asked(entry: Entry) -> int:
    """The number of the entry that tells of the request which was decided here; 0 where there is none."""
    asked = entry.detail.get("asked", 0)
    return asked if isinstance(asked, int) and 0 < asked < 1 << 63 else 0


def _when(at_ms: int, zone: ZoneInfo) -> str:
    try:
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at_ms)
        return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
    except (OverflowError, ValueError):
        return "at no known time"


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"
