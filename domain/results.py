"""What is published of a poll, and how it is said. A placeholder until the disclosure function is in."""

from collections.abc import Mapping

from domain.message import Content, Made
from domain.poll import Poll
from domain.say import Say


def figures(poll: Poll, given: Mapping[str, Mapping[str, int]], asked: int) -> str:
    return "{}"


def content(poll: Poll, figures: str) -> Content:
    say = Say("poll-results", {"question": poll.card.question})
    return Content(poll.card.question, made=Made(say, say))
