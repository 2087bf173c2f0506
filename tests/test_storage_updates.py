"""An update counts once, however often it comes."""

from domain.forums.poster import Poster
from storage import updates
from storage.database import Database
from storage.forums import posters
from storage.oneself import arrivals

BIGGEST = 2**63 - 1


async def test_ids_are_new_once(database: Database) -> None:
    async with database.transaction() as tx:
        assert await updates.mark_seen(tx, [5, 6], 1) == {5, 6}
        assert await updates.mark_seen(tx, [5, 6, 7], 2) == {7}
        assert await updates.mark_seen(tx, [], 3) == set()


async def test_an_id_twice_in_one_batch_is_new_once(database: Database) -> None:
    async with database.transaction() as tx:
        assert await updates.mark_seen(tx, [5, 5, 6, 5], 1) == {5, 6}
        assert await tx.rows("SELECT count(*) FROM seen_update") == [(2,)]


async def test_a_smaller_id_than_the_last_is_new_too(database: Database) -> None:
    """After a quiet week Telegram begins anew, at random."""
    async with database.transaction() as tx:
        await updates.mark_seen(tx, [1000], 1)
        assert await updates.mark_seen(tx, [999, 1, 0, -1], 2) == {999, 1, 0, -1}


async def test_the_largest_ids_are_told_apart(database: Database) -> None:
    ids = [BIGGEST, BIGGEST - 1, -BIGGEST]
    async with database.transaction() as tx:
        assert await updates.mark_seen(tx, ids, 1) == set(ids)
        assert await updates.mark_seen(tx, [*ids, BIGGEST - 2], 2) == {BIGGEST - 2}


async def test_a_whole_poll_fits_in_one_batch(database: Database) -> None:
    ids = list(range(1000))
    async with database.transaction() as tx:
        assert await updates.mark_seen(tx, ids, 1) == set(ids)


async def test_a_rolled_back_batch_was_not_seen(database: Database) -> None:
    try:
        async with database.transaction() as tx:
            await updates.mark_seen(tx, [5], 1)
            raise LookupError
    except LookupError:
        pass
    async with database.transaction() as tx:
        assert await updates.mark_seen(tx, [5], 2) == {5}


async def test_of_what_failed_only_the_kind_and_the_error_are_kept(database: Database) -> None:
    async with database.transaction() as tx:
        for _ in range(2):
            await updates.quarantine(tx, 5, "message", "KeyError", 9)
        assert await tx.rows("SELECT * FROM quarantined_update") == [(5, "message", "KeyError", 9)]


async def test_arrivals_are_counted_by_poster_and_made_up_codes_leave_nothing(database: Database) -> None:
    async with database.transaction() as tx:
        for code in ("bcdfgh", "kmtqrw"):
            assert await posters.add(tx, Poster(code, None, code), 1)
        for code in ("bcdfgh", "madeup", "kmtqrw", "bcdfgh"):
            await arrivals.count(tx, code)
        assert await tx.rows("SELECT * FROM arrival ORDER BY code") == [("bcdfgh", 2), ("kmtqrw", 1)]
        assert await arrivals.of(tx, "bcdfgh") == 2
        assert await arrivals.of(tx, "madeup") == 0
