"""A number may be typed in letters, one to twelve, wherever a number is asked; nothing is guessed beyond."""

import pytest

from domain.number_words import counted, figure
from domain.polls.poll import Card
from domain.polls.reading import read
from domain.say import Say
from domain.typed import folded
from tests.export_kit import begins
from tests.forms_kit import words
from tests.kit import Town
from tests.many_kit import joins, local_ms, moves_to
from tests.test_forum_meeting_page import with_people

LETTERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    "twelve",
)


@pytest.mark.parametrize(("number", "letters"), list(enumerate(LETTERS, 1)))
def test_each_of_them_is_a_figure(number: int, letters: str) -> None:
    assert figure(folded(letters.upper()), words) == str(number)
    assert counted(letters, words) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12),
        ("about 12 people", 12),
        ("four people", 4),
        ("about four", 4),
        ("at most twelve people", 12),
        ("nobody", 0),
        ("No one.", 0),
    ],
)
def test_a_number_of_people_is_read_as_people_type_it(typed: str, number: int) -> None:
    assert counted(folded(typed), words) == number


@pytest.mark.parametrize(
    "typed",
    [
        "a few",
        "twenty four",
        "twenty-four",
        "2 hundred",
        "a dozen",
        "one or two",
        "the one from before",
        "",
        "a",
    ],
)
def test_of_what_may_be_another_number_nothing_is_guessed(typed: str) -> None:
    assert counted(folded(typed), words) is None


@pytest.mark.parametrize(
    ("options", "typed", "answer"),
    [
        (("Tuesday", "Friday", "Sunday"), "Two", "1"),
        (("Two", "Four", "Six"), "four", "1"),
        (("2", "4", "6"), "four", "1"),
        (("2", "4", "6"), "one", "again-poll-choose"),
        (("Tuesday", "Friday", "Sunday"), "a", "again-poll-choose"),
    ],
)
def test_an_answer_to_a_question_may_be_numbered_in_letters(
    options: tuple[str, ...], typed: str, answer: str
) -> None:
    found = read(Card("one", "Which?", options), typed, words, "en")
    assert (found.key if isinstance(found, Say) else found) == answer


def test_a_step_of_a_scale_may_be_typed_in_letters() -> None:
    in_figures = read(Card("scale", "How much?"), "4", words, "en")
    assert read(Card("scale", "How much?"), "four", words, "en") == in_figures
    assert isinstance(in_figures, str)


def test_several_and_an_order_too() -> None:
    days = ("Tuesday", "Friday", "Sunday")
    assert read(Card("several", "Which?", days), "one and three", words, "en") == "ac"
    assert read(Card("order", "Which?", days), "three, one, two", words, "en") == "2-0-1"


async def test_what_is_on_a_list_can_be_chosen_so(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    await begins(admin, "results", "counts")
    await admin.sends("Two")
    admin.sees("export-ask-since")


async def test_how_many_came_may_be_typed_so(conversation: Town) -> None:
    cleo, _, meeting = await with_people(conversation)
    await moves_to(conversation, local_ms(meeting.starts_ms, 10, 1, days=1))
    await cleo.taps("count-came")
    await cleo.sends("twenty four")
    cleo.sees("again-came", "meeting-came")
    await cleo.sends("four people")
    cleo.sees("meeting-counted")
    await cleo.sends("the meeting")
    assert "Came: 4" in cleo.reads()
