"""What is published of a poll lets nobody work out what a few people answered."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from random import Random
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.counted import Counted, Group, Part
from domain.disclosure import differs_by_few, mostly_hidden, published
from domain.many.audience import Audience
from domain.polls import rules
from domain.polls.poll import Card, Poll
from domain.published import Published, percent, total
from domain.small_numbers import LEAST_VALUES, Number, rounded

THRESHOLDS = (5, 6, 7, 8, 9, 10)


def one(*cells: int, none: int | None = 0, wrong: int | None = 0) -> Counted:
    """A poll in which everybody gave exactly one answer."""
    people = sum(cells) + (none or 0) + (wrong or 0)
    return Counted(people, people, (Group(cells),), none, wrong)


def by_part(*rows: tuple[int, ...], none: tuple[int, ...] = (), wrong: tuple[int, ...] = ()) -> Counted:
    nones, wrongs = none or (0,) * len(rows), wrong or (0,) * len(rows)
    parts = tuple(Part(f"Area {place}", row, nones[place], wrongs[place]) for place, row in enumerate(rows))
    whole = one(*map(sum, zip(*rows, strict=True)), none=sum(nones), wrong=sum(wrongs))
    return replace(whole, parts=parts)


def several(people: int, *cells: int, most: int = 3, none: int = 0, wrong: int = 0) -> Counted:
    return Counted(people, people, (Group(cells, most),), none, wrong)


def exact(counted: Counted) -> tuple[int, ...]:
    """Every count, in the order of `numbers`."""
    return (
        tuple(count for group in counted.groups for count in group.cells)
        + counted.beside
        + sum(counted.rows, ())
    )


def numbers(counted: Counted, shown: Published) -> tuple[Number, ...]:
    """Every published number; none for the parts where there is no breakdown."""
    beside = {"none": shown.none, "wrong": shown.wrong}
    overall = tuple(each for group in shown.groups for each in group.numbers)
    parts = (
        each
        for part in shown.parts
        for each in (*part.numbers, *({"none": part.none, "wrong": part.wrong}[n] for n in counted.offered))
    )
    return (*overall, *(beside[name] for name in counted.offered), *parts)


def left_open(worlds: Iterable[Counted], threshold: int) -> int:
    """How many values the worst hidden count keeps, for somebody who publishes all worlds and compares."""
    values: dict[tuple[Published, int], set[int]] = defaultdict(set)
    for world in worlds:
        shown = published(world, threshold)
        for place, (count, number) in enumerate(zip(exact(world), numbers(world, shown), strict=False)):
            if number is None:
                values[shown, place].add(count)
    return min(map(len, values.values()))


def shares(people: int, cells: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many people can be in so many cells."""
    if cells == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in shares(people - first, cells - 1):
            yield first, *rest


def ones(people: int, cells: int) -> Iterator[Counted]:
    return (one(*share, none=None, wrong=None) for share in shares(people, cells))


# What one sees


def test_a_usual_poll_shows_rounded_numbers() -> None:
    shown = published(one(41, 28, 12, none=9, wrong=13))
    assert shown.groups[0].numbers == (40, 30, 10)
    assert (shown.none, shown.wrong, shown.answered) == (10, 15, 105)


def test_a_few_are_hidden_and_nobody_is_shown() -> None:
    shown = published(one(41, 28, 5, none=0, wrong=2))
    assert shown.groups[0].numbers == (40, 30, None)
    assert (shown.none, shown.wrong) == (0, None)


def test_wrong_question_stands_apart_from_the_options() -> None:
    shown = published(one(20, 15, wrong=30))
    assert shown.groups[0].numbers == (20, 15)
    assert shown.wrong == 30


@pytest.mark.parametrize("few", range(8))
def test_when_nearly_everyone_agrees_only_that_is_said(few: int) -> None:
    shown = published(one(60, few, 0))
    assert shown.groups[0].nearly == (0,)
    assert set(numbers(one(60, few, 0), shown)) == {None}


def test_but_eight_who_disagree_are_counted() -> None:
    assert published(one(60, 8, 0)).groups[0].numbers == (60, 10, 0)


def test_nearly_everyone_may_find_the_question_wrong() -> None:
    assert published(one(3, 2, wrong=60)).nearly == "wrong"
    dates = Counted(70, 63, (Group((1, 1, 1)), Group((3, 0, 0))), 0, 60)
    assert published(dates).nearly == "wrong"


def test_a_number_that_would_give_a_hidden_one_away_is_hidden_too() -> None:
    """36 people, and 20 stands for 22 at most: the other two would both have to be 7."""
    assert published(one(22, 7, 7)).groups[0].hidden
    assert published(one(8, 8, 1)).groups[0].hidden
    assert published(several(26, 12, 7, 7)).groups[0].hidden


def test_but_not_where_it_gives_nothing_away() -> None:
    assert published(one(22, 9, 7, 4)).groups[0].numbers == (20, 10, None, None)
    assert published(several(26, 12, 7, 12)).groups[0].numbers == (10, None, 10)


def test_of_very_few_people_only_that_is_said() -> None:
    shown = published(one(4, 3))
    assert (shown.asked, shown.answered) == ("few", "few")
    assert shown.groups[0].hidden


def test_totals_are_rounded_on_their_own() -> None:
    shown = published(Counted(412, 43, (Group((13, 13, 17)),)))
    assert (shown.asked, shown.answered) == (410, 45)
    assert shown.groups[0].numbers == (15, 15, 15)


def test_several_hides_an_answer_that_nearly_everyone_chose_and_shows_the_others() -> None:
    (group,) = published(several(40, 38, 20, 4, 0)).groups
    assert group.nearly == (0,)
    assert group.numbers == (None, 20, None, 0)


def test_each_date_is_shown_by_itself() -> None:
    shown = published(Counted(60, 40, (Group((20, 10, 10)), Group((38, 1, 1)), Group((12, 25, 3))), 0, 0))
    assert [group.numbers for group in shown.groups] == [(20, 10, 10), (None,) * 3, (10, 25, None)]
    assert [group.nearly for group in shown.groups] == [(), (0,), ()]
    assert (shown.none, shown.wrong) == (0, 0)


def test_a_breakdown_shows_each_part_that_can_be_shown() -> None:
    shown = published(by_part((40, 22, 3), (31, 17, 11), (9, 2, 1), (0, 0, 0), wrong=(1, 3, 0, 0)))
    assert shown.no_parts == ""
    assert [part.numbers for part in shown.parts] == [(40, 20, None), (30, 15, 10), (None,) * 3, (None,) * 3]
    assert {part.wrong for part in shown.parts} == {None}


def test_where_nobody_at_all_gave_an_answer_that_is_said_of_each_part() -> None:
    shown = published(by_part((40, 22, 0), (31, 17, 0), (9, 2, 0)))
    assert [part.numbers for part in shown.parts] == [(40, 20, 0), (30, 15, 0), (None, None, 0)]


def test_a_breakdown_that_would_show_one_part_alone_is_left_out() -> None:
    shown = published(by_part((40, 22, 3), (9, 2, 1)))
    assert (shown.parts, shown.no_parts) == ((), "small")
    assert shown.groups[0].numbers == (50, 25, None)


def test_a_breakdown_that_would_give_a_hidden_number_away_is_left_out() -> None:
    """The two parts have 13 + 13 at least, and 25 stands for 27 at most: the third has nobody or one."""
    shown = published(by_part((13, 20), (13, 20), (0, 9)))
    assert (shown.parts, shown.no_parts) == ((), "small")


def test_a_poll_with_several_answers_each_has_no_breakdown() -> None:
    counted = replace(several(40, 20, 20, 20), parts=(Part("Bolton", (20, 20, 20)),))
    assert published(counted).no_parts == "kind"


def test_what_is_published_can_be_kept_as_text() -> None:
    for counted in (
        by_part((40, 22, 3), (31, 17, 11), (9, 2, 1)),
        by_part((40, 22, 3), (1, 1, 1)),
        one(60, 3),
        one(3, 2, wrong=60),
        several(40, 38, 20, 4, 0),
        one(1, 2),
    ):
        shown = published(counted)
        assert Published.from_text(shown.to_text()) == shown


def test_no_exact_count_is_in_what_is_kept() -> None:
    text = published(by_part((41, 22, 3), (31, 17, 11), (9, 2, 1))).to_text()
    assert not any(f"{count}," in text or f"{count}]" in text for count in (41, 22, 3, 31, 17, 11, 81))


def test_percentages_come_from_rounded_numbers() -> None:
    assert percent(25, 55) == 45
    assert percent(10, 80) == 13
    assert percent(0, 50) == 0
    assert percent(55, 50) == 100


def test_but_there_are_none_of_what_is_not_shown() -> None:
    assert percent(None, 50) is None
    assert percent(0, "few") is None


def test_nor_where_rounding_would_make_shares_that_are_far_off() -> None:
    shown = published(one(9, 8))
    assert (shown.groups[0].numbers, shown.answered) == ((10, 10), 15)
    assert percent(10, 15) is None
    assert percent(25, 45) is None


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_no_number_is_shown_below_the_threshold(threshold: int) -> None:
    for count in range(threshold, 200):
        shown = rounded(count, threshold)
        assert shown >= threshold
        assert shown % 5 == 0
        assert abs(shown - count) <= 2 or threshold <= count < shown <= threshold + 4
    assert total(threshold - 1, threshold) == "few"
    assert total(threshold, threshold) != "few"


def test_audiences_that_differ_by_a_few_people_are_noticed() -> None:
    assert differs_by_few(1, 0)
    assert differs_by_few(0, 7)
    assert differs_by_few(7, 5)


def test_but_not_the_same_people_or_many_others() -> None:
    assert not differs_by_few(0, 0)
    assert not differs_by_few(8, 0)
    assert not differs_by_few(3, 100)


def test_of_fewer_than_sixteen_people_it_is_known_before_that_nothing_can_be_shown() -> None:
    draft = Poll(1, 1, Card("yesno", "Shall we?"), Audience())
    assert [rules.hides(draft, reach) for reach in (12, 15, 16, 60)] == ["all", "all", "most", "none"]
    assert rules.hides(replace(draft, sees="names"), 12) == "none"
    assert all(published(one(yes, 15 - yes)).groups[0].hidden for yes in range(16))


def test_the_advice_is_about_small_polls() -> None:
    assert mostly_hidden(20, 3)
    assert mostly_hidden(12, 1)
    assert not mostly_hidden(60, 3)


@pytest.mark.parametrize(
    ("groups", "parts"),
    [
        ((Group((3, 4)),), ()),
        ((Group((11, 4), 2),), ()),
        ((Group((5, 5)),), (Part("Bolton", (5, 4)),)),
    ],
)
def test_counts_that_contradict_one_another_are_refused(
    groups: tuple[Group, ...], parts: tuple[Part, ...]
) -> None:
    with pytest.raises(ValueError, match=r"group|answer|parts|chose"):
        Counted(10, 10, groups, parts=parts)


# What one cannot work out: every world that publishes the same is tried


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_three_answers_keep_three_values_each(threshold: int) -> None:
    assert all(
        left_open(ones(people, 3), threshold) >= LEAST_VALUES for people in range(threshold, 5 * threshold)
    )


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_two_answers_keep_three_values_each(threshold: int) -> None:
    assert all(left_open(ones(people, 2), threshold) >= LEAST_VALUES for people in range(threshold, 70))


@pytest.mark.parametrize(("threshold", "people"), [(5, 22), (5, 27), (5, 28), (8, 25), (8, 32), (8, 33)])
def test_four_answers_keep_three_values_each(threshold: int, people: int) -> None:
    assert left_open(ones(people, 4), threshold) >= LEAST_VALUES


def test_five_answers_keep_three_values_each() -> None:
    assert left_open(ones(18, 5), 5) >= LEAST_VALUES


def test_very_few_people_keep_three_values_each() -> None:
    """How many they are is hidden too."""
    worlds = (replace(world, asked=7) for people in range(8) for world in ones(people, 3))
    assert left_open(worlds, 8) >= LEAST_VALUES


@pytest.mark.parametrize(("people", "most"), [(12, 3), (14, 2)])
def test_several_answers_keep_three_values_each(people: int, most: int) -> None:
    """Also for those beside them, and where it is known that everybody chose something."""
    worlds = (
        several(people, *cells, most=most, none=none, wrong=wrong)
        for none, wrong in product(range(people + 1), repeat=2)
        if (listed := people - none - wrong) >= 0
        for cells in product(range(listed + 1), repeat=3)
        if listed <= sum(cells) <= most * listed
    )
    assert left_open(worlds, 5) >= LEAST_VALUES


def test_dates_keep_three_values_each() -> None:
    people = 13
    worlds = (
        Counted(people, people, (Group(first), Group(second)), people - listed)
        for listed in range(people + 1)
        for first, second in product(shares(listed, 3), repeat=2)
    )
    assert left_open(worlds, 5) >= LEAST_VALUES


@pytest.mark.parametrize(("parts", "cells", "people"), [(2, 2, 21), (2, 2, 27), (2, 3, 14)])
def test_with_a_breakdown_in_view_three_values_are_kept(parts: int, cells: int, people: int) -> None:
    """Also of the overall numbers, where it is left out."""
    worlds = (
        table([share[part * cells : (part + 1) * cells] for part in range(parts)])
        for share in shares(people, cells * parts)
    )
    assert left_open(worlds, 5) >= LEAST_VALUES


@pytest.mark.parametrize(
    ("parts", "cells", "people"), [(2, 3, 22), (2, 3, 26), (3, 2, 26), (3, 3, 23), (4, 2, 23), (2, 4, 22)]
)
def test_a_breakdown_that_is_shown_keeps_three_values_each(parts: int, cells: int, people: int) -> None:
    worlds = (world for world in full_tables(people, parts, cells, 5) if published(world, 5).parts)
    assert left_open(worlds, 5) >= LEAST_VALUES


def table(rows: Sequence[tuple[int, ...]]) -> Counted:
    """By part, with nothing beside the options."""
    whole = one(*map(sum, zip(*rows, strict=True)), none=None, wrong=None)
    return replace(whole, parts=tuple(Part(f"Area {place}", row) for place, row in enumerate(rows)))


def full_tables(people: int, parts: int, cells: int, threshold: int) -> Iterator[Counted]:
    """Every table in which at least two parts have two answers of enough people: no other shows its parts."""
    rows = [list(shares(total, cells)) for total in range(people + 1)]
    full = [[row for row in of if two_are_enough(row, threshold)] for of in rows]
    rest = [[row for row in of if not two_are_enough(row, threshold)] for of in rows]
    for kinds in product((full, rest), repeat=parts):
        if sum(kind is full for kind in kinds) >= 2:
            for totals in shares(people, parts):
                yield from map(table, product(*(kind[of] for kind, of in zip(kinds, totals, strict=True))))


def two_are_enough(row: tuple[int, ...], threshold: int) -> bool:
    return sum(count >= threshold for count in row) >= 2


@st.composite
def big_tables(draw: st.DrawFn) -> tuple[list[tuple[int, ...]], int]:
    """Parts and answers as in a real poll, with many small counts, and a threshold."""
    counts = st.one_of(st.integers(0, 60), st.integers(0, 12), st.sampled_from([0, 1, 7, 8, 12, 13, 17, 18]))
    cells = draw(st.integers(2, 5))
    rows = draw(st.lists(st.tuples(*[counts] * cells), min_size=2, max_size=5))
    return rows, draw(st.sampled_from(THRESHOLDS))


@settings(max_examples=60, deadline=None)
@given(big_tables(), st.randoms(use_true_random=False))
def test_in_big_polls_other_tables_are_found_for_every_hidden_count(
    drawn: tuple[list[tuple[int, ...]], int], random: Random
) -> None:
    rows, threshold = drawn
    counted = table(rows)
    shown = published(counted, threshold)
    if not shown.parts:
        assert shown.no_parts == "small"
        return
    overall = len(rows[0])
    for place, number in enumerate(numbers(counted, shown)):
        if number is None and place >= overall:
            where = divmod(place - overall, overall)
            found = values_found(rows, where, shown, random)
            assert len(found) >= LEAST_VALUES, (place, found)


def values_found(
    rows: list[tuple[int, ...]], where: tuple[int, int], shown: Published, random: Random
) -> set[int]:
    """Moves one person at a time to another cell, as long as the same is published."""
    now = [list(row) for row in rows]
    values = {now[where[0]][where[1]]}
    places = list(product(range(len(rows)), range(len(rows[0]))))
    for turn in range(2000):
        here, there = where if turn % 2 else random.choice(places), random.choice(places)
        if random.random() < 0.5:
            here, there = there, here
        if now[here[0]][here[1]] == 0 or here == there:
            continue
        now[here[0]][here[1]] -= 1
        now[there[0]][there[1]] += 1
        if published(table([tuple(row) for row in now]), shown.threshold) == shown:
            values.add(now[where[0]][where[1]])
            if len(values) == LEAST_VALUES:
                break
        else:
            now[here[0]][here[1]] += 1
            now[there[0]][there[1]] -= 1
    return values


def test_twelve_options_in_thirty_parts_are_quick() -> None:
    random = Random(5)
    rows = [tuple(random.randrange(60) for _ in range(12)) for _ in range(30)]
    begun = perf_counter()
    assert published(by_part(*rows, none=(1,) * 30, wrong=(2,) * 30)).no_parts == ""
    assert perf_counter() - begun < 0.5


def test_the_same_counts_always_publish_the_same() -> None:
    counted = by_part((40, 22, 3), (31, 17, 11), (9, 2, 1))
    assert published(counted).to_text() == published(counted).to_text()
