"""Withdrawing a poll, with a reason that everybody who was asked is told; its answers are deleted at once."""

from domain.authority import WRITE
from domain.many import audience, message
from domain.own_words import fault, tidied
from domain.polls import withdrawal
from domain.polls.poll import Poll
from domain.say import Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.polls import page
from handlers.visit import Visit
from storage.polls import electors, withdrawing
from storage.team import audit

WHY, SURE = "withdrawwhy", "withdrawsure"


async def withdraw(visit: Visit, argument: str) -> None:
    """Why? One of the usual reasons, or typed."""
    poll = await _open(visit, argument)
    if poll:
        _ask(visit, poll)


def _ask(visit: Visit, poll: Poll, first: Say | None = None) -> None:
    tag, number = str(poll.poll_id), asked.number(visit)
    usual = (
        go(f"why-{reason}", "withdrawfor", f"{number}-{reason}")
        for reason in withdrawal.REASONS
        if reason != "other"
    )
    ways = (*usual, go("leave-it", "thepoll", tag), screens.HELP)
    say = Say("poll-withdraw-why", {"limit": withdrawal.LONGEST}, ways, first=first)
    asked.show(visit, say, WHY, poll=(tag,))


async def why(visit: Visit, argument: str) -> None:
    revision, _, reason = argument.partition("-")
    tag = page.asked_about(visit, WHY, revision)
    poll = await _open(visit, tag) if tag else None
    if poll and reason in withdrawal.REASONS:
        await _sure(visit, poll, reason, "")


async def typed(visit: Visit) -> None:
    """A reason in their own words."""
    (tag,) = asked.kept(visit, "poll")
    poll, words = await _open(visit, tag), tidied(visit.text)
    if poll is None:
        return asked.end(visit)
    wrong = fault(words, withdrawal.LONGEST)
    if wrong:
        return _ask(visit, poll, wrong)
    await _sure(visit, poll, "other", words)


async def _sure(visit: Visit, poll: Poll, reason: str, words: str) -> None:
    """As people will read it, and beneath that the last question."""
    content = withdrawal.content(poll, reason, words)
    visit.say(message.shown(content, visit.sender.locale, message.of_draft(poll.poll_id)))
    everybody, answered = await electors.counts(visit.tx, poll.poll_id)
    tag, number = str(poll.poll_id), asked.number(visit)
    ways = (
        go("withdraw-now", "withdrawnow", number),
        go("other-reason", "withdrawpoll", tag),
        go("leave-it", "thepoll", tag),
        screens.HELP,
    )
    values: dict[str, Value] = {
        "people": audience.people(everybody),
        "answers": audience.people(answered),
        "given": int(answered > 0),
    }
    say = Say("poll-withdraw-sure", values, ways)
    asked.show(visit, say, SURE, poll=(tag,), reason=(reason,), words=(words,))


async def withdraw_now(visit: Visit, revision: str) -> None:
    reason, words = asked.kept(visit, "reason"), asked.kept(visit, "words")
    tag, person = page.asked_about(visit, SURE, revision), visit.sender.person
    poll = await _open(visit, tag) if tag else None
    if poll is None or person is None or not reason or not words:
        return
    hold = visit.organisation.messages.hold_seconds
    await withdrawing.withdraw(visit.tx, poll.poll_id, reason[0], words[0], hold, visit.now_ms)
    await audit.note(visit.tx, visit.now_ms, "poll withdrawn", person.person_id, reason=reason[0])
    ways = (go("the-poll", "thepoll", str(poll.poll_id)), *screens.back(visit), screens.HELP)
    visit.say(Say("poll-is-withdrawn", {"minutes": hold // 60}, ways))


async def _open(visit: Visit, argument: str) -> Poll | None:
    """The poll, if it can still be withdrawn; where not, that is said by showing where it stands."""
    poll = await page.found(visit, argument)
    if poll and poll.state not in withdrawing.FROM:
        await page.show(visit, poll.poll_id)
        return None
    return poll


HEARERS = {WHY: asked.Hearer(typed, WRITE)}

COMMANDS = (
    Command("withdrawpoll", withdraw, capability=WRITE),
    Command("withdrawfor", why, capability=WRITE),
    Command("withdrawnow", withdraw_now, capability=WRITE),
)
