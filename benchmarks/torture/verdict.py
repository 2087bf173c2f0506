"""What a run came to: everything that was promised, checked at its end, and the figures."""

import operator
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from domain.notes import emergency

from .bot import look
from .crowd import Scene, broken_intentions, heard_ms
from .oracle import Expected, Oracle, Raw, differences, state, words
from .people import POSTERS
from .replies import arrivals, compare, offered


@dataclass(frozen=True)
class Claim:
    """`held` or not; `words` say what was found either way. `shown`: they are of interest also if it held."""

    name: str
    held: bool
    words: str
    shown: bool = False


@dataclass(frozen=True)
class Figures:
    people: int
    signed_up: int
    updates: int
    lost: int  # offered and not heard, or gone before they were offered
    replies: int = 0
    repeats: int = 0
    most_repeats: int = 0  # after one kill
    most_in_flight: int = 0  # at one kill
    rows: int = 0  # of a broadcast


@dataclass(frozen=True)
class Allowance:
    """What may be otherwise than with the oracle.

    expired: updates that Telegram gave up before the bot could ask for them.
    notes: the words of what the bot says to people by itself, as a pattern.
    in_vain: somebody may have waited in vain.
    any_order: what happens in one chat need not wait for what happens in another.
    """

    expired: frozenset[int] = frozenset()
    notes: str = ""
    in_vain: bool = False
    any_order: bool = False


async def judge(
    scene: Scene, folder: Path, status: int, allowed: Allowance = Allowance()
) -> tuple[Figures, list[Claim]]:
    """Once everybody has ended and the bot is stopped. The rehearsal is still there."""
    bot, crowd = scene.bot, scene.crowd
    updates = offered(scene.rehearsal)
    heard = heard_ms(bot.database)
    lost, claim = _all_heard_once(updates, heard, allowed)
    claims = [claim]
    if not claims[0].held:
        return Figures(len(crowd.people), 0, len(updates), lost), claims
    oracle = Oracle(scene.rehearsal, folder / "oracle.sqlite3")
    expected = await oracle.hear(updates, heard)
    wrong = differences(bot.database, folder / "oracle.sqlite3")
    claims.append(_claim("state as the serial oracle's", wrong))
    claims.append(_arrivals(updates, bot.database))
    claims.append(_quarantine(scene, expected))
    figures = Figures(len(crowd.people), len(state(bot.database)["people"]), len(updates), lost)
    notes = "|".join([re.escape(words(emergency())), *([allowed.notes] if allowed.notes else [])])
    figures, replies = _replies(scene, expected, notes, figures)
    broken = broken_intentions(crowd.people, bot.database)
    at_the_end = look(bot.database)
    left = len(bot.found_wrong) + bool(at_the_end.problem)
    return figures, [
        *claims,
        *replies,
        Claim(
            "people are remembered as they meant",
            not broken,
            "; ".join([f"{len(broken)} of {len(crowd.people)} are not", *broken[:5]]),
        ),
        Claim(
            "nobody waited in vain",
            allowed.in_vain or not _in_vain(scene),
            f"{_in_vain(scene)} times nothing came back",
        ),
        Claim("the file is sound after every end", not left, f"{left} times it was not"),
        Claim("no surprises in the log", not bot.tracebacks(), f"{bot.tracebacks()} tracebacks"),
        Claim("stops cleanly at the end", status == 0, f"status {status}"),
    ]


def _claim(name: str, wrong: list[str]) -> Claim:
    return Claim(name, not wrong, "; ".join(wrong) or "no difference")


def _in_vain(scene: Scene) -> int:
    return sum(person.in_vain for person in scene.crowd.people)


def _all_heard_once(updates: list[Raw], heard: dict[int, int], allowed: Allowance) -> tuple[int, Claim]:
    ids = [update["update_id"] for update in updates]
    lost = len(set(ids) - heard.keys())
    lost += len(set(range(min(ids), max(ids))) - set(ids) - allowed.expired)  # a gap: it expired unheard
    invented, disordered = len(heard.keys() - set(ids)), ids != sorted(ids) and not allowed.any_order
    words = f"{len(ids)} updates, {lost} lost, {invented} invented{', out of order' * disordered}"
    return lost, Claim("every update heard once", not (lost or invented or disordered), words)


def _arrivals(updates: list[Raw], database: Path) -> Claim:
    """Counted without any of the bot's code."""
    texts = [update.get("message", {}).get("text", "") for update in updates]
    codes = (text.removeprefix("/start ") for text in texts if text.startswith("/start "))
    wanted = Counter(code for code in codes if code in POSTERS)
    found = dict(state(database)["arrivals"])
    words = f"{sum(found.values())} counted, {wanted.total()} came"
    return Claim("posters' arrivals counted once each", found == dict(wanted), words)


def _quarantine(scene: Scene, expected: Expected) -> Claim:
    found = {i for (i,) in scene.bot.rows("SELECT update_id FROM quarantined_update")}
    held = found == expected.quarantined and len(found) == scene.crowd.malformed
    words = f"{len(found)} put aside, {scene.crowd.malformed} malformed were sent"
    return Claim("only the unreadable is put aside", held, words)


def _replies(scene: Scene, expected: Expected, apart: str, figures: Figures) -> tuple[Figures, list[Claim]]:
    """`apart`: a pattern of what is said without an update, and so without an oracle."""
    lives = scene.bot.lives
    found = compare(expected.replies | scene.rows, arrivals(scene.rehearsal, but_for=apart), lives)
    in_flight = [len(life.found.claimed) for life in lives]
    figures = replace(
        figures,
        replies=found.replies,
        repeats=sum(found.caused) + found.unexplained,
        most_repeats=max(found.caused),
        most_in_flight=max(in_flight),
        rows=sum(map(len, scene.rows.values())),
    )
    held = not found.unexplained and all(map(operator.le, found.caused, in_flight))
    words = (
        f"{figures.repeats} repeats, at most {max(found.caused)} after one kill, "
        f"{found.unexplained} unexplained"
    )
    waiting = scene.bot.rows("SELECT count(*) FROM outbox")[0][0]
    return figures, [
        _claim("every reply arrived, in order", found.problems[:3]),
        Claim("repeats only of what was in flight", held, words),
        Claim("nothing committed is left unsent", not waiting, f"{waiting} waiting"),
    ]
