"""What is owed after a poll: asked for at once, reminded of, and told to others, until it is answered."""

from dataclasses import replace
from typing import cast

import pytest

from domain.authority import Role
from domain.durations import DAY_MS
from domain.loop import debt as rules
from domain.loop import debt_notes
from domain.loop.debt import Debt, Owed, Stage
from domain.many.audience import Audience
from domain.polls import times as poll_times
from domain.polls.poll import Card, Poll
from storage.loop import debts
from storage.many import messages
from storage.polls import drafts as poll_drafts
from storage.polls import polls
from tests.kit import Member, Town, organisation
from tests.many_kit import HOUR_MS, ZONE, joins
from tests.test_leaving import leaves
from tests.test_texts import LOCALES
from texts import Texts
from texts.template import without_html

TEXTS = Texts(organisation())

NOON_MS = 1_795_000_000_000
QUESTION = "When shall we meet?"
POLL = Poll(1, 1, Card("one", "Which day?"), Audience(), state="closed", hears_ms=NOON_MS + 28 * DAY_MS)


async def crew_of(town: Town, *roles: str) -> list[Member]:
    """A member for each role, "" for one without."""
    named = [(f"Ada {number}", cast(Role, role) if role else None) for number, role in enumerate(roles)]
    return [await joins(town, name, role) for name, role in named]


async def opened(town: Town, crew: list[Member]) -> int:
    """A poll that everybody was asked just now; it closes in an hour. Its number."""
    now_ms = town.clock.now_ms()
    card = Card("one", QUESTION, ("Tuesday", "Friday"), can_change="The day of the meeting.")
    made = Poll(0, crew[0].id, card, Audience(), closes_ms=now_ms + HOUR_MS)
    async with town.database.transaction() as tx:
        poll_id = await poll_drafts.save(tx, made, now_ms)
        draft = await polls.one(tx, poll_id)
        assert draft
        await messages.move(tx, poll_id, "draft", "planned", now_ms, len(crew))
        await polls.settle(tx, poll_times.settled(draft, now_ms, ZONE))
        await polls.move(tx, poll_id, ("draft",), "open", now_ms)
        for member in crew:
            await tx.rows(
                "INSERT INTO elector (poll_id, person_id) VALUES (:poll_id, :person_id)",
                {"poll_id": poll_id, "person_id": member.id},
            )
    return poll_id


async def closed(town: Town, *roles: str) -> list[Member]:
    """A coordinator, a member and others with these roles, just after a poll has closed."""
    crew = await crew_of(town, "coordinator", "", *roles)
    await opened(town, crew)
    await later(town, hours=2)
    return crew


async def later(town: Town, **by: float) -> None:
    await town.move_on(**by)
    await town.settle()


async def owed(town: Town) -> Debt:
    (poll_id,) = await town.remembered(lambda tx: debts.owed(tx))
    found = await town.remembered(lambda tx: debts.one(tx, poll_id))
    assert isinstance(found, Debt)
    return found


def times(member: Member, key: str) -> int:
    return member.got().count(key)


def test_each_step_is_done_once_and_in_its_order() -> None:
    debt, seen = rules.opened(POLL, NOON_MS, 28), list[tuple[int, Stage]]()
    for day in range(120):
        now_ms = NOON_MS + day * DAY_MS
        if step := rules.due_step(debt, now_ms):
            seen.append((day, step))
            debt = rules.done(debt, step, now_ms)
    assert seen == [(0, "asked"), (21, "reminded"), (28, "second"), (35, "chair")]


def test_what_was_missed_while_the_bot_was_off_is_not_said_all_at_once() -> None:
    debt = rules.done(rules.opened(POLL, NOON_MS, 28), "asked", NOON_MS)
    back_ms = NOON_MS + 60 * DAY_MS
    assert rules.due_step(debt, back_ms) == "second"
    debt = rules.done(debt, "second", back_ms)
    assert rules.due_step(debt, back_ms + DAY_MS) is None
    assert rules.due_step(debt, back_ms + 7 * DAY_MS) == "chair"


def test_what_was_told_and_taken_back_goes_on_where_it_stood() -> None:
    asked = rules.done(rules.opened(POLL, NOON_MS, 28), "asked", NOON_MS)
    day_ms = NOON_MS + DAY_MS
    again = rules.owed_again(rules.settled(asked), day_ms)
    assert again == asked
    given = rules.given_time(asked, NOON_MS + 35 * DAY_MS)
    assert rules.owed_again(rules.settled(given), NOON_MS + 36 * DAY_MS).next_ms == given.given_ms
    agenda = rules.on_the_agenda(given, NOON_MS + 35 * DAY_MS)
    assert rules.owed_again(agenda, NOON_MS + 36 * DAY_MS).next_ms is None


def test_where_people_were_promised_an_answer_soon_the_reminder_comes_half_way() -> None:
    soon = replace(POLL, hears_ms=NOON_MS + 4 * DAY_MS)
    debt = rules.done(rules.opened(soon, NOON_MS, 28), "asked", NOON_MS)
    assert debt.next_ms == NOON_MS + 2 * DAY_MS


def test_an_organisation_promises_an_answer_after_as_many_days_as_it_says() -> None:
    draft = replace(POLL, state="draft", closes_ms=NOON_MS, hears_ms=0)
    assert poll_times.settled(draft, NOON_MS, ZONE, 40).hears_ms == NOON_MS + 40 * DAY_MS
    assert poll_times.settled(draft, NOON_MS, ZONE).hears_ms == NOON_MS + 28 * DAY_MS


def test_but_not_where_whoever_asks_has_promised_another_day() -> None:
    draft = replace(POLL, state="draft", closes_ms=NOON_MS, hears_ms=NOON_MS + DAY_MS)
    assert poll_times.settled(draft, NOON_MS, ZONE, 40).hears_ms == NOON_MS + DAY_MS


@pytest.mark.parametrize("state", ["withdrawn", "void"])
def test_nothing_is_owed_for_what_was_withdrawn(state: str) -> None:
    gone = replace(POLL, state=state)  # type: ignore[arg-type]
    assert rules.state(gone, rules.opened(POLL, NOON_MS, 28), NOON_MS + 90 * DAY_MS) == "withdrawn"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_lock_screen_shows_neither_what_was_asked_nor_what_a_forum_is_called(locale: str) -> None:
    may_ms = 1_777_628_400_000  # 1 May 2026: as short as a day is
    debt = Debt(1, may_ms, may_ms, given_ms=may_ms)
    for kind in rules.KINDS:
        owed = Owed(replace(debt, kind=kind), "SECRET", 1, day_ms=may_ms)
        says = [debt_notes.to_coordinator(step, owed, ZONE) for step in ("asked", "reminded", "second")]
        says += [debt_notes.to_chair(owed, ZONE, chair) for chair in (True, False)]
        says += [debt_notes.called_for(why, owed, ZONE) for why in ("ask", "agenda", "give")]
        for say in says:
            shown = without_html(TEXTS.render(say, locale).html)
            assert "SECRET" in shown
            assert "SECRET" not in shown[:200], shown


async def test_who_asked_is_asked_at_once_what_came_of_it(conversation: Town) -> None:
    coordinator, ada, other = await closed(conversation, "coordinator")
    assert times(coordinator, "debt-asked") == 1
    assert "debt-asked" not in ada.got() + other.got()
    assert (await owed(conversation)).stage == "asked"


async def test_all_coordinators_are_asked_where_whoever_asked_has_left(conversation: Town) -> None:
    coordinator, ada, other = await crew_of(conversation, "coordinator", "", "coordinator")
    await opened(conversation, [coordinator, ada, other])
    await leaves(coordinator)
    await later(conversation, hours=2)
    assert times(other, "debt-asked") == 1
    assert "debt-asked" not in ada.got()


async def test_it_goes_from_reminder_to_second_coordinator_to_chair(conversation: Town) -> None:
    coordinator, ada, other, chair, admin = await closed(conversation, "coordinator", "chair", "admin")
    await later(conversation, days=20)
    assert "debt-reminded" not in coordinator.got()
    await later(conversation, days=1)
    assert times(coordinator, "debt-reminded") == 1
    assert "debt-overdue" not in other.got()
    await later(conversation, days=7)
    assert times(other, "debt-overdue") == 1
    assert "debt-overdue" not in coordinator.got()
    await later(conversation, days=7)
    assert times(chair, "debt-chair") == 1
    assert "debt-chair" not in admin.got()
    await later(conversation, days=40)
    assert [times(chair, "debt-chair"), times(other, "debt-overdue")] == [1, 1]
    assert [key for key in ada.got() if key.startswith("debt")] == []


async def test_with_no_chair_it_comes_to_an_admin(conversation: Town) -> None:
    *_, admin = await closed(conversation, "admin")
    await later(conversation, days=36)
    assert times(admin, "debt-chair") == 1
    assert "Stop telling me of these" not in admin.buttons()


async def test_where_no_coordinator_is_left_it_comes_to_an_admin_on_the_day_that_people_were_promised(
    conversation: Town,
) -> None:
    coordinator, _, admin = await closed(conversation, "admin")
    await leaves(coordinator)
    await later(conversation, days=27)
    assert "debt-chair" not in admin.got()
    await later(conversation, days=2)
    assert times(admin, "debt-chair") == 1
    await later(conversation, days=40)
    assert times(admin, "debt-chair") == 1


async def chaired(town: Town) -> tuple[Member, Member, Member]:
    """A coordinator, the chair who has just been told, and an admin."""
    coordinator, _, chair, admin = await closed(town, "chair", "admin")
    await later(town, days=36)
    chair.sees("debt-chair")
    return coordinator, chair, admin


async def test_the_chair_can_ask_them_and_hears_again_if_nothing_comes(conversation: Town) -> None:
    coordinator, chair, _ = await chaired(conversation)
    await chair.taps("debt-ask")
    chair.sees("debt-done")
    assert times(coordinator, "debt-called") == 1
    await later(conversation, days=13)
    assert times(chair, "debt-chair") == 1
    await later(conversation, days=2)
    assert times(chair, "debt-chair") == 2


async def test_the_chair_can_put_it_on_the_councils_agenda_and_everybody_sees_that(
    conversation: Town,
) -> None:
    coordinator, chair, _ = await chaired(conversation)
    await chair.sends("put on the council’s agenda")
    chair.sees("debt-done")
    assert times(coordinator, "debt-called") == 1
    await later(conversation, days=60)
    assert times(chair, "debt-chair") == 1
    await chair.taps("loop-look")
    assert "It is on the Council’s agenda." in chair.reads()


async def test_the_chair_can_give_fourteen_days(conversation: Town) -> None:
    coordinator, chair, _ = await chaired(conversation)
    await chair.taps("debt-give")
    assert times(coordinator, "debt-called") == 1
    assert "You have until" in coordinator.reads()
    await later(conversation, days=15)
    assert times(chair, "debt-chair") == 2


async def test_a_chair_who_does_not_want_to_hear_of_it_is_spared_and_an_admin_hears(
    conversation: Town,
) -> None:
    _, chair, admin = await chaired(conversation)
    await chair.taps("debt-ask")
    await chair.taps("debt-off")
    chair.sees("debt-is-off")
    await later(conversation, days=15)
    assert [times(chair, "debt-chair"), times(admin, "debt-chair")] == [1, 1]


async def test_and_is_told_again_once_they_want_to(conversation: Town) -> None:
    _, chair, admin = await chaired(conversation)
    await chair.taps("debt-ask")
    await chair.taps("debt-off")
    await chair.taps("debt-on")
    chair.sees("debt-is-on")
    await later(conversation, days=15)
    assert [times(chair, "debt-chair"), times(admin, "debt-chair")] == [2, 0]


async def test_a_member_can_press_none_of_that(conversation: Town) -> None:
    coordinator, ada, chair = await closed(conversation, "chair")
    await later(conversation, days=36)
    for label in ("debt-ask", "debt-agenda", "debt-give", "debt-off"):
        message_id, data = chair.button_data(label)
        await ada.taps_old(ada.messages()[-1]["message_id"], data)
        assert message_id
    assert "debt-called" not in coordinator.got()
    found = await owed(conversation)
    assert (found.agenda_ms, found.given_ms) == (None, None)


async def test_a_forged_number_does_nothing(conversation: Town) -> None:
    _, chair, _ = await chaired(conversation)
    for number in ("0", "99999999999999999999", "x", "1-2"):
        await chair.taps_old(chair.messages()[-1]["message_id"], f"go:debtask:{number}")
        chair.sees("debt-gone")


async def test_a_poll_that_was_withdrawn_is_owed_nothing(conversation: Town) -> None:
    coordinator, *_ = await closed(conversation, "chair")
    debt = await owed(conversation)
    async with conversation.database.transaction() as tx:
        assert await polls.move(tx, debt.debt_id, ("closed",), "withdrawn", conversation.clock.now_ms())
    await later(conversation, days=60)
    assert [key for key in coordinator.got() if key.startswith("debt")] == ["debt-asked"]
    assert await conversation.remembered(lambda tx: debts.every(tx)) == []


async def test_acts_of_the_chair_are_in_the_audit(conversation: Town) -> None:
    _, chair, _ = await chaired(conversation)
    for label in ("debt-ask", "debt-agenda", "debt-give", "debt-off"):
        await chair.taps(label)
    await chair.taps("debt-on")
    rows = await conversation.remembered(lambda tx: tx.rows("SELECT act FROM audit WHERE act LIKE 'loop %'"))
    assert [act for (act,) in rows] == [
        *("loop asked for", "loop on the agenda", "loop given time"),
        *("loop reminders off", "loop reminders on"),
    ]
