"""Answering a secret poll: pressed twice, kept sealed, and nowhere said again what it was.

Nothing that is written down may depend on the choice but the sealed ballot, which is always of one length.
"""

from domain.authority import RESTORED
from domain.outgoing import Outgoing
from domain.polls import answers
from domain.polls.poll import Poll
from domain.say import Say
from handlers import screens
from handlers.command import Command
from handlers.polls import showing
from handlers.visit import Visit
from storage.polls import ballots, electors
from storage.team import audit


async def take(visit: Visit, poll: Poll, answer: str) -> bool:
    """Whether it lies in the box now. What was typed is deleted from the chat, whatever comes of it.

    Asked of members who were asked in this poll, while it is open.
    """
    person = visit.sender.person
    assert person, "asked of members only"
    _delete_typed(visit)
    if refusal := await _refusal(visit, poll, person.person_id):
        _answer(visit, refusal)
        return False
    if not (visit.box and visit.box.press(visit.sender.chat_id, poll.poll_id, answer, visit.now_ms)):
        _once_more(visit, poll, answer)
        return False
    ballot = visit.box.seal(poll.poll_id, answer)
    if ballot is None:
        _answer(visit, Say("secret-not-now"))
        return False
    await ballots.put(visit.tx, poll.poll_id, ballot)
    await electors.mark(visit.tx, poll.poll_id, person.person_id, answered=True)
    await _recorded(visit, poll)
    return True


async def _refusal(visit: Visit, poll: Poll, person_id: int) -> Say | None:
    if await electors.is_asked(visit.tx, poll.poll_id, person_id):
        return Say("secret-already")
    if visit.now_ms >= poll.closes_ms:
        return Say("poll-over")
    if await ballots.waits(visit.tx) is not None:
        return Say("secret-not-now")
    return None


def _answer(visit: Visit, say: Say) -> None:
    """At the press and, because that may not arrive, in the chat."""
    visit.tell(say, alert=True)
    visit.say(Say(say.key, buttons=(*screens.back(visit), screens.HELP)))


def _once_more(visit: Visit, poll: Poll, answer: str) -> None:
    """Only an alert may repeat the choice: it is written down nowhere."""
    if visit.update.callback_query:
        said = answers.said(poll.card, answer, visit.sender.locale)
        visit.tell(Say("secret-pressed", {"answer": said}), alert=True)
    else:
        visit.say(Say("secret-typed", buttons=(*screens.back(visit), screens.HELP)))


async def _recorded(visit: Visit, poll: Poll) -> None:
    """The message shows that they have answered, and not what."""
    visit.tell(Say("secret-recorded"), alert=True)
    if visit.update.callback_query:
        return visit.change(await showing.theirs(visit, poll))
    visit.say(Say("secret-recorded", buttons=(*screens.back(visit), screens.HELP)))


def _delete_typed(visit: Visit) -> None:
    message = visit.update.message
    if message:
        chat, locale = visit.sender.chat_id, visit.sender.locale
        visit.outgoing.append(Outgoing(chat, locale, None, "delete", message_id=message.message_id))


async def decide(visit: Visit, argument: str) -> None:
    """What shall be with secret polls after an older copy of the database was put back."""
    person, decided = visit.sender.person, {"on": ballots.GO_ON, "end": ballots.END}.get(argument)
    if person is None or decided is None or not await ballots.decide(visit.tx, decided):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    await audit.note(visit.tx, visit.now_ms, "secret polls decided about", person.person_id, how=argument)
    on = decided == ballots.GO_ON
    ways = screens.ways(visit)
    visit.say(Say("secret-going-on", buttons=ways) if on else Say("secret-ending", buttons=ways))


COMMANDS = (
    Command(
        "secretwait",
        decide,
        labels={"secret-go-on": "on", "secret-end": "end"},
        capability=RESTORED,
        open=True,
    ),
)
