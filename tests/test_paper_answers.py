"""Counts from paper or a show of hands: typed in one line, added up over places, and a line of their own."""

import pytest

from domain.many.audience import Audience
from domain.polls import paper as rules
from domain.polls.poll import Card, Poll
from domain.published import Published
from domain.say import Say
from storage.polls import paper
from storage.polls import results as told
from tests.forms_kit import words
from tests.kit import Member, Town
from tests.poll_kit import asks, crowd
from tests.results_kit import DAYS, QUESTION, answers, opened, state_of
from tests.test_poll_page import opens_page
from tests.test_to_many import crew

SEVERAL = Card("several", QUESTION, ("Tuesday", "Friday", "Sunday"), most=2)


@pytest.mark.parametrize(
    "line", ["5 3 1 0 2", "5, 3, 1, 0, 2", " 5\t3  1 0 2 ", "5-3-1-0-2", "Five three one 0 two"]
)
def test_one_line_of_numbers_is_read_however_it_is_typed(line: str) -> None:
    assert rules.read(DAYS, line, words) == (5, 3, 1, 0, 2)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("five three many", "again-counts-numbers"),
        ("5 3 1", "again-counts-many"),
        ("5 3 1 0 2 7", "again-counts-many"),
        ("0 0 0 0 0", "again-counts-nothing"),
        ("5 3 1 0 999999", "again-counts-large"),
        ("5 3 1 0 12345678", "again-counts-numbers"),
        ("5 3 1 0 ²", "again-counts-numbers"),
        ("5.5 3 1 0 2", "again-counts-numbers"),
        ("", "again-counts-numbers"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_a_reason(line: str, key: str) -> None:
    refused = rules.read(DAYS, line, words)
    assert isinstance(refused, Say)
    assert refused.key == key


@pytest.mark.parametrize("card", [DAYS, SEVERAL, Card("yesno", QUESTION), Card("scale", QUESTION)])
def test_the_example_that_is_given_would_do(card: Card) -> None:
    assert not isinstance(rules.read(card, rules.example(card), words), Say)


@pytest.mark.parametrize("line", ["5 6 1 1 0 0", "5 1 1 1 0 0", "5 5 5 5 0 0", "5 4 3 2 2 0"])
def test_of_several_choices_the_counts_must_fit_the_number_of_people(line: str) -> None:
    refused = rules.read(SEVERAL, line, words)
    assert isinstance(refused, Say)
    assert refused.key == "again-counts-people"


def test_small_counts_on_paper_are_not_published_either() -> None:
    poll = Poll(1, 1, DAYS, Audience())
    few = rules.figures(poll, (5, 3, 1, 0, 0))
    assert few
    assert Published.from_text(few).groups[0].numbers == (None, None, None)
    many = rules.figures(poll, (25, 13, 0, 0, 0))
    assert many
    assert Published.from_text(many).groups[0].numbers == (25, 15, 0)
    assert rules.figures(poll, ()) is None


async def types_counts(coordinator: Member, line: str) -> None:
    await coordinator.sends(line)
    coordinator.sees("counts-sure")
    await coordinator.taps("add-counts")
    coordinator.sees("counts-added", "counts-ask")


async def test_counts_are_read_back_added_up_and_stand_apart_in_the_results(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 20 + ["0"] * 12)
    await answers(conversation, poll_id, ada, "1", tell=True)
    await opens_page(coordinator)
    await coordinator.taps("count-paper")
    coordinator.sees("counts-ask")
    await coordinator.sends("5 many 1")
    coordinator.sees("again-counts-numbers", "counts-ask")
    await types_counts(coordinator, "6 3 0 0 0")
    await types_counts(coordinator, "4 7 0 0 0")
    assert await conversation.remembered(lambda tx: paper.counts(tx, poll_id)) == (10, 10, 0, 0, 0)
    await conversation.move_on(days=7, minutes=1)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    ada.sees("poll-results")
    assert "On paper or by show of hands, apart: 1: 10, 2: 10, 3: 0" in ada.reads()
    assert "2. Friday: about 20\n" in ada.reads()
    assert await conversation.remembered(lambda tx: paper.counts(tx, poll_id)) == ()


async def test_what_is_not_said_yes_to_is_not_added(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("count-paper")
    await coordinator.sends("6 3 0 0 0")
    await coordinator.taps("type-again")
    coordinator.sees("counts-ask")
    assert await conversation.remembered(lambda tx: paper.counts(tx, poll_id)) == ()


async def test_counts_that_were_wrong_can_be_deleted_and_typed_anew(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("count-paper")
    await types_counts(coordinator, "60 3 0 0 0")
    await coordinator.taps("count-afresh")
    coordinator.sees("counts-cleared", "counts-ask")
    assert await conversation.remembered(lambda tx: paper.counts(tx, poll_id)) == ()


async def test_whoever_closes_early_is_asked_if_paper_answers_are_to_come(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("close-early")
    await coordinator.taps("more-to-come")
    coordinator.sees("poll-close-sure", "counts-wait")
    await coordinator.taps("Wait 3 days")
    await coordinator.taps("close-early")
    await coordinator.taps("close-now")
    assert coordinator.reads_of("poll-closes-now")
    await conversation.move_on(days=2, hours=23)
    assert await state_of(conversation, poll_id) == "closed"
    assert poll_id in await conversation.remembered(told.untold)
    await conversation.move_on(hours=2)
    assert poll_id not in await conversation.remembered(told.untold)


async def test_back_leads_from_typing_counts_to_the_page(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("count-paper")
    await coordinator.sends("back")
    coordinator.sees("poll-page")


async def test_what_is_typed_about_waiting_is_no_answer_of_their_own(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation, 9)
    await asks(conversation, coordinator)
    await opens_page(coordinator)
    await coordinator.taps("count-paper")
    await coordinator.taps("more-to-come")
    await coordinator.sends("3")
    coordinator.sees("again-choose", "counts-wait")
    assert not await conversation.remembered(lambda tx: tx.rows("SELECT * FROM poll_answer"))
    await coordinator.sends("wait 3 days")
    coordinator.sees("counts-waiting")


async def test_results_wait_for_paper_answers_that_are_to_come(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 20 + ["0"] * 12)
    await answers(conversation, poll_id, ada, "1", tell=True)
    await opens_page(coordinator)
    await coordinator.taps("count-paper")
    await coordinator.taps("more-to-come")
    await coordinator.sends("wait 3 days")
    assert "counts-waiting" in coordinator.seen()
    await conversation.move_on(days=7, minutes=30)
    await conversation.settle()
    assert await state_of(conversation, poll_id) == "closed"
    assert "counts-awaited" in coordinator.seen()
    assert "poll-results" not in ada.seen()
    await ada.taps_old(ada.messages()[-1]["message_id"], f"go:results:{poll_id}")
    ada.sees("results-none")
    await opens_page(coordinator)
    assert "its results wait for paper answers" in coordinator.reads()
    await coordinator.taps("count-paper")
    await types_counts(coordinator, "10 12 0 0 0")
    await conversation.move_on(days=3)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert ada.seen().count("poll-results") == 1
    assert "apart: 1: 10, 2: 10" in ada.reads()


async def test_or_are_published_at_once_after_all(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 20 + ["0"] * 12)
    await answers(conversation, poll_id, ada, "1", tell=True)
    async with conversation.database.transaction() as tx:
        await told.wait(tx, poll_id, conversation.clock.now_ms() + 20 * 24 * 3600 * 1000)
    await conversation.move_on(days=7, minutes=30)
    await opens_page(coordinator)
    await coordinator.taps("publish-now")
    coordinator.sees("counts-published")
    await conversation.move_on(minutes=1)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    ada.sees("poll-results")


async def test_once_told_nothing_is_added_any_more(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await conversation.move_on(days=7, minutes=1)
    await coordinator.taps_old(coordinator.messages()[-1]["message_id"], f"go:counts:{poll_id}")
    coordinator.sees("counts-too-late")
