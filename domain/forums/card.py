"""What is told of a forum, all of it: as members read it, and as its maker checks it."""

from collections.abc import Sequence

from domain.days import moment_words
from domain.forums import plan
from domain.forums.form import NOT_SAID
from domain.forums.forum import Details, Forum, Meeting, area_label
from domain.forums.words import length_words, most_words
from domain.organisation import Organisation
from domain.say import Label, Value, phrase
from domain.when import Repeating

_OWN_WORDS = ("link", "access", "support", "bring", "expenses")
_ORDER = ("length", "link", "access", "support", "bring", "expenses", "most")


def facts(details: Details) -> tuple[Label, ...]:
    """A line for each thing that is said beside the place, for a value whose name ends in "_lines"."""
    said: dict[str, Value] = {name: getattr(details, name) for name in _OWN_WORDS}
    said["length"] = length_words(details.minutes)
    said["most"] = most_words(details.most) if details.most else ()
    return tuple(phrase(f"forum-fact-{name}", words=said[name]) for name in _ORDER if said[name])


def when(forum: Forum, coming: Sequence[Meeting], organisation: Organisation) -> tuple[Label, ...]:
    """A rhythm; or of single dates those that are to come, at the times to which they were moved.

    coming: all its meetings to come.
    """
    found = plan.from_text(forum.plan)
    if isinstance(found, Repeating) or forum.state != "running":
        return plan.spoken(found, organisation.zone)
    times = (meeting.starts_ms for meeting in coming if not meeting.cancelled)
    return tuple(label for ms in times for label in moment_words(ms, organisation.zone))


def values(forum: Forum, coming: Sequence[int], organisation: Organisation) -> dict[str, Value]:
    """For a text that tells of it. coming: when its next meetings begin."""
    zone = organisation.zone
    return {
        "name": forum.name,
        "area": (area_label(forum, organisation),) if forum.area != NOT_SAID else (),
        "plan": plan.spoken(plan.from_text(forum.plan), zone) if forum.plan else (),
        "next_lines": tuple(label for ms in coming for label in moment_words(ms, zone)),
        "place": forum.details.place,
        "fact_lines": facts(forum.details),
        "reminders": tuple(Label(f"reminded-{kind}") for kind in forum.reminders),
    }
