"""What somebody can read of a chart: on a small phone, on a photocopy, with any words in it."""

from io import BytesIO
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot import lettering
from bot.charts import MOST_TIMES, chart_png, trend_png
from bot.pictures import Chart, Trend
from bot.sheet import MARGIN, WIDTH

FOOD = Chart(
    "What should be on the menu more often?",
    (("Food that reminds me of home", 40), ("Curry", 20), ("Soup and bread", 0), ("Fish", None)),
    "fewer than 8",
    "Numbers are rounded to 5.",
)
QUARTERS = Trend(
    "Is the food good?",
    ("Jan 2026", "Apr 2026", "Jul 2026"),
    (("Yes", (20, 30, 60)), ("No", (40, 30, None))),
    "fewer than 8",
)
ON_A_PHONE = 360 / WIDTH
ODD = [
    "🍕 Pizza 👨‍👩‍👧",
    "costs $5 or $10 or $\\frac{1}{0}$",
    "\u202eturned\u202c \x00\x07 \ud800 tab\there\nline",
    "日本語 and हिन्दी",
    "x" * 200,
    "",
]


def opened(png: bytes) -> Image.Image:
    picture = Image.open(BytesIO(png))
    assert picture.format == "PNG"
    return picture.convert("L")


def dark_runs(picture: Image.Image) -> list[int]:
    """How long the solid bars are, from the top down: rows of one length, too many for a letter."""
    lengths = []
    for y in range(picture.height):
        row = picture.crop((MARGIN + 3, y, WIDTH, y + 1)).tobytes()
        lengths.append(next((x for x, light in enumerate(row) if light > 128), len(row)))
    runs = [(length, len(list(rows))) for length, rows in groupby(lengths)]
    return [length for length, rows in runs if length > 20 and rows > 40]


def test_it_is_as_wide_as_three_phones_and_as_high_as_it_needs() -> None:
    one = opened(chart_png(Chart("Which?", (("Soup", 20),), "")))
    many = opened(chart_png(Chart("Which?", (("Soup", 20),) * 15, "")))
    assert one.width == many.width == WIDTH == 1080
    assert one.height < many.height
    assert many.height < 2 * many.width, "or else a telephone makes it too small to read"


@pytest.mark.parametrize("png", [chart_png(FOOD), trend_png(QUARTERS)], ids=["chart", "trend"])
def test_it_can_be_read_in_black_and_white(png: bytes) -> None:
    lights = opened(png).tobytes()
    darkest, lightest = min(lights), max(lights)
    assert lightest == 255
    assert contrast(darkest, lightest) > 12


def contrast(darkest: float, lightest: float) -> float:
    """As WCAG counts it: 7 is its best grade, and this is for people who see less."""

    def light(grey: float) -> float:
        part = grey / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return (light(lightest) + 0.05) / (light(darkest) + 0.05)


def test_letters_are_large_on_a_phone() -> None:
    picture = opened(chart_png(Chart("H", (), "", "H")))
    inked = [min(picture.crop((0, y, WIDTH, y + 1)).tobytes()) < 128 for y in range(picture.height)]
    heights = [len(run) for run in "".join("X" if ink else " " for ink in inked).split()]
    assert len(heights) == 2
    title, small = (height * ON_A_PHONE for height in heights)
    assert title > 12
    assert small > 8, "the height of a capital letter; the letters of a newspaper have 7"


def test_a_bar_is_as_long_as_its_number_says() -> None:
    forty, twenty = dark_runs(opened(chart_png(FOOD)))
    assert forty == pytest.approx(2 * twenty, abs=6)


def test_what_is_not_shown_has_no_bar_whatever_the_others_have() -> None:
    assert dark_runs(opened(chart_png(Chart("Which?", (("Soup", None),), "fewer than 8")))) == []


def test_and_looks_different_from_nought() -> None:
    hidden = opened(chart_png(Chart("Which?", (("Soup", None),), "")))
    nought = opened(chart_png(Chart("Which?", (("Soup", 0),), "")))
    inside = (MARGIN + 4, 226, MARGIN + 64, 266)  # where a bar of any length would be
    assert 0.15 < share_of_ink(hidden.crop(inside)) < 0.85, "hatched"
    assert share_of_ink(nought.crop((MARGIN + 4, 226, MARGIN + 12, 266))) == 0


def share_of_ink(picture: Image.Image) -> float:
    return sum(light < 128 for light in picture.tobytes()) / (picture.width * picture.height)


@pytest.mark.parametrize("words", ODD)
def test_any_words_can_be_in_it_and_none_run_off_its_edge(words: str) -> None:
    """A warning would be an error here."""
    for png in (
        chart_png(Chart(words, ((words, 1_000_000), (words, None)), words, words)),
        trend_png(Trend(words, (words,) * MOST_TIMES, ((words, (1, None, 3, 4, 5, 10**9)),), words, words)),
    ):
        picture = opened(png)
        edge = picture.crop((WIDTH - MARGIN + 4, 0, WIDTH, picture.height))
        assert edge.getextrema() == (255, 255)


def test_the_same_is_the_same_to_the_last_byte() -> None:
    assert chart_png(FOOD) == chart_png(FOOD)
    assert trend_png(QUARTERS) == trend_png(QUARTERS)


def test_a_trend_shows_every_answer_at_every_time() -> None:
    once, thrice = (opened(trend_png(Trend("?", ("Jan",) * n, (("Yes", (20,) * n),), ""))) for n in (1, 3))
    assert share_of_ink(thrice) > 1.8 * share_of_ink(once)
    one, two = (opened(trend_png(Trend("?", ("Jan",), (("Yes", (20,)),) * n, ""))) for n in (1, 2))
    assert two.height > one.height + 100


def test_of_a_long_trend_the_newest_times_are_drawn() -> None:
    times = tuple(f"{n}" for n in range(20))
    long = Trend("?", times, (("Yes", tuple(range(20))),), "")
    newest = Trend("?", times[-MOST_TIMES:], (("Yes", tuple(range(20))[-MOST_TIMES:]),), "")
    assert trend_png(long) == trend_png(newest)


@given(st.text(max_size=60), st.integers(60, 900))
@settings(deadline=None)
def test_words_are_broken_into_lines_that_fit_and_lose_nothing(text: str, room: int) -> None:
    font = lettering.plain()
    lines = font.lines(text, 44, room)
    assert all(font.width(line, 44) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == font.drawable(text).replace(" ", "")


def test_what_the_font_does_not_have_is_left_out_or_seen_to_be_missing() -> None:
    font = lettering.plain()
    assert font.drawable("Pizza 🍕🍕") == "Pizza"
    assert font.drawable("🍕") == lettering.UNKNOWN
    assert font.drawable("日本 food") == f"{lettering.UNKNOWN} food"
    assert font.drawable("Caf\u0065\u0301 “naïve” – Ω") == "Café “naïve” – Ω"
