"""The ladder of co-production: nothing can claim a rung that its own settings contradict."""

from dataclasses import replace
from typing import get_args

import pytest

from domain.many.audience import Audience
from domain.polls import ladder
from domain.polls.poll import DECIDES, KINDS, Card, Decides, Kind, Pen, Poll

PENS: tuple[Pen, ...] = get_args(Pen)
EVERY = [(kind, decides, pen) for kind in KINDS for decides in DECIDES for pen in PENS]


def made(kind: Kind = "one", decides: Decides = "staff", pen: Pen = "", second: bool = False) -> Poll:
    card = Card(kind, "What shall we eat?", decides=decides, second_round=second)
    return Poll(1, 1, card, Audience(), pen=pen)


@pytest.mark.parametrize(
    ("poll", "rung"),
    [
        (made(), 4),
        (made("dates", pen="staff"), 4),
        (made("one", "members"), 4),
        (made("one", pen="approved"), 4),
        (made("words"), 5),
        (made("blank", "members"), 5),
        (made("blank", "members", "asked"), 5),
        (made("several", second=True), 5),
        (made("one", "together", "approved"), 6),
        (made("blank", "members", "approved"), 6),
    ],
)
def test_the_rung_is_the_highest_that_the_settings_allow(poll: Poll, rung: int) -> None:
    assert ladder.rung(poll) == rung


def test_only_a_blank_sheet_with_the_pen_and_a_closed_loop_is_co_production() -> None:
    highest = [made(*settings) for settings in EVERY if ladder.rung(made(*settings), closed=True) == 7]
    assert highest == [made("blank", "together", "approved"), made("blank", "members", "approved")]


def test_the_second_round_of_a_blank_sheet_stands_where_the_first_does() -> None:
    assert ladder.rung(made("several", "together", "approved", second=True), closed=True) == 7


def test_before_people_were_told_what_came_of_it_nothing_is_co_production() -> None:
    assert max(ladder.rung(made(*settings)) for settings in EVERY) == 6


def test_coercion_is_never_offered() -> None:
    assert min(ladder.rung(made(*settings)) for settings in EVERY) == 4


def test_every_step_that_is_named_takes_it_higher_or_is_needed_for_the_next_rung() -> None:
    for settings in EVERY:
        poll = made(*settings)
        steps = ladder.higher(poll).values["step_lines"]
        assert isinstance(steps, tuple)
        assert steps, "there is always something left to do"
        done = poll
        for step in steps:
            match step.text:
                case "ladder-step-blank":
                    done = replace(done, card=replace(done.card, kind="blank"))
                case "ladder-step-pen":
                    done = replace(done, pen="approved")
                case "ladder-step-decide":
                    done = replace(done, card=replace(done.card, decides="together"))
        assert ladder.rung(done, closed=True) == 7, settings


def test_done_to_for_and_with_are_the_groups_of_the_ladder() -> None:
    assert [ladder.group(rung) for rung in range(1, 8)] == ["to", "to", "for", "for", "for", "with", "with"]
