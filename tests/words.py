"""How the tests of the words find them, and find what the code says with them."""

import ast as python
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from domain.authority import ROLES
from domain.every_form import FORMS
from domain.forms import CHECK, DRAFT, Form, Place, begin, move_to
from domain.many import message_form
from domain.oneself import signup
from domain.organisation import Organisation
from domain.say import Button, Label, Say, Value, to_json
from domain.showing import answer_values, show
from domain.team.audit import shown
from handlers.about import MESSAGES
from tests import (
    agenda_words,
    answering_words,
    export_words,
    forum_change_words,
    forum_making_words,
    forum_meeting_words,
    forum_member_words,
    forum_paper_words,
    inactive_words,
    leaving_words,
    loop_words,
    making_words,
    poll_words,
    reading_words,
    request_words,
    results_words,
    secret_words,
    sheet_words,
    team_words,
    to_many_words,
    when_words_said,
)
from texts.bundles import FOLDER

ROOT = FOLDER.parent
QUESTIONS = {q.name for form in FORMS.values() if form.explains for q in form.questions}
OWN_WORDS = "🙂" * 500
LONG_NAME = "W W W W " + "W" * 52
OPTION = "An area with a long name"

COMPUTED = {
    *(f"about-{n}" for n in range(1, MESSAGES + 1)),
    *(f"about-to-{n}" for n in range(2, MESSAGES + 1)),
    *(f"why-{name}" for name in QUESTIONS),
    "read-notice",
    "read-notice-text",
    *(f"often-{n}" for n in range(1, 7)),
    "own-times-on",
    *("quiet-21-8", "quiet-22-7", "quiet-18-10"),
    *(f"weekday-{n}" for n in range(7)),
    *(f"month-{n}" for n in range(1, 13)),
    *team_words.COMPUTED,
    *when_words_said.COMPUTED,
    *to_many_words.COMPUTED,
    *poll_words.COMPUTED,
    *making_words.COMPUTED,
    *loop_words.COMPUTED,
    *sheet_words.COMPUTED,
    *results_words.COMPUTED,
    *forum_change_words.COMPUTED,
    *forum_making_words.COMPUTED,
    *agenda_words.COMPUTED,
    *forum_paper_words.COMPUTED,
    *export_words.COMPUTED,
    *request_words.COMPUTED,
    *forum_meeting_words.COMPUTED,
}
"""Keys put together in the code: one for each message about co-production, and for each question."""

PROFILE_VALUES = ("kinds", "areas", "why", "interests", "helps", "helps_share", "often", "quiet")
ABOUT_ME: dict[str, Value] = {
    **{name: (Label(OPTION, literal=True),) for name in PROFILE_VALUES},
    **{f"{name}_count": 1 for name in PROFILE_VALUES},
    **{"name": LONG_NAME, "reference": "K7P-MTQ", "state": "open", "until": team_words.DAY, "role": 0},
    **dict.fromkeys(ROLES, 1),
    "team_name": LONG_NAME,
    "forums": (Label(OPTION, literal=True),) * 5,
    "forums_count": 5,
}

GIVEN: dict[str, Mapping[str, Value]] = {
    "menu-text": {"stopped": 1, "paused": 1, "form": "signup"},
    "pause": {"until": team_words.DAY, "role": 0},
    "paused": {"until": team_words.DAY, "role": 0, "state": "open"},
    "me": ABOUT_ME,
    **team_words.GIVEN,
    **to_many_words.GIVEN,
    **poll_words.GIVEN,
    **making_words.GIVEN,
    **answering_words.GIVEN,
    **secret_words.GIVEN,
    **loop_words.GIVEN,
    **sheet_words.GIVEN,
    **results_words.GIVEN,
    **forum_change_words.GIVEN,
    **forum_making_words.GIVEN,
    **agenda_words.GIVEN,
    **forum_paper_words.GIVEN,
    **export_words.GIVEN,
    **request_words.GIVEN,
    **forum_meeting_words.GIVEN,
    **forum_member_words.GIVEN,
    **inactive_words.GIVEN,
    "list-next": {"before": OPTION, "next": OPTION},
    "list-last": {"before": OPTION, "last": OPTION},
}
"""What messages are given whose values are not written out where they are said."""

WORST: dict[str, Value] = {
    "saved": (*(Label(OPTION, literal=True),) * 30, Label(OWN_WORDS, literal=True)),
    "saved_count": 31,
    "answer": (Label(OPTION, literal=True),),
    "words": "W" * 60,
    "number": "999",
    "limit": 500,
    "length": 1_000_000,
    "form": "profile",
    "joined": 1,
    "question": "kinds",
    "asked": "waits",
    "waits": 1,
    "draft": 1,
    "people": 1_000_000,
    "were_asked": 1_000_000,
    "agreed": 1_000_000,
    "declined": 1_000_000,
    "silent": 1,
    "open": 1_000_000,
    "unasked": 1_000_000,
    "going": 1,
    "days": 60,
    "kind": "again",
    "entries": 1_000_000,
    "head": shown("f" * 64),
    "which": "coordinator",
    **{
        "weekday": (Label("weekday-2"),),
        "day": 30,
        "month": (Label("month-9"),),
        "year": "2026",
        "time": "14:30",
    },
    "from": "13:58",
    "to": "14:06",
    **export_words.WORST,
    **request_words.WORST,
    **team_words.WORST,
    **leaving_words.WORST,
    **when_words_said.WORST,
    **to_many_words.WORST,
    **reading_words.WORST,
    **poll_words.WORST,
    **making_words.WORST,
    **answering_words.WORST,
    **loop_words.WORST,
    **sheet_words.WORST,
    **results_words.WORST,
    **forum_change_words.WORST,
    **forum_making_words.WORST,
    **agenda_words.WORST,
    **forum_paper_words.WORST,
    **forum_meeting_words.WORST,
    **forum_member_words.WORST,
}
"""The longest that each value gets, where the code writes it out."""


YES_OR_NO = {
    *to_many_words.YES_OR_NO,
    *reading_words.YES_OR_NO,
    *poll_words.YES_OR_NO,
    *making_words.YES_OR_NO,
    *answering_words.YES_OR_NO,
    *loop_words.YES_OR_NO,
    *sheet_words.YES_OR_NO,
    *results_words.YES_OR_NO,
    *forum_change_words.YES_OR_NO,
    *forum_making_words.YES_OR_NO,
    *agenda_words.YES_OR_NO,
    *forum_paper_words.YES_OR_NO,
    *export_words.YES_OR_NO,
    *forum_meeting_words.YES_OR_NO,
    *forum_member_words.YES_OR_NO,
    *team_words.YES_OR_NO,
    *leaving_words.YES_OR_NO,
    "joined",
    "stopped",
    "draft",
    "waits",
    "going",
    "people",
    "unasked",
    "silent",
}
"""Numbers by which a message chooses its words: each is looked at in both ways."""

WITH_VALUES = {
    "tick-on",
    "tick-off",
    "pick",
    "more",
    "notice-do-again",
    *team_words.LABELS,
    *request_words.LABELS,
    *to_many_words.LABELS,
    *poll_words.LABELS,
    *answering_words.LABELS,
    *loop_words.LABELS,
    *sheet_words.LABELS,
    *results_words.LABELS,
    *forum_change_words.LABELS,
    *forum_making_words.LABELS,
    *agenda_words.LABELS,
    *forum_paper_words.LABELS,
    *forum_meeting_words.LABELS,
    *forum_member_words.LABELS,
}
"""Labels that are drawn with values."""


def longest_organisation() -> Organisation:
    line = "&" * 80
    told = tomllib.loads((ROOT / "organisation.toml").read_text(encoding="utf-8"))
    told |= {"name": line, "neutral_name": "&" * 40}
    told["contact"] |= {"name": line, "hours": line}
    told["complaints"] |= {"name": line, "hours": line}
    told["help_lines"]["lines"] = [{"name": line, "how": line, "detail": line}] * 10
    told["notice"] |= {"version": "&" * 40} | {
        f"{kind}{part}": "&" * longest
        for kind in ("", "plain_")
        for part, longest in (("summary", 900), ("text", 3500))
    }
    told |= {
        name: [f"Area with a long name {n:04}" for n in range(30)]
        for name in ("areas", "interests", "why_join", "what_helps")
    }
    told["areas_alone"] = told["areas"][:1]
    return Organisation.model_validate(told)


@cache
def entries(locale: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for file in sorted((FOLDER / locale).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                found[entry.id.name] = entry
    return found


def labels(locale: str) -> list[str]:
    """The keys of labels.ftl that have words of their own."""
    body = FluentParser().parse((FOLDER / locale / "labels.ftl").read_text(encoding="utf-8")).body
    return [entry.id.name for entry in body if isinstance(entry, ast.Message) and entry.value]


def values_named(locale: str, key: str) -> set[str]:
    """The values that a message needs, also through the labels it quotes."""
    names = _Names()
    names.visit(entries(locale)[key])
    return names.values.union(*(values_named(locale, quoted) for quoted in names.messages))


class _Names(Visitor):
    def __init__(self) -> None:
        self.values: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.messages.add(node.id.name)


@dataclass(frozen=True)
class Call:
    """A key written out in the code, and the values given there; None where they are computed."""

    key: str
    values: frozenset[str] | None


@cache
def calls() -> tuple[Call, ...]:
    """Every Say, Button, Label, phrase and go of the code whose key is written out."""
    return tuple(call for tree in _trees() for node in python.walk(tree) for call in _call(node))


@cache
def constants() -> frozenset[str]:
    nodes = [node for tree in _trees() for node in python.walk(tree)]
    return frozenset(n.value for n in nodes if isinstance(n, python.Constant) and isinstance(n.value, str))


def _trees() -> Iterator[python.Module]:
    for room in ("domain", "handlers", "bot", "texts"):
        for file in sorted((ROOT / room).glob("**/*.py")):
            yield python.parse(file.read_text(encoding="utf-8"))


def _call(node: python.AST) -> Iterator[Call]:
    if not (isinstance(node, python.Call) and isinstance(node.func, python.Name) and node.args):
        return
    literal = any(keyword.arg == "literal" for keyword in node.keywords)
    if node.func.id in ("Say", "Button", "Label", "phrase", "go") and not literal:
        first = node.args[0]
        for key in (first.body, first.orelse) if isinstance(first, python.IfExp) else (first,):
            if isinstance(key, python.Constant):
                yield Call(str(key.value), _values(node))


def _values(node: python.Call) -> frozenset[str] | None:
    assert isinstance(node.func, python.Name)
    if node.func.id == "phrase":
        return frozenset(str(keyword.arg) for keyword in node.keywords)
    place = {"Say": 1, "Button": 2}.get(node.func.id, 9)
    values: Any = node.args[place] if len(node.args) > place else None
    values = next((keyword.value for keyword in node.keywords if keyword.arg == "values"), values)
    if values is None:
        return frozenset()
    if not isinstance(values, python.Dict):
        return None
    return frozenset(str(name.value) for name in values.keys if isinstance(name, python.Constant))


def screens(organisation: Organisation) -> Iterator[Say]:
    """Every screen of every form, each once."""
    yield from {to_json(say): say for say in _walked(organisation)}.values()


def _walked(organisation: Organisation) -> Iterator[Say]:
    """With nothing answered, and with everything answered at great length."""
    for form in FORMS.values():
        for answers in ({}, _everything(organisation), *making_words.of_other_kinds(form.name)):
            at = begin(form, organisation, 1, "en", 1_000_000, answers)
            places = [
                Place(q.name, part)
                for q in at.asked()
                for part in ("ask", "words", "keep")
                if not (q.at_once and part == "keep")
            ]
            for place in [*places, *([Place(CHECK)] if form.check != "none" else [])]:
                for draft in (OWN_WORDS, LONG_NAME):
                    there = move_to(at, place, {DRAFT: (draft,)})
                    question = there.question
                    if place.part != "words" or (question and question.own_words):
                        yield from (_live(form, show(there, page)) for page in range(5))
            if form is signup.SIGNUP:
                yield Say("signup-done", answer_values(at))
    yield from leaving_words.file(organisation)


def _live(form: Form, say: Say) -> Say:
    """With what the check shows beside the answers."""
    live = {
        "message": to_many_words.LIVE,
        "audience": to_many_words.LIVE,
        "poll": poll_words.LIVE,
        "outcome": loop_words.LIVE,
        "forum": forum_making_words.LIVE,
    }
    beside = live.get(form.name, {}) if say.key.endswith("-check") else {}
    return replace(say, values={**say.values, **beside})


def _everything(organisation: Organisation) -> dict[str, tuple[str, ...]]:
    answers: dict[str, tuple[str, ...]] = {}
    for question in signup.PROFILE.questions:
        options = tuple(option.value for option in question.options(organisation))
        answers[question.answers[-1]] = (OWN_WORDS[: question.longest],)
        if question.kind != "words":
            answers[question.name] = options[:1] if question.kind == "one" else options
    for question in message_form.AUDIENCE.questions:
        answers[question.name] = tuple(option.value for option in question.options(organisation))
    return {
        **answers,
        **to_many_words.ANSWERS,
        **poll_words.ANSWERS,
        **making_words.ANSWERS,
        **loop_words.ANSWERS_GIVEN,
        **forum_making_words.ANSWERS,
    }


def given(organisation: Organisation) -> dict[str, list[frozenset[str]]]:
    """For each key the names of the values it gets, one set for each place it is said at."""
    found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for call in calls():
        if call.values is not None:
            found[call.key].append(call.values)
    for key, values in GIVEN.items():
        found[key].append(frozenset(values))
    for say in screens(organisation):
        found[say.key].append(frozenset(say.values))
        for button in say.buttons:
            if not button.literal:
                found[button.label].append(frozenset(button.values))
    return found


def everything_said(organisation: Organisation) -> list[Say]:
    """Each message with the longest values it can get."""
    walked = list(screens(organisation))
    others = {call for call in calls() if call.key not in {say.key for say in walked}}
    written = [Say(call.key, _worst(call)) for call in others if call.key not in WITH_VALUES]
    otherwise = [Say(say.key, {n: _unless(n, value) for n, value in say.values.items()}) for say in written]
    return [*walked, *map(Say, sorted(COMPUTED)), *written, *otherwise]


def _unless(name: str, value: Value) -> Value:
    return 0 if name in YES_OR_NO else value


def _worst(call: Call) -> dict[str, Value]:
    return {**GIVEN.get(call.key, {}), **{name: WORST[name] for name in call.values or ()}}


def buttons(organisation: Organisation) -> list[Button]:
    """Every label, those with values as the screens give them."""
    drawn = [button for say in screens(organisation) for button in say.buttons]
    return [*drawn, *(Button(key, "x") for key in labels("en") if key not in WITH_VALUES)]


def sentences(text: str) -> list[str]:
    """Split as they are read, at full stops, colons and line ends. A phone number is one word."""
    return [
        part for part in re.split(r"[.!?:](?=[\s”)]|$)|\n", re.sub(r"\d[\d ]*\d", "0", text)) if part.strip()
    ]
