"""The run as a document: every number in it comes out of the run."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from .measuring import CLIENTS, IN_FLIGHT, LANES, WAYS
from .results import Results, Sides
from .rounds import Spread, ratio

ANSWERS_AIM, SENDS_AIM, START_AIM = 0.35, 0.5, 1.5
AS_MANY_IN_FLIGHT = {"reply": 16, "broadcast": 100}
SPREAD = ("median", "least to most")


def document(results: Results, command: str, today: date) -> str:
    sections = (_head(results, command, today), _answers(results), _shares(results), _sends(results))
    parts = [part for section in (*sections, _starts(results)) for part in section]
    return "\n\n".join(parts) + "\n"


def aims(results: Results) -> list[str]:
    """Each aim with what was measured, and by how much it was missed."""
    answers, sends, starts = results.answers, results.sends, results.starts
    return [
        *(
            _at_least(f"sign-up answers ({way}) per empty handler's", _of_empty(answers, way), ANSWERS_AIM)
            for way in WAYS
        ),
        *(
            _at_least(f"sends ({lane} lane) per bare aiohttp's at its best", _of_best(sends, lane), SENDS_AIM)
            for lane in LANES
        ),
        *(
            _at_most(f"seconds from start to first poll, {name}", starts[name], START_AIM)
            for name in ("existing database", "new database")
        ),
    ]


def _head(results: Results, command: str, today: date) -> Iterable[str]:
    yield "# How fast it is"
    yield _prose(
        f"""Made by `{command}` on {today.isoformat()}, in {results.seconds / 60:.1f} minutes. Every side ran
        {results.size.rounds} times, the sides taking turns (A B C, A B C, …), over HTTP against the rehearsal
        server in a process of its own on the same machine. Shown are medians, and the least and the most.
        A ratio is taken round by round, of sides that ran within seconds of each other. Compare ratios:
        rates depend on the machine and on what else it is doing (load {results.load[0]:.1f} before,
        {results.load[1]:.1f} after)."""
    )
    yield _table(("measured on", ""), results.machine.items())
    yield "## The aims"
    yield _list(*aims(results))


def _answers(results: Results) -> Iterable[str]:
    size, answers = results.size, results.answers
    yield "## Sign-up answers"
    yield _prose(
        f"""{size.people} made-up people sign up with six answers each (join, yes, a kind, next, an area,
        next), so {size.people * 6:,} updates wait at Telegram, everybody's own in order and different
        people's mixed. Time runs from the first getUpdates until the last is handled: with this bot, until
        its transaction is committed (`synchronous = FULL`), with the real texts, gate, forms and flood limit.
        Afterwards it is checked that every one of them is signed up."""
    )
    yield _table(("answers a second", *SPREAD), [(name, *_cells(spread)) for name, spread in answers.items()])
    yield _table(("ratio", *SPREAD), _answer_ratios(answers))
    yield _list(
        """*empty handler*: python-telegram-bot's own `Updater` and `Application`, and a handler that does
        nothing. It acknowledges updates before they are handled, and writes nothing.""",
        """*this bot*: `Polling` and `Inbox`, answering presses beside; the replies wait in the outbox.""",
        """*this bot with replies*: the whole bot at an unlimited rate, until every press is answered, every
        reply sent and every outcome committed.""",
        f"""*ConversationHandler*: with `PicklePersistence`, the same questions,
        {size.people_in_conversation} people. Its handlers await their replies; its state reaches the disk
        each minute and at the end.""",
    )


def _answer_ratios(answers: Sides) -> Iterable[Sequence[str]]:
    for way in WAYS:
        yield f"this bot, {way} : empty handler, {way}", *_cells(_of_empty(answers, way), 2)
    conversation = answers["ConversationHandler, taps"]
    for name in ("this bot, taps", "this bot with replies, taps"):
        yield f"{name} : ConversationHandler, taps", *_cells(ratio(answers[name], conversation), 2)


def _shares(results: Results) -> Iterable[str]:
    yield "## Where the time of an answer goes"
    yield _prose(
        """Measured with stopwatches around the parts, in one more round of *this bot*. What is typed has no
        press to answer, so nothing else runs meanwhile. With taps, presses are answered during every wait, so
        what waits (Telegram, SQL) holds some of that, too."""
    )
    yield _table(
        ("microseconds an answer", *(f"{way} (share)" for way in WAYS)),
        [(name, *(_share(results.shares[way], name) for way in WAYS)) for name in results.shares[WAYS[0]]],
    )
    wholes = [f"{way} {sum(results.shares[way].values()):,.0f}" for way in WAYS]
    yield f"Together: {', '.join(wholes)} microseconds an answer."
    yield _prose(
        """Handlers take longer over what is typed than over a tap: before it counts as an answer it is
        compared with everything that is always heard (help, stop, the menu …), and then with every label
        on screen. The empty handler, on the other hand, has less to do, because a typed message is
        smaller than a press with the message it was made on. That is why typed answers come out lower
        beside it."""
    )


def _share(spent: Mapping[str, float], name: str) -> str:
    return f"{spent[name]:,.0f} ({spent[name] / sum(spent.values()):.0%})"


def _sends(results: Results) -> Iterable[str]:
    size, sends = results.size, results.sends
    yield "## Sends"
    yield _prose(
        f"""{size.messages:,} messages (the welcome, with buttons), one to each of as many people. In the
        outbox they wait as rows, are claimed, rendered and sent at an unlimited rate, and time ends when the
        last outcome is committed. Beside it a bare `await bot.send_message` of words rendered beforehand,
        with python-telegram-bot's default client (httpx; {size.messages_by_default_client} messages) and with
        aiohttp underneath. The outbox has {AS_MANY_IN_FLIGHT["reply"]} replies in flight, and of what the bot
        starts at most {AS_MANY_IN_FLIGHT["broadcast"]}."""
    )
    yield _table(("sends a second", *SPREAD), [(name, *_cells(spread)) for name, spread in sends.items()])
    yield _table(("ratio", *SPREAD), _send_ratios(sends))
    yield _prose(
        """What the outbox does more: a row is claimed and committed before it is sent, rendered from its key
        and values, and what became of it is committed afterwards. One transaction records a wave of sends and
        claims the next; while it waits for the disk, few or none are in flight. That is why fewer slots cost
        more: the reply lane has the smaller waves."""
    )


def _send_ratios(sends: Sides) -> Iterable[Sequence[str]]:
    for lane in LANES:
        name, as_many = f"outbox, {lane} lane", AS_MANY_IN_FLIGHT[lane]
        for client in CLIENTS:
            same = ratio(sends[name], sends[f"{client}, {as_many} in flight"])
            yield f"{name} : {client}, {as_many} in flight as well", *_cells(same, 2)
            best = _best(sends, client)
            yield (
                f"{name} : {client} at its best ({best} in flight)",
                *_cells(_of_best(sends, lane, client), 2),
            )


def _starts(results: Results) -> Iterable[str]:
    yield "## Start to first poll"
    yield _prose(
        f"""Seconds from the exec of `python -m bot run` until Telegram sees the first getUpdates, with a
        database in which {results.size.people} people are signing up and with none; and what importing takes
        of it: a Python that imports what the bot does, less one that imports nothing."""
    )
    rows = [(name, *_cells(spread, 2)) for name, spread in results.starts.items()]
    yield _table(("seconds", *SPREAD), rows)
    yield "The dearest imports, each package's own modules added up (by `-X importtime`, which slows them):"
    yield _table(("package", "milliseconds"), [(name, f"{ms:,.0f}") for name, ms in results.imports])


def _of_empty(answers: Sides, way: str) -> Spread:
    return ratio(answers[f"this bot, {way}"], answers[f"empty handler, {way}"])


def _of_best(sends: Sides, lane: str, client: str = "aiohttp") -> Spread:
    return ratio(sends[f"outbox, {lane} lane"], sends[f"{client}, {_best(sends, client)} in flight"])


def _best(sends: Sides, client: str) -> int:
    """The number in flight with the highest median."""
    return max(IN_FLIGHT, key=lambda n: sends[f"{client}, {n} in flight"].median)


def _at_least(what: str, got: Spread, aim: float) -> str:
    verdict = "met" if got.median >= aim else f"**missed by {aim - got.median:.3f}**"
    return f"{what}: {_shown(got)}; the aim is at least {aim}: {verdict}"


def _at_most(what: str, got: Spread, aim: float) -> str:
    verdict = "met" if got.median <= aim else f"**missed by {got.median - aim:.3f}**"
    return f"{what}: {_shown(got)}; the aim is at most {aim}: {verdict}"


def _shown(spread: Spread) -> str:
    median, span = _cells(spread, 2)
    return f"{median} ({span})"


def _cells(spread: Spread, digits: int = 0) -> tuple[str, str]:
    return f"{spread.median:,.{digits}f}", f"{spread.least:,.{digits}f} to {spread.most:,.{digits}f}"


def _prose(words: str) -> str:
    return textwrap.fill(" ".join(words.split()), 110)


def _list(*items: str) -> str:
    return "\n".join(
        textwrap.fill(f"- {' '.join(item.split())}", 110, subsequent_indent="  ") for item in items
    )


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|---" + "|---:" * (len(header) - 1) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
