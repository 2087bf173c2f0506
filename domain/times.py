"""How often, and when not: what people set for the messages that the bot starts."""

from dataclasses import replace

from domain.clock_words import read
from domain.forms import Form
from domain.organisation import Organisation
from domain.person import Answers, Person
from domain.questions import Known, Option, Question, Words
from domain.quiet import Quiet, leaves_room, usual, written
from domain.say import Label, Say

USUAL = "usual"

_READY: dict[str, Quiet] = {
    "21-8": (21 * 60, 8 * 60),
    "22-7": (22 * 60, 7 * 60),
    "18-10": (18 * 60, 10 * 60),
}


def _often(organisation: Organisation) -> tuple[Option, ...]:
    """Never more than the organisation's own number: the lower of both counts."""
    fewer = range(1, organisation.messages_a_week)
    return (*(Option(str(n), Label(f"often-{n}")) for n in fewer), Option(USUAL, Label("often-usual")))


def _quiet(organisation: Organisation) -> tuple[Option, ...]:
    ready = (
        Option(name, Label(f"quiet-{name}")) for name, quiet in _READY.items() if quiet != usual(organisation)
    )
    return (*ready, Option(USUAL, Label("quiet-usual")))


def _typed(text: str, words: Words, at: Known) -> str | Say:
    quiet = read(text, words)
    if quiet is None:
        return Say("again-quiet")
    return written(quiet) if leaves_room(quiet) else Say("again-quiet-room")


OFTEN = Question("often", "one", _often)
QUIET = Question(
    "quiet",
    "one",
    _quiet,
    own_words="quiet_own",
    own_label="own-times",
    longest=40,
    one_line=True,
    read=_typed,
)
TIMES = Form("times", (OFTEN, QUIET), check="first")


def answers_of(person: Person, organisation: Organisation) -> Answers:
    """What they have set, as answers to the form."""
    often = person.messages_a_week
    fewer = often is not None and often < organisation.messages_a_week
    answers: dict[str, tuple[str, ...]] = {"often": (str(often) if fewer else USUAL,)}
    if person.quiet is None:
        return answers | {"quiet": (USUAL,)}
    ready = next((name for name, quiet in _READY.items() if quiet == person.quiet), None)
    if ready and any(option.value == ready for option in _quiet(organisation)):
        return answers | {"quiet": (ready,)}
    return answers | {"quiet": (), "quiet_own": (written(person.quiet),)}


def set_by(person: Person, answers: Answers) -> Person:
    """`person` with what they answered; what they did not answer stays."""
    often, quiet, own = (next(iter(answers.get(name, ())), "") for name in ("often", "quiet", "quiet_own"))
    if often:
        person = replace(person, messages_a_week=None if often == USUAL else int(often))
    if own:
        person = replace(person, quiet=_read_again(own))
    elif "quiet" in answers:  # none, when their own times were taken away
        person = replace(person, quiet=None if quiet in ("", USUAL) else _READY.get(quiet, person.quiet))
    return person


def _read_again(own: str) -> Quiet:
    """What `written` wrote."""
    begin, end = ((int(clock[:2]) * 60 + int(clock[3:])) for clock in own.split("–"))
    return begin, end
