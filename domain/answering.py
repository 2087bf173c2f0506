"""Answering a form: what each move does, as pure functions from where somebody is to where that leads."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from domain import own_words
from domain.buttons import Press, parse_press
from domain.forms import CHECK, DRAFT, Place, Standing, keep, move_to, rest, wake
from domain.person import Answers
from domain.questions import Option, Question
from domain.result import Again, Asked, Ended, Explained, Result, Stale, Ticked, Turned
from domain.say import Say
from domain.showing import controls, listed, pages, takes_own_words


@dataclass(frozen=True)
class Move:
    """What somebody does, by tapping or typing: the act of a control, or an answer in `values`."""

    act: str
    values: tuple[str, ...] = ()
    page: int = 0


def press(at: Standing, data: str) -> Result:
    """A button was pressed; `data` may be anything."""
    pressed = parse_press(data)
    if pressed is None or not pressed.fits(at.conversation) or not _offered(at, pressed):
        return Stale()
    return take(at, Move(pressed.act, (pressed.argument,) if pressed.argument else (), pressed.page))


def take(at: Standing, move: Move) -> Result:
    """Do it. `move` is one that can be made here."""
    at = wake(at)
    if at.question is None:
        return _AT_CHECK[move.act](at, move)
    return _AT_QUESTION[move.act](at, at.question, move)


def _offered(at: Standing, pressed: Press) -> bool:
    """Whether a button such as this can be on the screen, whichever page of it is shown."""
    if not pressed.argument:
        # "Next" may still be there to press when the last tick was just taken away: then it skips.
        act = "skip" if pressed.act == "next" and "skip" in controls(at) else pressed.act
        return act in controls(at) or (act == "own" and takes_own_words(at))
    if at.question is None:
        return pressed.act == "change" and pressed.argument in [question.name for question in at.asked()]
    options = listed(at)
    if pressed.act == "more":
        return pressed.page < pages(options) > 1
    # A second tap on a tick that is already set is still the button that set it.
    acts = ("on", "off") if at.question.kind == "ticks" else ("pick",)
    return pressed.act in acts and any(option.value == pressed.argument for option in options)


def _tick(at: Standing, question: Question, move: Move) -> Result:
    ticks = _ticks(at, question, move)
    (option,) = [o for o in question.options(at.organisation) if o.value in move.values]
    told = Say("ticked" if move.act == "on" else "unticked", {"answer": (option.label,)})
    return Ticked(keep(at, at.place, ticks), move.page, told)


def _tick_typed(at: Standing, question: Question, move: Move) -> Result:
    # A new showing, because the one above no longer tells what is ticked.
    return Asked(move_to(at, at.place, _ticks(at, question, move)))


def _ticks(at: Standing, question: Question, move: Move) -> Answers:
    ticked = at.answers.get(question.name, ())
    if move.act != "on":
        return {question.name: tuple(value for value in ticked if value not in move.values)}
    alone = {option.value for option in question.options(at.organisation) if option.alone}
    for value in move.values:
        beside = () if value in alone else (other for other in ticked if other not in alone)
        ticked = tuple(dict.fromkeys([*beside, value]))
    return {question.name: ticked}


def _pick(at: Standing, question: Question, move: Move) -> Result:
    instead: Answers = {question.own_words: ()} if question.own_words else {}
    return _onward(at, question, {**instead, question.name: move.values})


def _agree(at: Standing, question: Question, move: Move) -> Result:
    option: Option = question.options(at.organisation)[0]
    return _onward(at, question, {question.name: (option.value,)})


def _next(at: Standing, question: Question, move: Move) -> Result:
    if len(at.words(question).splitlines()) < question.gathers:
        return Again(at, Say("again-gather", {"least": question.gathers}))
    if "next" in controls(at):
        return _onward(at, question, {})
    return _skip(at, question, move) if "skip" in controls(at) else Again(at, Say("again-none"))


def _skip(at: Standing, question: Question, move: Move) -> Result:
    return _onward(at, question, dict.fromkeys(question.answers, ()))


def _onward(at: Standing, question: Question, given: Answers) -> Result:
    """Past `question`, or from its own words back to its list."""
    at = keep(at, at.place, given)
    if question.own_words and question.kind == "ticks" and at.place.part != "ask":
        return Asked(move_to(at, replace(at.place, part="ask")))
    at = _without_unasked(at)
    following = _following(at, question)
    if following is None and at.form.check != "none":
        return Asked(move_to(at, Place(CHECK)))
    if following is None:
        return Ended(keep(at, replace(at.place, part="ask")), "finished")
    return Asked(move_to(at, Place(following.name, changing=at.place.changing)))


def _following(at: Standing, question: Question) -> Question | None:
    """The next question; when changing, only one about this very answer, or one that is needed now."""
    asked = at.asked()
    if at.place.changing:
        return next((q for q in asked if q.needs == question.name), None) or at.missing()
    after = [q for q in asked[asked.index(question) + 1 :] if not q.later]
    return after[0] if after else at.missing()


def _without_unasked(at: Standing) -> Standing:
    """Whoever takes an answer back takes back with it what was only asked because of it."""
    asked = at.asked()
    gone = [q for q in at.form.questions if q.needs and q not in asked and at.answered(q)]
    return keep(at, at.place, {name: () for q in gone for name in q.answers}) if gone else at


def _back(at: Standing, question: Question, move: Move) -> Result:
    if at.place.part != "ask":
        return Asked(move_to(at, replace(at.place, part="ask"), {DRAFT: ()}))
    if at.place.changing:
        return Asked(move_to(at, Place(CHECK)))
    asked = at.in_order()
    before = asked[: asked.index(question)]
    return Asked(move_to(at, Place(before[-1].name))) if before else Ended(rest(at), "left")


def _back_from_check(at: Standing, move: Move) -> Result:
    asked = at.in_order()
    if at.form.check == "first" or not asked:
        return Ended(rest(at), "left")
    return Asked(move_to(at, Place(asked[-1].name)))


def _later(at: Standing) -> Result:
    return Ended(rest(at), "later")


def _own(at: Standing, question: Question, move: Move) -> Result:
    return Asked(move_to(at, replace(at.place, part="words")))


def _words(at: Standing, question: Question, move: Move) -> Result:
    text = own_words.tidied(move.values[0], question.one_line)
    # Many send one thought in several messages. A name is one: the newer counts.
    before = "" if question.one_line else at.draft
    fault = own_words.fault(text, question.longest, before)
    if fault:
        return Again(at, fault)
    if question.at_once:
        one_by_one = text.splitlines()[:-1] == at.words(question).splitlines()
        return _take_words(at, question, own_words.joined(before, text), one_by_one)
    return Asked(move_to(at, replace(at.place, part="keep"), {DRAFT: (own_words.joined(before, text),)}))


def _keep(at: Standing, question: Question, move: Move) -> Result:
    return _take_words(at, question, at.draft)


def _take_words(at: Standing, question: Question, words: str, one_by_one: bool = False) -> Result:
    """one_by_one: of a list, one line was added; there may be more."""
    name = question.own_words or question.name
    instead: Answers = {question.name: ()} if question.kind == "one" else {}
    given = {**instead, name: (words,), DRAFT: ()}
    if question.gathers and one_by_one:
        return Asked(move_to(at, at.place, given))
    return _onward(at, question, given)


def file_sent(at: Standing, kind: str, file_id: str) -> Result | None:
    """A picture or a document was sent; None where the question on screen takes none."""
    if at.question is None or not at.question.takes_file:
        return None
    return _take_words(wake(at), at.question, f"{kind}:{file_id}")


def _write_again(at: Standing, question: Question, move: Move) -> Result:
    part: Literal["ask", "words"] = "words" if question.own_words else "ask"
    return Asked(move_to(at, replace(at.place, part=part), {DRAFT: ()}))


def _remove(at: Standing, question: Question, move: Move) -> Result:
    return _onward(at, question, {question.own_words or question.name: ()})


def _why(at: Standing, question: Question, move: Move) -> Result:
    return Explained(at, Say(f"why-{question.name}"))


def _read(at: Standing, question: Question, move: Move) -> Result:
    return Explained(at, Say(f"read-{question.name}-text"), apart=True)


def _change(at: Standing, move: Move) -> Result:
    return Asked(move_to(at, Place(move.values[0], changing=True)))


def _done(at: Standing, move: Move) -> Result:
    missing = at.missing()
    if missing:
        because = Say("still-missing", {"question": missing.name})
        return Asked(move_to(at, Place(missing.name, changing=True)), because)
    return Ended(at, "finished")


_AT_QUESTION: dict[str, Callable[[Standing, Question, Move], Result]] = {
    "on": _tick,
    "off": _tick,
    "tick": lambda at, question, move: _tick_typed(at, question, replace(move, act="on")),
    "untick": lambda at, question, move: _tick_typed(at, question, replace(move, act="off")),
    "pick": _pick,
    "more": lambda at, question, move: Turned(at, move.page),
    "own": _own,
    "words": _words,
    "keep": _keep,
    "again": _write_again,
    "remove": _remove,
    "yes": _agree,
    "no": lambda at, question, move: Ended(at, "declined"),
    "read": _read,
    "next": _next,
    "skip": _skip,
    "why": _why,
    "back": _back,
    "later": lambda at, question, move: _later(at),
}

_AT_CHECK: dict[str, Callable[[Standing, Move], Result]] = {
    "change": _change,
    "done": _done,
    "back": _back_from_check,
    "later": lambda at, move: _later(at),
}
