"""Making a forum, as a form: four things are asked one after another, and all else can be added."""

from dataclasses import replace

from domain.authority import WRITE
from domain.forms import Form
from domain.forums import when_line
from domain.forums.forum import EVERYWHERE, Details, Forum
from domain.organisation import Organisation
from domain.person import Answers
from domain.questions import Option, Question
from domain.say import Label

ID = "forum_id"
"""Under which answer the draft's id stands; no question has this name."""

ALL = "_all"
"""The answer that it is for all areas: no area of the organisation has such a key."""

NOT_SAID = "?"
"""The area of a draft that has none yet."""

LONGEST_NAME = 60
LONGEST_PLACE = 150


def _areas(organisation: Organisation) -> tuple[Option, ...]:
    """Those where a forum can be: "Prefer not to say" is none."""
    alone = {choice.key for choice in organisation.areas_alone}
    own = (Option(area.key, Label(area.label, literal=True)) for area in organisation.areas)
    return (*(option for option in own if option.value not in alone), Option(ALL, Label("forum-area-all")))


NAME = Question("forum_name", "words", longest=LONGEST_NAME, one_line=True, at_once=True)
WHERE = Question("forum_where", "words", longest=LONGEST_PLACE, at_once=True)
WHEN = Question("forum_when", "words", longest=500, at_once=True, read=when_line.kept, spoken=when_line.said)
AREA = Question("forum_area", "one", _areas)
FORUM = Form(
    "forum",
    (NAME, WHERE, WHEN, AREA),
    done="make-forum",
    done_first=True,
    explains=False,
    capability=WRITE,
)


def of_answers(answers: Answers, made_by: int, before: Forum | None) -> Forum:
    """The draft that these answers make. What another form asks stays as it was `before`."""
    one = {name: next(iter(values), "") for name, values in answers.items()}
    draft = before or Forum(0, made_by, "", NOT_SAID, "", Details(""))
    area = one.get("forum_area") or NOT_SAID
    return replace(
        draft,
        name=one.get("forum_name", ""),
        area=EVERYWHERE if area == ALL else area,
        plan=one.get("forum_when", ""),
        details=replace(draft.details, place=one.get("forum_where", "")),
    )


def as_answers(draft: Forum) -> dict[str, tuple[str, ...]]:
    area = ALL if draft.area == EVERYWHERE else "" if draft.area == NOT_SAID else draft.area
    said = {
        "forum_name": draft.name,
        "forum_where": draft.details.place,
        "forum_when": draft.plan,
        "forum_area": area,
    }
    answers: dict[str, tuple[str, ...]] = {name: (words,) if words else () for name, words in said.items()}
    return answers | {ID: (str(draft.forum_id),)}
