"""The process that draws: it reads what to draw, writes what it has drawn, and ends when nobody asks."""

import os
import signal
import struct
import sys
from typing import BinaryIO

from bot.pictures import Chart, Drawable, Page, Poster, Trend, from_json

LENGTH = struct.Struct(">?I")
"""Before what is asked and what is answered: whether all is well, and how many bytes follow."""

SECONDS = 60
"""Of a drawing that nobody waits for any more, because the bot was killed meanwhile."""


def main() -> None:
    """What the terminal or the machine tells the bot to end with is the bot's to hear, not this process's."""
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    os.nice(10)  # answers go first
    answer_to = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no answer
    _answer_all(sys.stdin.buffer, answer_to)


def _answer_all(asked: BinaryIO, answers: BinaryIO) -> None:
    while head := asked.read(LENGTH.size):
        _, length = LENGTH.unpack(head)
        signal.alarm(SECONDS)
        well, answer = _answer(asked.read(length))
        answers.write(LENGTH.pack(well, len(answer)) + answer)
        answers.flush()
        signal.alarm(0)


def _answer(asked: bytes) -> tuple[bool, bytes]:
    """What was drawn, or the kind of error that came instead: never its words, which may be people's."""
    try:
        return True, _drawn(from_json(asked))
    except Exception as error:
        return False, type(error).__name__.encode()


def _drawn(drawable: Drawable) -> bytes:
    """Each library is loaded when it is first needed."""
    match drawable:
        case Chart():
            from bot.charts import chart_png

            return chart_png(drawable)
        case Trend():
            from bot.charts import trend_png

            return trend_png(drawable)
        case Page():
            from bot.printing import form_pdf

            return form_pdf(drawable)
        case Poster():
            from bot.forums.poster_drawing import poster_file

            return poster_file(drawable)


if __name__ == "__main__":
    main()
