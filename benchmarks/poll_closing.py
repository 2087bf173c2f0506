"""Closing a poll with very many answers: counted, published and its results queued."""

import secrets
import time
from pathlib import Path

from bot.clock import SystemClock
from bot.polls.closing import PollClosing
from bot.polls.secret_polls import SecretPolls
from domain.polls.poll import Poll, Sees
from storage import facts
from storage.database import Database, Transaction
from storage.polls import ballots

from . import asked, crowd, members
from .bot_process import DATABASE
from .ours import WrongCount

AT_ONCE = 20_000


async def closed(folder: Path, people: int, sees: Sees) -> float:
    """Seconds from the look at which it is due until it is closed and its results are queued."""
    now_ms = SystemClock().now_ms()
    database = await Database.open(folder / DATABASE, now_ms)
    try:
        secret = SecretPolls(database, folder / "keys")
        poll = await asked.opened(database, sees)
        await _answered(database, poll, secret, people)
        members.on_disk(folder / DATABASE)
        closing = PollClosing(database, crowd.organisation(), secret)
        await closing.look(now_ms)
        began = time.perf_counter()
        await closing.look(poll.closes_ms)
        took = time.perf_counter() - began
        async with database.read() as view:
            ((state,),) = await view.rows("SELECT state FROM poll")
            ((queued,),) = await view.rows(
                "SELECT count(*) FROM message WHERE shows = 'results' AND kind = 'news'"
            )
    finally:
        await database.close()
    if (state, queued) != ("closed", 1):
        raise WrongCount(f"the poll is {state}, and {queued} messages tell its results")
    return took


async def _answered(database: Database, poll: Poll, secret: SecretPolls, people: int) -> None:
    """Everybody was asked and has answered."""
    if poll.sees == "secret":
        secret.keys.make(poll.poll_id)
        async with database.transaction() as tx:
            await facts.put(tx, ballots.FOLDER, secret.keys.name())
    for first in range(0, people, AT_ONCE):
        async with database.transaction() as tx:
            await _some(tx, poll, secret, first, min(AT_ONCE, people - first))


async def _some(tx: Transaction, poll: Poll, secret: SecretPolls, first: int, count: int) -> None:
    named = {"poll_id": poll.poll_id, "first": first, "count": count}
    some = "SELECT person_id FROM person ORDER BY person_id LIMIT :count OFFSET :first"
    await tx.rows(
        f"INSERT INTO elector (poll_id, person_id, answered) SELECT :poll_id, person_id, 1 FROM ({some})",  # noqa: S608
        named,
    )
    if poll.sees == "secret":
        for n in range(count):
            ballot = secret.box.seal(poll.poll_id, str(n % len(asked.CARD.options)))
            assert ballot
            await ballots.put(tx, poll.poll_id, ballot)
        return
    answer = str(secrets.randbelow(len(asked.CARD.options)))
    await tx.rows(
        f"""
        INSERT INTO poll_answer (poll_id, person_id, answer, speaks)
        SELECT :poll_id, person_id, :answer, 'uses' FROM ({some})
        """,  # noqa: S608 (a query that stands here)
        {**named, "answer": answer},
    )
