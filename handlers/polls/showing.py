"""A poll as it stands for the person who is there: with what they have answered, wherever it is shown."""

from dataclasses import replace

from domain.many.broadcast import opening
from domain.many.message import Message
from domain.outgoing import Outgoing
from domain.person import Person
from domain.polls import card, marks, sheet_says
from domain.polls.poll import Poll
from domain.say import Button, Say
from handlers import screens
from handlers.command import go
from handlers.visit import Visit
from storage.polls import answers, chats, electors, ideas, polls


async def open_for(visit: Visit, poll_id: int) -> Poll | None:
    """The poll, if it is open and this person was asked; where not, that is said."""
    poll, person = await polls.one(visit.tx, poll_id), visit.sender.person
    answered = await electors.is_asked(visit.tx, poll_id, person.person_id) if person else None
    if poll is None or (answered is None and poll.state not in ("draft", "planned")):
        key = "poll-gone"
    elif poll.state in ("draft", "planned"):
        only_a_look(visit, poll)
        return None
    elif poll.state != "open":
        key = "poll-over"
    else:
        return poll
    refuse(visit, key)
    return None


async def answered_open(visit: Visit, poll_id: int) -> Poll | None:
    """An open poll that they have answered; where they have not, that is said."""
    poll, person = await open_for(visit, poll_id), visit.sender.person
    if poll and person and await electors.is_asked(visit.tx, poll_id, person.person_id):
        return poll
    if poll:
        refuse(visit, "poll-answer-first")
    return None


def refuse(visit: Visit, key: str, *ways: Button) -> None:
    """Told at the press, and said: the words at a press come at best."""
    visit.tell(Say(key))
    visit.say(Say(key, buttons=(*ways, *screens.back(visit), screens.HELP)))


def only_a_look(visit: Visit, poll: Poll) -> None:
    """It does not count before it has gone out. Whoever wrote it finds the way back to where it can."""
    mine = visit.sender.person is not None and visit.sender.person.person_id == poll.written_by
    tag = str(poll.poll_id)
    ways = (go("see-message", "seemsg", tag), go("change-it", "draft", tag))
    refuse(visit, "poll-only-a-look", *(ways if mine and poll.state == "draft" else ()))


async def theirs(visit: Visit, poll: Poll, again: bool = False, state: str = "", page: int = 0) -> Say:
    """The question as it stands for them. again: although they have answered, they choose anew."""
    person, locale = visit.sender.person, visit.sender.locale
    stands = await electors.stands(visit.tx, poll.poll_id, person.person_id) if person else None
    own = await yours(visit, poll)
    if person is None or stands is None or not stands.answered:
        return replace(card.asked(poll, locale, state=state, page=page), first=own)
    given = await answers.by(visit.tx, poll.poll_id, person.person_id)
    answer, words = (given.answer, given.words) if given else ("", "")
    shown = card.asked(
        poll, locale, answer, words=words, tell=stands.tell, again=again, state=state, page=page
    )
    return replace(shown, first=own)


async def yours(visit: Visit, poll: Poll) -> Say | None:
    """In the second round of a blank sheet, which of its ideas are theirs; None where none is."""
    person = visit.sender.person
    if person is None or not (poll.card.second_round and poll.parent):
        return None
    own = await ideas.places_of(visit.tx, poll.parent, [person.telegram_id])
    return sheet_says.yours(own[person.telegram_id]) if own else None


async def begin(visit: Visit, poll: Poll) -> Say:
    """To choose: for the first time or anew, from what they have answered."""
    person = visit.sender.person
    given = await answers.by(visit.tx, poll.poll_id, person.person_id) if person else None
    state = marks.begun(poll.card, given.answer) if given else ""
    return await theirs(visit, poll, again=poll.sees != "secret", state=state)


def say(visit: Visit, poll: Poll, shown: Say, first: Say | None = None) -> None:
    """As a new message, which is found again when they answer."""
    visit.say(replace(shown, first=first or shown.first), about=chats.about(poll.poll_id))


async def everywhere(visit: Visit, poll: Poll, shown: Say) -> None:
    """In every message of their chat that shows the question: nowhere it stands as it was."""
    person, sender = visit.sender.person, visit.sender
    if person is None:
        return
    there = await chats.messages(visit.tx, poll.poll_id, person.person_id, sender.chat_id)
    query = visit.update.callback_query
    pressed = query.message.message_id if query and query.message else None
    for message_id in there:
        if message_id != pressed:
            visit.outgoing.append(
                Outgoing(sender.chat_id, sender.locale, shown, "edit", "notice", message_id=message_id)
            )


async def of_message(visit: Visit, written: Message | None) -> Say | None:
    """What a message to many shows this person of its poll; None where it is about something else."""
    if written is None or written.shows != "poll" or written.poll_id is None:
        return None
    poll = await polls.one(visit.tx, written.poll_id)
    return await theirs(visit, poll) if poll else None


async def waiting(visit: Visit, person: Person) -> list[Poll]:
    """The open questions that they have not answered, oldest first."""
    there = [
        await polls.one(visit.tx, number) for number in await electors.open_for(visit.tx, person.person_id)
    ]
    return [poll for poll in there if poll]


async def questions(visit: Visit) -> int:
    """How many of them there are: a thank you must not sound as if it had been an answer."""
    person = visit.sender.person
    return len(await waiting(visit, person)) if person else 0


async def not_seen(visit: Visit, written: Message | None) -> Say | None:
    """After words that are no answer to the newest question: how it stands, and how to go on typing."""
    person = visit.sender.person
    if person is None or written is None or written.shows not in ("poll", "reminder"):
        return None
    poll = await polls.one(visit.tx, written.poll_id or 0)
    answered = await electors.is_asked(visit.tx, poll.poll_id, person.person_id) if poll else None
    if poll is None or answered is None or poll.state != "open":
        return None
    number, stands, ways = poll.poll_id, "kept", list[Button]()
    if not answered:
        stands, ways = "waits", [way(poll, "openpoll", visit.sender.locale)]
    elif poll.card.kind == "blank":
        stands, ways = "more", [Button("idea-more", f"go:idea:{number}")]
    elif poll.sees != "secret":
        stands, ways = "change", [Button("poll-change", f"go:changevote:{number}")]
    return Say("poll-not-seen", {"stands": stands}, (*ways, *screens.back(visit), screens.HELP))


def way(poll: Poll, name: str, locale: str) -> Button:
    """The question's beginning, which is the way to it."""
    words = opening(poll.card.question_in(locale), marks.LABEL)
    return Button(words, f"go:{name}:{poll.poll_id}", literal=True)
