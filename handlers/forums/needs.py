"""What helps somebody take part in one meeting: asked for that alone, and read back before it is kept."""

from dataclasses import replace

from domain import own_words
from domain.authority import MEMBER
from domain.forums import member_page
from domain.forums.forum import Forum, Meeting, Reply
from domain.forums.needs import LONGEST, told
from domain.own_words import joined, tidied
from domain.say import Say
from domain.typed import means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import attending
from handlers.many import reaching
from handlers.oneself.signup import profile
from handlers.visit import Visit
from storage.forums import replies

ASK, SURE = "fneeds", "fneedsure"

Found = tuple[Forum, Meeting, Reply]


async def ask(visit: Visit, argument: str) -> None:
    found = await _may_say(visit, reaching.number(argument))
    if found:
        await _ask(visit, found)


async def _ask(visit: Visit, found: Found, fault: Say | None = None) -> None:
    """Who reads it and how long it is kept is said before. What they told for good needs one press."""
    forum, meeting, reply = found
    tag, known = str(meeting.meeting_id), await _told(visit)
    values = {
        **member_page.answer_values(forum, meeting, reply, visit.organisation.zone),
        "helps": known,
        "limit": LONGEST,
    }
    ways = (
        *((go("needs-pass", "fneedspass", tag),) if known else ()),
        go("needs-nothing", "fneedsoff", tag),
        go("the-meeting", "meet", tag),
        *screens.back(visit),
        screens.HELP,
    )
    asked.show(visit, Say("meet-needs-ask", values, ways, first=fault), ASK, meeting=(tag,))


async def _told(visit: Visit) -> str:
    person = visit.sender.person
    return told(await profile(visit, person), visit.organisation) if person else ""


async def typed(visit: Visit) -> None:
    """On the screen that asks, or at the read-back: then they go on from what was read back."""
    tag = asked.kept(visit, "meeting")[0]
    before = next(iter(asked.kept(visit, "words")), "")
    found = await _may_say(visit, reaching.number(tag))
    if found is None:
        return asked.end(visit)
    if not before and means(visit.text, "nothing-words", visit.words):
        return await _keep(visit, found, "")
    words = tidied(visit.text)
    fault = own_words.fault(words, LONGEST, before)
    if fault and not before:
        await _ask(visit, found, fault)
    else:
        _sure(visit, tag, before if fault else joined(before, words), fault)


def _sure(visit: Visit, tag: str, words: str, fault: Say | None) -> None:
    number = asked.number(visit)
    ways = (go("send-words", "fneedsyes", number), go("words-again", "fneedsnew", number), screens.HELP)
    say = Say("meet-needs-sure", {"words": words}, ways, first=fault)
    asked.show(visit, say, SURE, meeting=(tag,), words=(words,))


async def send(visit: Visit, revision: str) -> None:
    """The yes, once."""
    if found := await _read_back(visit, revision):
        await _keep(visit, found, asked.kept(visit, "words")[0])


async def again(visit: Visit, revision: str) -> None:
    """ "No, something else": what was read back is forgotten."""
    if found := await _read_back(visit, revision):
        await _ask(visit, found)


async def _read_back(visit: Visit, revision: str) -> Found | None:
    """The meeting, if this is a button of the newest read-back."""
    if revision and asked.at(visit, SURE, revision):
        found = await _may_say(visit, reaching.number(asked.kept(visit, "meeting")[0]))
        if found is None:
            asked.end(visit)
        return found
    visit.tell(Say("old-button"))
    visit.say(screens.home(visit))
    return None


async def pass_on(visit: Visit, argument: str) -> None:
    """What they told for good, for this meeting. It may have changed since the question."""
    found = await _may_say(visit, reaching.number(argument))
    if found is None:
        return
    known = await _told(visit)
    if known:
        await _keep(visit, found, known)
    else:
        await _ask(visit, found)


async def nothing(visit: Visit, argument: str) -> None:
    found = await _may_say(visit, reaching.number(argument))
    if found:
        await _keep(visit, found, "")


async def _keep(visit: Visit, found: Found, words: str) -> None:
    """What was arranged was for other words."""
    if asked.at(visit, ASK) or asked.at(visit, SURE):
        asked.end(visit)
    _, meeting, reply = found
    same = reply.needs == words
    await replies.save(visit.tx, replace(reply, needs=words, arranged=reply.arranged and same))
    waits = int(reply.says in ("waiting", "offered"))
    told_now = Say("meet-needs-kept", {"needs": words, "waits": waits})
    visit.tell(Say("meet-needs-told", {"needs": words}))
    tag = str(meeting.meeting_id)
    asked.offer(
        visit, replace(told_now, buttons=(go("the-meeting", "meet", tag), *screens.back(visit), screens.HELP))
    )


async def _may_say(visit: Visit, meeting_id: int) -> Found | None:
    """A meeting to which they said that they come, or may; where they did not, they are asked that first."""
    there = await attending.to_come(visit, meeting_id)
    if there is None:
        return None
    reply = await attending.own_reply(visit, there[1])
    if reply is None or reply.says == "no":
        await attending.show(visit, *there, Say("meet-answer-first"))
        return None
    return (*there, reply)


HEARERS = {topic: asked.Hearer(typed, MEMBER) for topic in (ASK, SURE)}

COMMANDS = (
    Command("fneeds", ask, capability=MEMBER),
    Command("fneedspass", pass_on, capability=MEMBER),
    Command("fneedsoff", nothing, capability=MEMBER),
    Command("fneedsyes", send, capability=MEMBER),
    Command("fneedsnew", again, capability=MEMBER),
)
