"""Files that are made when they are sent: as what they arrive, and that nobody else waits for them."""

import asyncio
from collections.abc import Mapping

import pytest

from bot.drawing import Drawing
from bot.files import AT_ONCE, Files, Made, Make
from bot.pictures import Chart
from domain.outgoing import Outgoing
from domain.say import Say
from storage import outbox
from tests.kit import Member, Town, until

CHART = Chart("Which?", (("Soup", 20), ("Curry", None)), "fewer than 8")


async def makes(
    town: Town, monkeypatch: pytest.MonkeyPatch, makers: Mapping[str, Make], drawing: Drawing | None = None
) -> None:
    """The bot with these makers in place of its own."""
    monkeypatch.setattr("bot.parts.all_files", lambda *_: Files(makers, drawing or Drawing()))
    await town.restart()


def file(member: Member, name: str) -> Outgoing:
    return Outgoing(member.id, "en", Say("mydata-json-file"), "file", file=name)


async def leave(town: Town, *outgoing: Outgoing) -> None:
    async with town.database.transaction() as tx:
        await outbox.leave(tx, outgoing, town.clock.now_ms())


async def someone(town: Town) -> Member:
    member = town.person()
    await member.sends("/start")
    return member


async def test_a_chart_arrives_as_a_picture_with_its_words_and_its_process_ends_with_the_bot(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = Drawing()
    asked = []

    async def chart(outgoing: Outgoing) -> Made:
        asked.append(outgoing.file)
        return Made(await drawing.drawn(CHART), "picture.png", "photo")

    await makes(town, monkeypatch, {"chart": chart}, drawing)
    ada = await someone(town)
    await leave(town, file(ada, "chart 123"))
    await town.settle()
    assert asked == ["chart 123"]
    sent = ada.messages()[-1]
    assert sent["photo"][-1]["width"] == 1080
    assert sent["caption"] == "The same details, for a computer to read."
    assert drawing.pid
    await town.stop_bot()
    assert drawing.pid is None


async def test_words_are_said_where_there_is_no_file(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def chart(outgoing: Outgoing) -> Say:
        return Say("mydata-nothing")

    await makes(town, monkeypatch, {"chart": chart})
    ada = await someone(town)
    await leave(town, file(ada, "chart 1"))
    await town.settle()
    ada.sees("mydata-nothing")


async def test_and_nothing_where_there_is_nothing_to_say(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def chart(outgoing: Outgoing) -> None:
        return None

    await makes(town, monkeypatch, {"chart": chart})
    ada = await someone(town)
    before = len(ada.messages())
    await leave(town, file(ada, "chart 1"))
    await town.settle()
    assert len(ada.messages()) == before


async def test_a_file_that_nothing_can_make_holds_nothing_up(town: Town) -> None:
    ada = await someone(town)
    await leave(town, file(ada, "unknown 1"), Outgoing(ada.id, "en", Say("mydata-nothing")))
    await town.settle()
    ada.sees("mydata-nothing")


async def test_answers_in_words_do_not_wait_for_files(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    may_go_on, making, most = asyncio.Event(), 0, 0

    async def slow(outgoing: Outgoing) -> Made:
        nonlocal making, most
        making += 1
        most = max(most, making)
        await may_go_on.wait()
        making -= 1
        return Made(b"made", "made.txt")

    await makes(town, monkeypatch, {"slow": slow})
    many = [await someone(town) for _ in range(20)]
    *waiting, ada = many
    await leave(town, *(file(member, "slow") for member in waiting))
    await until(lambda: making == AT_ONCE)
    await leave(town, Outgoing(ada.id, "en", Say("mydata-nothing")))
    await until(lambda: ada.seen()[-1] == "mydata-nothing")
    assert most == AT_ONCE
    may_go_on.set()
    await town.settle()
    assert all("document" in member.messages()[-1] for member in waiting)
    assert most == AT_ONCE


async def test_the_same_file_waits_once_but_another_ones_too(town: Town) -> None:
    ada = await someone(town)
    async with town.database.transaction() as tx:
        both = [file(ada, "chart 1"), file(ada, "chart 2"), file(ada, "chart 1")]
        await outbox.leave(tx, both, town.clock.now_ms())
        rows = await tx.rows("SELECT file FROM outbox ORDER BY outbox_id")
        await outbox.drop(tx, [i for (i,) in await tx.rows("SELECT outbox_id FROM outbox")])
    assert rows == [("chart 1",), ("chart 2",)]
