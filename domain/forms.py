"""What a form is: ordered questions as data, and where somebody is in one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

from domain.authority import ANYONE
from domain.organisation import Organisation
from domain.person import Answers, Conversation
from domain.questions import Option, Question

Part = Literal["ask", "words", "keep"]

CHECK = "check"
DRAFT = "draft"  # own words read back and not yet kept; no question may have this name


@dataclass(frozen=True)
class Form:
    """check: where "check your answers" stands. Where it is first, questions are only reached by Change.

    done: the label of what ends it there. done_first: it stands above the changes, and is 1 when typed: for a
    form that most people end without changing anything. explains: whether "Why do you ask?" stands under its
    questions.
    capability: what somebody must be allowed to do to answer it.
    """

    name: str
    questions: tuple[Question, ...]
    check: Literal["none", "first", "last"] = "last"
    done: str = "done"
    done_first: bool = False
    explains: bool = True
    capability: str = ANYONE

    def question(self, name: str) -> Question | None:
        return next((question for question in self.questions if question.name == name), None)


@dataclass(frozen=True)
class Place:
    """Where somebody is: a step and the part of it that is on screen.

    changing: they came from the check and go back to it.
    resting: they turned to something else, so that nothing they type is an answer until they carry on.
    """

    step: str
    part: Part = "ask"
    changing: bool = False
    resting: bool = False

    def __str__(self) -> str:
        return "/".join([self.step, self.part, *["changing"] * self.changing, *["resting"] * self.resting])


def parse_place(text: str) -> Place | None:
    """None for anything but what `str` makes of a place."""
    step, _, rest = text.partition("/")
    part, *marks = rest.split("/")
    if part not in get_args(Part):
        return None
    place = Place(step, cast(Part, part), "changing" in marks, "resting" in marks)
    return place if str(place) == text else None


@dataclass(frozen=True)
class Standing:
    """Somebody at a place in a form: all it takes to show and answer it. `question` is None at the check."""

    form: Form
    conversation: Conversation
    organisation: Organisation
    now_ms: int
    place: Place
    question: Question | None

    @property
    def answers(self) -> Answers:
        return self.conversation.answers

    def chosen(self, question: Question) -> tuple[Option, ...]:
        """The options ticked, in their own order. What is no longer offered is kept, but does not count."""
        ticked = self.answers.get(question.name, ())
        return tuple(option for option in question.options(self.organisation) if option.value in ticked)

    def words(self, question: Question) -> str:
        """The person's own words in answer to it."""
        name = question.name if question.kind == "words" else question.own_words
        return next(iter(self.answers.get(name, ())), "")

    @property
    def draft(self) -> str:
        """Own words that were read back and not yet kept."""
        return next(iter(self.answers.get(DRAFT, ())), "")

    def answered(self, question: Question) -> bool:
        return bool(self.chosen(question) or self.words(question))

    def asked(self) -> list[Question]:
        """The questions that are put to this person. One without anything to choose is passed over."""
        return [question for question in self.form.questions if self._is_asked(question)]

    def missing(self) -> Question | None:
        """The first question that may not be skipped and has no answer."""
        open_ones = (q for q in self.asked() if not q.may_skip and not self.answered(q))
        return next(open_ones, None)

    def in_order(self) -> list[Question]:
        """Those of them that are put one after another, without being asked for."""
        return [question for question in self.asked() if not question.later]

    def _is_asked(self, question: Question) -> bool:
        needed = self.form.question(question.needs)
        if needed and not self.answered(needed):
            return False
        if question.only and not question.only(self.answers):
            return False
        return question.kind == "words" or bool(question.options(self.organisation))


def stand(form: Form, conversation: Conversation, organisation: Organisation, now_ms: int) -> Standing | None:
    """None when the stored step is not one of this form, or no longer: then `begin_again`."""
    place = parse_place(conversation.step)
    if place is None or conversation.form != form.name:
        return None
    question = form.question(place.step)
    standing = Standing(form, conversation, organisation, now_ms, place, question)
    return standing if _stands(standing) else None


def begin(
    form: Form,
    organisation: Organisation,
    chat_id: int,
    locale: str,
    now_ms: int,
    answers: Answers | None = None,
    change: str = "",
    after: Conversation | None = None,
) -> Standing:
    """At its first step; with `change` at that question, and afterwards at the check.

    after: the conversation that this one takes the place of, whose buttons must not fit.
    """
    revision = after.revision if after else 0
    empty = Conversation(chat_id, locale, form.name, "", revision, answers or {}, now_ms)
    standing = Standing(form, empty, organisation, now_ms, Place(CHECK), None)
    if change:
        return move_to(standing, Place(change, changing=True))
    asked = standing.in_order()
    at_check = form.check == "first" or not asked
    return move_to(standing, Place(CHECK if at_check else asked[0].name))


def begin_again(form: Form, conversation: Conversation, organisation: Organisation, now_ms: int) -> Standing:
    """The same form from its first question; what was answered is kept."""
    return begin(
        form,
        organisation,
        conversation.chat_id,
        conversation.locale,
        now_ms,
        {name: values for name, values in conversation.answers.items() if name != DRAFT},
        after=conversation,
    )


def move_to(at: Standing, place: Place, answers: Mapping[str, tuple[str, ...]] | None = None) -> Standing:
    """A new showing: its revision is new, so that the buttons of older showings no longer fit."""
    return keep(at, place, answers, revision=max(at.conversation.revision + 1, at.now_ms // 1000))


def keep(
    at: Standing,
    place: Place,
    answers: Mapping[str, tuple[str, ...]] | None = None,
    revision: int | None = None,
) -> Standing:
    """The same showing with other answers."""
    conversation = replace(
        at.conversation,
        step=str(place),
        revision=at.conversation.revision if revision is None else revision,
        answers={**at.answers, **(answers or {})},
        changed_ms=at.now_ms,
    )
    return replace(at, conversation=conversation, place=place, question=at.form.question(place.step))


def rest(at: Standing) -> Standing:
    """They turned to something else. The buttons of the question still fit; what they type is no answer."""
    return at if at.place.resting else keep(at, replace(at.place, resting=True))


def wake(at: Standing) -> Standing:
    """They answered it after all."""
    return keep(at, replace(at.place, resting=False)) if at.place.resting else at


def carry_on(at: Standing) -> Standing:
    return move_to(at, replace(at.place, resting=False))


def _stands(at: Standing) -> bool:
    if at.question is None:
        return at.place.step == CHECK and at.place.part == "ask" and at.form.check != "none"
    if at.question not in at.asked() or (at.place.changing and at.form.check == "none"):
        return False
    if at.place.part == "ask":
        return True
    if at.place.part == "keep" and not at.draft:
        return False
    return bool(at.question.own_words) or (at.question.kind == "words" and at.place.part == "keep")
