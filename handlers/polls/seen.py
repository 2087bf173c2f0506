"""What people said to a poll, as the team reads it: only on a tap, and it is noted who looked."""

from dataclasses import replace

from domain.authority import WRITE
from domain.own_words import mark
from domain.polls import answers
from domain.polls.poll import Poll
from domain.reference import shown
from domain.say import Button, Label, Say, Value, phrase
from handlers import asked, screens
from handlers.command import Command, go
from handlers.polls import page as poll_page
from handlers.visit import Visit
from storage.polls import asked_instead, pages
from storage.polls.pages import Seen
from storage.team import staff_views

PAGE = 10
PAGE_OF_WORDS = 3
"""Own words are long."""
PASS = "passwords"


async def who_said_what(visit: Visit, argument: str) -> None:
    """A page of it: only where the team can see answers."""
    tag, _, page = argument.partition("-")
    poll = await poll_page.found(visit, tag)
    if poll is None:
        return
    size = PAGE_OF_WORDS if poll.card.kind == "words" else PAGE
    number, skip = _page(page, size)
    rows = await pages.seen(visit.tx, poll.poll_id, size + 1, skip)
    if not rows:
        return visit.say(Say("nobody-said", buttons=_ways(visit, tag)))
    some = rows[:size]
    more = (go("next-page", "whosaid", f"{tag}-{number + 1}"),) if len(rows) > size else ()
    lines = tuple(_line(poll, row, visit.sender.locale) for row in some)
    values: dict[str, Value] = {"page": number, "said_lines": lines}
    say = Say("who-said", values, (*more, *_ways(visit, tag)))
    asked.offer(visit, say, shows=[row.person_id for row in some])
    _mind_names(visit, poll)


async def instead(visit: Visit, argument: str) -> None:
    """What they would rather be asked: nobody knows whose words these are."""
    tag, _, page = argument.partition("-")
    poll = await poll_page.found(visit, tag)
    if poll is None:
        return
    number, skip = _page(page, PAGE_OF_WORDS)
    words = await asked_instead.of(visit.tx, poll.poll_id)
    some = words[skip : skip + PAGE_OF_WORDS]
    if not some:
        return visit.say(Say("nobody-said", buttons=_ways(visit, tag)))
    rest = len(words) > skip + PAGE_OF_WORDS
    more = (go("next-page", "saidinstead", f"{tag}-{number + 1}"),) if rest else ()
    lines = tuple(phrase("result-words", words=each) for each in some)
    values: dict[str, Value] = {"page": number, "word_lines": lines}
    asked.offer(visit, Say("said-instead", values, (*more, *_ways(visit, tag))))


async def to_pass(visit: Visit, argument: str) -> None:
    """One after the other: shall these words stand in the results?

    They are not kept with the screen, where they would stay when their writer has left.
    """
    poll = await poll_page.found(visit, argument)
    if poll is None:
        return
    waiting = await pages.to_pass(visit.tx, poll.poll_id)
    if not waiting:
        asked.end(visit)
        return visit.say(Say("nothing-to-pass", buttons=_ways(visit, argument)))
    person_id, words = waiting[0]
    number = asked.number(visit)
    ways = (
        go("pass-words", "passthese", f"{number}-yes"),
        go("leave-words", "passthese", f"{number}-no"),
        *_ways(visit, argument),
    )
    say = Say("pass-these", {"words": words, "left": len(waiting) - 1}, ways)
    asked.show(visit, say, PASS, shows=[person_id], poll=(argument,), mark=(mark(words),))
    _mind_names(visit, poll)


async def pass_these(visit: Visit, argument: str) -> None:
    """Only the words on screen: what somebody has changed meanwhile is shown anew."""
    revision, _, said = argument.partition("-")
    shown_before = asked.kept(visit, "mark")
    tag = poll_page.asked_about(visit, PASS, revision)
    poll = await poll_page.found(visit, tag) if tag else None
    if tag is None or poll is None or said not in ("yes", "no"):
        return
    for _, words in await pages.to_pass(visit.tx, poll.poll_id):
        if (mark(words),) == shown_before:
            await pages.sort(visit.tx, poll.poll_id, words, said == "yes")
    await to_pass(visit, tag)


def _mind_names(visit: Visit, poll: Poll) -> None:
    """Where some are only counted, the audit says no more of what was just said than the screen does."""
    if poll.sees == "names":
        visit.outgoing[-1] = replace(visit.outgoing[-1], shows_what=staff_views.WORDS)


def _page(written: str, size: int) -> tuple[int, int]:
    """Which page, and how many come before it."""
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 1
    return max(1, number), (max(1, number) - 1) * size


def _line(poll: Poll, row: Seen, locale: str) -> Label:
    words = (Label(row.words, literal=True),) if row.words else ()
    said = words or answers.said(poll.card, row.answer, locale)
    return phrase(
        "who-said-line",
        name=row.name,
        reference=shown(row.reference) if row.reference else "",
        said=said,
        use=row.may_use if row.words else "",
        staff=int(row.speaks == "works"),
    )


def _ways(visit: Visit, tag: str) -> tuple[Button, ...]:
    return (go("the-poll", "thepoll", tag), *screens.back(visit), screens.HELP)


COMMANDS = (
    Command("whosaid", who_said_what, capability=WRITE),
    Command("saidinstead", instead, capability=WRITE),
    Command("passwords", to_pass, capability=WRITE),
    Command("passthese", pass_these, capability=WRITE),
)
