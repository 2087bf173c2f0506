"""Members who are silent for long are asked whether they want to stay, and erased if nothing is heard."""

from collections import Counter
from datetime import datetime
from typing import Any

import pytest

from bot.oneself import inactive as work
from domain.durations import DAY_MS
from domain.oneself.inactive_says import report
from domain.team.audit import Chain
from storage import erased_counts
from storage.database import Transaction
from storage.oneself import inactive, staying
from storage.team import audit, roles
from tests.kit import Member, Town, organisation
from tests.test_signing_up import signs_up

PERIODS = organisation().retention_days


async def silent_since(town: Town, member: Member, days: float) -> None:
    """As if nothing had been heard of them for so long, and the rule were here for longer."""
    heard_ms = town.clock.now_ms() - int(days * DAY_MS)
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE migration SET applied_ms = 0")
        await tx.rows(
            "UPDATE person SET heard_ms = :heard_ms WHERE telegram_id = :chat_id",
            {"heard_ms": heard_ms - heard_ms % DAY_MS, "chat_id": member.id},
        )


async def joined(town: Town, name: str = "Ada", silent: float = 0) -> Member:
    member = town.person(name)
    await signs_up(member)
    await silent_since(town, member, silent)
    return member


async def is_there(member: Member) -> bool:
    return (await member.sender()).person is not None


async def reached_day(town: Town, member: Member, days: int) -> None:
    """As if so many days had gone by without a word, and then the hour comes at which people are asked."""
    await silent_since(town, member, days - 1)
    await town.move_on(days=1)


async def asked_count(town: Town) -> Counter[str]:
    async def found(tx: Transaction) -> Counter[str]:
        return Counter({str(r[0]): int(r[1]) for r in await tx.rows("SELECT * FROM erased_count")})

    counted: Counter[str] = await town.remembered(found)
    return counted


async def marks(town: Town) -> list[Any]:
    found: list[Any] = await town.remembered(lambda tx: tx.rows("SELECT person_id FROM stay_asked"))
    return found


async def test_who_was_silent_for_eleven_months_is_asked_and_after_twelve_nothing_is_left(town: Town) -> None:
    ada = await joined(town, silent=PERIODS.inactive_asked - 1)
    before = ada.seen()
    await town.move_on(hours=20)
    assert ada.seen() == before
    await town.move_on(days=1)
    ada.sees("stay-question")
    assert ada.buttons() == [
        *("Yes, keep me", "Leave, and be erased", "Pause until I say", "How often and when"),
        "I need help now",
    ]
    await town.move_on(days=29)
    assert await is_there(ada)
    ada.sees("stay-question")
    await town.move_on(days=2)
    assert not await is_there(ada)
    ada.sees("stay-question")
    counts = await asked_count(town)
    assert (counts["asked"], counts["back"], counts["silent"]) == (1, 0, 1)


async def test_it_is_asked_in_nobodys_quiet_hours_and_names_the_day(town: Town) -> None:
    ada = await joined(town)
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE person SET quiet_from = 1200, quiet_until = 840")
    await silent_since(town, ada, PERIODS.inactive_asked)
    await town.move_on(hours=23)
    assert ada.seen()[-1] != "stay-question"
    await town.move_on(hours=4)
    ada.sees("stay-question")
    ((until,),) = await town.remembered(lambda tx: tx.rows("SELECT told_until_ms FROM stay_asked"))
    assert (until - town.clock.now_ms()) // DAY_MS == 29
    assert "If I hear nothing by" in ada.reads()


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        ("Yes, keep me", "stay-thanks"),
        ("keep me", "stay-thanks"),
        ("yes", "stay-thanks"),
        ("no", "leave"),
        ("not really", "leave"),
        ("leave now", "leave"),
        ("help", "help"),
        ("hello?", "menu-text"),
    ],
)
async def test_any_word_counts_as_a_yes(conversation: Town, says: str, answer: str) -> None:
    ada = await joined(conversation)
    await reached_day(conversation, ada, PERIODS.inactive_asked)
    ada.sees("stay-question")
    await ada.sends(says)
    ada.sees(answer)
    assert await marks(conversation) == []
    assert (await asked_count(conversation))["back"] == 1


async def test_also_of_a_word_that_nothing_understands_it_is_said_that_it_counts(conversation: Town) -> None:
    ada = await joined(conversation)
    await reached_day(conversation, ada, PERIODS.inactive_asked)
    await ada.sends("I will see how I feel")
    ada.sees("stay-thanks", "unexpected")
    assert "You are still a member" in ada.reads()
    await ada.sends("I will see how I feel")
    assert "You are still a member" not in ada.reads()


@pytest.mark.parametrize(
    ("label", "answer"),
    [("keep-me", "stay-thanks"), ("leave-us", "leave"), ("pause-open", "paused"), ("help-now", "help")],
)
async def test_so_does_any_press(town: Town, label: str, answer: str) -> None:
    ada = await joined(town)
    await reached_day(town, ada, PERIODS.inactive_asked)
    await ada.taps(label)
    ada.sees(answer)
    assert await marks(town) == []
    await town.move_on(days=33)
    assert await is_there(ada)
    ada.sees(answer)


async def test_a_yes_or_no_at_another_time_is_not_about_that(town: Town) -> None:
    ada = await joined(town)
    await reached_day(town, ada, PERIODS.inactive_asked)
    await ada.sends("/menu")
    await ada.sends("no")
    assert ada.seen()[-1] != "leave"


async def test_who_is_here_before_the_question_reached_them_is_not_asked(town: Town) -> None:
    ada = await joined(town)
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE person SET quiet_from = 1200, quiet_until = 840")
    await reached_day(town, ada, PERIODS.inactive_asked)
    assert len(await marks(town)) == 1
    await ada.sends("/menu")
    await town.move_on(hours=6)
    ada.sees("menu-text")
    assert await marks(town) == []
    assert await asked_count(town) == Counter()


async def test_a_question_that_could_not_go_out_names_another_day_when_it_does(town: Town) -> None:
    ada = await joined(town)
    await silent_since(town, ada, PERIODS.inactive_asked + 1)
    async with town.database.transaction() as tx:
        found, _ = await inactive.silent(tx, town.clock.now_ms() - 300 * DAY_MS, 0, town.clock.now_ms(), 9)
        await staying.note_asked(tx, [one.person_id for one in found], town.clock.now_ms() + 1, 1)
    assert len(await marks(town)) == 1
    await town.move_on(hours=16)
    assert await marks(town) == [], "nothing waits and nothing went out, so they were not asked"
    await town.move_on(hours=8)
    ada.sees("stay-question")
    assert await is_there(ada)


@pytest.mark.parametrize("wish", ["stop", "/pause until I say"])
async def test_who_wants_no_messages_is_told_the_day_and_not_asked(town: Town, wish: str) -> None:
    ada, bob = await joined(town, "Ada"), await joined(town, "Bob")
    for each in (ada, bob):
        await each.sends(wish)
        said = each.seen()
        until = (await each.sender()).person.heard_ms + PERIODS.inactive * DAY_MS
        assert str(organisation_day(until)) in each.reads()
        await silent_since(town, each, PERIODS.inactive - 1)
    await bob.sends("/menu")
    await town.move_on(hours=20)
    assert await is_there(ada)
    await town.move_on(days=2)
    assert not await is_there(ada)
    assert await is_there(bob)
    assert ada.seen() == said


def organisation_day(at_ms: int) -> str:
    local = datetime.fromtimestamp(at_ms / 1000, organisation().zone)
    return f"{local.day} {local:%B %Y}"


async def test_me_shows_the_day_to_who_stopped(town: Town) -> None:
    ada = await joined(town)
    await ada.sends("stop")
    await ada.sends("/me")
    until = (await ada.sender()).person.heard_ms + PERIODS.inactive * DAY_MS
    assert f"by {organisation_day(until)}, I erase" in ada.reads_of("me")


async def test_who_blocked_the_bot_cannot_be_asked_and_is_erased_after_twelve_months(town: Town) -> None:
    ada = await joined(town)
    await ada.blocks()
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE person SET unreachable_ms = 1")
    await silent_since(town, ada, PERIODS.inactive - 1)
    await town.move_on(hours=20)
    assert await is_there(ada)
    await town.move_on(days=2)
    assert not await is_there(ada)


async def test_nobody_is_erased_for_silence_before_a_request_about_their_data_is_answered(town: Town) -> None:
    ada = await joined(town)
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE person SET unreachable_ms = 1")
        await tx.rows(
            """
            INSERT INTO request (request_id, person_id, what, asker, by_post, came_ms, due_ms, state)
            SELECT 1, person_id, 'data', 'self', 1, 1, 1, 'open' FROM person
            """
        )
    await silent_since(town, ada, PERIODS.inactive + 40)
    await town.move_on(days=2)
    assert await is_there(ada)
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE request SET state = 'done', ended_ms = 1")
    await town.move_on(days=2)
    assert not await is_there(ada)


@pytest.mark.parametrize("role", ["admin", "coordinator", "pen", "council", "chair"])
async def test_a_role_does_not_lapse_silently(town: Town, role: Any) -> None:
    ada = await joined(town)
    async with town.database.transaction() as tx:
        await roles.give(tx, (await ada.sender()).person.person_id, role, "Ada", town.clock.now_ms())
    await silent_since(town, ada, PERIODS.inactive + 40)
    await town.move_on(days=2)
    assert await is_there(ada)
    assert "stay-question" not in ada.seen()


async def test_erased_is_as_if_they_had_left(town: Town) -> None:
    """Everything, with the line in the log of wishes that an older copy is brought up to date by."""
    ada = await joined(town)
    await ada.sends("stop")
    await silent_since(town, ada, PERIODS.inactive + 2)
    await town.move_on(days=1)
    assert not await is_there(ada)
    assert (town.folder / "wishes.log").read_text().count(" leave ") == 1
    chain = await town.remembered(audit.verified)
    assert isinstance(chain, Chain)
    acts = await town.remembered(lambda tx: tx.rows("SELECT act, actor, subject, detail FROM audit"))
    assert acts == [("erased for silence", None, None, '{"count": 1}')]
    assert str(ada.id) in str([call["params"] for call in town.calls("deleteMyCommands")])


async def many_silent(town: Town, count: int) -> None:
    """So many who stopped long ago, beside whoever is there."""
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE migration SET applied_ms = 0")
        await tx.run_many(
            """
            INSERT INTO person (
                person_id, telegram_id, reference, locale, joined_ms, heard_ms, notice_version, notice_told,
                stopped_ms
            )
            VALUES (:n, :n, :reference, 'en', 1, 0, '1', '1', 1)
            """,
            [{"n": n, "reference": f"R{n:05}"} for n in range(1, count + 1)],
        )


async def how_many(town: Town) -> int:
    found: int = await town.remembered(inactive.how_many_people)
    return found


async def test_a_clock_that_jumps_erases_only_a_few_each_night_and_admins_are_told_once(town: Town) -> None:
    admin = await joined(town, "Cleo")
    async with town.database.transaction() as tx:
        await roles.give(tx, (await admin.sender()).person.person_id, "admin", "Cleo", town.clock.now_ms())
    await many_silent(town, 45)
    await town.move_on(days=1)
    assert await how_many(town) == 26
    assert admin.seen()[-2:].count("inactive-many") == 1
    await town.move_on(days=1)
    assert await how_many(town) == 6
    await town.move_on(days=1)
    assert await how_many(town) == 1
    assert admin.seen().count("inactive-many") == 1
    await many_silent(town, 21)
    await town.move_on(days=1)
    assert admin.seen().count("inactive-many") == 2


async def test_of_many_each_piece_goes_on_where_the_last_ended(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "PIECE", 7)
    monkeypatch.setattr(work, "ERASED_AT_ONCE", 3)
    await many_silent(town, 19)
    ada = await joined(town, silent=PERIODS.inactive_asked)
    await town.move_on(days=1)
    assert await how_many(town) == 1
    ada.sees("stay-question")


async def test_after_a_restore_nobody_is_erased_for_a_question_of_before(town: Town) -> None:
    ada = await joined(town)
    await reached_day(town, ada, PERIODS.inactive_asked)
    async with town.database.transaction() as tx:
        await staying.forget_all(tx)
    await town.move_on(days=1)
    assert ada.seen()[-2:] == ["stay-question", "stay-question"]


async def test_a_day_is_noted_once_and_nothing_finer(town: Town) -> None:
    ada = await joined(town)
    before = (await ada.sender()).person.heard_ms
    assert before % DAY_MS == 0
    await ada.sends("/menu")
    assert (await ada.sender()).person.heard_ms == before
    await town.move_on(days=2)
    await ada.sends("/menu")
    assert (await ada.sender()).person.heard_ms == before + 2 * DAY_MS


async def counted(town: Town, **counts: int) -> None:
    async with town.database.transaction() as tx:
        for what, entries in counts.items():
            await erased_counts.add(tx, what.replace("_", "-"), entries)


async def an_admin(town: Town) -> Member:
    admin = await joined(town, "Cleo")
    async with town.database.transaction() as tx:
        await roles.give(tx, (await admin.sender()).person.person_id, "admin", "Cleo", town.clock.now_ms())
    return admin


async def to_the_first(town: Town) -> None:
    """The next first of a month, at noon, without going through all the days before."""
    while datetime.fromtimestamp(town.clock.now_ms() / 1000, organisation().zone).day != 1:
        town.clock.move_to(town.clock.now_ms() + DAY_MS)
    await town.look()


async def test_once_a_month_admins_are_told_in_numbers_that_name_nobody(town: Town) -> None:
    admin = await an_admin(town)
    await counted(town, asked=12, back=3, silent=9, answers=40, sign_ups=2, own=999)
    await to_the_first(town)
    said = admin.reads_of("erased-report")
    for line in (
        "Members asked whether they want to stay: 12 people",
        "Of those asked, came back: fewer than 8 people",
        "Members erased after a long silence: 9 people",
        "Answers to questions, and who was asked: 40 entries",
        "Begun and not finished: fewer than 8 entries",
    ):
        assert line in said
    assert "with a role" not in said
    again = admin.seen().count("erased-report")
    await town.move_on(days=2)
    assert admin.seen().count("erased-report") == again


async def test_but_not_where_nothing_happened(town: Town) -> None:
    admin = await an_admin(town)
    await counted(town, own=999)
    await to_the_first(town)
    assert "erased-report" not in admin.seen()


async def test_a_team_that_is_silent_is_in_the_report_with_the_way_to_the_team(town: Town) -> None:
    admin = await an_admin(town)
    bob = await joined(town, "Bob", silent=PERIODS.inactive + 1)
    async with town.database.transaction() as tx:
        await roles.give(tx, (await bob.sender()).person.person_id, "pen", "Bob", town.clock.now_ms())
    await to_the_first(town)
    assert "One person with a role has not been here for 365 days." in admin.reads_of("erased-report")
    await admin.taps("team")
    admin.sees("team-list")


def test_one_more_kind_of_number_does_not_make_a_report_by_itself() -> None:
    assert report({}, 0, 365) is None
    assert report({"own": 5}, 0, 365) is None
    assert report({"record": 5}, 0, 365)
    assert report({}, 2, 365)
