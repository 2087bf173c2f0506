"""The audit's chain: whatever is done to it afterwards shows."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.team.audit import BEGINNING, Break, Chain, Entry, Link, hash_of, read, shown, verified
from storage.database import Database
from storage.looking import NothingToLookAt, look
from storage.team import audit
from tests.storage_kit import opened

DAY_MS = 24 * 3600 * 1000

ids = st.none() | st.integers(1, 2**63 - 1)
codes = st.text("abc é🙂", max_size=6)
details = st.dictionaries(codes, codes | st.integers(), max_size=3)
contents = st.tuples(st.integers(0, 2**53), ids, codes, ids, details)
chains = st.lists(contents, min_size=3, max_size=8).map(lambda some: chained(some))


def chained(contents: list[Any], before: str = BEGINNING, number: int = 0) -> list[Link]:
    """A chain as `storage.team.audit.note` makes it."""
    made = []
    for at_ms, actor, act, subject, detail in contents:
        number += 1
        entry = Entry(number, at_ms, actor, act, subject, detail)
        before = hash_of(entry, before)
        made.append(Link(entry, before))
    return made


def heads(links: list[Link]) -> set[str]:
    return {link.hash for link in links}


@given(chains)
def test_an_untouched_chain_is_whole(links: list[Link]) -> None:
    assert verified(links) == Chain(len(links), links[-1].hash)


def test_a_chain_without_entries_is_whole() -> None:
    assert verified([]) == Chain(0, BEGINNING)


@given(chains, st.data())
def test_any_single_change_shows_at_the_entry_that_was_changed(links: list[Link], data: Any) -> None:
    place = data.draw(st.integers(0, len(links) - 1))
    entry = links[place].entry
    field, other = data.draw(
        st.one_of(
            st.tuples(st.just("at_ms"), st.integers()),
            st.tuples(st.sampled_from(["actor", "subject"]), ids),
            st.tuples(st.just("act"), codes),
            st.tuples(st.just("detail"), details),
            st.tuples(st.just("hash"), st.text("0123456789abcdef", min_size=64, max_size=64)),
        )
    )
    if other == getattr(links[place] if field == "hash" else entry, field):
        return
    changed = replace(links[place], hash=other) if field == "hash" else None
    links[place] = changed or replace(links[place], entry=replace(entry, **{field: other}))
    assert verified(links) == Break(place + 1, "changed")


@given(chains, st.data())
def test_a_changed_entry_with_its_hash_made_anew_shows_at_the_next(links: list[Link], data: Any) -> None:
    place = data.draw(st.integers(0, len(links) - 2))
    before = links[place - 1].hash if place else BEGINNING
    entry = replace(links[place].entry, at_ms=-1)
    links[place] = Link(entry, hash_of(entry, before))
    assert verified(links) == Break(place + 2, "changed")


@given(chains, st.data())
def test_a_missing_entry_shows(links: list[Link], data: Any) -> None:
    place = data.draw(st.integers(0, len(links) - 2))
    del links[place]
    assert verified(links) == Break(place + 1, "missing" if place else "beginning")


@given(chains, st.data())
def test_an_entry_taken_out_and_the_numbers_closed_up_shows(links: list[Link], data: Any) -> None:
    place = data.draw(st.integers(0, len(links) - 2))
    del links[place]
    closed_up = [
        replace(link, entry=replace(link.entry, number=number)) for number, link in enumerate(links, 1)
    ]
    assert verified(closed_up) == Break(place + 1, "changed")


@given(chains, st.data())
def test_two_entries_that_changed_places_show(links: list[Link], data: Any) -> None:
    one, other = data.draw(st.sets(st.integers(0, len(links) - 1), min_size=2, max_size=2).map(sorted))
    links[one], links[other] = links[other], links[one]
    assert isinstance(verified(links), Break)
    numbered = [
        replace(link, entry=replace(link.entry, number=number)) for number, link in enumerate(links, 1)
    ]
    assert verified(numbered) == Break(one + 1, "changed")


@given(chains, st.data(), contents)
def test_an_entry_put_in_between_shows(links: list[Link], data: Any, content: Any) -> None:
    place = data.draw(st.integers(1, len(links) - 1))
    between = chained([content], links[place - 1].hash, place)
    broken = verified([*links[:place], *between, *links[place:]])
    assert isinstance(broken, Break)
    assert broken.number == place + 1
    assert broken.why == ("out of order" if between[0].hash != links[place].hash else broken.why)


@given(chains, st.data())
def test_an_end_cut_off_shows_against_a_head_that_was_told(links: list[Link], data: Any) -> None:
    kept = data.draw(st.integers(0, len(links) - 1))
    assert isinstance(verified(links[:kept]), Chain)
    assert links[-1].hash not in heads(links[:kept])


@given(chains, st.data(), contents)
def test_a_chain_written_anew_shows_against_every_head_told_since(
    links: list[Link], data: Any, content: Any
) -> None:
    place = data.draw(st.integers(0, len(links) - 1))
    before = links[place - 1].hash if place else BEGINNING
    old = [link.entry for link in links[place:]]
    contents = [(e.at_ms, e.actor, e.act, e.subject, e.detail) for e in old]
    anew = [*links[:place], *chained([content, *contents[1:]], before, place)]
    if anew[place].hash == links[place].hash:
        return
    assert isinstance(verified(anew), Chain)
    assert not heads(links[place:]) & heads(anew)


@given(chains)
def test_a_head_is_read_back_as_it_was_shown_or_whole(links: list[Link]) -> None:
    head = links[-1].hash
    told = shown(head)
    assert len(told.split("-")) == 8
    for typed in (told, told.lower(), told.replace("-", " "), f" {told}\n", head[:32]):
        assert read(typed) == head[:32]
    assert read(head) == head


@pytest.mark.parametrize("typed", ["", "ABCD", "x" * 32, "0" * 33, "0" * 31, "0" * 65, "é" * 32])
def test_what_cannot_be_a_head_is_none(typed: str) -> None:
    assert read(typed) is None


async def noted(database: Database, *days: int) -> None:
    """An entry on each of these days."""
    for day in days:
        async with database.transaction() as tx:
            await audit.note(tx, day * DAY_MS, "role given", actor=1, subject=day, role="pen", why="é")


async def checked(database: Database, page: int = 2) -> Chain | Break:
    async with database.read() as view:
        return await audit.verified(view, page)


async def pruned(database: Database, before: int, now: int) -> int:
    async with database.transaction() as tx:
        return await audit.prune(tx, before * DAY_MS, now * DAY_MS)


async def entries(database: Database) -> list[Link]:
    async with database.read() as view:
        return [link async for page in audit.links(view, page=3) for link in page]


async def run(database: Database, sql: str) -> None:
    async with database.transaction() as tx:
        await tx.rows(sql)


@pytest.mark.parametrize("page", [1, 2, 5, 6, 500])
async def test_what_is_noted_is_whole_in_pages_of_any_size(database: Database, page: int) -> None:
    await noted(database, 1, 2, 3, 4, 5, 6)
    chain = await checked(database, page)
    assert isinstance(chain, Chain)
    assert (chain.length, chain.head) == (6, (await entries(database))[-1].hash)


@pytest.mark.parametrize(
    ("touch", "number", "why"),
    [
        ("UPDATE audit SET subject = 9 WHERE number = 2", 2, "changed"),
        ("UPDATE audit SET actor = NULL WHERE number = 3", 3, "changed"),
        ("UPDATE audit SET at_ms = at_ms + 1 WHERE number = 1", 1, "changed"),
        ("UPDATE audit SET act = 'role ended' WHERE number = 4", 4, "changed"),
        ("UPDATE audit SET detail = replace(detail, 'pen', 'admin') WHERE number = 2", 2, "changed"),
        ("UPDATE audit SET detail = replace(detail, ': ', ':') WHERE number = 2", 2, "changed"),
        ("UPDATE audit SET detail = '[1]' WHERE number = 2", 2, "changed"),
        ("UPDATE audit SET detail = 'nonsense' WHERE number = 2", 2, "changed"),
        ("UPDATE audit SET act = 'checkpoint' WHERE number = 1", 1, "changed"),
        ("UPDATE audit SET number = 9 WHERE number = 2", 2, "missing"),
        ("DELETE FROM audit WHERE number = 3", 3, "missing"),
        ("DELETE FROM audit WHERE number = 1", 1, "beginning"),
        ("DELETE FROM audit WHERE number < 4", 1, "beginning"),
    ],
)
async def test_what_is_changed_in_the_database_shows(
    database: Database, touch: str, number: int, why: str
) -> None:
    await noted(database, 1, 2, 3, 4)
    await run(database, touch)
    assert await checked(database) == Break(number, why)  # type: ignore[arg-type]


async def test_old_entries_go_and_the_rest_still_verifies(database: Database) -> None:
    await noted(database, 1, 2, 3, 10, 11)
    before = await entries(database)
    assert await pruned(database, before=5, now=100) == 3
    left = await entries(database)
    assert [(link.entry.number, link.entry.act) for link in left] == [
        (3, "checkpoint"),
        (4, "role given"),
        (5, "role given"),
        (6, "pruned"),
    ]
    assert left[0].hash == before[2].hash
    assert left[0].entry.detail == {"removed": 3}
    assert (left[0].entry.actor, left[0].entry.subject) == (None, None)
    assert left[3].entry.detail == {"removed": 3, "head": before[2].hash}
    assert await checked(database) == Chain(6, left[-1].hash, removed=3)


async def test_nothing_goes_while_nothing_is_old(database: Database) -> None:
    await noted(database, 5, 6)
    assert await pruned(database, before=5, now=100) == 0
    assert len(await entries(database)) == 2


async def test_an_empty_chain_has_nothing_to_lose(database: Database) -> None:
    assert await pruned(database, before=5, now=100) == 0
    assert await entries(database) == []


async def test_everything_may_be_old(database: Database) -> None:
    await noted(database, 1, 2)
    assert await pruned(database, before=5, now=100) == 2
    assert [link.entry.act for link in await entries(database)] == ["checkpoint", "pruned"]
    assert isinstance(await checked(database), Chain)


async def test_what_was_noted_while_the_clock_was_set_back_waits_for_those_before_it(
    database: Database,
) -> None:
    await noted(database, 1, 10, 2, 11)
    assert await pruned(database, before=5, now=100) == 1
    assert [link.entry.number for link in await entries(database)] == [1, 2, 3, 4, 5]


async def test_it_can_go_on_being_pruned_for_ever_and_stays_whole(database: Database) -> None:
    for day in range(1, 40):
        await noted(database, day)
        await pruned(database, before=day - 5, now=day)
        chain = await checked(database)
        assert isinstance(chain, Chain)
    assert len(await entries(database)) < 15


async def test_telling_of_removals_alone_does_not_go_on_for_ever(database: Database) -> None:
    await noted(database, 1)
    removed = [await pruned(database, before=day, now=day) for day in range(2, 50)]
    assert sum(removed) == 1


@pytest.mark.parametrize(
    "touch",
    [
        "UPDATE audit SET at_ms = at_ms + 1 WHERE number = 3",
        "UPDATE audit SET actor = 1 WHERE number = 3",
        "UPDATE audit SET subject = 1 WHERE number = 3",
        "UPDATE audit SET detail = '{\"removed\": 2}' WHERE number = 3",
        'UPDATE audit SET detail = \'{"removed": 3, "x": 1}\' WHERE number = 3',
        "UPDATE audit SET act = 'role given' WHERE number = 3",
        "UPDATE audit SET hash = replace(hash, 'a', 'b') || '' WHERE number = 3",
        "UPDATE audit SET number = 2 WHERE number = 3",
        "DELETE FROM audit WHERE number = 3",
        "DELETE FROM audit WHERE number = 6",
        "DELETE FROM audit WHERE number = 4",
    ],
)
async def test_also_a_touched_checkpoint_shows(database: Database, touch: str) -> None:
    await noted(database, 1, 2, 3, 10, 11)
    await pruned(database, before=5, now=100)
    await run(database, touch)
    assert isinstance(await checked(database), Break)


async def test_nobody_can_make_a_checkpoint_that_no_entry_tells_of(database: Database) -> None:
    await noted(database, 1, 2, 3, 4, 5)
    await run(database, "DELETE FROM audit WHERE number < 3")
    await run(
        database,
        "UPDATE audit SET act = 'checkpoint', actor = NULL, subject = NULL, detail = '{\"removed\": 3}'"
        " WHERE number = 3",
    )
    assert await checked(database) == Break(3, "beginning")


@settings(max_examples=30)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=12), st.integers(0, 30))
async def test_pruning_leaves_a_whole_chain_and_nothing_old(
    tmp_path_factory: pytest.TempPathFactory, days: list[int], before: int
) -> None:
    folder = tmp_path_factory.mktemp("audit")
    async with opened(folder / "bot.sqlite3") as database:
        await noted(database, *days)
        await pruned(database, before, now=100)
        chain = await checked(database)
        assert isinstance(chain, Chain)
        first_young = next((n for n, day in enumerate(days) if day >= before), len(days))
        assert chain.removed == first_young
        kept = [link.entry.subject for link in await entries(database) if link.entry.act == "role given"]
        assert kept == days[first_young:]


async def test_a_head_told_earlier_is_found_as_long_as_it_is_there(database: Database) -> None:
    await noted(database, 1, 2, 3, 10)
    told = [link.hash for link in await entries(database)]
    await pruned(database, before=5, now=100)
    async with database.read() as view:
        assert [await audit.with_head(view, head[:32]) for head in told] == [None, None, 3, 4]
        assert await audit.with_head(view, told[3]) == 4
        assert await audit.with_head(view, "0" * 32) is None


async def test_looking_from_outside_sees_what_a_running_bot_wrote_last(
    database: Database, tmp_path: Path
) -> None:
    await noted(database, 1, 2)
    async with look(tmp_path / "bot.sqlite3") as view:
        assert isinstance(chain := await audit.verified(view), Chain)
    assert chain.length == 2


async def test_looking_changes_nothing_and_leaves_nothing_behind(tmp_path: Path) -> None:
    async with opened(tmp_path / "bot.sqlite3") as database:
        await noted(database, 1)
    before = (tmp_path / "bot.sqlite3").read_bytes()
    async with look(tmp_path / "bot.sqlite3") as view:
        assert isinstance(await audit.verified(view), Chain)
    assert (tmp_path / "bot.sqlite3").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["bot.sqlite3"]


async def test_one_who_looks_cannot_write(tmp_path: Path) -> None:
    async with opened(tmp_path / "bot.sqlite3"):
        pass
    with pytest.raises(NothingToLookAt):
        async with look(tmp_path / "bot.sqlite3") as view:
            await view.rows("DELETE FROM audit")


async def test_words_that_are_no_text_show_and_break_nothing(database: Database, tmp_path: Path) -> None:
    await noted(database, 1, 2, 3)
    await run(database, "UPDATE audit SET detail = CAST(x'ff00fe' AS TEXT) WHERE number = 2")
    async with look(tmp_path / "bot.sqlite3") as view:
        assert await audit.verified(view) == Break(2, "changed")


def test_the_details_are_written_as_they_always_were() -> None:
    """Whoever changes how an entry is written breaks every chain there is."""
    entry = Entry(1, 2, None, "role given", 3, {"role": "admin", "count": 4})
    assert json.loads(json.dumps(dict(entry.detail))) == entry.detail
    assert hash_of(entry, BEGINNING) == "8e26bad752d64052ad256293c10fd79aba73de7cacd6eaed1a8f08718be58649"
