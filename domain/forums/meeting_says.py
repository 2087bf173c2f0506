"""What the bot says of one meeting by itself: its invitation and reminder, and what is needed to come."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from domain.days import local_moment, moment_words
from domain.forums import answering
from domain.forums.forum import Details, Forum, Meeting, Reply
from domain.many.message import Content, Made
from domain.say import Button, Label, Say, Value, phrase

HELP = Button("help-now", "go:help")


def page(meeting: Meeting) -> Button:
    """To the member's page of it."""
    return Button("the-meeting", f"go:meet:{meeting.meeting_id}")


def detail_lines(details: Details) -> tuple[Label, ...]:
    """A line for each that is known."""
    return tuple(
        phrase(f"meeting-at-{name}", words=(Label(words, literal=True),))
        for name, words in _known(details).items()
    )


def _known(details: Details) -> dict[str, str]:
    """In the order in which it is said."""
    known = {
        "place": details.place,
        "link": details.link,
        "bring": details.bring,
        "access": details.access,
        "support": details.support,
        "expenses": details.expenses,
    }
    return {name: words for name, words in known.items() if words}


def own_words(forum: Forum, details: Details | None = None) -> str:
    """What a message to many says in the team's own words: these tell whether it must come closed."""
    return "\n".join((forum.name, *(_known(details).values() if details else ())))


def reminder(forum: Forum, meeting: Meeting, reply: Reply, zone: ZoneInfo) -> Say:
    """With what was arranged for this person; who said yes to an older time is asked about the new one."""
    asks = reply.is_to_old_time(meeting)
    values: dict[str, Value] = {
        "asks": int(asks),
        "says": reply.says,
        "name": forum.name,
        "when": moment_words(meeting.starts_ms, zone),
        "detail_lines": detail_lines(meeting.details(forum)),
        "needs": reply.needs,
        "arranged": int(reply.arranged),
    }
    said = () if asks else (answering.LABELS[reply.says],)
    ways = tuple(button for button in answering.buttons(meeting) if button.label not in said)
    return Say("meeting-reminder", values, (*ways, page(meeting), HELP))


def invitation(forum: Forum, meeting: Meeting, also: Sequence[Meeting] = ()) -> Content:
    """To those who follow the forum. What is not for everybody's eyes comes closed.

    also: the meetings soon after it, to which nobody is invited by a message of its own.
    """
    details = meeting.details(forum)
    values: dict[str, Value] = {
        "name": forum.name,
        "when": local_moment(meeting.starts_ms),
        "detail_lines": detail_lines(details),
        "also_lines": tuple(label for one in also for label in local_moment(one.starts_ms)),
    }
    ways = (*answering.buttons(meeting), agenda(meeting), page(meeting), HELP)
    say = Say("meeting-invitation", values, ways)
    return Content(own_words(forum, details), made=Made(say, say))


def agenda(meeting: Meeting) -> Button:
    """To put something on its agenda."""
    return Button("agenda-put", f"go:faput:{meeting.meeting_id}")
