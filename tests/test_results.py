"""What came out of a poll: told in plain words to everybody who was asked, once, and nothing too small."""

from dataclasses import replace

import pytest

from domain import disclosure
from domain.many.audience import Audience
from domain.polls import card as poll_card
from domain.polls import result_lines, results
from domain.polls.poll import Card, Poll, Sees
from domain.polls.results import Told
from domain.published import Published
from domain.say import Label, Say
from tests.kit import Member, Town, organisation
from tests.results_kit import CROWD, DAYS, QUESTION, answers, changed, opened, state_of, texts_of
from tests.test_to_many import crew
from texts import Texts

TEXTS = Texts(organisation())


def told(card: Card, given: dict[str, int], asked: int = 100, locale: str = "en") -> str:
    """The results of these answers, as they are read."""
    poll = Poll(1, 1, card, Audience())
    published = results.counted(poll, {"": given}, asked)
    return TEXTS.text(results.say(poll, Told(disclosure.published(published)), locale), locale)


def test_most_people_is_said_only_where_it_is_more_than_half() -> None:
    assert "Most people said: Friday." in told(DAYS, {"0": 10, "1": 40, "2": 10})
    assert "More people said this than anything else: Friday." in told(DAYS, {"0": 20, "1": 30, "2": 15})


def test_where_two_look_alike_opinions_were_divided() -> None:
    assert "Opinions were divided." in told(DAYS, {"0": 30, "1": 31, "2": 10})


def test_where_all_but_a_few_agree_no_number_is_said() -> None:
    text = told(DAYS, {"0": 1, "1": 40, "2": 2})
    assert "Nearly everyone said: Friday." in text
    assert "2. Friday: nearly everyone" in text
    assert "about 40 (" not in text


def test_but_seven_of_sixteen_who_said_something_else_are_more_than_a_few() -> None:
    text = told(DAYS, {"0": 7, "1": 9})
    assert "Most people said: Friday." in text
    assert "2. Friday: most people" in text
    assert "early everyone" not in text
    put_in_order = told(Card("order", QUESTION, DAYS.options), {"1-0-2": 50})
    assert "Most people put this first: Friday." in put_in_order


def test_who_found_that_no_date_fits_is_not_left_out_of_most_people() -> None:
    card = Card("dates", QUESTION, ("2 May", "3 May"))
    text = told(card, {"yn": 9, "yy": 7, "none": 24})
    assert "early everyone" not in text
    assert "Most people" not in text
    assert "Only some of the numbers can be shown." in text
    assert "1. 2 May: Yes most who chose from the list, Maybe not shown and No not shown" in text
    assert "None of these: about 25" in text
    assert "Most people can come: 2 May." in told(card, {"yn": 25, "yy": 10, "none": 9})
    assert "Nearly everyone can come: 2 May." in told(card, {"yn": 80, "yy": 10, "none": 3})


def test_where_all_but_a_few_chose_one_of_several_no_chart_draws_it_as_a_small_one() -> None:
    card = Card("several", QUESTION, ("Herbs", "Flowers"))
    poll, given = Poll(1, 1, card, Audience()), {"a": 30, "ab": 20, "b": 3}
    shown = disclosure.published(results.counted(poll, {"": given}, 100))
    assert shown.groups[0].nearly == (0,)
    assert any(shown.groups[0].numbers)
    assert not results.can_be_drawn(shown)


def test_a_small_number_is_said_to_be_not_shown() -> None:
    text = told(DAYS, {"0": 20, "1": 30, "2": 5, "none": 3})
    assert "1. Tuesday: about 20 (33%)" in text
    assert "3. Sunday: a small number, or next to one: not shown" in text
    assert "None of these: a small number, or next to one: not shown" in text


def test_of_a_few_answers_no_number_is_said_at_all() -> None:
    text = told(DAYS, {"0": 4, "1": 5, "2": 3})
    assert "The numbers are not shown here" in text
    assert "Tuesday:" not in text


def test_the_wrong_question_stands_apart() -> None:
    text = told(DAYS, {"0": 20, "1": 30, "2": 10, "wrong": 15})
    assert "This is the wrong question: about 15" in text
    assert "1. Tuesday" in text


def test_rather_not_say_is_no_answer() -> None:
    assert "Answered: about 60 people" in told(DAYS, {"0": 20, "1": 30, "2": 10, "nosay": 30})


def test_of_several_dates_a_hidden_one_may_be_the_best_so_none_is_called_that() -> None:
    card = Card("dates", QUESTION, ("2 May", "3 May"))
    text = told(card, {"yn": 18, "yy": 2, "ny": 3, "nm": 5, "nn": 12})
    assert "1. 2 May: Yes 20" in text
    assert "2. 3 May: not shown" in text
    assert "Only some of the numbers can be shown." in text


def test_a_date_that_most_can_come_on_is_named() -> None:
    card = Card("dates", QUESTION, ("2 May", "3 May"))
    text = told(card, {"yn": 30, "ny": 12, "yy": 10, "nn": 10})
    assert "This suits more people than any other date: 2 May." in text
    assert "1. 2 May: Yes 40, Maybe 0 and No 20" in text


def test_of_dates_that_look_alike_none_is_said_to_suit_no_more_people_than_others() -> None:
    card = Card("dates", QUESTION, ("2 May", "3 May"))
    text = told(card, {"yn": 20, "ny": 21, "nn": 20})
    assert "1. 2 May: Yes 20" in text
    assert "2. 3 May: Yes 20" in text
    assert "No date stands out from the others." in text


def test_own_words_have_only_a_number_and_those_that_may_be_used() -> None:
    card = Card("words", "What is missing?")
    poll = Poll(1, 1, card, Audience())
    shown = disclosure.published(results.counted(poll, {"": {"words": 23}}, 100))
    text = TEXTS.text(results.say(poll, Told(shown, words=("More light",)), "en"), "en")
    assert "Answered: about 25 people" in text
    assert "– More light" in text


@pytest.mark.parametrize("sees", ["team", "secret"])
def test_of_a_secret_question_it_is_said_that_staff_are_not_counted_apart(sees: Sees) -> None:
    poll = Poll(1, 1, DAYS, Audience(), sees=sees)
    shown = disclosure.published(results.counted(poll, {"": {"0": 20, "1": 30}}, 100))
    text = TEXTS.text(results.say(poll, Told(shown), "en"), "en")
    assert ("answers of staff, if there are any, are counted with all others" in text) == (sees == "secret")
    behind = TEXTS.text(poll_card.about(replace(poll, closes_ms=1, hears_ms=2), organisation().zone), "en")
    assert ("Answers of staff are counted with all others" in behind) == (sees == "secret")


def test_of_an_order_it_is_always_said_that_the_numbers_are_of_who_put_each_first() -> None:
    poll = Poll(1, 1, Card("order", QUESTION, DAYS.options), Audience(), breakdown="areas")
    shown = disclosure.published(results.counted(poll, {"": {"0-1-2": 20, "1-0-2": 30}}, 100))
    told, moment = Told(shown), (Label("May", literal=True),)
    for say in (
        results.say(poll, told, "en"),
        results.short_say(poll, told, "en"),
        results.by_parts(poll, shown, organisation(), "en"),
        results.trend(poll, [(moment, shown)], "en"),
    ):
        assert "many put each one first" in TEXTS.text(say, "en")
    nothing = disclosure.published(results.counted(poll, {"": {"0-1-2": 5}}, 100))
    assert "put each one first" not in TEXTS.text(results.say(poll, Told(nothing), "en"), "en")


def test_a_breakdown_names_every_part_there_is() -> None:
    poll = Poll(1, 1, DAYS, Audience(), breakdown="areas")
    parts = results.parts_of(poll, organisation())
    assert parts[-1] == ""
    assert len(parts) == len(organisation().areas) + 1
    given = {parts[0]: {"0": 40, "1": 30}, parts[1]: {"0": 30, "1": 40}}
    counted = results.counted(poll, given, 200, parts)
    assert [part.name for part in counted.parts] == [*parts]
    assert counted.answered == 140


def test_numbers_in_one_line_name_answers_by_their_place() -> None:
    poll = Poll(1, 1, DAYS, Audience())
    shown = disclosure.published(results.counted(poll, {"": {"0": 20, "1": 30, "2": 3}}, 100))
    line = [TEXTS.text(_said(label), "en") for label in result_lines.short(DAYS, shown)]
    assert line[:3] == ["1: 20", "2: 30", "3: not shown"]


def _said(label: Label) -> Say:
    return Say(label.text, dict(label.values))


async def closes(town: Town) -> None:
    await town.move_on(days=7, minutes=1)
    await town.settle()
    await town.move_on(minutes=11)
    await town.settle()


async def test_who_wants_to_hear_at_once_does_and_the_others_get_it_in_the_round_up(
    conversation: Town,
) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada, bob], ["1"] * 25 + ["0"] * 9)
    await answers(conversation, poll_id, ada, "1", tell=True)
    await answers(conversation, poll_id, bob, "1")
    await closes(conversation)
    assert await state_of(conversation, poll_id) == "closed"
    assert got(ada) == 1
    assert "Most people said: Friday." in ada.reads()
    assert got(bob) == 0
    await conversation.move_on(days=8)
    await conversation.settle()
    await bob.taps("read-roundup")
    assert got(bob) == 1
    assert got(ada) == 1
    assert "read-roundup" not in ada.seen()


def got(member: Member) -> int:
    return member.seen().count("poll-results")


async def test_nothing_of_results_is_seen_before_they_are_told(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 20)
    await ada.taps_old(ada.messages()[-1]["message_id"], f"go:results:{poll_id}")
    ada.sees("results-none")


async def test_names_are_read_by_the_group_and_gone_with_who_leaves(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada, bob], ["1"] * 10, sees="names", people=12)
    for member, name in ((ada, "Ada L"), (bob, "Bob M")):
        me = await answers(conversation, poll_id, member, "1", tell=member is ada)
        await changed(
            conversation, "INSERT INTO profile_answer VALUES (:me, 'name', :name)", me=me, name=name
        )
    shows = "UPDATE poll_answer SET shows_name = 1 WHERE poll_id = :poll_id AND words IS NULL"
    await changed(conversation, shows + " AND person_id > 10000000", poll_id=poll_id)
    await closes(conversation)
    assert "Ada L: Friday" in ada.reads()
    assert "Bob M: Friday" in ada.reads()
    await bob.sends("/leave")
    assert "If you let a group see your name" in bob.reads(), "what was sent to them cannot be taken back"
    await bob.taps("erase-now")
    await ada.taps_old(ada.messages()[-1]["message_id"], f"go:results:{poll_id}")
    assert "Ada L: Friday" in ada.reads()
    assert "Bob M" not in ada.reads()


async def test_beside_names_there_are_no_numbers_that_would_tell_of_who_is_only_counted(
    conversation: Town,
) -> None:
    """Twelve said Tuesday, nine Friday: who takes the names away knows what the one without a name said."""
    coordinator, (ada, _) = await crew(conversation)
    given = ["0"] * 12 + ["1"] * 8
    poll_id = await opened(conversation, coordinator, [ada], given, sees="names", people=24)
    me = await answers(conversation, poll_id, ada, "1", tell=True)
    await changed(conversation, "UPDATE poll_answer SET shows_name = (person_id <> :me)", me=me)
    await closes(conversation)
    assert "The numbers are not shown here" in ada.reads()
    assert "Answered: about 20 people" in ada.reads()
    assert "about 10" not in ada.reads()


def test_but_where_all_or_none_are_named_or_many_are_only_counted_there_are() -> None:
    poll = Poll(1, 1, DAYS, Audience(), sees="names")
    given = {"": {"0": 12, "1": 12}}
    for named, is_hidden in ((0, False), (1, False), (8, False), (9, True), (23, True), (24, False)):
        shown = Published.from_text(results.figures(poll, given, 24, named=named))
        assert shown.groups[0].hidden == is_hidden
        assert shown.answered == 25


async def test_and_somebody_who_was_not_asked_reads_no_names(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 10, sees="names", people=12)
    me = await answers(conversation, poll_id, ada, "1")
    await changed(conversation, "INSERT INTO profile_answer VALUES (:me, 'name', 'Ada L')", me=me)
    await changed(conversation, "UPDATE poll_answer SET shows_name = 1 WHERE person_id = :me", me=me)
    await closes(conversation)
    await bob.taps_old(bob.messages()[-1]["message_id"], f"go:results:{poll_id}")
    bob.sees("poll-results")
    assert not any("Ada L" in text for text in texts_of(bob))


async def test_a_question_asked_again_shows_each_time_it_was_asked(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    first = await opened(conversation, coordinator, [ada], ["1"] * 25 + ["0"] * 9)
    await conversation.move_on(days=7, minutes=1)
    again = await opened(conversation, coordinator, [ada], ["1"] * 10 + ["0"] * 24, parent=first)
    await answers(conversation, again, ada, "0", tell=True)
    await closes(conversation)
    await ada.taps("show-trend")
    ada.sees("result-trend")
    newest, oldest = ada.reads().split("\n")[-2:]
    assert "1: 25, 2: 10" in newest
    assert "1: 10, 2: 25" in oldest


async def test_the_numbers_by_area_are_behind_a_button(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    given = ["0"] * 25 + ["1"] * 15 + ["0"] * 15 + ["1"] * 25
    poll_id = await opened(conversation, coordinator, [ada], given, people=80, breakdown="areas")
    part = "UPDATE elector SET part = :area WHERE person_id >= :first AND person_id < :last"
    for area, first in (("bolton", CROWD), ("salford", CROWD + 40)):
        await changed(conversation, part, area=area, first=first, last=first + 40)
    await answers(conversation, poll_id, ada, "nosay", tell=True)
    await closes(conversation)
    await ada.taps("show-areas")
    ada.sees("result-parts")
    assert "Bolton – 1: 25, 2: 15" in ada.reads()
    assert "Salford – 1: 15, 2: 25" in ada.reads()
    assert "Wigan – not shown" in ada.reads()


async def test_or_it_is_said_why_there_are_none(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    given = ["0"] * 25 + ["1"] * 15
    poll_id = await opened(conversation, coordinator, [ada], given, breakdown="areas")
    await answers(conversation, poll_id, ada, "nosay", tell=True)
    await closes(conversation)
    await ada.taps("show-areas")
    assert "people could be found out" in ada.reads()


async def test_answers_of_staff_stand_apart(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 25 + ["0"] * 9)
    await answers(conversation, poll_id, ada, "1", tell=True)
    staff = "UPDATE poll_answer SET speaks = 'works' WHERE person_id < :last AND person_id >= :first"
    await changed(conversation, staff, first=CROWD, last=CROWD + 3)
    await closes(conversation)
    assert "Answers of staff, apart: fewer than 8 people, too few to show more" in ada.reads()
    assert "Answered: about 30 people" in ada.reads()
