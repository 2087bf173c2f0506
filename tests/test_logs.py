"""The logs and the health page: they tell what happened, and never a secret or anybody's words."""

import asyncio
import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator

import aiohttp
import pytest
import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter

from bot import error_words, health, logs
from bot.telegram_http import NoAnswer, NotSent
from bot.vitals import Vitals
from domain.team.error_names import MEANINGS, Meaning, meaning

TOKEN = "7000000001:AAHmarker-marker-marker-marker-marker"
WORDS = "marker-of-what-somebody-wrote"

log = logging.getLogger("bot.test")


@pytest.fixture
def kept() -> Iterator[None]:
    """Logging as it was before the test."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    logging.captureWarnings(False)
    structlog.reset_defaults()


@pytest.fixture(params=["text", "json"])
def written(request: pytest.FixtureRequest, kept: None) -> io.StringIO:
    """What the logs say, at DEBUG, in both formats."""
    stream = io.StringIO()
    logs.configure(request.param, logging.DEBUG, stream)
    return stream


@pytest.fixture
def as_text(kept: None) -> io.StringIO:
    stream = io.StringIO()
    logs.configure("text", stream=stream)
    return stream


def test_a_line_is_a_sentence_and_its_fields(as_text: io.StringIO) -> None:
    log.info("A batch was handled", extra={"updates": 3, "kind": "two words"})
    structlog.stdlib.get_logger("bot.test").info("Another was", updates=4)
    first, second = as_text.getvalue().splitlines()
    assert first.endswith("Z info     A batch was handled  updates=3  kind='two words'")
    assert second.endswith("Another was  updates=4")


def test_beside_the_name_of_an_error_stands_what_it_means(written: io.StringIO) -> None:
    log.warning("Telegram cannot be reached yet", extra={"error": "NotSent"})
    log.error("nothing can be written", extra={"error": "SQLITE_IOERR_WRITE"})
    log.error("an update failed", extra={"error": logs.error_class(aiohttp.ClientError(WORDS))})
    first, second, third = written.getvalue().splitlines()
    assert "there is no way to Telegram" in first
    assert "the disk cannot be read or written, or it is full" in second
    assert "a fault in this program" in third


def test_but_nothing_is_made_up_beside_what_is_no_name(written: io.StringIO) -> None:
    log.error("something", extra={"error": "the poll is gone"})
    log.error("something else", extra={"error": 7})
    assert "means" not in written.getvalue()


@pytest.mark.parametrize("known", MEANINGS)
def test_whatever_an_error_may_mean_has_words(known: Meaning) -> None:
    assert error_words._WORDS[known]


@pytest.mark.parametrize("error", [NotSent("x"), NoAnswer("x"), InvalidToken(), Conflict("x"), RetryAfter(3)])
def test_what_telegram_answers_with_is_not_called_our_fault(error: Exception) -> None:
    assert meaning(logs.error_class(error)) not in ("fault", None)


def test_json_is_one_object_a_line(kept: None) -> None:
    stream = io.StringIO()
    logs.configure("json", stream=stream)
    log.info("A batch\nwas handled", extra={"updates": 3})
    line = json.loads(stream.getvalue())
    assert (line["event"], line["level"], line["updates"]) == ("A batch\nwas handled", "info", 3)


def test_nothing_logged_can_look_like_a_line_of_its_own(as_text: io.StringIO) -> None:
    log.info("One\n2026-01-01 critical Two", extra={"field": "a\nb"})
    assert len(as_text.getvalue().splitlines()) == 1


def test_a_token_is_cut_out_wherever_it_stands(written: io.StringIO) -> None:
    log.info("https://api.telegram.org/bot%s/getMe", TOKEN, extra={"url": f"/bot{TOKEN}/x", "deep": [TOKEN]})
    log.info("Encoded: %s", TOKEN.replace(":", "%3A"))
    structlog.stdlib.get_logger("bot.test").warning(TOKEN, token=TOKEN)
    logging.getLogger("httpx").warning("HTTP Request: POST /bot%s/sendMessage", TOKEN)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"unclosed /bot{TOKEN}", stacklevel=1)
    assert "marker" not in written.getvalue()
    assert written.getvalue().count("[token]") >= 7


def test_an_error_tells_its_class_and_place_but_not_its_words(written: io.StringIO) -> None:
    def first() -> None:
        raise KeyError(WORDS)

    try:
        try:
            first()
        except KeyError as cause:
            raise ExceptionGroup(WORDS, [ValueError(f"{WORDS} {TOKEN}")]) from cause
    except ExceptionGroup:
        log.exception("It failed")
        structlog.stdlib.get_logger("bot.test").exception("It failed again")
    told = written.getvalue()
    assert "marker" not in told
    for expected in ("KeyError", "ExceptionGroup", "ValueError", "in first"):
        assert told.count(expected) >= 2


def test_what_a_function_was_working_on_is_not_told(written: io.StringIO) -> None:
    def work(words: str) -> None:
        local = f"{words}!"
        raise RuntimeError(local)

    try:
        work("".join(["mark", "er"]))
    except RuntimeError:
        log.exception("It failed")
    assert "marker" not in written.getvalue()


def test_a_line_that_cannot_be_logged_does_not_show_its_arguments(written: io.StringIO) -> None:
    root = logging.getLogger()
    root.handlers[:] = [one for one in root.handlers if type(one).__module__ == "bot.logs"]
    log.info("%d", WORDS)
    assert "A line of bot.test could not be logged (test_logs.py" in written.getvalue()
    assert "marker" not in written.getvalue()


def test_libraries_are_only_heard_from_warnings_on(written: io.StringIO) -> None:
    for name in (
        "httpx",
        "httpcore.connection",
        "aiohttp.access",
        "telegram.ext",
        "apscheduler",
        "aiosqlite",
    ):
        logging.getLogger(name).info(WORDS)
        logging.getLogger(name).debug(WORDS)
        logging.getLogger(name).warning("heard", extra={"theirs": WORDS})
    logging.getLogger("some.other.library").info(WORDS)
    assert "marker" not in written.getvalue()
    assert written.getvalue().count("heard") == 6


def test_what_nobody_caught_is_logged_the_same_way(written: io.StringIO) -> None:
    error = ValueError(WORDS)
    sys.excepthook(ValueError, error, None)
    thread = threading.Thread(target=int, args=(WORDS,))
    thread.start()
    thread.join()
    assert written.getvalue().count("ValueError") == 2
    assert "marker" not in written.getvalue()


async def test_a_task_that_failed_alone_is_logged_the_same_way(written: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    logs.watch(loop)
    loop.call_exception_handler(
        {"message": WORDS, "exception": ValueError(WORDS), "future": loop.create_future()}
    )
    loop.set_exception_handler(before)
    assert "ValueError" in written.getvalue()
    assert "marker" not in written.getvalue()


def test_an_error_has_a_name_to_log() -> None:
    assert logs.error_class(ValueError(WORDS)) == "ValueError"
    assert logs.error_class(aiohttp.ClientError(WORDS)) == "aiohttp.client_exceptions.ClientError"


def reading(**changes: object) -> health.Reading:
    values: dict[str, object] = {
        "now_ms": 1_000_000,
        "vitals": Vitals(started_ms=0, last_poll_ms=990_000, last_commit_ms=980_000),
        "connection": "working",
        "clock_off_ms": 0,
        "free_bytes": 10**12,
    }
    return health.Reading(**(values | changes))  # type: ignore[arg-type]


async def visited(given: health.Reading, path: str, **headers: str) -> tuple[int, str]:
    async with (
        health.serving(0, lambda: given) as port,
        aiohttp.ClientSession(headers=headers) as session,
        session.get(f"http://127.0.0.1:{port}{path}") as answer,
    ):
        return answer.status, await answer.text()


async def test_the_health_page_says_that_all_is_well() -> None:
    status, body = await visited(reading(), "/health")
    told = json.loads(body)
    assert (status, told["well"], told["reasons"]) == (200, True, [])
    assert (told["last_poll_seconds"], told["last_commit_seconds"]) == (10, 20)


@pytest.mark.parametrize("host", ["127.0.0.1:9100", "localhost:9100", "[::1]:9100", "monitor:1"])
async def test_whatever_asks_this_machine_by_its_own_name_is_answered(host: str) -> None:
    assert (await visited(reading(), "/health", Host=host))[0] == 200


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Sec-Fetch-Site", "cross-site"),
        ("Host", "evil.example:9100"),
        ("Host", "127.0.0.1.evil.example"),
        ("Host", "evil.example."),
    ],
)
@pytest.mark.parametrize("path", ["/health", "/metrics"])
async def test_a_page_in_a_browser_cannot_read_them(name: str, value: str, path: str) -> None:
    """Nor one whose own name was made to lead to this machine after it was opened."""
    status, body = await visited(reading(), path, **{name: value})
    assert (status, body) == (403, "This is not for other pages.")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"vitals": Vitals(last_poll_ms=800_000)}, "the last poll was 200 seconds ago"),
        ({"vitals": Vitals()}, "the last poll was 1000 seconds ago"),
        (
            {"vitals": Vitals(last_poll_ms=990_000, last_commit_ms=900_000, trouble="disk full")},
            "nothing written for 100 seconds: disk full",
        ),
        ({"vitals": Vitals(last_poll_ms=990_000, oldest_waiting_ms=1)}, "a reply has waited 999 seconds"),
        ({"free_bytes": 5 * 2**20}, "only 5 MiB of disk are free"),
        ({"connection": "refused"}, "Telegram: refused"),
        ({"clock_off_ms": -300_000}, "the clock is -300 seconds off"),
    ],
)
async def test_the_health_page_says_what_is_wrong(changes: dict[str, object], reason: str) -> None:
    status, body = await visited(reading(**changes), "/health")
    assert (status, json.loads(body)["reasons"]) == (503, [reason])


async def test_the_numbers_are_there_for_prometheus() -> None:
    vitals = Vitals(last_poll_ms=990_000, updates=7, quarantined=1)
    vitals.outcomes["sent"] += 3
    status, body = await visited(reading(vitals=vitals), "/metrics")
    assert status == 200
    for line in (
        "share_the_pen_healthy 1.0",
        "share_the_pen_updates_total 7.0",
        "share_the_pen_quarantined_updates_total 1.0",
        'share_the_pen_sends_total{outcome="sent"} 3.0',
        "share_the_pen_last_poll_age_seconds 10.0",
    ):
        assert line in body.splitlines()


async def test_a_port_that_is_taken_is_an_error_to_tell() -> None:
    async with health.serving(0, reading) as port:
        with pytest.raises(OSError, match="address already in use"):
            async with health.serving(port, reading):
                pass
