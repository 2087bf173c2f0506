"""Pages in large print: what is on the paper, how large, and on which sheet."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures import Page, PartKind
from bot.printing import form_pdf
from tests.pdf_words import Line, Sheet, sheets
from tests.test_charts import ODD

A4 = (595.28, 841.89)
OPTIONS = ("Food that reminds me of home", "Curry", "Soup and bread", "None of these", "Rather not say")


def form(*options: str, lines: int = 2) -> Page:
    boxes: list[tuple[PartKind, str]] = [("box", option) for option in options]
    more_lines: list[tuple[PartKind, str]] = [("line", "")] * (lines - 1)
    parts: tuple[tuple[PartKind, str], ...] = (
        ("strong", "What should be on the menu more often?"),
        ("words", "Tick one box."),
        *boxes,
        ("line", "What should we ask instead?"),
        *more_lines,
    )
    return Page("Your answer", parts, "Give it to Sam on Oak ward by Tuesday 3 March.", "{page} of {pages}")


def printed(page: Page) -> list[Sheet]:
    return sheets(form_pdf(page))


def words(page: Page) -> list[Line]:
    return [line for sheet in printed(page) for line in sheet.lines]


def test_it_is_a4_and_says_in_which_language_it_is() -> None:
    pdf = form_pdf(form(*OPTIONS))
    assert pdf.startswith(b"%PDF-")
    assert b"/MediaBox [0 0 595.28 841.89]" in pdf
    assert b"/Lang (en-GB)" in pdf


def test_everything_is_on_it_in_the_order_of_reading() -> None:
    (sheet,) = printed(form(*OPTIONS[:3]))
    assert sheet.text.split("\n") == [
        "Your answer",
        "What should be on the menu more",
        "often?",
        "Tick one box.",
        *OPTIONS[:3],
        "What should we ask instead?",
        "Give it to Sam on Oak ward by Tuesday 3 March.",
        "1 of 1",
    ]
    down = [line.y for line in sheet.lines]
    assert down == sorted(down, reverse=True)


def test_nothing_is_in_small_letters() -> None:
    assert min(line.size for line in words(form(*OPTIONS))) >= 18


def test_lines_stand_far_apart() -> None:
    (sheet,) = printed(form(*OPTIONS[:2]))
    gaps = [
        (upper.y - lower.y) / lower.size for upper, lower in zip(sheet.lines, sheet.lines[1:], strict=False)
    ]
    assert min(gaps) >= 1.4


def test_each_option_has_a_big_empty_box_beside_it() -> None:
    (sheet,) = printed(form(*OPTIONS[:3]))
    assert len(sheet.boxes) == 3
    for box, option in zip(sheet.boxes, OPTIONS, strict=False):
        line = next(line for line in sheet.lines if line.text == option)
        assert min(box.width, box.height) > 28, "a centimetre"
        assert box.y - box.height < line.y < box.y
        assert line.x > box.x + box.width


def test_there_is_no_box_where_there_is_nothing_to_tick() -> None:
    outcome = Page("What happened", (("words", "You said: more curry."),), "Ask Sam.", "{page} of {pages}")
    (sheet,) = printed(outcome)
    assert sheet.boxes == ()
    assert "You said: more curry." in sheet.text


def test_what_does_not_fit_goes_on_further_sheets_each_with_its_number_and_footer() -> None:
    found = printed(form(*OPTIONS * 5))
    assert len(found) > 2
    for number, sheet in enumerate(found, 1):
        assert sheet.lines[-1].text == f"{number} of {len(found)}"
        assert sheet.lines[-2].text == "Give it to Sam on Oak ward by Tuesday 3 March."
    assert sum(len(sheet.boxes) for sheet in found) == 25


def test_nothing_runs_into_the_footer_or_off_the_paper() -> None:
    page = form(*("a long answer " * 12, "x" * 90) * 4, lines=9)
    for sheet in printed(page):
        *above, first, second, number = sheet.lines
        assert all(line.y > first.y + first.size for line in above)
        assert first.y > second.y > number.y > 40
        assert all(line.x + len(line.text) * line.size * 0.2 < A4[0] for line in sheet.lines)


def test_an_option_is_never_parted_from_its_box() -> None:
    for sheet in printed(form(*["an answer that needs more than one line, because it says much"] * 9)):
        begun = [line for line in sheet.lines if line.text.startswith("an answer")]
        ended = [line for line in sheet.lines if line.text.endswith("much")]
        assert len(begun) == len(ended) == len(sheet.boxes)


@pytest.mark.parametrize("odd", ODD)
def test_any_words_can_be_printed(odd: str) -> None:
    """A warning would be an error here."""
    page = Page(odd, (("strong", odd), ("words", odd), ("box", odd), ("line", odd)), odd, odd)
    assert len(printed(page)) >= 1


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=30)
def test_whatever_the_words_are_a_pdf_can_be_read_again(text: str) -> None:
    (sheet,) = printed(Page("Heading", (("box", text),), "Footer", "{page}"))
    assert sheet.lines[0].text == "Heading"
    assert sheet.lines[-1].text == "1"


def test_the_same_is_the_same_to_the_last_byte() -> None:
    assert form_pdf(form(*OPTIONS)) == form_pdf(form(*OPTIONS))
