"""A coordinator's page of a poll: where it stands, and what can be done about it."""

from domain import days
from domain.authority import WRITE
from domain.many import audience
from domain.many.broadcast import opening
from domain.polls.paper import can_be_typed
from domain.polls.poll import Poll
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching
from handlers.visit import Visit
from storage.polls import asked_instead, electors, pages, paper, polls
from storage.polls import results as told
from storage.team import audit

MOST = 8
CLOSE = "closepoll"


async def overview(visit: Visit, argument: str) -> None:
    """One's drafts, then the newest polls, each with its state."""
    person = visit.sender.person
    drafts = [_row(poll) for poll in await pages.drafts(visit.tx, person.person_id)] if person else []
    rows = [_row(poll) for poll in await pages.newest(visit.tx, MOST)]
    others = (way for way in screens.to_team(visit) if way.label != "messages-list")
    ways = (*drafts, *rows, go("messages-list", "messages"), *others, screens.HELP)
    asked.offer(visit, Say("polls-page", {"polls": len(rows), "drafts": len(drafts)}, ways))


async def page(visit: Visit, argument: str) -> None:
    poll = await found(visit, argument)
    if poll:
        asked.offer(visit, await _shown(visit, poll))


async def show(visit: Visit, poll_id: int) -> None:
    """After something was done about it."""
    await page(visit, str(poll_id))


async def found(visit: Visit, argument: str) -> Poll | None:
    """The poll with this number, unless it is still a draft; where there is none, that is said."""
    poll = await polls.one(visit.tx, reaching.number(argument))
    if poll and poll.state != "draft":
        return poll
    visit.say(Say("poll-not-there", buttons=screens.to_team(visit)))
    return None


async def close(visit: Visit, argument: str) -> None:
    """The last question: so many have answered."""
    poll = await found(visit, argument)
    if poll is None:
        return
    if poll.state != "open":
        return await page(visit, argument)
    tag, number = str(poll.poll_id), asked.number(visit)
    _, answered = await electors.counts(visit.tx, poll.poll_id)
    fits = can_be_typed(poll.card) and poll.wait_ms is None
    to_come = (go("more-to-come", "countswait", tag),) if fits else ()
    ways = (go("close-now", "closenow", number), *to_come, go("leave-it", "thepoll", tag), screens.HELP)
    values: dict[str, Value] = {
        "opening": opening(poll.card.question),
        "people": audience.people(answered),
        "kind": poll.card.kind,
        "paper": int(fits),
    }
    asked.show(visit, Say("poll-close-sure", values, ways), CLOSE, poll=(tag,))


async def close_now(visit: Visit, revision: str) -> None:
    """It closes at the next look at the clock, as it would by itself."""
    tag = asked_about(visit, CLOSE, revision)
    if tag is None:
        return
    poll, person = await found(visit, tag), visit.sender.person
    if poll is None or person is None:
        return
    if not await pages.close_now(visit.tx, poll.poll_id, visit.now_ms):
        return await page(visit, tag)
    if poll.wait_ms and poll.closes_ms:  # so many days after it closes, which is now
        await told.wait(visit.tx, poll.poll_id, visit.now_ms + max(poll.wait_ms - poll.closes_ms, 0))
    await audit.note(visit.tx, visit.now_ms, "poll closed early", person.person_id)
    is_sheet = poll.card.kind == "blank"
    then = "ideas" if is_sheet else "paper" if poll.wait_ms else "results"
    sort = (go("sort-ideas", "sheet", tag),) if is_sheet else ()
    ways = (*sort, go("the-poll", "thepoll", tag), screens.HELP)
    visit.say(Say("poll-closes-now", {"then": then}, ways))


def asked_about(visit: Visit, topic: str, revision: str) -> str | None:
    """The poll that the last question was about, if this is the answer to it; otherwise that is said."""
    if not (revision and asked.at(visit, topic, revision)):
        visit.tell(Say("old-button"))
        visit.say(screens.home(visit))
        return None
    (tag,) = asked.kept(visit, "poll")
    asked.end(visit)
    return tag


async def _shown(visit: Visit, poll: Poll) -> Say:
    zone = visit.organisation.zone
    now_asked, answered = await electors.counts(visit.tx, poll.poll_id)
    counts = poll.state not in ("withdrawn", "void")
    values: dict[str, Value] = {
        "question": poll.card.question,
        "state": "waiting" if await _waits(visit, poll) else poll.state,
        "sees": "ideas" if poll.card.kind == "blank" else poll.sees,
        "asked": audience.people(poll.asked or now_asked),
        "answered": audience.people(answered),
        "closes": days.moment_words(poll.closes_ms, zone) if poll.closes_ms and counts else (),
        "until": days.moment_words(poll.wait_ms, zone) if poll.wait_ms else (),
        "paper": int(bool(await paper.counts(visit.tx, poll.poll_id))),
    }
    tag = str(poll.poll_id)
    ways = (*await _acts(visit, poll, tag), go("all-polls", "polls"), *screens.back(visit), screens.HELP)
    return Say("poll-page", values, ways)


async def _waits(visit: Visit, poll: Poll) -> bool:
    return poll.poll_id in await told.untold(visit.tx)


async def _acts(visit: Visit, poll: Poll, tag: str) -> tuple[Button, ...]:
    """What may be done now, the most usual first."""
    ways: list[Button] = []
    if await told.told(visit.tx, poll):
        ways.append(go("see-results", "results", tag))
    if poll.state == "closed":
        ways.append(go("say-outcome", "outcome", tag))
    if poll.state == "open" and poll.nudged_ms is None:
        ways.append(go("poll-remind", "pollremind", tag))
    ways += await _reading(visit, poll, tag)
    if poll.state == "open" or await _waits(visit, poll):
        ways += [go("count-paper", "counts", tag)] if can_be_typed(poll.card) else []
    if await _waits(visit, poll):
        ways.append(go("publish-now", "publishnow", tag))
    if poll.card.kind == "blank" and poll.state in ("open", "sorting"):
        ways.append(go("sort-ideas", "sheet", tag))
    if poll.state == "open":
        ways.append(go("close-early", "closepoll", tag))
    if poll.state in ("open", "sorting"):
        ways.append(go("withdraw-poll", "withdrawpoll", tag))
    if poll.state in ("planned", "open"):
        goes_out = await pages.going_out(visit.tx, poll.poll_id)
        ways += [go("stop-or-correct", "broadcast", str(goes_out))] if goes_out else []
    return (*ways, go("print-form", "printform", tag), *await _printed(visit, poll, tag))


async def _printed(visit: Visit, poll: Poll, tag: str) -> tuple[Button, ...]:
    """For a noticeboard, once it is told."""
    is_told = await told.told(visit.tx, poll)
    return (go("print-results", "printresults", tag),) if is_told else ()


async def _reading(visit: Visit, poll: Poll, tag: str) -> list[Button]:
    """What people said, as far as the team can read it."""
    ways = []
    if poll.sees != "secret" and await pages.how_many(visit.tx, poll.poll_id):
        ways.append(go("who-said-what", "whosaid", f"{tag}-1"))
    if await pages.to_pass(visit.tx, poll.poll_id):
        ways.append(go("words-to-pass", "passwords", tag))
    if await asked_instead.of(visit.tx, poll.poll_id):
        ways.append(go("ask-instead-list", "saidinstead", f"{tag}-1"))
    return ways


def _row(poll: Poll) -> Button:
    values: dict[str, Value] = {"state": poll.state, "opening": opening(poll.card.question, 17)}
    opens = "draft" if poll.state == "draft" else "thepoll"
    return Button("poll-row", f"go:{opens}:{poll.poll_id}", values)


COMMANDS = (
    Command(
        "polls", overview, slashes=("polls", "print"), labels={"all-polls": ""}, capability=WRITE, open=True
    ),
    Command("thepoll", page, capability=WRITE),
    Command("closepoll", close, capability=WRITE),
    Command("closenow", close_now, capability=WRITE),
)
