"""Screens outside the forms that wait for an answer: it may be tapped, or typed as words or as its number.

What waits is one `conversation` row, so that a button carries no more than a number, and what it does stands
where no client can write. A form that was running is put behind it, and comes back afterwards.
"""

import re
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace

from domain.authority import ANYONE
from domain.buttons import Press, numbers
from domain.number_words import figure
from domain.person import Answers, Conversation
from domain.reference import read
from domain.say import Button, Say
from domain.typed import folded, means, means_fully
from handlers.command import pressed
from handlers.running import awake, listening, running
from handlers.visit import Visit

FORM = "asked"
LIST = "list"
READ_BACKS = {"pollsure", "ideasure", "fasure", "fneedsure"}
"""What shows their own words again: "Yes, send" is for it also after they had turned to something else."""
FLEETING = {LIST, "leave"}
"""What is over as soon as they turn to something else."""

_RESTING = "/resting"
_OWN = "."
"""What names of our own begin with, beside the answers of a form that waits behind."""


@dataclass(frozen=True)
class Hearer:
    """Who takes what is typed on a screen, and what somebody must be allowed to do for that."""

    hears: Callable[[Visit], Awaitable[None]]
    capability: str = ANYONE


def number(visit: Visit) -> str:
    """The next showing's number, for its buttons: greater than all before, so that old buttons are known."""
    before = visit.sender.conversation
    return str(max(before.revision + 1 if before else 0, visit.now_ms // 1000))


def show(
    visit: Visit,
    say: Say,
    topic: str,
    about: str | None = None,
    shows: Collection[int] = (),
    file: str | None = None,
    **kept: tuple[str, ...],
) -> None:
    """Say it, and remember under `topic` what it takes to go on from its buttons.

    shows, file: see Visit.say.
    """
    before = visit.sender.conversation
    revision = before.revision if before and _keeps_revision(before, topic) else int(number(visit))
    answers = {**_behind(before, bool(running(visit))), **kept}
    own = {**_drawn(visit, say.buttons), **{f"{_OWN}{name}": values for name, values in answers.items()}}
    behind = _not_ours(before.answers) if before else {}
    chat, locale = visit.sender.chat_id, visit.sender.locale
    visit.sender.conversation = Conversation(
        chat, locale, FORM, topic, revision, {**behind, **own}, visit.now_ms
    )
    visit.say(say, about=about, shows=shows, file=file)


def offer(
    visit: Visit, say: Say, shows: Collection[int] = (), file: str | None = None, about: str | None = None
) -> None:
    """Say it; its buttons may be typed too, unless a form listens: then nothing takes its place.

    A form that rests waits behind, and its own buttons still count.
    """
    if awake(visit):
        visit.say(say, about=about, shows=shows, file=file)
    else:
        show(visit, say, LIST, about, shows, file)


def uncover(visit: Visit, press: Press | None) -> None:
    """A button of the form behind a list was pressed, or its question replied to: the list is over."""
    form, conversation = kept(visit, "behind"), visit.sender.conversation
    if not (press and form and conversation and at(visit, LIST)):
        return
    if press.fits(replace(conversation, form=form[0], step=form[1])):
        end(visit)


def change(visit: Visit, say: Say) -> None:
    """Change the list whose button was pressed: what stands on it now may be typed too."""
    conversation = visit.sender.conversation
    if conversation and at(visit, LIST):
        answers = {**conversation.answers, **_drawn(visit, say.buttons)}
        visit.sender.conversation = replace(conversation, answers=answers, changed_ms=visit.now_ms)
    visit.change(say)


def at(visit: Visit, topic: str, revision: str = "") -> bool:
    """Whether this is on screen; with `revision`, whether it is this very showing of it."""
    conversation = visit.sender.conversation
    if conversation is None or conversation.form != FORM:
        return False
    same = not revision or revision == str(conversation.revision)
    return same and conversation.step.removesuffix(_RESTING) == topic


def kept(visit: Visit, name: str) -> tuple[str, ...]:
    """What was remembered with the screen under this name."""
    conversation = visit.sender.conversation
    return conversation.answers.get(f"{_OWN}{name}", ()) if conversation else ()


def behind(visit: Visit) -> Answers:
    """What was answered so far in the form that waits behind."""
    conversation = visit.sender.conversation
    return _not_ours(conversation.answers) if conversation else {}


def put_to_rest(visit: Visit) -> None:
    """They turned to something else: what they type is not for this screen; its buttons still count."""
    conversation = visit.sender.conversation
    if conversation is None or conversation.form != FORM:
        return
    if conversation.step in FLEETING:
        end(visit)
    elif not conversation.step.endswith(_RESTING):
        visit.sender.conversation = replace(conversation, step=conversation.step + _RESTING)


def beneath(visit: Visit, opened: str) -> tuple[Button, ...]:
    """What the screen offers besides `opened`, to stand beneath that: it is answered there as well."""
    conversation = visit.sender.conversation
    assert conversation, "opened from a screen"
    visit.sender.conversation = replace(conversation, step=conversation.step.removesuffix(_RESTING))
    ways = zip(kept(visit, "labels"), kept(visit, "ways"), strict=True)
    return tuple(_button(label, way) for label, way in ways if way != opened)


def waits_behind(visit: Visit) -> bool:
    """Whether a form waits behind the screen."""
    return bool(kept(visit, "behind"))


def end(visit: Visit) -> None:
    """It is answered; a form behind it waits to be carried on with."""
    conversation = visit.sender.conversation
    if conversation is None or conversation.form != FORM:
        return
    form = kept(visit, "behind")
    answers = _not_ours(conversation.answers)
    back = replace(conversation, form=form[0], step=form[1], answers=answers) if form else None
    visit.sender.conversation = back


def tapped(visit: Visit) -> tuple[str, str] | None:
    """The command, and its argument, of the button whose words they typed.

    Its number will do on a list, but is no yes to a last question.
    """
    ways, labels = kept(visit, "ways"), kept(visit, "labels")
    if not _awake(visit):
        return _read_back(visit, ways, labels)
    found = [way for way, label in zip(ways, labels, strict=True) if _says(visit, label)]
    place = figure(folded(visit.text), visit.words)
    if not found and at(visit, LIST) and re.fullmatch("[0-9]{1,4}", place):
        places = zip(ways, kept(visit, "places"), strict=False)
        found = [way for way, shown in places if shown == str(int(place))]
    return pressed(found[0]) if found else None


def _read_back(visit: Visit, ways: tuple[str, ...], labels: tuple[str, ...]) -> tuple[str, str] | None:
    """What a button beneath their own words does, said in full: a mere yes may be about something else."""
    if not any(at(visit, topic) for topic in READ_BACKS):
        return None
    by_label = zip(labels, ways, strict=True)
    found = next((way for label, way in by_label if means_fully(visit.text, label, visit.words)), None)
    return pressed(found) if found else None


def hearer(visit: Visit, hearers: Mapping[str, Hearer]) -> Hearer | None:
    """Who takes what they type at this screen, where it may be anything."""
    conversation = visit.sender.conversation
    return hearers.get(conversation.step) if conversation and _awake(visit) else None


def listens(visit: Visit, topic: str) -> bool:
    """Whether what they type now may be for this screen."""
    return at(visit, topic) and _awake(visit)


def _awake(visit: Visit) -> bool:
    conversation = visit.sender.conversation
    return bool(conversation and conversation.form == FORM and listening(conversation, visit.now_ms))


def _keeps_revision(before: Conversation, topic: str) -> bool:
    """A list takes no new one over a form, so that the form's own buttons still fit when it is over."""
    return topic == LIST and (before.form != FORM or f"{_OWN}behind" in before.answers)


def _drawn(visit: Visit, buttons: Collection[Button]) -> dict[str, tuple[str, ...]]:
    """What each does, its words, and its number."""
    ways, labels = (button.data for button in buttons), (_label(visit, button) for button in buttons)
    return {f"{_OWN}ways": tuple(ways), f"{_OWN}labels": tuple(labels), f"{_OWN}places": numbers(buttons)}


def _label(visit: Visit, button: Button) -> str:
    """As it is remembered: its key, or its answer's; then, with values or without key, its words as drawn."""
    if button.literal:
        return f"={button.label}"
    if button.values:
        words = visit.texts.plain(Say(button.label, button.values), visit.sender.locale)
        answer = button.values.get("answer") or ""
        key = answer[0].text if isinstance(answer, tuple) and not answer[0].literal else button.label
        return f"{key}={words}"
    return button.label


def _button(label: str, way: str) -> Button:
    key, drawn, words = label.partition("=")
    return Button(words if drawn else key, way, literal=bool(drawn))


def _says(visit: Visit, label: str) -> bool:
    """Of somebody in the team the reference is enough, with which their button begins."""
    key, drawn, words = label.partition("=")
    if key and means(visit.text, key, visit.words):
        return True
    if not drawn:
        return False
    letters = None if key else read(words.partition(" ")[0])
    return folded(visit.text) == folded(words) or (letters is not None and letters == read(visit.text))


def _behind(before: Conversation | None, is_form: bool) -> dict[str, tuple[str, ...]]:
    if before and is_form:
        return {"behind": (before.form, before.step.removesuffix(_RESTING) + _RESTING)}
    waits = before.answers.get(f"{_OWN}behind") if before else None
    return {"behind": waits} if waits else {}


def _not_ours(answers: Answers) -> Answers:
    return {name: values for name, values in answers.items() if not name.startswith(_OWN)}
