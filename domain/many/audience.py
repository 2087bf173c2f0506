"""Whom a message to many is for: everybody, or areas, interests, kinds of people and the Council, crossed."""

import json
from dataclasses import dataclass, replace

from domain.person import Answers
from domain.say import Label, Value, phrase

QUESTIONS = ("to_areas", "to_interests", "to_kinds", "to_council")
"""The answers of the form that say it, by the names of its questions."""

FORUMS = ("forum", "meeting", "replied", "agenda")
"""The parts that name a forum or one of its meetings."""

FEW = 8
"""Fewer people than this are never counted aloud: NHS Digital's rule for small numbers."""


@dataclass(frozen=True)
class Audience:
    """Of each part any one is enough; parts narrow one another down. An empty part takes everybody.

    Who named no interests is interested in everything, as they were told.
    poll: only those who were asked in this one, if any. unanswered: of these, who got it and has not
    answered.
    tell: of them only who wants to hear at once what comes of it, or only the others; None is all.
    forum: only those who follow it, if any. meeting: of its followers only who has said nothing to this one
    yet; without a forum only those who said that they come, or may. silent: the same of several meetings.
    replied: whoever said anything to this meeting. agenda: beside them whoever raised or backed what was on
    its agenda.
    """

    areas: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    council: bool = False
    poll: int = 0
    unanswered: bool = False
    tell: bool | None = None
    forum: int = 0
    meeting: int = 0
    replied: int = 0
    agenda: int = 0
    silent: tuple[int, ...] = ()


@dataclass(frozen=True)
class Reach:
    """How many people fit an audience, and who of them is left out and why, each counted once.

    enough: have had their week's messages; they get it later.
    """

    fit: int = 0
    unreachable: int = 0
    stopped: int = 0
    paused: int = 0
    unasked: int = 0
    enough: int = 0

    @property
    def left_out(self) -> int:
        return self.unreachable + self.stopped + self.paused + self.unasked

    @property
    def people(self) -> int:
        """Who gets it, now or later."""
        return self.fit - self.left_out


def of_answers(answers: Answers) -> Audience:
    areas, interests, kinds, council = (answers.get(name, ()) for name in QUESTIONS)
    return Audience(areas, interests, kinds, council == ("yes",))


def as_answers(audience: Audience) -> dict[str, tuple[str, ...]]:
    return {
        "to_areas": audience.areas,
        "to_interests": audience.interests,
        "to_kinds": audience.kinds,
        "to_council": ("yes",) if audience.council else (),
    }


def to_text(audience: Audience) -> str:
    asked: dict[str, object] = {
        "poll": audience.poll,
        "unanswered": audience.unanswered,
        "tell": audience.tell,
    }
    of_forums = {name: number for name in FORUMS if (number := getattr(audience, name))}
    silent: dict[str, object] = {"silent": audience.silent} if audience.silent else {}
    said = {**as_answers(audience), **(asked if audience.poll else {}), **of_forums, **silent}
    return json.dumps(said, sort_keys=True, separators=(",", ":"))


def from_text(text: str) -> Audience:
    said = json.loads(text)
    asked = {name: said.pop(name) for name in ("poll", "unanswered", "tell", *FORUMS) if name in said}
    silent = tuple(said.pop("silent", ()))
    return replace(of_answers({name: tuple(values) for name, values in said.items()}), silent=silent, **asked)


def people(count: int) -> tuple[Label, ...]:
    """So many people, in words that tell nothing of a few."""
    return (phrase("people-few") if 0 < count < FEW else phrase("people-count", count=count),)


def reach_values(reach: Reach) -> dict[str, Value]:
    """For a text that says how many it reaches, and who is left out and why."""
    reasons = ("stopped", "paused", "unreachable", "unasked", "enough")
    left_out = tuple(
        phrase(f"left-{name}", people=people(count)) for name in reasons if (count := getattr(reach, name))
    )
    return {"people": people(reach.people), "people_count": reach.people, "left_lines": left_out}
