"""A place in a form as a message: the question, its answers as buttons, and the way on, back and out."""

from collections.abc import Collection, Mapping, Sequence

from domain.buttons import data_of
from domain.forms import CHECK, Standing
from domain.questions import Option, Question
from domain.say import Button, Label, Say, Value

PAGE = 7  # answers to a screen
MOST_IN_A_NAME = 4  # words; what is longer was perhaps meant for somebody to hear
HELP = Button("help-now", "go:help")

LABELS = {
    "next": "next",
    "skip": "skip",
    "yes": "agree-yes",
    "no": "agree-no",
    "keep": "keep-yes",
    "again": "keep-no",
    "remove": "remove-words",
    "done": "done",
    "why": "why-ask",
    "back": "back",
    "later": "later",
}
"""The text key of each control; "read", whose words depend on the question, is `read-NAME`."""


def show(at: Standing, page: int = 0) -> Say:
    """The message for where they are. `page` only turns to further answers; it is no part of the place."""
    acts = controls(at)
    first = acts[:1] if at.question is None and at.form.done_first else []
    above = _acts(at, first)[: len(first)]
    return Say(_key(at), _values(at), (*above, *answers(at, page), *_acts(at, acts[len(first) :])))


def yes_or_no(at: Standing) -> tuple[Button, ...]:
    """The answers to an "agree" question, for beneath other words about it."""
    return _acts(at, ["yes", "no"])


def controls(at: Standing) -> list[str]:
    """What can be done here beside giving an answer, in the order it is shown."""
    if at.question is None:
        return ["done", "back", "later"] if at.form.check == "last" else ["done", "back"]
    if at.place.part == "keep":
        return ["keep", "again", "back", "later"]
    return [*_onward(at, at.question), *(["why"] if at.form.explains else []), "back", "later"]


def control_label(at: Standing, act: str) -> str:
    if act == "done":
        return at.form.done
    return f"read-{at.place.step}" if act == "read" else LABELS[act]


def answers(at: Standing, page: int = 0) -> list[Button]:
    """One button for each answer on this page, then own words and "More" where there are such."""
    if at.question is None:
        return [Button(f"change-{q.name}", data_of(at.conversation, "change", q.name)) for q in at.asked()]
    options = listed(at)
    page = page % pages(options)
    shown = list(enumerate(options, 1))[page * PAGE : (page + 1) * PAGE]
    buttons = _choices(at, at.question, shown, page)
    return [*buttons, *_own_words(at, at.question), *_more(at, page, pages(options))]


def listed(at: Standing) -> tuple[Option, ...]:
    """What can be chosen here."""
    if at.question is None or at.place.part != "ask" or at.question.kind not in ("one", "ticks"):
        return ()
    return at.question.options(at.organisation)


def takes_own_words(at: Standing) -> bool:
    """Whether this is a list beside which own words may stand."""
    return at.question is not None and bool(at.question.own_words) and at.place.part == "ask"


def pages(options: Sequence[Option]) -> int:
    return max(1, -(-len(options) // PAGE))


def answer_values(at: Standing) -> dict[str, Value]:
    """What was answered to every question of the form, for a text that reads it back."""
    values: dict[str, Value] = {}
    for question in at.form.questions:
        if question.kind == "words" and question.spoken is None:
            values[question.name] = at.words(question)
        elif question.kind != "agree":
            values |= _list_of(question.name, labels(at, question))
    return values


def _acts(at: Standing, acts: Sequence[str]) -> tuple[Button, ...]:
    return (*(Button(control_label(at, act), data_of(at.conversation, act)) for act in acts), HELP)


def _onward(at: Standing, question: Question) -> list[str]:
    if question.kind == "agree":
        return ["yes", "no", "read"]
    if at.place.part == "words" or question.kind == "words":
        if at.words(question):
            return ["next", "remove"]
    elif at.answered(question):
        return ["next"]
    return ["skip"] if question.may_skip and at.place.part == "ask" else []


def _choices(
    at: Standing, question: Question, shown: Sequence[tuple[int, Option]], page: int
) -> list[Button]:
    ticked = {option.value for option in at.chosen(question)} if question.kind == "ticks" else None
    return [_choice(at, number, option, page, ticked) for number, option in shown]


def _choice(at: Standing, number: int, option: Option, page: int, ticked: Collection[str] | None) -> Button:
    # On one screen the place is the number. On several it is shown, so that typed numbers mean what is seen.
    shown = number if pages(listed(at)) > 1 else 0
    values: Mapping[str, Value] = {"number": shown, "answer": (option.label,)}
    if ticked is None:
        return Button("pick", data_of(at.conversation, "pick", option.value, page), values)
    # The button says what shall be, not "the other": a double tap must not take the tick away again.
    on = option.value in ticked
    data = data_of(at.conversation, "off" if on else "on", option.value, page)
    return Button("tick-on" if on else "tick-off", data, values)


def _own_words(at: Standing, question: Question) -> list[Button]:
    if not takes_own_words(at):
        return []
    label = f"{question.own_label}-on" if at.words(question) else question.own_label
    return [Button(label, data_of(at.conversation, "own"))]


def _more(at: Standing, page: int, count: int) -> list[Button]:
    if count == 1:
        return []
    following = (page + 1) % count
    turn = data_of(at.conversation, "more", "page", following)
    return [Button("more", turn, {"page": following + 1, "pages": count})]


def _key(at: Standing) -> str:
    if at.place.step == CHECK:
        return f"{at.form.name}-check"
    if at.place.part == "keep":
        return "keep-long-name" if _is_more_than_a_name(at) else "keep-words"
    return f"ask-{at.place.step}-words" if at.place.part == "words" else f"ask-{at.place.step}"


def _values(at: Standing) -> Mapping[str, Value]:
    question = at.question
    if question is None:
        return answer_values(at)
    if at.place.part == "keep":
        return {"words": _said(at, question, at.draft), "question": question.name}
    if at.place.part == "words" or question.kind == "words":
        return {"now": _said(at, question, at.words(question)), "limit": question.longest}
    if question.kind == "agree":
        return {}
    chosen = _list_of("chosen", tuple(option.label for option in at.chosen(question)))
    return chosen | {"words": _said(at, question, at.words(question))} if question.own_words else chosen


def labels(at: Standing, question: Question) -> tuple[Label, ...]:
    """What was answered to `question`: what was chosen, and last the own words."""
    words = at.words(question)
    said = _said(at, question, words) if words else ()
    own = (Label(said, literal=True),) if isinstance(said, str) else said
    return tuple(option.label for option in at.chosen(question)) + own


def _said(at: Standing, question: Question, words: str) -> str | tuple[Label, ...]:
    return question.spoken(words, at) if question.spoken and words else words


def _is_more_than_a_name(at: Standing) -> bool:
    words = at.draft.split()
    return at.place.step == "name" and len(words) > MOST_IN_A_NAME


def _list_of(name: str, labels: tuple[Label, ...]) -> dict[str, Value]:
    return {name: labels, f"{name}_count": len(labels)}
