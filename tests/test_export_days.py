"""Of which days an export is: read as people type it, and only what lies in them stands in the file."""

from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from domain.exports import period
from domain.exports.wanted import FORMATS, LEVELS, REASONS, WHATS, Wanted
from domain.say import Say
from handlers.command import go, pressed
from tests.export_kit import begins, inside, is_made, noted, set_up, table
from tests.kit import Town, organisation, until
from tests.many_kit import joins
from tests.results_kit import opened
from texts import Texts

ZONE = ZoneInfo("Europe/London")
NOW_MS = int(datetime(2026, 5, 20, 12, tzinfo=ZONE).timestamp() * 1000)
TEXTS = Texts(organisation())


def read(text: str, now_ms: int = NOW_MS, zone: ZoneInfo = ZONE) -> str | Say:
    return period.read(text, lambda key: TEXTS.typed(key, "en"), now_ms, zone)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1 March 2026 to 30 April 2026", "20260301-20260430"),
        ("1 March to 30 April 2026", "20260301-20260430"),
        ("from 1 March until 30 April", "20260301-20260430"),
        ("1 December to 31 January", "20251201-20260131"),
        ("1/3/2026 – 30/4/2026", "20260301-20260430"),
        ("2026-03-01 - 2026-04-30", "20260301-20260430"),
        ("since 1 March", "20260301-20260520"),
        ("1 March 2026", "20260301-20260520"),
        ("1 June", "20250601-20260520"),
        ("29 February", "20240229-20260520"),
        ("March 2026", "20260301-20260331"),
        ("march", "20260301-20260331"),
        ("June", "20250601-20250630"),
        ("May 2026", "20260501-20260520"),
        ("January to March", "20260101-20260331"),
        ("2025", "20250101-20251231"),
        ("2024 to 2025", "20240101-20251231"),
        ("1 April to today", "20260401-20260520"),
        ("since March 2026", "20260301-20260520"),
        ("from 2025", "20250101-20260520"),
        ("1 March to date", "20260301-20260520"),
        ("between 1 March and 30 April", "20260301-20260430"),
        ("in March", "20260301-20260331"),
        ("all of 2025", "20250101-20251231"),
        ("1950 to 2020", "19700101-20201231"),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, meant: str) -> None:
    assert read(typed) == meant
    assert period.is_one(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", "20260520-20260520"),
        ("Yesterday.", "20260519-20260519"),
        ("this week", "20260518-20260520"),
        ("last week", "20260511-20260517"),
        ("this month", "20260501-20260520"),
        ("Last month", "20260401-20260430"),
        ("this quarter", "20260401-20260520"),
        ("last quarter", "20260101-20260331"),
        ("this year", "20260101-20260520"),
        ("the current year", "20260101-20260520"),
        ("this year so far", "20260101-20260520"),
        ("LAST YEAR!", "20250101-20251231"),
        ("previous year", "20250101-20251231"),
        ("in the last month", "20260420-20260520"),
        ("the last 30 days", "20260420-20260520"),
        ("last 30 days", "20260420-20260520"),
        ("30 days", "20260420-20260520"),
        ("over the past week", "20260513-20260520"),
        ("last three months", "20260220-20260520"),
        ("the last 2 quarters", "20251120-20260520"),
        ("past 12 months", "20250520-20260520"),
        ("last 9999 years", "19700101-20260520"),
        ("since last month", "20260401-20260520"),
        ("since yesterday", "20260519-20260520"),
        ("last month to yesterday", "20260401-20260519"),
        ("last year until last month", "20250101-20260430"),
        ("Monday", "20260518-20260518"),
        ("on Monday", "20260518-20260518"),
        ("the last Monday", "20260518-20260518"),
        ("last Wednesday", "20260513-20260513"),
        ("Monday to Tuesday", "20260518-20260519"),
        ("since Thursday", "20260514-20260520"),
    ],
)
def test_days_may_be_named_from_today_on_back(typed: str, meant: str) -> None:
    assert read(typed) == meant
    assert period.is_one(meant)


def test_what_is_named_from_today_on_back_begins_at_the_organisations_midnight() -> None:
    late_ms = int(datetime(2026, 8, 31, 23, 30, tzinfo=UTC).timestamp() * 1000)
    assert read("last month", late_ms) == "20260801-20260831"
    assert read("yesterday", late_ms) == "20260831-20260831"
    assert read("yesterday", late_ms, ZoneInfo("UTC")) == "20260830-20260830"


def test_what_goes_back_by_months_ends_with_the_month_where_it_has_no_such_day() -> None:
    late_ms = int(datetime(2024, 3, 31, 12, tzinfo=ZONE).timestamp() * 1000)
    assert read("the last 1 months", late_ms) == "20240229-20240331"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "again-export-days"),
        ("last spring", "again-export-days"),
        ("30 February to 3 March", "again-export-days"),
        ("1 March to", "again-export-days"),
        ("to 1 March", "again-export-days"),
        ("1 March " * 40, "again-export-days"),
        ("99999", "again-export-days"),
        ("the last", "again-export-days"),
        ("last 0 days", "again-export-days"),
        ("last 99999 days", "again-export-days"),
        ("next month", "again-export-days"),
        ("1 March and 30 April", "again-export-days"),
        ("every Monday", "again-export-days"),
        ("Mondays", "again-export-days"),
        ("1 June 2026 to 3 July 2026", "again-export-ahead"),
        ("2027", "again-export-ahead"),
        ("1 April 2026 to 1 March 2026", "again-export-end"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(typed: str, key: str) -> None:
    refused = read(typed)
    assert isinstance(refused, Say)
    assert refused.key == key


@pytest.mark.parametrize(
    "text", ["", "20260301", "20260230-20260301", "20260302-20260301", "1-2", "00000000-99999999"]
)
def test_a_button_cannot_ask_for_days_that_there_are_not(text: str) -> None:
    assert not period.is_one(text)


def test_every_moment_of_the_days_belongs_to_them_and_no_other_where_the_clocks_change() -> None:
    for first, length in product((date(2026, 3, 29), date(2026, 10, 25), date(2024, 2, 29)), (1, 2, 30)):
        last = first + timedelta(days=length - 1)
        since_ms, until_ms = period.between_ms(f"{first:%Y%m%d}-{last:%Y%m%d}", NOW_MS, ZONE)
        for at_ms in (since_ms, until_ms):
            assert first <= datetime.fromtimestamp(at_ms / 1000, ZONE).date() <= last
        assert datetime.fromtimestamp((since_ms - 1) / 1000, ZONE).date() < first
        assert datetime.fromtimestamp((until_ms + 1) / 1000, ZONE).date() > last


@pytest.mark.parametrize(
    ("span", "meant"),
    [
        ("month", "20260420-20260520"),
        ("quarter", "20260220-20260520"),
        ("year", "20250520-20260520"),
        ("20260301-20260302", "20260301-20260302"),
    ],
)
def test_a_usual_span_is_one_of_days_up_to_today(span: str, meant: str) -> None:
    assert period.dated(span, NOW_MS, ZONE) == meant
    assert period.between_ms(span, NOW_MS, ZONE) == period.between_ms(meant, NOW_MS, ZONE)


def test_all_there_is_begins_and_ends_at_any_time() -> None:
    since_ms, until_ms = period.between_ms("ever", NOW_MS, ZONE)
    assert since_ms == 0
    assert datetime.fromtimestamp(min(until_ms, 4_000_000_000_000) / 1000, UTC).year > 2090


async def test_the_days_may_be_typed_and_only_what_lies_in_them_is_exported(conversation: Town) -> None:
    town = conversation
    cleo, admin = await joins(town, "Cleo", "coordinator"), await joins(town, "Bob", "admin")
    await opened(town, cleo, answers=["0"] * 20)
    await town.move_on(days=7, minutes=1)
    await begins(admin, "results", "counts", "csv")
    admin.sees("export-ask-since")
    await admin.sends("when it was warm")
    admin.sees("again-export-days")
    assert "999" in admin.reads(), "it may be a cry for help"
    await admin.sends("2024")
    admin.sees("export-check")
    assert "1 January 2024 to 31 December 2024" in admin.reads()
    assert not table(inside(await is_made(town, admin)))
    await begins(admin, "results", "counts", "csv")
    await admin.sends("1 January 2024 to today")
    assert {line["answer"] for line in table(inside(await is_made(town, admin)))} >= {"Tuesday", "Friday"}


@pytest.mark.parametrize("name", ["export", "exportdays", "exportmake"])
def test_every_button_of_an_export_whose_days_were_typed_is_heard_and_fits_into_telegram(name: str) -> None:
    for what, level, form, reason in product(WHATS, LEVELS, FORMATS, REASONS):
        argument = Wanted(what, level, form, "20260301-20260331", reason).argument
        data = go("export-make", name, argument).data
        assert pressed(data) == (name, argument)
        assert len(data.encode()) <= 64


async def test_after_typed_days_the_reason_can_be_tapped_for_lines_about_people(conversation: Town) -> None:
    admin = await joins(conversation, "Bob", "admin")
    await begins(admin, "members", "names", "jsonl")
    await admin.sends("March 2026")
    admin.sees("export-ask-reason")
    await admin.taps("export-request")
    admin.sees("export-check")
    assert "1 March 2026 to 31 March 2026" in admin.reads()


async def test_what_is_without_names_of_who_has_joined_is_of_everybody_so_no_days_are_asked(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(town, monkeypatch)
    admin = await joins(town, "Bob", "admin")
    await begins(admin, "members", "counts", "xlsx")
    admin.sees("export-check")
    assert "Which days: everybody, as it is now" in admin.reads()
    message_id, _ = admin.button_data("export-make")
    await admin.taps_old(message_id, "go:export:members_counts_xlsx_month")
    assert "Which days: everybody, as it is now" in admin.reads()
    assert "Change the days" not in admin.buttons()
    await admin.sends("last month")
    admin.sees("export-no-days", "export-check")
    await begins(admin, "members", "rows", "xlsx", "report")
    admin.sees("export-check")
    assert "Which days: everybody, as it is now" in admin.reads()
    message_id, _ = admin.button_data("export-make")
    await admin.taps_old(message_id, "go:export:members_rows_xlsx_month_report")
    assert "Which days: everybody, as it is now" in admin.reads()
    assert "What for: " in admin.reads()


async def test_the_usual_spans_can_still_be_chosen_by_their_words(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    await begins(admin, "results", "counts", "csv")
    await admin.sends("the last 30 days")
    admin.sees("export-check")
    assert f"Which days: {back(town, days=30)} to {back(town)}" in admin.reads()
    await begins(admin, "results", "counts", "csv")
    await admin.sends("all there is")
    assert "Which days: All there is" in admin.reads()


async def test_everything_can_be_asked_for_in_one_word_also_at_the_last_look(conversation: Town) -> None:
    admin = await joins(conversation, "Bob", "admin")
    await begins(admin, "results", "counts", "csv")
    await admin.sends("All")
    assert "Which days: All there is" in admin.reads()
    await admin.sends("last year")
    assert "Which days: All there is" not in admin.reads()
    await admin.sends("everything")
    admin.sees("export-check")
    assert "Which days: All there is" in admin.reads()


async def test_json_typed_as_the_form_of_an_export_is_not_taken_for_ones_own_details(
    conversation: Town,
) -> None:
    admin = await joins(conversation, "Bob", "admin")
    await begins(admin, "results", "counts")
    await admin.sends("json")
    admin.sees("export-ask-since")
    assert not conversation.calls("senddocument")


async def test_at_the_last_look_other_days_can_be_typed_and_nothing_else_is_asked_again(
    conversation: Town,
) -> None:
    town = conversation
    admin = await joins(town, "Bob", "admin")
    await begins(admin, "members", "names", "jsonl", "month", "request")
    admin.sees("export-check")
    assert f"Which days: {back(town, days=30)} to {back(town)}" in admin.reads()
    await admin.sends("yesterday")
    admin.sees("export-check")
    assert f"Which days: {back(town, days=1)}\nWhat for: A person asked us to" in admin.reads()
    await admin.sends("when it was warm")
    admin.sees("again-export-days", "export-check")
    assert f"Which days: {back(town, days=1)}\n" in admin.reads()
    await admin.sends("2031")
    admin.sees("again-export-ahead", "export-check")
    await admin.taps("export-make")
    await until(lambda: "export-made" in admin.seen())
    (entry,) = await noted(town)
    assert entry.detail["reason"] == "request"


async def test_at_the_last_look_the_days_can_be_chosen_again_by_a_button(conversation: Town) -> None:
    admin = await joins(conversation, "Bob", "admin")
    await begins(admin, "members", "names", "jsonl", "quarter", "request")
    await admin.taps("export-days")
    admin.sees("export-ask-since")
    await admin.sends("when it was warm")
    admin.sees("again-export-days")
    await admin.taps("export-ever")
    admin.sees("export-check")
    assert "Which days: All there is\nWhat for: A person asked us to" in admin.reads()
    await admin.sends("change the days")
    await admin.sends("2024")
    admin.sees("export-check")
    assert "1 January 2024 to 31 December 2024\nWhat for: A person asked us to" in admin.reads()
    await admin.sends("change the days")
    await admin.sends("back")
    admin.sees("export-check")
    assert "1 January 2024 to 31 December 2024" in admin.reads()


async def test_what_the_bot_understood_of_days_makes_nothing_until_the_last_button(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    await begins(admin, "loop", "counts", "csv")
    await admin.sends("last year")
    await admin.sends("1")
    admin.sees("again-export-days", "export-check")
    assert await noted(town) == []
    await admin.sends("help")
    admin.sees("help")


def back(town: Town, days: int = 0) -> str:
    """So many days ago, as it is read."""
    day = datetime.fromtimestamp(town.clock.now_ms() / 1000, ZONE).date() - timedelta(days=days)
    return f"{day.day} {day:%B %Y}"
