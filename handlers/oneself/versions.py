"""The notice, for admins: what a new version means to those who agreed before, and how asking goes."""

from dataclasses import replace
from typing import Literal

from domain.authority import NOTICE
from domain.oneself import notice
from domain.say import Button, Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.visit import Visit
from storage.oneself import asking, notices
from storage.team import audit

CONFIRM = "weigh"
"""The confirming screen: only on it, what is typed decides."""


async def versions(visit: Visit, argument: str) -> None:
    """What is to be decided; when nothing is, how far asking again has come."""
    words = visit.organisation.notice
    kind = await notices.kind(visit.tx, words.version)
    if kind is None:
        visit.say(notice.to_decide(words, await notices.others(visit.tx, words.version)))
        return
    _knows(visit, kind)
    so_far = await asking.tally(visit.tx)
    look = (go("read-notice", "notice"), go("notice-state", "versions"))
    say = Say(
        "notice-now",
        {
            "kind": kind,
            "people": so_far.people,
            "were_asked": so_far.asked,
            "agreed": so_far.agreed,
            "declined": so_far.declined,
            "open": so_far.open,
            "unasked": so_far.unasked,
            "going": int(so_far.going_on),
        },
        (*look, *screens.back(visit), screens.HELP),
    )
    visit.say(say)


async def weigh(visit: Visit, argument: str) -> None:
    """What it would mean, with the count, before it is done."""
    kind, named = _choice(argument)
    if not await _is_open(visit, named):
        return
    people = await notices.others(visit.tx, visit.organisation.notice.version)
    mark = notice.mark(visit.organisation.notice)
    days = visit.organisation.notice.remind_days
    after = (go("read-notice", "notice"), go("leave-it", "unsure", asked.number(visit)), screens.HELP)
    if kind == "again":
        ask = Button("notice-do-again", f"go:decide:again-{mark}", {"people": people})
        asked.show(visit, Say("notice-weigh-again", {"people": people, "days": days}, (ask, *after)), CONFIRM)
    else:
        only = go("notice-do-wording", "decide", f"wording-{mark}")
        asked.show(visit, Say("notice-weigh-wording", {"people": people}, (only, *after)), CONFIRM)


async def decide(visit: Visit, argument: str) -> None:
    """Once, whoever is first. What was typed counts only after the confirming screen."""
    kind, named = _choice(argument)
    if not named:
        await weigh(visit, kind)
    elif await _is_open(visit, named):
        await _decided(visit, kind)


async def _decided(visit: Visit, kind: Literal["wording", "again"]) -> None:
    version, person = visit.organisation.notice.version, visit.sender.person
    assert person, "asked of admins only"
    if asked.at(visit, CONFIRM):
        asked.end(visit)
    people = await notices.others(visit.tx, version)
    await notices.decide(visit.tx, version, kind, visit.now_ms)
    await asking.drop_decisions(visit.tx)
    await audit.note(
        visit.tx, visit.now_ms, f"notice {kind}", person.person_id, version=version, people=people
    )
    if kind == "again":
        await asking.begin(visit.tx)
    _knows(visit, kind)
    ways = (go("notice-state", "versions"), *screens.back(visit), screens.HELP)
    visit.say(Say("notice-decided", {"kind": kind, "people": people}, ways))


def _knows(visit: Visit, kind: str) -> None:
    """Who decides, or sees what was decided, need not be told as a member that only the wording is new."""
    person = visit.sender.person
    if person and kind == "wording":
        visit.sender.person = replace(person, notice_told=visit.organisation.notice.version)


async def _is_open(visit: Visit, named: str) -> bool:
    """Whether this version waits for a decision. If not, nothing changes, and they see how things stand."""
    words = visit.organisation.notice
    undecided = await notices.is_undecided(visit.tx, words.version)
    if undecided and named in ("", notice.mark(words)):
        return True
    if not undecided:
        visit.say(Say("notice-was-decided", {"kind": await notices.kind(visit.tx, words.version) or ""}))
    else:
        visit.tell(Say("old-button"))
    await versions(visit, "")
    return False


def _choice(argument: str) -> tuple[Literal["wording", "again"], str]:
    """The kind, and for which version; a forged one asks for nothing worse than a confirming screen."""
    kind, _, named = argument.partition("-")
    return ("again" if kind == "again" else "wording"), named


COMMANDS = (
    Command("versions", versions, labels={"notice-state": ""}, capability=NOTICE),
    Command("weigh", weigh, labels={"weigh-wording": "wording", "weigh-again": "again"}, capability=NOTICE),
    Command(
        "decide",
        decide,
        labels={"notice-do-wording": "wording", "notice-do-again": "again"},
        capability=NOTICE,
    ),
)
