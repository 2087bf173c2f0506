"""Members who check the words first: asking one, their yes, and what they would rather have it say."""

from domain import days, own_words
from domain.authority import CHECK_WORDS, WRITE
from domain.many import message
from domain.many.broadcast import opening
from domain.outgoing import Outgoing
from domain.polls import pens as poll_pens
from domain.polls import poll_message
from domain.polls.poll import Poll
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import confirming, reaching
from handlers.visit import Visit
from storage.polls import pens, polls
from storage.polls.pens import PenHolder
from storage.team import audit, roles

OTHER, SURE = "penother", "pensure"


async def ask(visit: Visit, argument: str) -> None:
    """One of them gets it just as it will be seen."""
    draft = await _own(visit, argument)
    if draft is None:
        return
    known = {pen.person_id: pen for pen in await pens.to_ask(visit.tx, visit.now_ms, draft.written_by)}
    if known:
        waited = poll_pens.has_waited(draft, visit.now_ms)
        await pens.ask(visit.tx, draft.poll_id, visit.now_ms)
        if waited:
            await pens.mark(visit.tx, draft.poll_id, ("asked",), "staff")
        await _put(visit, known[poll_pens.chosen(draft, list(known))], draft)
        visit.sender.conversation = None
        until = days.moment_words(
            poll_pens.over_ms(draft) or visit.now_ms + poll_pens.WAIT_MS, visit.organisation.zone
        )
        ways = (go("see-message", "seemsg", argument), *screens.to_team(visit))
        return asked.offer(visit, Say("pen-asked-one", {"until": until, "waited": int(waited)}, ways))
    await confirming.see(visit, argument)


async def without(visit: Visit, argument: str) -> None:
    """It goes without, and says so: written by staff only."""
    draft = await _own(visit, argument)
    if draft:
        await pens.mark(visit.tx, draft.poll_id, ("", "asked"), "staff")
        await confirming.see(visit, argument)


async def approve(visit: Visit, argument: str) -> None:
    """Their yes to these very words."""
    person, draft = visit.sender.person, await _theirs(visit, argument)
    if person is None or draft is None:
        return
    if await pens.mark(visit.tx, draft.poll_id, ("asked", "staff", ""), "approved"):
        await audit.note(visit.tx, visit.now_ms, "words of a poll approved", person.person_id)
        await _tell_writer(visit, draft, Say("pen-said-yes", {"opening": opening(draft.card.question)}))
    visit.say(Say("pen-thanks", buttons=(*screens.back(visit), screens.HELP)))


async def ask_other(visit: Visit, argument: str) -> None:
    """What should it say instead?"""
    draft = await _theirs(visit, argument)
    if draft:
        _ask_words(visit, Say("pen-other", {"limit": poll_pens.LONGEST}), argument)


def _ask_words(visit: Visit, say: Say, tag: str) -> None:
    ways = (go("leave-it", "menu"), screens.HELP)
    asked.show(visit, Say(say.key, say.values, ways), OTHER, poll=(tag,))


async def heard(visit: Visit) -> None:
    """They typed it: read back before it goes anywhere."""
    (tag,), words = asked.kept(visit, "poll"), own_words.tidied(visit.text)
    if wrong := own_words.fault(words, poll_pens.LONGEST):
        return _ask_words(visit, wrong, tag)
    number = asked.number(visit)
    ways = (go("pen-send-it", "pensay", number), go("pen-write-again", "penother", tag), screens.HELP)
    asked.show(visit, Say("pen-sure", {"words": words}, ways), SURE, poll=(tag,), words=(words,))


async def say(visit: Visit, revision: str) -> None:
    """It goes to whoever wrote the poll, who can change it and ask again."""
    person = visit.sender.person
    if person is None or not (revision and asked.at(visit, SURE, revision)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (tag,), (words,) = asked.kept(visit, "poll"), asked.kept(visit, "words")
    asked.end(visit)
    draft = await _theirs(visit, tag)
    if draft is None:
        return
    await pens.mark(visit.tx, draft.poll_id, ("asked",), "")
    values = {"opening": opening(draft.card.question), "words": words}
    await _tell_writer(visit, draft, Say("pen-said-other", values), person.person_id)
    visit.say(Say("pen-passed-on", buttons=(*screens.back(visit), screens.HELP)))


async def _own(visit: Visit, argument: str) -> Poll | None:
    written = await confirming.draft_of(visit, argument)
    return await polls.one(visit.tx, written.message_id) if written else None


async def _theirs(visit: Visit, argument: str) -> Poll | None:
    """The draft whose very words they have seen. Where these were changed since, it is shown anew.

    So it is where they typed it, and not beneath the words that it is about.
    """
    number, _, mark = argument.partition("-")
    poll_id = reaching.number(number) if argument else await pens.newest_asked(visit.tx)
    person, draft = visit.sender.person, await polls.one(visit.tx, poll_id)
    asked_once = draft is not None and draft.pen_asked_ms is not None
    if person is None or draft is None or draft.state != "draft" or not asked_once:
        visit.say(Say("pen-over", buttons=(*screens.back(visit), screens.HELP)))
        return None
    if draft.written_by == person.person_id:
        visit.say(Say("pen-own", buttons=(*screens.back(visit), screens.HELP)))
        return None
    if mark != poll_pens.fingerprint(draft.card):
        if argument:
            visit.say(Say("pen-changed"))
        visit.say(_seen(visit, draft, person.locale))
        await confirming.mind_ideas(visit, draft.poll_id)
        asked.offer(visit, _question(draft))
        return None
    return draft


async def _put(visit: Visit, pen: PenHolder, draft: Poll) -> None:
    """Just as it will be seen, and beneath that the question to them."""
    visit.tell_other(pen.chat_id, pen.locale, _seen(visit, draft, pen.locale))
    await confirming.mind_ideas(visit, draft.poll_id)
    visit.tell_other(pen.chat_id, pen.locale, _question(draft))


def _seen(visit: Visit, draft: Poll, locale: str) -> Say:
    content = poll_message.as_asked(draft)
    return message.as_sent(content, locale, message.of_draft(draft.poll_id), visit.organisation)


def _question(draft: Poll) -> Say:
    tag = f"{draft.poll_id}-{poll_pens.fingerprint(draft.card)}"
    ways = (go("pen-approve", "penok", tag), go("pen-other-words", "penother", tag), screens.HELP)
    return Say("pen-look", {"hours": poll_pens.WAIT_HOURS}, ways)


async def _tell_writer(visit: Visit, draft: Poll, told: Say, about: int | None = None) -> None:
    """about: whose words it shows, so that they do not stay in the chat for ever."""
    tag, shows = str(draft.poll_id), (about,) if about else ()
    ways = (go("see-message", "seemsg", tag), go("change-it", "draft", tag), screens.HELP)
    for chat_id, locale in await roles.who_wrote_or_writes(visit.tx, draft.written_by):
        said = Say(told.key, told.values, ways)
        visit.outgoing.append(Outgoing(chat_id, locale, said, lane="notice", shows=shows))


HEARERS = {OTHER: asked.Hearer(heard, CHECK_WORDS)}

COMMANDS = (
    Command("penask", ask, capability=WRITE),
    Command("penwithout", without, capability=WRITE),
    Command("penok", approve, labels={"pen-approve": ""}, capability=CHECK_WORDS),
    Command("penother", ask_other, labels={"pen-other-words": ""}, capability=CHECK_WORDS),
    Command("pensay", say, capability=CHECK_WORDS),
)
