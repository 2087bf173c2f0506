"""In the second round: every wording of every idea, and which of them are one's own."""

from domain.authority import MEMBER, SORT
from domain.polls.ideas import Idea, chosen
from domain.polls.poll import Poll
from domain.say import Label, Say, phrase
from handlers import screens
from handlers.command import Command, go
from handlers.gate import may
from handlers.many import confirming, reaching
from handlers.polls import showing
from handlers.visit import Visit
from storage.polls import electors, ideas, polls

A_PAGE = 20


async def wordings(visit: Visit, argument: str) -> None:
    """For whoever was asked, and before it goes out for those who sort."""
    tag, _, page = argument.partition("-")
    poll = await polls.one(visit.tx, reaching.number(tag))
    if poll is None or not (poll.card.second_round and poll.parent and await _may_see(visit, poll)):
        return showing.refuse(visit, "poll-gone")
    every = await _placed(visit, poll.parent)
    first = reaching.number(page) * A_PAGE
    more = len(every) > first + A_PAGE
    lines = tuple(_line(place, idea, is_head) for place, idea, is_head in every[first : first + A_PAGE])
    on = (go("sort-more", "wordings", f"{tag}-{reaching.number(page) + 1}"),) if more else ()
    own, ways = await showing.yours(visit, poll), (*on, *screens.back(visit), screens.HELP)
    visit.say(Say("idea-wordings", {"wording_lines": lines}, ways, first=own))
    if poll.state == "draft":
        await confirming.mind_ideas(visit, poll.poll_id)


async def _may_see(visit: Visit, poll: Poll) -> bool:
    person = visit.sender.person
    asked = await electors.is_asked(visit.tx, poll.poll_id, person.person_id) if person else None
    return asked is not None or await may(visit, SORT)


async def _placed(visit: Visit, sheet_id: int) -> list[tuple[int, Idea, bool]]:
    """Where each stands, and whether it stands for its place."""
    shown = await ideas.shown(visit.tx, sheet_id)
    if not shown:
        found = chosen((await ideas.sheet(visit.tx, sheet_id)).themes)
        return [(n, idea, idea is theme.head) for n, theme in enumerate(found, 1) for idea in theme.wordings]
    first = {idea.place: idea.number for idea in reversed(shown)}
    return [(idea.place, idea, first[idea.place] == idea.number) for idea in shown]


def _line(place: int, idea: Idea, is_head: bool) -> Label:
    return phrase("wording-line", number=place, words=idea.words, paper=int(idea.paper), head=int(is_head))


COMMANDS = (Command("wordings", wordings, capability=MEMBER, stays=True),)
