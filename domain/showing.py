"""A place in a form as a message: the question, its answers as buttons, and the way on, back and out."""

from collections.abc import Mapping

from domain.buttons import data_of
from domain.forms import CHECK, DRAFT, Option, Question, Standing
from domain.say import Button, Label, Say, Value

PAGE = 7  # answers to a screen
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
    conversation = at.conversation
    buttons = [
        *answers(at, page),
        *(Button(control_label(at, act), data_of(conversation, act)) for act in controls(at)),
        HELP,
    ]
    return Say(_key(at), _values(at), tuple(buttons))


def controls(at: Standing) -> list[str]:
    """What can be done here beside giving an answer, in the order it is shown."""
    if at.question is None:
        return ["done", "back", "later"]
    if at.place.part == "keep":
        return ["keep", "again", "back", "later"]
    return [*_onward(at, at.question), "why", "back", "later"]


def control_label(at: Standing, act: str) -> str:
    return f"read-{at.place.step}" if act == "read" else LABELS[act]


def answers(at: Standing, page: int = 0) -> list[Button]:
    """One button for each answer on this page, then own words and "More" where there are such."""
    question = at.question
    if question is None:
        return [Button(f"change-{q.name}", data_of(at.conversation, "change", q.name)) for q in at.asked()]
    if at.place.part != "ask" or question.kind not in ("one", "ticks"):
        return []
    options = question.options(at.organisation)
    page = page % pages(at)
    shown = list(enumerate(options, 1))[page * PAGE : (page + 1) * PAGE]
    buttons = [_answer(at, question, number, option, page) for number, option in shown]
    return [*buttons, *_own_words(at, question), *_more(at, page)]


def pages(at: Standing) -> int:
    options = at.question.options(at.organisation) if at.question else ()
    return max(1, -(-len(options) // PAGE))


def answer_values(at: Standing) -> dict[str, Value]:
    """What was answered to every question of the form, for a text that reads it back."""
    values: dict[str, Value] = {}
    for question in at.form.questions:
        if question.kind == "words":
            values[question.name] = at.words(question)
        elif question.kind != "agree":
            values |= _listed(question.name, labels(at, question))
    return values


def _onward(at: Standing, question: Question) -> list[str]:
    if question.kind == "agree":
        return ["yes", "no", "read"]
    if at.place.part == "words" or question.kind == "words":
        if at.words(question):
            return ["next", "remove"]
    elif at.answered(question):
        return ["next"]
    return ["skip"] if question.may_skip and at.place.part == "ask" else []


def _answer(at: Standing, question: Question, number: int, option: Option, page: int) -> Button:
    values: Mapping[str, Value] = {"number": number, "answer": (option.label,)}
    if question.kind == "one":
        return Button("pick", data_of(at.conversation, "pick", option.value, page), values)
    ticked = option in at.chosen(question)
    # The button says what shall be, not "the other": a double tap must not take the tick away again.
    data = data_of(at.conversation, "off" if ticked else "on", option.value, page)
    return Button("tick-on" if ticked else "tick-off", data, values)


def _own_words(at: Standing, question: Question) -> list[Button]:
    if not question.own_words:
        return []
    return [Button("own-words-on" if at.words(question) else "own-words", data_of(at.conversation, "own"))]


def _more(at: Standing, page: int) -> list[Button]:
    count = pages(at)
    if count == 1:
        return []
    turn = data_of(at.conversation, "more", "page", (page + 1) % count)
    return [Button("more", turn, {"page": page + 1, "pages": count})]


def _key(at: Standing) -> str:
    if at.place.step == CHECK:
        return f"{at.form.name}-check"
    if at.place.part == "keep":
        return "keep-words"
    return f"ask-{at.place.step}-words" if at.place.part == "words" else f"ask-{at.place.step}"


def _values(at: Standing) -> Mapping[str, Value]:
    question = at.question
    if question is None:
        return answer_values(at)
    if at.place.part == "keep":
        return {"words": at.answers[DRAFT][0], "question": question.name}
    if at.place.part == "words" or question.kind == "words":
        return {"now": at.words(question), "limit": question.longest}
    if question.kind == "agree":
        return {}
    chosen = _listed("chosen", tuple(option.label for option in at.chosen(question)))
    return chosen | {"words": at.words(question)} if question.own_words else chosen


def labels(at: Standing, question: Question) -> tuple[Label, ...]:
    """What was answered to `question`: what was chosen, and last the own words."""
    words = at.words(question)
    own = (Label(words, literal=True),) if words else ()
    return tuple(option.label for option in at.chosen(question)) + own


def _listed(name: str, labels: tuple[Label, ...]) -> dict[str, Value]:
    return {name: labels, f"{name}_count": len(labels)}
