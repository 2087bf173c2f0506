"""A crowd and the real bot: made-up people sign up by themselves, and answer what it writes later."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.crowd_manners import CROWD_MANNERS
from domain.oneself import notice
from domain.person import Sender
from rehearsal import Manners
from rehearsal.people import FIRST_CROWD_ID, Message
from storage import senders
from tests.kit import Town, organisation

DAY_MS = 24 * 3_600_000
COUNT = 40


@pytest.fixture
async def crowded(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with the crowd that `python -m bot rehearse` has."""
    town = Town(tmp_path)
    await town.open()
    assert town.app is not None
    app, moving = town.app, town.telegram.moving
    town.telegram.crowd.manners = Manners(CROWD_MANNERS)
    town.telegram.on_move = lambda target_ms: app.step_to(target_ms, town.clock.move_to, moving.may_go_on)
    town.telegram.on_settle = lambda: app.quiet(going=moving.may_go_on)
    yield town
    await town.close()
    assert town.problems() == []


async def known(town: Town) -> list[Sender]:
    ids = [FIRST_CROWD_ID + number for number in range(COUNT)]
    found: dict[int, Sender] = await town.remembered(lambda view: senders.load(view, ids))
    return list(found.values())


async def test_most_of_them_join_some_stop_half_way_and_some_never_come(crowded: Town) -> None:
    crowded.telegram.crowd.invite(COUNT, seed=8)
    await crowded.telegram.move_clock(crowded.clock.now_ms() + 3 * DAY_MS)
    counts = crowded.telegram.crowd.counts()
    people = await known(crowded)
    joined = [sender for sender in people if sender.person]
    half_way = [sender for sender in people if not sender.person and sender.conversation]
    assert counts["thinking"] == counts["waiting"] == 0
    assert COUNT * 0.7 < len(joined) <= counts["done"] + counts["stopped"] + counts["blocked"]
    assert half_way
    assert counts["not_started"] > 0
    calls = crowded.calls("getUpdates")
    assert all(call["status"] == 200 for call in calls)


async def test_a_newcomer_is_answered_while_the_clock_is_moved(crowded: Town) -> None:
    ada = crowded.person()
    await ada.sends("/start")
    crowded.telegram.crowd.invite(COUNT, seed=8)
    await crowded.telegram.move_clock(crowded.clock.now_ms() + DAY_MS // 24)
    await ada.taps("join")
    ada.sees("ask-notice")


def test_they_answer_a_question_about_a_new_notice_with_yes_or_no() -> None:
    drawn = notice.question(organisation().notice).buttons
    keyboard = [[{"text": button.label, "callback_data": button.data}] for button in drawn]
    message = Message(1, FIRST_CROWD_ID, True, 0, {"reply_markup": {"inline_keyboard": keyboard}})
    offered = Manners(CROWD_MANNERS).offer(message).of("answer")
    assert [button.label for button in offered] == ["agree-again", "decline-again"]
