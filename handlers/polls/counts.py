"""Counts from paper or a show of hands: typed in one line, shown back, added up until results are told."""

from domain import days
from domain.authority import WRITE
from domain.durations import DAY_MS
from domain.polls import paper as rules
from domain.polls.poll import Poll
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.polls import page
from handlers.visit import Visit
from storage.polls import paper
from storage.polls import results as told
from storage.team import audit

COUNTS, SURE, AFRESH, WAIT = "counts", "countssure", "countsafresh", "countswait"
WAITS = (3, 7, 14)


async def begin(visit: Visit, argument: str) -> None:
    poll = await _open(visit, argument)
    if poll:
        await _ask(visit, poll)


async def _ask(visit: Visit, poll: Poll, first: Say | None = None) -> None:
    """What each number is, an example, and what was added so far."""
    tag, before = str(poll.poll_id), await paper.counts(visit.tx, poll.poll_id)
    values: dict[str, Value] = {
        "column_lines": rules.columns(poll.card),
        "example": rules.example(poll.card),
        "so_far_lines": rules.lines(poll.card, before) if before else (),
    }
    again = (go("count-afresh", "countsclear", asked.number(visit)),) if before else ()
    ways = (*again, go("more-to-come", "countswait", tag), go("the-poll", "thepoll", tag), screens.HELP)
    asked.show(visit, Say("counts-ask", values, ways, first=first), COUNTS, poll=(tag,))


async def typed(visit: Visit) -> None:
    (tag,) = asked.kept(visit, "poll")
    poll = await _open(visit, tag)
    if poll is None:
        return asked.end(visit)
    counts = rules.read(poll.card, visit.text, visit.words)
    if isinstance(counts, Say):
        return await _ask(visit, poll, counts)
    number = asked.number(visit)
    ways = (go("add-counts", "countsadd", number), go("type-again", "counts", tag), screens.HELP)
    say = Say("counts-sure", {"count_lines": rules.lines(poll.card, counts)}, ways)
    asked.show(visit, say, SURE, poll=(tag,), counts=(" ".join(map(str, counts)),))


async def add(visit: Visit, revision: str) -> None:
    """Once: the same button pressed again is an old one."""
    typed_before = asked.kept(visit, "counts")
    tag, person = page.asked_about(visit, SURE, revision), visit.sender.person
    poll = await _open(visit, tag) if tag else None
    if poll is None or person is None or not typed_before:
        return
    counts = tuple(map(int, typed_before[0].split()))
    await paper.add(visit.tx, poll.poll_id, counts)
    await audit.note(visit.tx, visit.now_ms, "paper answers added", person.person_id, people=sum(counts))
    await _ask(visit, poll, Say("counts-added"))


async def clear(visit: Visit, revision: str) -> None:
    """All that was added is gone, to be typed anew."""
    tag, person = page.asked_about(visit, COUNTS, revision), visit.sender.person
    poll = await _open(visit, tag) if tag else None
    if poll and person:
        await paper.clear(visit.tx, poll.poll_id)
        await audit.note(visit.tx, visit.now_ms, "paper answers cleared", person.person_id)
        await _ask(visit, poll, Say("counts-cleared"))


async def wait(visit: Visit, argument: str, first: Say | None = None) -> None:
    """How long shall results wait for more?"""
    poll = await _open(visit, argument)
    if poll is None:
        return
    tag = str(poll.poll_id)
    choices = (Button("wait-days", f"go:countsuntil:{tag}-{count}", {"days": count}) for count in WAITS)
    ways = (*choices, go("publish-now", "publishnow", tag), go("the-poll", "thepoll", tag), screens.HELP)
    say = Say("counts-wait", {"open": int(poll.state == "open")}, ways, first=first)
    asked.show(visit, say, WAIT, poll=(tag,))


async def waits(visit: Visit) -> None:
    """Typed words that are no button's are for nothing else: least of all an answer of their own."""
    await wait(visit, asked.kept(visit, "poll")[0], Say("again-choose"))


async def until(visit: Visit, argument: str) -> None:
    """So many days after it closes; after it has closed, from now."""
    tag, _, count = argument.partition("-")
    poll = await _open(visit, tag)
    if poll is None or count not in map(str, WAITS):
        return
    until_ms = max(poll.closes_ms, visit.now_ms) + int(count) * DAY_MS
    await told.wait(visit.tx, poll.poll_id, until_ms)
    values: dict[str, Value] = {"until": days.moment_words(until_ms, visit.organisation.zone)}
    early = (go("close-early", "closepoll", tag),) if poll.state == "open" else ()
    ways = (go("count-paper", "counts", tag), *early, go("the-poll", "thepoll", tag), screens.HELP)
    visit.say(Say("counts-waiting", values, ways))


async def publish(visit: Visit, argument: str) -> None:
    """Nothing more is waited for: once it is closed, results are told at the next look at the clock."""
    poll = await _open(visit, argument)
    if poll is None:
        return
    await told.wait(visit.tx, poll.poll_id, None)
    ways = (go("the-poll", "thepoll", str(poll.poll_id)), screens.HELP)
    visit.say(Say("counts-published", {"open": int(poll.state == "open")}, ways))


async def _open(visit: Visit, argument: str) -> Poll | None:
    """The poll, as long as its results are not told; otherwise it is said why not."""
    poll = await page.found(visit, argument)
    if poll is None:
        return None
    fits, closed = rules.can_be_typed(poll.card), poll.poll_id in await told.untold(visit.tx)
    if fits and (poll.state in ("open", "closing") or closed):
        return poll
    ways = (go("the-poll", "thepoll", str(poll.poll_id)), *screens.back(visit), screens.HELP)
    visit.say(
        Say("counts-too-late" if rules.can_be_typed(poll.card) else "counts-not-this-kind", buttons=ways)
    )
    return None


HEARERS = {
    COUNTS: asked.Hearer(typed, WRITE),
    SURE: asked.Hearer(typed, WRITE),
    WAIT: asked.Hearer(waits, WRITE),
}

COMMANDS = (
    Command("counts", begin, capability=WRITE),
    Command("countsadd", add, capability=WRITE),
    Command("countsclear", clear, capability=WRITE),
    Command("countswait", wait, capability=WRITE),
    Command("countsuntil", until, capability=WRITE),
    Command("publishnow", publish, capability=WRITE),
)
