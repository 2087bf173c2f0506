"""What a coordinator is told of a meeting by itself: no names, no needs, only what there is to do."""

from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.forums.forum import Forum, Meeting
from domain.say import Button, Say, Value

HELP = Button("help-now", "go:help")


def page(meeting: Meeting) -> Button:
    """To a coordinator's page of it."""
    return Button("the-meeting", f"go:fwmeet:{meeting.meeting_id}")


def to_arrange(forum: Forum, meeting: Meeting, zone: ZoneInfo) -> Say:
    """Some days before, while something that was asked for is not ticked."""
    arrange = Button("to-arrange", f"go:fwneeds:{meeting.meeting_id}-1")
    return Say("meeting-to-arrange", _which(forum, meeting, zone), (arrange, page(meeting), HELP))


def to_count(forum: Forum, meeting: Meeting, zone: ZoneInfo) -> Say:
    """The next morning: how many came?"""
    count = Button("count-came", f"go:fwcame:{meeting.meeting_id}")
    write = Button("write-up", f"go:fwwriteup:{meeting.meeting_id}")
    return Say("meeting-to-count", _which(forum, meeting, zone), (count, write, page(meeting), HELP))


def _which(forum: Forum, meeting: Meeting, zone: ZoneInfo) -> dict[str, Value]:
    return {"name": forum.name, "when": moment_words(meeting.starts_ms, zone)}
