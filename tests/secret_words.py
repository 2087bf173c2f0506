"""What the tests of the words must know of secret polls."""

from collections.abc import Mapping

from domain.many import audience
from domain.many.broadcast import OPENING
from domain.polls import poll
from domain.polls.poll_message import void
from domain.say import Label, Value
from tests import poll_words

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "secret-pressed": {"answer": (Label("W" * poll.LONGEST_OPTION, literal=True),)},
    "secret-too-few": {"opening": "W" * OPENING, "people": audience.people(19), "least": poll.SECRET_LEAST},
    "secret-waits": {"polls": 100},
    "poll-missed": {"opening": "W" * OPENING},
    "poll-void": made.usual.values if (made := void(poll_words.POLL).made) else {},
}

STARTED_BY_THE_BOT = ("poll-void", "poll-missed", "secret-too-few", "secret-waits")
TOLD_AT_A_PRESS = ("secret-pressed", "secret-recorded", "secret-already", "secret-not-now")
