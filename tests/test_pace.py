"""How fast the bot may send: the overall pace, the pace of one chat, and what a 429 does."""

import random

from bot.pace import Pace


def sends_in_a_second(pace: Pace, start: float = 0.0) -> int:
    now, sent, chat = start, 0, 0
    while now < start + 1:
        if pace.paced_wait(now) == 0:
            chat += 1
            pace.sending(chat, now, paced=True)
            sent += 1
        now += 0.001
    return sent


def test_paced_messages_are_evenly_spaced_at_the_rate() -> None:
    assert sends_in_a_second(Pace(28, now=0.0)) in (28, 29)


def test_after_a_long_silence_a_second_has_no_more_than_the_rate() -> None:
    pace = Pace(28, now=0.0)
    pace.sending(1, 0.0, paced=True)
    assert sends_in_a_second(pace, start=5.0) == 28


def test_what_is_caught_up_does_not_go_in_a_clump() -> None:
    pace = Pace(28, now=0.0)
    pace.sending(1, 5.0, paced=True)
    assert pace.paced_wait(5.02) > 0
    assert pace.paced_wait(5.026) == 0


def sent_past_a_slow_disk(rate: float, seconds: int, replies: bool, stalled: float = 0.2) -> list[float]:
    """When messages go, if every two seconds the disk is `stalled` and wake-ups are a bit late."""
    pace, sent, now, chance = Pace(rate, now=0.0), list[float](), 0.0, random.Random(1)
    while now < seconds:
        now += 0.001 + chance.random() * 0.004
        if replies and len(sent) % 28 == 5:
            pace.sending(len(sent), now, paced=False)
            sent.append(now)
        if now % 2 > stalled and pace.paced_wait(now) == 0:
            pace.sending(len(sent), now, paced=True)
            sent.append(now)
    return sent


def most_in_a_second(sent: list[float]) -> int:
    return max(sum(first <= at < first + 1 for at in sent) for first in sent)


def test_what_a_slow_disk_held_up_is_mostly_made_good_and_no_second_is_fuller_for_it() -> None:
    sent = sent_past_a_slow_disk(28, 60, replies=False)
    assert len(sent) >= 0.96 * 28 * 60
    assert most_in_a_second(sent) <= 28


def test_with_a_quick_disk_the_rate_is_all_but_reached() -> None:
    assert len(sent_past_a_slow_disk(28, 60, replies=False, stalled=0.0)) >= 0.97 * 28 * 60


def test_a_reply_now_and_then_comes_on_top_of_a_full_second_and_no_more() -> None:
    sent = sent_past_a_slow_disk(28, 60, replies=True)
    assert len(sent) >= 0.96 * 28 * 60
    assert most_in_a_second(sent) <= 29


def test_a_rate_above_the_free_one_is_reached_too() -> None:
    assert len(sent_past_a_slow_disk(100, 10, replies=False)) >= 0.95 * 100 * 10


def test_a_reply_never_waits_for_the_overall_pace_and_its_cost_is_taken_from_the_others() -> None:
    pace = Pace(10, now=0.0)
    for chat in range(5):
        assert pace.chat_wait(chat, 0.0, paced=False) == 0
        pace.sending(chat, 0.0, paced=False)
    assert 0.3 < pace.paced_wait(0.0) <= 0.5


def test_a_rush_of_replies_holds_paced_messages_up_for_about_a_second() -> None:
    pace = Pace(10, now=0.0)
    for chat in range(500):
        pace.sending(chat, 0.0, paced=False)
    assert pace.paced_wait(0.0) <= 1.1


def test_one_chat_gets_three_replies_at_once_and_then_one_a_second() -> None:
    pace = Pace(1000, now=0.0)
    for _ in range(3):
        assert pace.chat_wait(7, 0.0, paced=False) == 0
        pace.sending(7, 0.0, paced=False)
    assert pace.chat_wait(7, 0.0, paced=False) == 1.0
    assert pace.chat_wait(7, 1.0, paced=False) == 0


def test_a_paced_message_waits_until_its_chat_has_rested() -> None:
    pace = Pace(1000, now=0.0)
    pace.sending(7, 0.0, paced=True)
    assert pace.chat_wait(7, 0.5, paced=True) == 0.5
    assert pace.chat_wait(7, 0.5, paced=False) == 0
    assert pace.chat_wait(8, 0.5, paced=True) == 0


def test_a_429_parks_its_chat_and_no_other() -> None:
    pace = Pace(28, now=0.0)
    pace.told_to_wait(7, 30, 0.0)
    assert pace.chat_wait(7, 10.0, paced=False) == 20
    assert pace.chat_wait(8, 10.0, paced=False) == 0
    assert pace.halted(10.0) == 0


def test_a_second_chats_429_halts_everybody_until_the_latest_deadline() -> None:
    pace = Pace(28, now=0.0)
    pace.told_to_wait(7, 30, 0.0)
    pace.told_to_wait(8, 5, 1.0)
    assert pace.halted(1.0) == 29
    assert pace.halted(30.0) == 0


def test_but_a_second_429_after_the_first_is_over_parks_only_its_own_chat() -> None:
    pace = Pace(28, now=0.0)
    pace.told_to_wait(7, 3, 0.0)
    pace.told_to_wait(8, 5, 4.0)
    assert pace.halted(4.0) == 0


def test_the_rate_halves_only_at_a_halt_and_comes_back() -> None:
    pace = Pace(28, now=0.0)
    pace.told_to_wait(7, 1, 0.0)
    assert sends_in_a_second(pace, 2.0) in (28, 29)
    pace.told_to_wait(7, 10, 10.0)
    pace.told_to_wait(8, 10, 10.0)
    assert sends_in_a_second(pace, 21.0) in (14, 15)
    for minute in range(1, 7):
        pace.recover(21.0 + 60 * minute)
    assert sends_in_a_second(pace, 400.0) in (28, 29)


def test_slots_follow_the_round_trip_and_stay_few_at_the_free_rate() -> None:
    pace = Pace(28, now=0.0)
    assert pace.slots() == 3
    for _ in range(100):
        pace.took(2.0)
    assert pace.slots() == 8
    for _ in range(2000):
        pace.took(0.01)
    assert pace.slots() == 2


def test_above_the_free_rate_what_is_late_goes_in_one_wave() -> None:
    pace, now = Pace(1000, now=0.0), 1.0
    gone = 0
    while not pace.paced_wait(now):
        pace.sending(gone, now, paced=True)
        gone += 1
    assert 240 <= gone <= 260, "what a quarter of a second may hold"


def test_but_at_the_free_rate_it_goes_one_after_another() -> None:
    pace = Pace(28, now=0.0)
    pace.sending(1, 1.0, paced=True)
    assert pace.paced_wait(1.0) > 0
