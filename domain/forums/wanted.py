"""What a coordinator wants to change about a forum or one of its meetings, and what that comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.forums import changes, form, more, plan
from domain.forums.changes import Change, Shift
from domain.forums.forum import Details, Forum, Meeting, moved
from domain.questions import Question
from domain.say import Say

TIME, CANCEL, RESTORE, NAME = "time", "cancel", "restore", "name"
QUESTIONS: Mapping[str, Question] = {
    NAME: form.NAME,
    "place": form.WHERE,
    **{question.name.removeprefix("forum_"): question for question in more.FORUM_MORE.questions},
}
"""How what is typed for each detail is read."""

FIELDS = ("place", "link", "length", "access", "support", "bring", "expenses", "most")
"""The details that can be changed."""

_NUMBERS = ("length", "most")
_TOLD = ("place", "link")
"""What nobody can come without knowing: it is always told."""


@dataclass(frozen=True)
class Wanted:
    """what: one of the above. on: from this meeting on, not only this one. new: as it is kept as text."""

    what: str
    meeting_id: int
    on: bool
    new: str = ""

    @property
    def must_be_told(self) -> bool:
        return self.what not in QUESTIONS or self.what in _TOLD

    @property
    def can_be_told(self) -> bool:
        """How many may come, and how it is called, is nothing that those who come need to know."""
        return self.what not in ("most", NAME)


def change(
    wanted: Wanted, forum: Forum, meetings: list[Meeting], now_ms: int, zone: ZoneInfo
) -> Change | Say:
    """What it comes to, or what is wrong with it. meetings: all of the forum that are still to come."""
    if wanted.what == NAME:
        same = wanted.new == forum.name
        return Say("again-change-same-words") if same else Change(replace(forum, name=wanted.new), ())
    if wanted.on and wanted.what == TIME:
        return _rhythm(wanted, forum, meetings, now_ms, zone)
    if wanted.on:
        return _details(wanted, forum, meetings)
    this = next((one for one in meetings if one.meeting_id == wanted.meeting_id), None)
    if this is None or this.starts_ms <= now_ms:
        return Say("change-too-late")
    if wanted.what == RESTORE:
        if not this.cancelled:
            return Say("change-is-on")
        if changes.clashes(meetings, this.meeting_id, this.starts_ms):
            return Say("again-change-clash", {"moment": moment_words(this.starts_ms, zone)})
        return Change(forum, (Shift(this, changes.put_back(this)),), what="restored")
    if this.cancelled:
        return Say("change-is-cancelled")
    if wanted.what == CANCEL:
        return Change(forum, (Shift(this, changes.cancelled(this)),))
    if wanted.what == TIME:
        return _moved(wanted, forum, this, meetings, zone)
    if wanted.new == kept(forum, this, wanted.what):
        return Say("again-change-same-words")
    after = changes.with_details(this, _with(this.details(forum), wanted), forum, forum)
    return Change(forum, (Shift(this, after),), what="changed", field=wanted.what)


def _moved(
    wanted: Wanted, forum: Forum, this: Meeting, meetings: list[Meeting], zone: ZoneInfo
) -> Change | Say:
    once = changes.once(plan.from_text(wanted.new))
    assert once, "a meeting is at one moment"
    said = {"moment": moment_words(once.at_ms, zone)}
    if once.at_ms == this.starts_ms:
        return Say("again-change-same", said)
    if changes.clashes(meetings, this.meeting_id, once.at_ms):
        return Say("again-change-clash", said)
    return Change(forum, (Shift(this, moved(this, once.at_ms)),))


def _rhythm(
    wanted: Wanted, forum: Forum, meetings: list[Meeting], now_ms: int, zone: ZoneInfo
) -> Change | Say:
    new = plan.from_text(wanted.new)
    if changes.is_same(plan.from_text(forum.plan), new):
        return Say("again-change-same-plan", {"plan": plan.spoken(new, zone)})
    found = changes.from_now_on(forum, meetings, wanted.meeting_id, new, now_ms, zone)
    return found or Say("again-meeting-over")


def _details(wanted: Wanted, forum: Forum, meetings: list[Meeting]) -> Change | Say:
    """From now on: also where a meeting had its own. For those before this one all stays as it was."""
    after = replace(forum, details=_with(forum.details, wanted))
    there = sorted(meetings, key=lambda one: (one.starts_ms, one.meeting_id))
    ids = [one.meeting_id for one in there]
    place = ids.index(wanted.meeting_id) if wanted.meeting_id in ids else len(ids)
    shifts = [
        Shift(one, changes.with_details(one, _with(one.details(forum), wanted), forum, after))
        for one in there[place:]
    ]
    if after == forum and not any(_is_news(shift, forum, after) for shift in shifts):
        return Say("again-change-same-words")
    before = (changes.with_details(one, one.details(forum), forum, after) for one in there[:place])
    return Change(
        after,
        tuple(shift for shift in shifts if _is_news(shift, forum, after)),
        (*before, *(shift.after for shift in shifts if not _is_news(shift, forum, after))),
        what="changed",
        field=wanted.what,
    )


def _is_news(shift: Shift, before: Forum, after: Forum) -> bool:
    """Not where it is cancelled, or had this detail of its own already."""
    return not shift.after.cancelled and shift.before.details(before) != shift.after.details(after)


def _with(details: Details, wanted: Wanted) -> Details:
    value: Any = int(wanted.new or 0) if wanted.what in _NUMBERS else wanted.new
    return replace(details, **{_name(wanted.what): value})


def kept(forum: Forum, meeting: Meeting | None, field: str) -> str:
    """What a detail is now, as text; nothing where it is not said."""
    if field == NAME:
        return forum.name
    value = getattr(meeting.details(forum) if meeting else forum.details, _name(field))
    return str(value) if value else ""


def _name(field: str) -> str:
    """As it is called in `Details`."""
    return "minutes" if field == "length" else field
