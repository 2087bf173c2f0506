"""What is written down about the bot's work: a sentence and its fields, never a secret or anybody's words."""

import asyncio
import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot import error_words

TOKEN = re.compile(r"[0-9]+(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
OURS = ("bot", "handlers", "storage", "texts", "domain", "rehearsal", "__main__")
THEIRS = ("httpx", "httpcore", "aiohttp", "telegram", "apscheduler", "aiosqlite", "asyncio")
"""Libraries that log addresses with the token, texts of messages, or reprs of either."""

_LIBRARY_EXTRAS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}

log = logging.getLogger(__name__)


def configure(
    log_format: Literal["text", "json"], level: int = logging.INFO, stream: TextIO | None = None
) -> None:
    """Write all logs to `stream` (standard error), ours from `level` on and everybody else's warnings."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _exception_without_words,
        _meaning,
    ]
    handler = _Handler(stream or sys.stderr)
    handler.setFormatter(
        _Formatter(
            foreign_pre_chain=[_fields, *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderers[log_format]],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(level, logging.WARNING))
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    for name in THEIRS:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    logging.captureWarnings(True)
    _catch_the_uncaught()


def watch(loop: asyncio.AbstractEventLoop) -> None:
    """Have the loop tell of its uncaught errors here; its own way shows the error's words."""
    loop.set_exception_handler(
        lambda _, context: log.error("A task failed and nobody looked", exc_info=context.get("exception"))
    )


def error_class(error: BaseException) -> str:
    """The error's name in full, which is all that may be kept of one that met somebody's words."""
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def without_tokens(words: str) -> str:
    return TOKEN.sub("[token]", words)


class _Formatter(structlog.stdlib.ProcessorFormatter):
    def format(self, record: logging.LogRecord) -> str:
        return without_tokens(super().format(record))


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:
        """The original prints the record's arguments, which may be anybody's words."""
        self.stream.write(
            f"A line of {record.name} could not be logged ({record.filename}:{record.lineno}).\n"
        )


def _fields(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """What our own code gave as `extra`; a library's is left out, as nobody has looked what it holds."""
    record: logging.LogRecord = event["_record"]
    if record.name.partition(".")[0] in OURS:
        event.update({key: value for key, value in vars(record).items() if key not in _LIBRARY_EXTRAS})
    return event


def _meaning(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Beside the name of an error, what it means."""
    if means := error_words.means(str(event.get("error", ""))):
        event["means"] = means
    return event


def _exception_without_words(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        event["exception"] = "".join(_told(error)).rstrip()
    return event


def _told(error: BaseException, told: frozenset[int] = frozenset()) -> Iterator[str]:
    """Where each error of the chain came from and its class; its message may hold what somebody wrote."""
    told |= {id(error)}
    before, joint = error.__cause__, "from which came:\n"
    if before is None and not error.__suppress_context__:
        before, joint = error.__context__, "while handling which came:\n"
    if before is not None and id(before) not in told:
        yield from _told(before, told)
        yield joint
    yield from traceback.extract_tb(error.__traceback__).format()
    yield f"{error_class(error)}\n"
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield "with, in the group:\n"
            yield from _told(one, told)


def _text(_: WrappedLogger, __: str, event: EventDict) -> str:
    time, level = event.pop("timestamp"), event.pop("level")
    sentence, exception = str(event.pop("event")), event.pop("exception", None)
    fields = "".join(f"  {key}={_value(value)}" for key, value in event.items())
    line = f"{time[:19]}Z {level:<8} {_one_line(sentence)}{fields}"
    return f"{line}\n{exception}" if exception else line


def _json(_: WrappedLogger, __: str, event: EventDict) -> str:
    return json.dumps(event, default=str, ensure_ascii=False)


_renderers: dict[str, Processor] = {"text": _text, "json": _json}


def _value(value: Any) -> str:
    shown = str(value)
    return shown if shown.isprintable() and shown and " " not in shown else repr(shown)


def _one_line(sentence: str) -> str:
    """So that nothing that is logged can look like a line of its own."""
    return sentence.replace("\r", " ").replace("\n", " ")


def _catch_the_uncaught() -> None:
    sys.excepthook = _uncaught
    threading.excepthook = lambda failed: _uncaught(
        failed.exc_type, failed.exc_value or failed.exc_type(), failed.exc_traceback
    )
    sys.unraisablehook = lambda failed: log.error("Could not clean up", exc_info=failed.exc_value)


def _uncaught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    log.critical("Something failed that nobody expected", exc_info=(kind, error, where))
