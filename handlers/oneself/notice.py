"""The notice, for members: reading it, hearing that it changed, and saying again whether one agrees."""

from dataclasses import replace

from domain.authority import MEMBER, NOTICE, authorise
from domain.oneself import notice
from domain.person import Person
from domain.say import Button, Say
from domain.typed import means
from handlers import asked, screens
from handlers.command import Command, go, pressed
from handlers.running import listening
from handlers.visit import Visit
from storage import sent_messages
from storage.oneself import asking, notices

SPOKEN_MS = 30 * 60 * 1000
"""For so long a plain "yes" after the question answers it, if nothing else was said or done since."""

NOT_AFTER = {"help", "person-text", "unexpected", "stopped"}
"""What stands alone, because somebody may need it just then."""

ANSWERS = {"agree-again": "agree", "yes-words": "agree", "decline-again": "decline", "wrong-words": "decline"}


async def read(visit: Visit, argument: str) -> None:
    """The whole of it, with what is to be answered about it beneath."""
    if argument and asked.at(visit, argument):
        buttons = asked.beneath(visit, f"go:notice:{argument}")
    else:
        buttons = await _beneath(visit)
    visit.say(Say("read-notice-text", buttons=buttons), about=notice.ABOUT if _must_answer(visit) else None)


async def _beneath(visit: Visit) -> tuple[Button, ...]:
    words = visit.organisation.notice
    if _must_answer(visit):
        return notice.answers(words)
    decides = authorise(visit.sender.person, NOTICE, visit.chat_type)
    if decides and await notices.is_undecided(visit.tx, words.version):
        return (*notice.decisions(words), *screens.back(visit), screens.HELP)
    return (*screens.back(visit), screens.HELP)


async def question(visit: Visit, argument: str) -> None:
    """Where they are about the notice: the question, or the way home when there is nothing to answer."""
    if _must_answer(visit):
        visit.say(notice.question(visit.organisation.notice), about=notice.ABOUT)
    else:
        visit.say(screens.home(visit))


async def agree(visit: Visit, argument: str) -> None:
    if await _counts(visit, argument):
        person, version = _person(visit), visit.organisation.notice.version
        await asking.answered(visit.tx, person.person_id, person.telegram_id, False, visit.now_ms)
        visit.sender.person = replace(person, notice_version=version, notice_told=version, agrees=True)
        visit.say(Say("notice-agreed", {"silent": int(screens.silent(visit))}, screens.ways(visit)))


async def decline(visit: Visit, argument: str) -> None:
    """Nothing ends by it but being asked."""
    if await _counts(visit, argument):
        person = _person(visit)
        await asking.answered(visit.tx, person.person_id, person.telegram_id, True, visit.now_ms)
        buttons = (go("leave-us", "leave"), go("stay-unasked", "unasked"), screens.HELP)
        visit.say(Say("notice-declined", buttons=buttons))


async def unasked(visit: Visit, argument: str) -> None:
    """They stay, and are asked nothing: as they said with their no, so nothing changes."""
    if _must_answer(visit):
        visit.say(Say("notice-unasked", buttons=screens.ways(visit)))
    else:
        visit.say(screens.home(visit))


async def _counts(visit: Visit, argument: str) -> bool:
    """Whether this answers the notice in force. If not, nothing changes, and they see where they are."""
    if argument == notice.mark(visit.organisation.notice) and _must_answer(visit):
        return True
    if argument:
        visit.tell(Say("old-button"))
    await question(visit, "")
    return False


async def answered(visit: Visit) -> bool:
    """Whether they typed an answer: in reply to the question, or as the very next thing after it."""
    said = next((ANSWERS[label] for label in ANSWERS if means(visit.text, label, visit.words)), None)
    if said is None or not visit.sender.person:
        return False
    mark = _replied_to(visit)
    if mark is None and await _just_asked(visit):
        mark = notice.mark(visit.organisation.notice)
    if mark is None:
        return await _asks_once_more(visit)
    await (agree if said == "agree" else decline)(visit, mark)
    return True


async def _asks_once_more(visit: Visit) -> bool:
    """A yes or no at another moment may be meant for the question: it is shown, and then it can be said."""
    idle = visit.sender.conversation is None and _must_answer(visit)
    plain = means(visit.text, "notice-again-words", visit.words)
    if not (idle and plain and await asking.is_open(visit.tx, _person(visit).person_id)):
        return False
    await question(visit, "")
    return True


def _replied_to(visit: Visit) -> str | None:
    """Which notice the message replied to asks about, if it does."""
    message = visit.update.message.reply_to_message if visit.update.message else None
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    drawn = (pressed(str(button.callback_data)) for row in keyboard for button in row)
    return next((found[1] for found in drawn if found and found[0] == "agree"), None)


async def _just_asked(visit: Visit) -> bool:
    if not _must_answer(visit) or is_in_a_question(visit):
        return False
    newest = await sent_messages.newest(visit.tx, visit.sender.chat_id, notice.ABOUT)
    return newest is not None and visit.now_ms - newest[1] < SPOKEN_MS


async def news(visit: Visit) -> None:
    """After all else: that only the wording has changed, once.

    Whoever has to answer did something else: a plain "yes" is no answer from now on.
    """
    person, version = visit.sender.person, visit.organisation.notice.version
    if person is None or version in (person.notice_told, person.notice_version):
        return
    if not person.agrees:
        if notice.ABOUT not in {outgoing.about for outgoing in visit.outgoing}:
            await sent_messages.forget_about(visit.tx, person.telegram_id, notice.ABOUT)
    elif _has_room(visit) and await notices.kind(visit.tx, version) == "wording":
        visit.sender.person = replace(person, notice_told=version)
        visit.say(Say("notice-wording", buttons=(go("read-notice", "notice"), *screens.back(visit))))


def _has_room(visit: Visit) -> bool:
    """Not in the middle of a question, and not after what must stand alone."""
    said = {outgoing.say.key for outgoing in visit.outgoing if outgoing.say}
    return bool(said) and said.isdisjoint(NOT_AFTER) and not is_in_a_question(visit)


def is_in_a_question(visit: Visit) -> bool:
    """Whether something else is asked of them on screen; a list to choose from is no question."""
    return listening(visit.sender.conversation, visit.now_ms) and not asked.at(visit, "list")


def _must_answer(visit: Visit) -> bool:
    person = visit.sender.person
    return person is not None and not person.agrees


def _person(visit: Visit) -> Person:
    assert visit.sender.person, "asked of members only"
    return visit.sender.person


COMMANDS = (
    Command("notice", read, slashes=("notice",), labels={"read-notice": ""}, open=True),
    Command("answer", question, labels={"answer-notice": ""}, capability=MEMBER, open=True),
    Command("agree", agree, labels={"agree-again": ""}, capability=MEMBER),
    Command("decline", decline, labels={"decline-again": ""}, capability=MEMBER),
    Command("unasked", unasked, labels={"stay-unasked": ""}, capability=MEMBER),
)
