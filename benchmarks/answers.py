"""Sign-up answers a second: this bot beside python-telegram-bot as its own documentation has it used."""

from collections.abc import Iterable, Mapping, Sequence

from . import ours, shares, theirs
from .crowd import Way
from .rounds import Side, Sides, Spread, Tell, ratio, take_turns
from .server import Server, serving
from .size import Size
from .writing import SPREAD, Aim, Section, cells, listing, prose, table

WAYS: tuple[Way, ...] = ("taps", "typed")
AIM = 0.35

Shares = Mapping[Way, Mapping[str, float]]


async def measured(size: Size, tell: Tell) -> Section:
    async with serving() as server:
        answers = await take_turns(sides(server, size), size.rounds, tell)
        where = {way: await shares.measured(server, size.people, way) for way in WAYS}
    return section(size, answers, where)


def sides(server: Server, size: Size) -> dict[str, Side]:
    def empty(way: Way) -> Side:
        return lambda: theirs.empty(server, size.people, way)

    def bot(way: Way) -> Side:
        return lambda: ours.hear(server, size.people, way)

    found: dict[str, Side] = {}
    for way in WAYS:
        found[f"empty handler, {way}"] = empty(way)
        found[f"this bot, {way}"] = bot(way)
    found["this bot with replies, taps"] = lambda: ours.hear_and_reply(server, size.people, "taps")
    found["ConversationHandler, taps"] = lambda: theirs.conversation(server, size.people_in_conversation)
    return found


def section(size: Size, answers: Sides, where: Shares) -> Section:
    """`answers` a second; `where` they go in microseconds."""
    aims = [Aim(f"sign-up answers ({way}) per empty handler's", _of_empty(answers, way), AIM) for way in WAYS]
    return Section("Sign-up answers", [*_rates(size, answers), *_shares(where)], aims)


def _rates(size: Size, answers: Sides) -> Iterable[str]:
    yield prose(
        f"""{size.people} made-up people sign up with six answers each (join, yes, a kind, next, an area,
        next), so {size.people * 6:,} updates wait at Telegram, everybody's own in order and different
        people's mixed. Time runs from the first getUpdates until the last is handled: with this bot, until
        its transaction is committed (`synchronous = FULL`), with the real texts, gate, forms and flood limit.
        Afterwards it is checked that every one of them is signed up. Rounds: {size.rounds}."""
    )
    yield table(("answers a second", *SPREAD), [(name, *cells(spread)) for name, spread in answers.items()])
    yield table(("ratio", *SPREAD), _ratios(answers))
    yield listing(
        """*empty handler*: python-telegram-bot's own `Updater` and `Application`, and a handler that does
        nothing. It acknowledges updates before they are handled, and writes nothing.""",
        """*this bot*: `Polling` and `Inbox`, answering presses beside; the replies wait in the outbox.""",
        """*this bot with replies*: the whole bot at an unlimited rate, until every press is answered, every
        reply sent and every outcome committed.""",
        f"""*ConversationHandler*: with `PicklePersistence`, the same questions,
        {size.people_in_conversation} people. Its handlers await their replies; its state reaches the disk
        each minute and at the end.""",
    )


def _ratios(answers: Sides) -> Iterable[Sequence[str]]:
    for way in WAYS:
        yield f"this bot, {way} : empty handler, {way}", *cells(_of_empty(answers, way), 2)
    conversation = answers["ConversationHandler, taps"]
    for name in ("this bot, taps", "this bot with replies, taps"):
        yield f"{name} : ConversationHandler, taps", *cells(ratio(answers[name], conversation), 2)


def _of_empty(answers: Sides, way: str) -> Spread:
    return ratio(answers[f"this bot, {way}"], answers[f"empty handler, {way}"])


def _shares(where: Shares) -> Iterable[str]:
    yield "### Where the time of an answer goes"
    yield prose(
        """Measured with stopwatches around the parts, in one more round of *this bot*. What is typed has no
        press to answer, so nothing else runs meanwhile. With taps, presses are answered during every wait, so
        what waits (Telegram, SQL) holds some of that, too."""
    )
    yield table(
        ("microseconds an answer", *(f"{way} (share)" for way in WAYS)),
        [(name, *(_share(where[way], name) for way in WAYS)) for name in where[WAYS[0]]],
    )
    wholes = [f"{way} {sum(where[way].values()):,.0f}" for way in WAYS]
    yield f"Together: {', '.join(wholes)} microseconds an answer."
    yield prose(
        """Handlers take longer over what is typed than over a tap: before it counts as an answer it is
        compared with everything that is always heard (help, stop, the menu …), and then with every label
        on screen. The empty handler, on the other hand, has less to do, because a typed message is
        smaller than a press with the message it was made on. That is why typed answers come out lower
        beside it."""
    )


def _share(spent: Mapping[str, float], name: str) -> str:
    return f"{spent[name]:,.0f} ({spent[name] / sum(spent.values()):.0%})"
