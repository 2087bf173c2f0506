"""What became of an attempt to send is decided in one place."""

import pytest
from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.outcome import outcome_of, pause_before_next
from bot.telegram_http import NoAnswer, NotSent


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (RetryAfter(7), "later"),
        (Forbidden("Forbidden: bot was blocked by the user"), "gone"),
        (Forbidden("Forbidden: user is deactivated"), "gone"),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), "gone"),
        (BadRequest("Bad Request: chat not found"), "gone"),
        (InvalidToken("Unauthorized"), "refused"),
        (EndPointNotFound("Endpoint not found"), "refused"),
        (Conflict("Conflict"), "conflict"),
        (NotSent("ClientConnectorError"), "no connection"),
        (NoAnswer("ServerDisconnectedError"), "unclear"),
        (NetworkError("Bad Gateway"), "unclear"),
        (BadRequest("Bad Request: message is not modified: specified new message content"), "sent"),
        (BadRequest("Bad Request: message to edit not found"), "missing"),
        (BadRequest("Bad Request: message is too long"), "bug"),
        (KeyError("x"), "bug"),
    ],
)
def test_each_error_has_its_outcome(error: Exception, kind: str) -> None:
    assert outcome_of(error, "edit").kind == kind


def test_a_429_says_for_how_long() -> None:
    assert outcome_of(RetryAfter(7), "send").retry_after == 7


def test_only_a_missing_answer_casts_doubt_on_the_connection() -> None:
    assert outcome_of(NoAnswer("TimeoutError"), "send").no_answer
    assert not outcome_of(NetworkError("Bad Gateway"), "send").no_answer


def test_deleting_what_is_gone_already_counts_as_deleted() -> None:
    assert outcome_of(BadRequest("Bad Request: message to delete not found"), "delete").kind == "sent"
    assert outcome_of(BadRequest("Bad Request: message to delete not found"), "send").kind == "bug"


def test_a_reply_is_tried_for_fifteen_minutes() -> None:
    pauses: list[int] = []
    while (pause := pause_before_next("reply", len(pauses) + 1)) is not None:
        pauses.append(pause)
    assert pauses[:3] == [2, 10, 60]
    assert sum(pauses) < 15 * 60 <= sum(pauses) + 300


def test_what_the_bot_starts_fails_after_the_third_attempt() -> None:
    assert [pause_before_next("broadcast", n) for n in (1, 2, 3)] == [300, 600, None]
