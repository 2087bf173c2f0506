"""Starting from a ready-made poll: the list, and one of them as a draft."""

from dataclasses import replace

from domain.authority import WRITE
from domain.many.audience import Audience
from domain.polls.form import POLL
from domain.polls.poll import Poll
from domain.say import Button, Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.polls import making
from handlers.visit import Visit
from storage.polls import drafts

MOST = 40
SAID = ("poll_can", "poll_question", "poll_options")


async def overview(visit: Visit, argument: str) -> None:
    _leave_an_empty_one(visit)
    ready = visit.organisation.ready_made[:MOST]
    rows = tuple(Button(one.title, f"go:useready:{one.key}", literal=True) for one in ready)
    ways = (go("ask-people", "poll"), *screens.back(visit), screens.HELP)
    asked.offer(visit, Say("ready-made-page", {"count": len(rows)}, (*rows, *ways)))


def _leave_an_empty_one(visit: Visit) -> None:
    """A poll that was begun just now, and of which nothing was said, need not wait behind the list."""
    begun = visit.sender.conversation
    if begun and begun.form == POLL.name and not any(begun.answers.get(name) for name in SAID):
        visit.sender.conversation = None


async def use(visit: Visit, key: str) -> None:
    """A draft of it, at its check: every word can be changed."""
    person = visit.sender.person
    assert person, "asked of coordinators only"
    found = next((one for one in visit.organisation.ready_made if one.key == key), None)
    if found is None:
        return await overview(visit, "")
    draft = Poll(0, person.person_id, found.card, Audience())
    draft = replace(draft, audience=await making.own_areas(visit))
    await making.go_on(visit, await drafts.save(visit.tx, draft, visit.now_ms))


COMMANDS = (
    Command("readymade", overview, labels={"ready-made": ""}, capability=WRITE, open=True),
    Command("useready", use, capability=WRITE),
)
