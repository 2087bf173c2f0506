"""The chats of staff hold nothing for ever: what they show of a member is taken away again, and noted."""

import json
from typing import Any

import pytest

from domain.outgoing import Outgoing
from domain.reference import shown
from domain.say import Say
from storage import outbox
from storage.team import roles
from tests.kit import Member, Town
from tests.test_approvals import asks
from tests.test_invitations import acts, makes_link, roles_of
from tests.test_leaving import NAME, chain, leaves, on_disk
from tests.test_mydata import asks as asks_for_data
from tests.test_signing_up import signs_up
from tests.test_team import gives, people, reference, withdraws

REMOVED = "view-removed"


async def looks_at_a_member(town: Town) -> tuple[Member, Member]:
    """An admin, and a member called NAME whom the admin has just found by reference."""
    (ada,) = await people(town, "admin")
    bob = town.person("Bob")
    await signs_up(bob)
    await bob.taps("tell-more")
    await bob.sends(NAME)
    await bob.taps("keep-yes")
    await finds(ada, bob)
    return ada, bob


async def finds(admin: Member, other: Member) -> None:
    await admin.sends("/team")
    await admin.taps("give-role")
    await admin.sends(await reference(other))
    admin.sees("grant-which")


async def wait(town: Town, **by: float) -> None:
    """So long, and until what was due on the way has been said."""
    await town.move_on(**by)
    await town.settle()


def on_phone(member: Member) -> str:
    """All that the bot's messages show there now, with their buttons."""
    return json.dumps(member.messages(), ensure_ascii=False)


def removed(member: Member) -> list[Any]:
    """The messages there that stand in place of others."""
    words = member.town.texts
    return [wire for wire in member.messages() if wire["text"] == words.text(Say(REMOVED), "en")]


async def views(town: Town) -> list[Any]:
    return list(await town.remembered(lambda tx: tx.rows("SELECT chat_id, person_id FROM staff_view")))


async def viewed(town: Town) -> list[tuple[int, int | None, str]]:
    """Who was shown something about whom, as the audit tells it."""
    rows = await town.remembered(
        lambda tx: tx.rows("SELECT actor, subject, detail FROM audit WHERE act = 'viewed' ORDER BY number")
    )
    return [(actor, subject, detail) for actor, subject, detail in rows]


async def ids(*members: Member) -> list[int]:
    return [(await member.sender()).person.person_id for member in members]


async def test_what_staff_were_shown_is_taken_away_after_a_day(conversation: Town) -> None:
    ada, bob = await looks_at_a_member(conversation)
    letters = await reference(bob)
    await wait(conversation, hours=23, minutes=59)
    assert "grant-which" in ada.seen()
    assert NAME in on_phone(ada)
    await wait(conversation, minutes=2)
    assert "grant-which" not in ada.seen()
    assert NAME not in on_phone(ada)
    assert letters not in on_phone(ada)
    assert ["reply_markup" in wire for wire in removed(ada)] == [False]
    assert await views(conversation) == []


async def test_but_what_shows_nobody_else_stays(conversation: Town) -> None:
    (ada,) = await people(conversation, "admin")
    await ada.sends("/team")
    ada.sees("team-list")
    await ada.sends("/menu")
    await ada.sends("/invite")
    await wait(conversation, hours=30)
    assert "Ada" in on_phone(ada)
    assert REMOVED not in ada.seen()
    assert {"team-list", "menu-text", "invite-which"} <= set(ada.seen())
    assert await viewed(conversation) == []


async def test_it_is_looked_at_again_as_before(conversation: Town) -> None:
    ada, bob = await looks_at_a_member(conversation)
    await wait(conversation, hours=25)
    assert ["look again with /team" in wire["text"] for wire in removed(ada)] == [True]
    await finds(ada, bob)
    assert NAME in on_phone(ada)
    await wait(conversation, hours=25)
    assert NAME not in on_phone(ada)


async def test_the_organisation_says_after_how_many_hours(conversation: Town) -> None:
    team = conversation.organisation.team.model_copy(update={"views_hours": 2})
    await conversation.restart_as(conversation.organisation.model_copy(update={"team": team}))
    ada, _ = await looks_at_a_member(conversation)
    await wait(conversation, hours=1, minutes=55)
    assert NAME in on_phone(ada)
    await wait(conversation, minutes=10)
    assert NAME not in on_phone(ada)


async def test_the_time_counts_from_when_it_was_sent_not_while_it_was_held(town: Town) -> None:
    ada, bob = await people(town, "admin", "pen")
    await wait(town, hours=11)
    await bob.sends("give back pen-holder")
    await bob.taps("end-role")
    assert "given-back-admins" not in ada.seen(), "it is night"
    await wait(town, hours=13)
    assert "given-back-admins" in ada.seen()
    await wait(town, hours=19)
    assert "given-back-admins" in ada.seen()
    await wait(town, hours=5)
    assert REMOVED in ada.seen()
    assert "given-back-admins" not in ada.seen()


async def test_when_a_member_leaves_their_name_goes_from_staff_chats_and_from_every_file(
    conversation: Town,
) -> None:
    ada, bob = await looks_at_a_member(conversation)
    letters = await reference(bob)
    await leaves(bob)
    assert NAME not in on_phone(ada)
    assert letters not in on_phone(ada)
    assert REMOVED in ada.seen()
    assert await views(conversation) == []
    await wait(conversation, minutes=1)
    on_any_file = on_disk(conversation)
    assert NAME.encode() not in on_any_file
    assert letters.replace("-", "").encode() not in on_any_file
    await chain(conversation)


async def test_what_shows_somebody_else_stays_when_a_member_leaves(conversation: Town) -> None:
    ada, bob = await looks_at_a_member(conversation)
    cy = conversation.person("Cy")
    await signs_up(cy)
    await leaves(cy)
    ada.sees("grant-which")
    assert await views(conversation) == [(ada.id, *await ids(bob))]


async def test_what_still_waits_is_not_shown_once_they_have_left(town: Town) -> None:
    (ada,) = await people(town, "admin")
    bob = town.person("Bob")
    await signs_up(bob)
    await ada.sends("/team")
    await ada.taps("give-role")
    await bob.sends("/leave")
    letters = await reference(bob)
    await town.stop_bot()
    town.telegram.phones.type(ada.id, letters)
    town.telegram.phones.type(bob.id, "erase me now")
    await town.start_bot()
    await town.settle()
    bob.sees("left")
    await wait(town, hours=1)
    assert letters not in on_phone(ada)
    assert await views(town) == []


async def test_when_a_staff_role_ends_all_that_the_chat_shows_goes_at_once(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await bob.sends("/team")
    assert "Ada" in on_phone(bob)
    await withdraws(ada, bob, "Coordinator")
    bob.sees(REMOVED, "role-withdrawn")
    assert "Ada" not in on_phone(bob)
    assert "withdrawn" in ada.seen(), "what the other one was shown stays for its day"


async def test_also_when_they_give_it_back_themselves(conversation: Town) -> None:
    _, bob = await people(conversation, "admin", "coordinator")
    await bob.sends("/team")
    await bob.sends("give back coordinator")
    await bob.taps("end-role")
    bob.sees("given-back")
    assert "Ada" not in on_phone(bob)


async def test_but_not_while_they_have_another_staff_role(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    async with conversation.database.transaction() as tx:
        (person_id,) = await ids(bob)
        await roles.give(tx, person_id, "admin", "Bob", conversation.clock.now_ms())
    await bob.sends("/team")
    await withdraws(ada, bob, "Coordinator")
    assert "Ada" in on_phone(bob)
    assert await roles_of(bob) == {"admin"}


async def test_also_when_nobody_confirmed_it_in_time(town: Town) -> None:
    ada, bob = await people(town, "admin", "coordinator")
    await wait(town, days=90)
    await bob.sends("/team")
    assert "Ada" in on_phone(bob)
    await wait(town, hours=23)
    bob.sees("role-lapsed")
    assert "Ada" not in on_phone(bob)
    assert "role-lapsed-admins" in ada.seen()


async def test_also_when_the_reader_leaves(conversation: Town) -> None:
    _, bob = await people(conversation, "admin", "admin")
    await bob.sends("/team")
    assert "Ada" in on_phone(bob)
    await leaves(bob)
    assert "Ada" not in on_phone(bob)
    await wait(conversation, minutes=2)
    assert bob.id.to_bytes(6, "big") not in on_disk(conversation)


async def test_whose_role_ended_just_before_is_shown_nothing(town: Town) -> None:
    ada, bob = await people(town, "admin", "coordinator")
    await ada.sends("/team")
    await ada.taps(f"{await reference(bob)} Bob")
    await ada.taps("End: Coordinator")
    message_id, data = ada.button_data("end-role")
    await town.stop_bot()
    town.telegram.phones.type(bob.id, "/team")
    town.telegram.phones.press(ada.id, message_id, data)
    await town.start_bot()
    await town.settle()
    bob.sees("role-withdrawn")
    assert "Ada" not in on_phone(bob)


@pytest.mark.parametrize("label", ["role-pen", "role-admin"])
async def test_buttons_from_under_a_removed_message_are_as_good_as_any_old_ones(
    conversation: Town, label: str
) -> None:
    ada, bob = await looks_at_a_member(conversation)
    message_id, data = ada.button_data(label)
    await ada.taps(label)
    sure = ada.button_data("give-it")
    await ada.taps("leave-it")
    await wait(conversation, hours=25)
    await ada.taps_old(*sure)
    ada.sees_told("old-button")
    assert await roles_of(bob) == set()
    await ada.taps_old(message_id, data)
    ada.sees("grant-sure")
    assert await roles_of(bob) == set(), "it only asks again"


async def test_buttons_of_somebody_who_has_left_find_nobody(conversation: Town) -> None:
    ada, bob = await looks_at_a_member(conversation)
    message_id, data = ada.button_data("role-pen")
    await leaves(bob)
    await ada.taps_old(message_id, data)
    ada.sees("person-gone")


async def test_buttons_from_when_one_was_staff_do_nothing_afterwards(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    await bob.sends("/team")
    message_id, data = bob.button_data(f"{await reference(ada)} Ada")
    await withdraws(ada, bob, "Admin")
    await bob.taps_old(message_id, data)
    bob.sees("not-yours")
    assert "Ada" not in on_phone(bob)


async def test_a_question_that_was_removed_is_not_answered_by_what_is_typed(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    await wait(conversation, hours=25)
    assert "approval-asked" not in bob.seen()
    for typed in ("yes", "Yes, I agree to this"):
        await bob.sends(typed)
        assert await roles_of(cy) == set()
    bob.sees("approval-asked")
    await bob.taps("approve-yes")
    assert await roles_of(cy) == {"admin"}


async def test_after_one_removed_question_a_yes_is_not_to_the_one_before(conversation: Town) -> None:
    ada, bob, cy = await asks(conversation)
    di = conversation.person("Di")
    await signs_up(di)
    await gives(ada, di, "admin")
    bob.sees("approval-asked", "approval-asked")
    await leaves(di)
    bob.sees("approval-asked", REMOVED)
    await bob.sends("yes")
    assert await roles_of(cy) == set()


async def test_a_question_that_was_passed_by_is_taken_away_as_well(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    await bob.sends("/about")
    await wait(conversation, hours=25)
    assert await reference(cy) not in on_phone(bob)
    assert REMOVED in bob.seen()


async def test_what_is_said_to_other_admins_goes_too(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "")
    await makes_link(ada, "role-pen")
    code = ada.reads().split("?start=")[1].split()[0]
    await bob.sends(f"/start {code}")
    await bob.sends(NAME)
    await bob.taps("take-on")
    ada.sees("invitation-taken")
    await gives(ada, bob, "coordinator")
    assert NAME in on_phone(ada)
    await wait(conversation, hours=25)
    assert NAME not in on_phone(ada)
    assert await reference(bob) not in on_phone(ada)
    assert await views(conversation) == []


async def test_a_message_deleted_on_the_phone_is_not_sent_anew(town: Town) -> None:
    ada, _ = await looks_at_a_member(town)
    gone = {"ok": False, "error_code": 400, "description": "Bad Request: message to edit not found"}
    refuse = {"method": "editMessageText", "answer": {"status": 400, "body": gone}}
    town.telegram.set_faults({"next": [refuse]})
    await wait(town, hours=25)
    assert REMOVED not in ada.seen()
    assert await views(town) == []
    assert not await town.remembered(lambda tx: tx.rows("SELECT 1 FROM outbox"))


async def test_a_reply_to_a_press_is_said_anew_all_the_same(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    async with town.database.transaction() as tx:
        change = Outgoing(ada.id, "en", Say("thanks"), "edit", about="never sent")
        await outbox.leave(tx, [change], town.clock.now_ms())
    await town.settle()
    ada.sees("thanks")


async def test_where_telegram_does_not_reach_the_reader_it_is_taken_away_when_they_are_back(
    town: Town,
) -> None:
    _, bob = await people(town, "admin", "coordinator")
    await bob.sends("/team")
    await bob.blocks()
    await wait(town, hours=30)
    assert "Ada" in on_phone(bob)
    await bob.unblocks()
    await bob.sends("/menu")
    await wait(town, minutes=1)
    assert "Ada" not in on_phone(bob)


async def test_also_of_who_leaves_while_telegram_does_not_reach_the_reader(town: Town) -> None:
    ada, bob = await looks_at_a_member(town)
    await ada.blocks()
    await leaves(bob)
    await wait(town, hours=30)
    assert NAME in on_phone(ada)
    await ada.unblocks()
    await ada.sends("/menu")
    await wait(town, minutes=1)
    assert NAME not in on_phone(ada)


async def test_while_telegram_has_a_fault_it_is_not_given_up_and_holds_up_nothing_else(town: Town) -> None:
    """What was promised is to the member, who knows nothing of a bad hour at Telegram."""
    ada, _ = await looks_at_a_member(town)
    fault = {"method": "editMessageText", "answer": {"status": 502}}
    town.telegram.set_faults({"next": [fault] * 4})
    for minutes in (24 * 60, 6, 11, 60):
        await wait(town, minutes=minutes)
    assert [call["status"] for call in town.calls("editMessageText")][-4:] == [502] * 4
    assert NAME in on_phone(ada)
    assert await town.remembered(lambda tx: tx.rows("SELECT state FROM outbox")) == [("held",)]
    async with town.database.transaction() as tx:
        told = Outgoing(ada.id, "en", Say("gap", {"from": "12:00", "to": "12:05"}), lane="notice")
        await outbox.leave(tx, [told], town.clock.now_ms())
    await wait(town, minutes=1)
    ada.sees("gap")
    await wait(town, hours=2)
    assert NAME not in on_phone(ada)
    assert removed(ada)
    assert await town.remembered(lambda tx: tx.rows("SELECT 1 FROM outbox")) == []


async def test_whoever_stopped_messages_has_them_taken_away_too(conversation: Town) -> None:
    ada, _ = await looks_at_a_member(conversation)
    await ada.sends("STOP")
    await wait(conversation, hours=25)
    assert NAME not in on_phone(ada)


async def test_a_look_is_in_the_audit_once_an_hour_for_each_person(conversation: Town) -> None:
    ada, bob = await looks_at_a_member(conversation)
    reader, subject = await ids(ada, bob)
    entry = (reader, subject, '{"what": "team"}')
    assert await viewed(conversation) == [entry]
    await finds(ada, bob)
    await wait(conversation, minutes=50)
    await finds(ada, bob)
    assert await viewed(conversation) == [entry]
    await wait(conversation, minutes=11)
    await finds(ada, bob)
    assert await viewed(conversation) == [entry, entry]
    await chain(conversation)


async def test_each_who_looks_and_each_who_is_looked_at_has_an_entry(conversation: Town) -> None:
    ada, bob, cy = await people(conversation, "admin", "coordinator", "pen")
    await bob.sends("/team")
    await ada.sends("/team")
    a, b, c = await ids(ada, bob, cy)
    assert {(actor, subject) for actor, subject, _ in await viewed(conversation)} == {
        (b, a),
        (b, c),
        (a, b),
        (a, c),
    }
    assert len(await viewed(conversation)) == 4
    assert "viewed" not in {act for act, _ in await acts(conversation)}
    await chain(conversation)


async def test_in_their_file_a_member_reads_that_they_were_shown_and_not_to_whom(conversation: Town) -> None:
    ada, bob = await looks_at_a_member(conversation)
    (reader,) = await ids(ada)
    read = await asks_for_data(bob)
    assert "What our staff were shown here" in read
    assert "somebody of our staff was shown your name" in read
    await bob.taps("my-data-json")
    read += await asks_for_data(bob)
    for mark in (str(ada.id), str(reader), await reference(ada)):
        assert mark not in read
    theirs = await asks_for_data(ada)
    assert "you were shown something about somebody else" in theirs
    assert await reference(bob) not in theirs


async def test_of_several_at_once_all_go(town: Town) -> None:
    ada, bob = await people(town, "admin", "coordinator")
    for _ in range(5):
        await ada.sends("/team")
        await ada.sends("/menu")
    assert len(await views(town)) == 5
    await wait(town, hours=25)
    assert ada.seen().count(REMOVED) == 5
    assert shown((await bob.sender()).person.reference) not in on_phone(ada)
