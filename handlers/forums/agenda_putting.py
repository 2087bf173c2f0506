"""A member puts something on an agenda, or says it again in other words: typed, read back, kept."""

from domain.authority import MEMBER
from domain.forums import agenda as rules
from domain.forums import agenda_says
from domain.forums.agenda import LONGEST, MOST_OPEN, Item
from domain.forums.forum import Forum, Meeting
from domain.own_words import fault, tidied
from domain.say import Say
from domain.typed import folded, means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums.agenda import me_of, meeting_of, show, where
from handlers.many import reaching
from handlers.visit import Visit
from storage.forums import agenda

ASKING, SURE = "faask", "fasure"

Taken = tuple[Forum, Meeting, Item | None]
"""What takes their words: the meeting, and the item of theirs that came back, if it is that."""


async def put(visit: Visit, argument: str) -> None:
    """What they type next goes on it, once it was read back."""
    found = await _takes(visit, argument, "")
    if found:
        await _ask(visit, found)


async def reword(visit: Visit, argument: str) -> None:
    """One of theirs that came back."""
    found = await _takes(visit, "", argument)
    if found:
        await _ask(visit, found)


async def _ask(visit: Visit, found: Taken, first: Say | None = None) -> None:
    forum, meeting, item = found
    again = item.words if item else ""
    say = agenda_says.asking(forum, meeting, visit.organisation.zone, again, first)
    asked.show(visit, say, ASKING, meeting=(str(meeting.meeting_id),), instead=(_number(item),))


async def _typed(visit: Visit) -> None:
    """On the screen that asks for it, or at the read-back: then it takes that one's place."""
    found = await _takes(visit, asked.kept(visit, "meeting")[0], asked.kept(visit, "instead")[0])
    if found is None:
        return asked.end(visit)
    if means(visit.text, "back", visit.words):
        asked.end(visit)
        return await show(visit, *found[:2])
    if means(visit.text, "agenda-put", visit.words):
        return await _ask(visit, found)
    words = tidied(visit.text, one_line=True)
    own = await agenda.waiting_of(visit.tx, found[0].forum_id, me_of(visit))
    if wrong := fault(words, LONGEST):
        await _ask(visit, found, wrong)
    elif any(folded(item.words) == folded(words) for item in own):
        await _ask(visit, found, Say("agenda-same"))
    else:
        _read_back(visit, found, words)


def _read_back(visit: Visit, found: Taken, words: str) -> None:
    """Nothing is kept of it before they say so."""
    forum, meeting, item = found
    number = asked.number(visit)
    ways = (go("send-words", "fayes", number), go("words-again", "faelse", number), screens.HELP)
    say = Say("agenda-sure", {"words": words, "forum": forum.name}, ways)
    tag = str(meeting.meeting_id)
    asked.show(visit, say, SURE, meeting=(tag,), instead=(_number(item),), words=(words,))


async def yes(visit: Visit, showing: str) -> None:
    """The yes, once."""
    words = next(iter(asked.kept(visit, "words")), "")
    found = await _was_read_back(visit, showing)
    if found is None:
        return
    forum, meeting, item = found
    asked.end(visit)
    if item:
        await agenda.reword(visit.tx, item.item_id, me_of(visit), words)
    else:
        await agenda.add(visit.tx, meeting, me_of(visit), words, visit.now_ms)
    await show(visit, forum, meeting, first=Say("agenda-kept", {"words": words}))


async def otherwise(visit: Visit, showing: str) -> None:
    """ "No, something else": what was read back is forgotten."""
    found = await _was_read_back(visit, showing)
    if found:
        await _ask(visit, found)


async def _was_read_back(visit: Visit, showing: str) -> Taken | None:
    """If this is a button of its newest showing, and the agenda still takes it."""
    if not (showing and asked.at(visit, SURE, showing)):
        visit.tell(Say("old-button"))
        visit.say(screens.home(visit))
        return None
    found = await _takes(visit, asked.kept(visit, "meeting")[0], asked.kept(visit, "instead")[0])
    if found is None:
        asked.end(visit)
    return found


async def _takes(visit: Visit, tag: str, instead: str) -> Taken | None:
    """If it takes their words now; where it does not, that is said."""
    if instead:
        return await _came_back(visit, instead)
    found = await meeting_of(visit, tag)
    if found is None:
        return None
    forum, meeting = found
    own = await agenda.waiting_of(visit.tx, forum.forum_id, me_of(visit))
    open_now = rules.state(meeting, visit.now_ms, visit.organisation.zone) == "open"
    if open_now and len(own) < MOST_OPEN:
        return forum, meeting, None
    enough = Say("agenda-enough", {"most": MOST_OPEN}) if open_now else Say("agenda-not-now")
    await show(visit, forum, meeting, first=enough)
    return None


async def _came_back(visit: Visit, number: str) -> Taken | None:
    """One of their own that waits for other words, at any time: it goes on the next agenda there is."""
    item = await agenda.one(visit.tx, reaching.number(number), me_of(visit))
    found = await where(visit, item) if item and item.mine and item.state == "back" else None
    if item and found:
        return (*found, item)
    visit.say(Say("agenda-item-gone", buttons=(*screens.back(visit), screens.HELP)))
    return None


def _number(item: Item | None) -> str:
    return str(item.item_id) if item else ""


HEARERS = {ASKING: asked.Hearer(_typed, MEMBER), SURE: asked.Hearer(_typed, MEMBER)}

COMMANDS = (
    Command("faput", put, capability=MEMBER),
    Command("fayes", yes, capability=MEMBER),
    Command("faelse", otherwise, capability=MEMBER),
    Command("fareword", reword, capability=MEMBER),
)
