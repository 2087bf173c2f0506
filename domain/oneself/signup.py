"""What people are asked: to sign up, to tell us more, and when they look at their answers again."""

from functools import lru_cache

from domain.choice import Choice
from domain.forms import Form
from domain.organisation import Organisation
from domain.person import Answers
from domain.questions import Option, Question
from domain.say import Label
from domain.times import TIMES


@lru_cache(maxsize=64)  # asked for several times with each answer
def _own(choices: tuple[Choice, ...], alone: tuple[Choice, ...] = ()) -> tuple[Option, ...]:
    by_itself = {choice.key for choice in alone}
    return tuple(
        Option(choice.key, Label(choice.label, literal=True), choice.key in by_itself) for choice in choices
    )


def _notice(organisation: Organisation) -> tuple[Option, ...]:
    """One agrees to this version: whoever agreed to an earlier one is asked again before the end."""
    return (Option(organisation.notice.version, Label("agree-yes")),)


_KINDS = tuple(Option(kind, Label(f"kind-{kind}")) for kind in ("used", "cared", "works"))
_SHARE = tuple(Option(answer, Label(f"share-{answer}")) for answer in ("yes", "no"))


NOTICE = Question("notice", "agree", _notice)
KINDS = Question("kinds", "ticks", lambda organisation: _KINDS)
AREAS = Question("areas", "ticks", lambda organisation: _own(organisation.areas, organisation.areas_alone))
NAME = Question("name", "words", may_skip=True, longest=60, one_line=True)
WHY = Question(
    "why", "ticks", lambda organisation: _own(organisation.why_join), may_skip=True, own_words="why_words"
)
INTERESTS = Question("interests", "ticks", lambda organisation: _own(organisation.interests), may_skip=True)
HELPS = Question(
    "helps",
    "ticks",
    lambda organisation: _own(organisation.what_helps),
    may_skip=True,
    own_words="helps_words",
)
HELPS_SHARE = Question("helps_share", "one", lambda organisation: _SHARE, may_skip=True, needs="helps")

SIGNUP = Form("signup", (NOTICE, KINDS, AREAS), check="none")
MORE = Form("more", (NAME, WHY, INTERESTS, HELPS, HELPS_SHARE))
PROFILE = Form("profile", (KINDS, AREAS, *MORE.questions), check="first")
NAMING = Form("naming", (NAME,), check="none")
"""Only a name, asked for when somebody is going to meet others."""
FORMS = {form.name: form for form in (SIGNUP, MORE, PROFILE, NAMING, TIMES)}


def agreed_version(answers: Answers) -> str:
    return answers["notice"][0]


def to_keep(form: Form, answers: Answers) -> dict[str, tuple[str, ...]]:
    """What of these answers is about the person; a question that must be answered is not stored empty."""
    asked = [question for question in form.questions if question in PROFILE.questions]
    given = [(q.may_skip, name, answers[name]) for q in asked for name in q.answers if name in answers]
    return {name: values for may_be_empty, name, values in given if values or may_be_empty}


def news(form: Form, before: Answers, now: Answers) -> dict[str, tuple[str, ...]]:
    """What of that has changed."""
    kept = to_keep(form, now)
    return {name: values for name, values in kept.items() if before.get(name, ()) != values}
