"""The team: who is in it, how roles begin, are confirmed and end, and that there is always an admin."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.team import menus
from domain.reference import shown
from rehearsal import utf16
from storage import facts
from storage.team.roles import give
from tests.kit import Member, Town
from tests.test_invitations import acts, joins_as, names, roles_of
from tests.test_signing_up import signs_up

NAMES = ["Ada", "Bob", "Cy", "Di"]


async def people(town: Town, *roles: str) -> list[Member]:
    """A member for each role, "" for one without."""
    members = []
    for name, role in zip(NAMES, roles, strict=False):
        member = town.person(name)
        if role:
            await joins_as(member, role)  # type: ignore[arg-type]
        else:
            await signs_up(member)
        members.append(member)
    return members


async def reference(member: Member) -> str:
    return shown((await member.sender()).person.reference)


async def opens(admin: Member, other: Member) -> None:
    """The screen of somebody in the team."""
    await admin.sends("/team")
    ref = await reference(other)
    (label,) = [label for label in admin.buttons() if label.startswith(ref)]
    await admin.taps(label)
    admin.sees("team-one")


async def withdraws(admin: Member, other: Member, role: str, successor: str = "") -> None:
    await opens(admin, other)
    await admin.taps(f"End: {role}")
    admin.sees("withdraw-ask")
    if successor:
        (label,) = [label for label in admin.buttons() if label.endswith(successor)]
        await admin.taps(label)
    else:
        await admin.taps("nobody-yet" if "Nobody yet" in admin.buttons() else "end-role")


def menu_of(town: Town, member: Member) -> list[str]:
    return [one["command"] for one in town.telegram.telegram.commands.seen_by(member.id, "en")]


async def gives(admin: Member, other: Member, role: str, typed: str = "") -> None:
    await admin.sends("/team")
    await admin.taps("give-role")
    await admin.sends(typed or await reference(other))
    admin.sees("grant-which")
    await admin.taps(f"role-{role}")
    admin.sees("grant-sure")
    await admin.taps("give-it")


async def test_the_list_tells_who_has_which_role_since_when(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await bob.sends("/team")
    bob.sees("team-list")
    text = bob.reads()
    for told in (*("Ada", "Bob", "Admin", "Coordinator"), await reference(ada), "To be confirmed before"):
        assert told in text
    assert bob.buttons() == ["Menu", "I need help now"]


async def test_what_can_be_tapped_can_be_typed(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await ada.sends("team")
    await ada.sends((await reference(bob)).lower())
    ada.sees("team-one")
    assert "Bob" in ada.reads()
    number = ada.buttons().index("End: Coordinator") + 1
    await ada.sends(str(number))
    ada.sees("withdraw-ask")
    await ada.sends("1")  # no yes to a last question
    assert await roles_of(bob) == {"coordinator"}
    await ada.taps("leave-it")
    await opens(ada, bob)
    await ada.sends(str(number))
    await ada.sends("end the role")
    assert await roles_of(bob) == set()


async def test_a_label_with_a_role_in_it_can_be_typed_as_it_is_drawn(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await opens(ada, bob)
    await ada.sends("confirm: coordinator")
    ada.sees("confirmed")
    await ada.sends("confirm: coordinator")  # that screen is over
    assert ada.seen()[-1] != "confirmed"
    await opens(ada, bob)
    await ada.sends("End: Coordinator")
    ada.sees("withdraw-ask")


async def test_the_name_the_team_sees_stands_in_about_me_and_is_changed_there(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await joins_as(ada, "admin")
    await joins_as(bob, "coordinator", "Bob Beamon")
    await bob.sends("/me")
    assert "The team knows you as: Bob Beamon" in bob.reads()
    await bob.taps("change-team-name")
    bob.sees("team-name")
    await bob.sends("W" * 61)
    bob.sees("again-long", "team-name")
    await bob.sends("<b>Robert</b>")
    bob.sees("team-name-changed")
    await ada.sends("/team")
    assert "<b>Robert</b>" in ada.reads()
    assert await names(conversation) == ["<b>Robert</b>", "Ada"]
    await bob.taps("change-team-name")
    await bob.taps("leave-it")
    await bob.sends("Somebody")
    assert await names(conversation) == ["<b>Robert</b>", "Ada"]


async def test_without_a_role_there_is_no_such_name(conversation: Town) -> None:
    (bob,) = await people(conversation, "")
    await bob.sends("/me")
    assert "The team knows you" not in bob.reads()
    assert "Change my team name" not in bob.buttons()
    await bob.sends("change my team name")
    bob.sees("menu-text")


async def test_members_do_not_see_the_team(conversation: Town) -> None:
    _, bob = await people(conversation, "admin", "pen")
    await bob.sends("/team")
    bob.sees("not-yours")
    assert "Team" not in bob.buttons()


async def test_staff_find_it_in_the_menu(conversation: Town) -> None:
    ada, *_ = await people(conversation, "admin")
    await ada.sends("/menu")
    await ada.taps("team")
    ada.sees("team-list")


async def test_a_long_list_has_pages(town: Town) -> None:
    ada, *_ = await people(town, "admin", "pen", "pen", "coordinator")
    for name in ("Ed", "Flo"):
        await joins_as(town.person(name), "chair")
    await ada.sends("/team")
    assert "page 1 of 2" in ada.reads()
    await ada.taps("team-more")
    assert "page 2 of 2" in ada.reads()


@pytest.mark.parametrize("way", ["{}", "{} ", "lower", "nodash", "spaced", "dashed", "unbroken", "quoted"])
async def test_a_role_is_given_by_reference_however_it_is_typed(town: Town, way: str) -> None:
    ada, bob = await people(town, "admin", "")
    ref = await reference(bob)
    ways = {"lower": ref.lower(), "nodash": ref.replace("-", ""), "spaced": " ".join(ref)}
    ways |= {"dashed": ref.replace("-", " — "), "unbroken": ref.replace("-", "\u2011"), "quoted": f"“{ref}”"}
    await gives(ada, bob, "coordinator", ways.get(way) or way.format(ref))
    ada.sees("granted")
    bob.sees("role-given")
    assert await roles_of(bob) == {"coordinator"}


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("🙃", "grant-no-reference"), ("what?", "grant-no-reference"), ("BBB-BBB", "grant-nobody")],
)
async def test_rubbish_is_no_reference_and_can_be_typed_again(town: Town, typed: str, answer: str) -> None:
    ada, bob = await people(town, "admin", "")
    await ada.sends("/team")
    await ada.taps("give-role")
    await ada.sends(typed)
    ada.sees(answer)
    await ada.sends(await reference(bob))
    ada.sees("grant-which")


async def test_who_was_given_a_role_can_give_it_back(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "")
    await gives(ada, bob, "pen")
    assert await roles_of(bob) == {"pen"}
    await bob.taps("give-it-back")
    bob.sees("give-back-ask")
    await bob.taps("end-role")
    bob.sees("given-back")
    ada.sees("given-back-admins")
    assert await roles_of(bob) == set()


async def test_it_can_be_typed_that_a_role_just_given_is_given_back(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "")
    await bob.sends("give it back")
    bob.sees("role-not-held")
    await gives(ada, bob, "council")
    await conversation.move_on(minutes=1)
    await gives(ada, bob, "pen")
    await bob.sends("give it back")
    bob.sees("give-back-ask")
    assert "Pen-holder" in bob.reads()
    await bob.sends("end the role")
    assert await roles_of(bob) == {"council"}


@pytest.mark.parametrize(("others", "told"), [(["coordinator"], "all coordinators"), ([], "no coordinator")])
async def test_admins_hear_that_a_coordinator_has_left_and_not_who(
    conversation: Town, others: list[str], told: str
) -> None:
    ada, bob, *_ = await people(conversation, "admin", "coordinator", *others)
    ref = await reference(bob)
    await bob.sends("/leave")
    await bob.taps("erase-now")
    ada.sees("team-left")
    assert "They were: Coordinator" in ada.reads()
    assert told in ada.reads()
    assert "Bob" not in ada.reads()
    assert ref not in ada.reads()


async def test_admins_hear_nothing_of_a_member_without_a_role_who_leaves(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "")
    await bob.sends("/leave")
    await bob.taps("erase-now")
    bob.sees("left")
    assert "team-left" not in ada.got()


async def test_a_last_question_answered_with_no_changes_nothing(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await opens(ada, bob)
    await ada.taps("End: Coordinator")
    await ada.taps("leave-it")
    ada.sees("left-as-it-is")
    assert await roles_of(bob) == {"coordinator"}


@pytest.mark.parametrize("typed", ["yes", "Nobody yet", "nobody"])
async def test_after_other_words_a_last_question_is_answered_by_its_buttons_only(
    conversation: Town, typed: str
) -> None:
    ada, bob, _ = await people(conversation, "admin", "coordinator", "coordinator")
    await opens(ada, bob)
    await ada.taps("End: Coordinator")
    message_id, data = ada.button_data("nobody-yet")
    await ada.sends("thank you")
    ada.sees("thanks")
    await ada.sends(typed)
    assert await roles_of(bob) == {"coordinator"}
    await ada.taps_old(message_id, data)
    ada.sees("withdrawn")
    assert await roles_of(bob) == set()


async def test_the_name_of_somebody_in_the_team_is_kept_with_another_role(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "")
    await joins_as(bob, "pen", "Robert")
    await gives(ada, bob, "coordinator")
    assert "Robert" in bob.reads()
    assert await names(conversation) == ["Ada", "Robert", "Robert"]


async def test_whoever_cannot_do_it_hears_who_can(conversation: Town) -> None:
    _, bob, cy = await people(conversation, "admin", "coordinator", "chair")
    await bob.sends("/invite")
    assert "Only admins" in bob.reads()
    await cy.sends("/team")
    assert "Only coordinators and admins" in cy.reads()


async def test_a_withdrawn_role_ends_at_once_also_for_buttons_drawn_before(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await bob.sends("/menu")
    message_id, data = bob.button_data("team")
    await withdraws(ada, bob, "Coordinator")
    bob.sees("role-withdrawn")
    await bob.taps_old(message_id, data)
    bob.sees_told("not-yours")
    bob.sees("not-yours")


async def test_whoever_takes_over_is_told(conversation: Town) -> None:
    ada, bob, cy = await people(conversation, "admin", "coordinator", "coordinator")
    await withdraws(ada, bob, "Coordinator", successor="Cy")
    cy.sees("handed-over")
    assert "Bob" in cy.reads()
    assert [act for act, _ in await acts(conversation)][-2:] == ["withdrawn", "handover"]


async def test_the_last_admin_stays(conversation: Town) -> None:
    ada, *_ = await people(conversation, "admin")
    await ada.sends("give back admin")
    ada.sees("last-admin")
    await opens(ada, ada)
    await ada.taps("give-back-admin")
    ada.sees("last-admin")
    assert await roles_of(ada) == {"admin"}


async def test_one_of_two_admins_can_give_it_back(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    await ada.sends("give back admin")
    (bobs,) = [label for label in ada.buttons() if label.endswith("Bob")]
    await ada.taps(bobs)
    bob.sees("handed-over", "given-back-admins")
    assert await roles_of(ada) == set()


async def test_nobody_takes_over_whose_own_role_has_ended_meanwhile(conversation: Town) -> None:
    ada, bob, cy, _ = await people(conversation, "admin", "coordinator", "coordinator", "coordinator")
    await opens(ada, bob)
    await ada.taps("End: Coordinator")
    (cys,) = [label for label in ada.buttons() if label.endswith("Cy")]
    await cy.sends("give back coordinator")
    await cy.taps("nobody-yet")
    await ada.taps(cys)
    ada.sees("withdraw-ask")
    assert cys not in ada.buttons()
    assert await roles_of(bob) == {"coordinator"}
    await ada.taps("nobody-yet")
    assert await roles_of(bob) == set()


async def test_of_two_admins_who_withdraw_each_other_at_once_one_stays(town: Town) -> None:
    ada, bob = await people(town, "admin", "admin")
    presses = []
    for one, other in ((ada, bob), (bob, ada)):
        await opens(one, other)
        await one.taps("End: Admin")
        presses.append(
            (one.id, *one.button_data("end-role" if "End the role" in one.buttons() else "nobody-yet"))
        )
    await town.stop_bot()
    for press in presses:
        town.telegram.phones.press(*press)
    await town.start_bot()
    await town.settle()
    assert sorted([len(await roles_of(one)) for one in (ada, bob)]) == [0, 1]


async def test_who_ended_the_other_admins_role_makes_no_new_admin_alone(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    await withdraws(ada, bob, "Admin")
    await ada.sends("/invite")
    await ada.taps("role-admin")
    ada.sees("admin-too-soon")


async def test_but_a_week_later_the_only_admin_can(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    await withdraws(ada, bob, "Admin")
    await conversation.move_on(days=7)
    await ada.sends("/invite")
    await ada.taps("role-admin")
    await ada.taps("make-link")
    ada.sees("invite-link")


async def test_and_other_roles_wait_for_nobody(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    await withdraws(ada, bob, "Admin")
    await ada.sends("/invite")
    await ada.taps("role-coordinator")
    await ada.taps("make-link")
    ada.sees("invite-link")


async def test_what_an_admin_had_asked_for_ends_with_the_role(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    for role in ("role-pen", "role-admin"):
        await bob.sends("/invite")
        await bob.taps(role)
        await bob.taps("make-link")
    await withdraws(ada, bob, "Admin")
    rows: list[Any] = await conversation.remembered(
        lambda tx: tx.rows("SELECT invitation_id FROM invitation UNION ALL SELECT approval_id FROM approval")
    )
    assert rows == []


async def test_admin_by_reference_needs_the_second_admin(conversation: Town) -> None:
    ada, bob, cy = await people(conversation, "admin", "admin", "")
    await gives(ada, cy, "admin")
    ada.sees("approval-waits")
    assert await roles_of(cy) == set()
    await bob.sends("/team")
    await bob.taps("requests")
    bob.sees("approval-asked")
    await bob.sends("yes")
    assert await roles_of(cy) == {"admin"}
    ada.sees("approved-given")
    cy.sees("role-given")


async def test_the_same_yes_pressed_again_gives_nothing_again(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "")
    await gives(ada, bob, "coordinator")
    message_id, data = ada.button_data("give-it")
    await withdraws(ada, bob, "Coordinator")
    await ada.taps_old(message_id, data)
    ada.sees_told("old-button")
    assert await roles_of(bob) == set()


async def test_command_menus_follow_roles(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "")
    new = conversation.person("New")
    await new.sends("/start")
    assert menu_of(conversation, new) == ["start", "help", "about", "stop"]
    members = ["menu", "help", "me", "pause", "stop", "leave"]
    assert menu_of(conversation, bob) == members
    assert {"status", "export", "person", "requests", "invite"} <= set(menu_of(conversation, ada))
    await gives(ada, bob, "coordinator")
    assert menu_of(conversation, bob)[:4] == ["menu", "help", "new", "polls"]
    assert menu_of(conversation, bob)[-4:] == members[2:]
    await gives(ada, bob, "admin")
    assert {"new", "status"} <= set(menu_of(conversation, bob))
    await withdraws(ada, bob, "Coordinator")
    assert "new" not in menu_of(conversation, bob)
    await withdraws(ada, bob, "Admin")
    assert menu_of(conversation, bob) == members


async def test_a_lost_phone_shows_no_role_once_it_has_ended(conversation: Town) -> None:
    ada, bob, cy = await people(conversation, "admin", "admin", "coordinator")
    members = menu_of(conversation, await joined(conversation))
    await cy.sends("STOP")
    await withdraws(ada, cy, "Coordinator")
    assert menu_of(conversation, cy) == members, "also of somebody who is not written to"
    await bob.sends("/leave")
    await bob.taps("erase-now")
    assert menu_of(conversation, bob) == ["start", "help", "about", "stop"]
    assert not conversation.problems()


async def test_a_new_version_of_the_bot_sets_the_teams_menus_anew(town: Town) -> None:
    ada, bob = await people(town, "admin", "")
    async with town.database.transaction() as tx:
        await facts.put(tx, menus.MENUS, "menu help team")
    town.telegram.telegram.commands.wipe()
    await town.restart()
    await town.settle()
    assert "status" in menu_of(town, ada)
    assert "status" not in menu_of(town, bob)
    before = len(town.calls("setMyCommands"))
    await town.restart()
    await town.settle()
    assert len(town.calls("setMyCommands")) == before + 1, "that of everybody else"


async def joined(town: Town) -> Member:
    member = town.person("Di")
    await signs_up(member)
    return member


async def test_unconfirmed_staff_roles_end_after_two_reminders(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await conversation.move_on(days=75)
    assert "role-due" not in bob.seen()
    await conversation.move_on(days=2)
    bob.sees("role-due")
    assert ada.got().count("roles-due") == 1
    await conversation.move_on(days=8)
    assert bob.seen().count("role-due") == 1
    await conversation.move_on(days=4)
    assert bob.seen().count("role-due") == 2
    assert ada.got().count("roles-due") == 2
    assert await roles_of(bob) == {"coordinator"}
    await conversation.move_on(days=2)
    bob.sees("role-lapsed")
    assert await roles_of(bob) == set()
    assert "role-lapsed-admins" in ada.seen()
    assert ("lapsed", '{"role": "coordinator"}') in await acts(conversation)
    assert "team" not in menu_of(conversation, bob)


async def test_who_has_two_roles_that_end_soon_hears_of_both_in_one_message(town: Town) -> None:
    _, bob = await people(town, "admin", "admin")
    async with town.database.transaction() as tx:
        person_id = (await bob.sender()).person.person_id
        await give(tx, person_id, "coordinator", "Bob", town.clock.now_ms())
    await town.move_on(days=77)
    assert bob.seen().count("role-due") == 1
    (told,) = [m["text"] for m in bob.messages() if m["text"].startswith("Something of yours ends soon")]
    assert "Admin, before" in told
    assert "Coordinator, before" in told


async def test_a_confirmed_role_goes_on(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await conversation.move_on(days=77)
    await ada.taps(f"Confirm {await reference(bob)}: Coordinator")
    ada.sees("confirmed")
    await conversation.move_on(days=60)
    assert await roles_of(bob) == {"coordinator"}
    assert ("confirmed", '{"role": "coordinator"}') in await acts(conversation)


async def test_the_last_admins_role_does_not_end_but_is_asked_about_less_and_less_often(town: Town) -> None:
    ada, *_ = await people(town, "admin")
    await town.move_on(days=91)
    assert "roles-due" not in ada.seen(), "it says that roles end by themselves"
    assert ada.seen().count("admin-due") == 1
    await town.move_on(days=14)
    assert ada.seen().count("admin-due") == 3
    await town.move_on(days=12)
    assert ada.seen().count("admin-due") == 3
    assert await roles_of(ada) == {"admin"}
    await ada.taps(f"Confirm {await reference(ada)}: Admin")
    ada.sees("confirmed")
    await town.move_on(days=20)
    assert ada.seen().count("admin-due") == 3


async def test_of_admins_who_lapse_together_only_the_last_hears_of_the_others(town: Town) -> None:
    members = await people(town, "admin", "admin", "admin")
    await town.move_on(days=91)
    counts = sorted(member.seen().count("role-lapsed-admins") for member in members)
    assert counts == [0, 0, 2]
    assert sorted([len(await roles_of(member)) for member in members]) == [0, 0, 1]


async def test_of_two_admins_neither_confirms_themselves(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    await ada.taps_old(1, f"go:confirm:{(await reference(ada)).replace('-', '').lower()}-admin")
    ada.sees("confirm-another")
    await conversation.move_on(days=77)
    assert f"Confirm {await reference(bob)}: Admin" in ada.buttons()
    assert f"Confirm {await reference(ada)}: Admin" not in ada.buttons()


async def test_pen_holders_do_not_lapse(town: Town) -> None:
    _, bob = await people(town, "admin", "pen")
    await town.move_on(days=200)
    assert await roles_of(bob) == {"pen"}


def abuse() -> Iterator[tuple[str, str]]:
    yield "commands", "/erase /stop /start"
    yield "html", "<b>bold</b> <a href='tg://x'>x</a> &amp;"
    yield "markdown", "*a* _b_ `c` [d](http://e.example)"
    yield "mentions", "@admin t.me/evil #tag me@e.example"
    yield "marks", "A" + "\u0301\u0489" * 29
    yield "rtl", "\u05d0\u05d1\u05d2 \u0639\u0631\u0628"


@pytest.mark.parametrize("name", [name for _, name in abuse()], ids=[kind for kind, _ in abuse()])
async def test_a_name_shown_to_staff_can_do_nothing(town: Town, name: str) -> None:
    ada, *_ = await people(town, "admin")
    bob = town.person("Bob")
    code = await invite_code(ada)
    await bob.sends(f"/start {code}")
    if name.startswith("/"):
        name = "x " + name
    await bob.sends(name)
    await bob.taps("take-on")
    assert await names(town) == sorted(["Ada", name])
    await ada.sends("/team")
    harmless(ada)
    await opens(ada, bob)
    harmless(ada)
    await ada.taps("End: Coordinator")
    harmless(ada)


@pytest.mark.parametrize("name", ["\u202egnorw", "\u2066isolated", "\u0000nul", "\ud800half", "x" * 4096])
async def test_a_name_that_cannot_be_kept_is_refused(town: Town, name: str) -> None:
    ada, *_ = await people(town, "admin")
    bob = town.person("Bob")
    await bob.sends(f"/start {await invite_code(ada)}")
    types_raw(town, bob, name)
    await town.settle()
    bob.sees("invitation")
    await bob.taps("take-on")
    assert await names(town) == ["Ada", "Bob"]


@pytest.mark.parametrize("name", ["\u202egnorw", "\ud800half", "x" * 200, "\u200b"])
async def test_a_profile_name_that_cannot_be_kept_is_not_proposed(town: Town, name: str) -> None:
    ada, *_ = await people(town, "admin")
    bob = town.person("Bob")
    types_raw(town, bob, f"/start {await invite_code(ada)}", first_name=name)
    await town.settle()
    bob.sees("invitation")
    assert "Yes, take it on" not in bob.buttons()
    await bob.sends("yes")
    assert "Yes, take it on" in bob.buttons()  # "yes" is read back as a name, and not yet taken
    assert await names(town) == ["Ada"]


async def invite_code(admin: Member) -> str:
    await admin.sends("/invite")
    await admin.taps("role-coordinator")
    await admin.taps("make-link")
    return admin.reads().split("?start=")[1].split()[0]


def types_raw(town: Town, member: Member, text: str, **user: str) -> None:
    """An update as Telegram would write it, with anything in it."""
    telegram = town.telegram.telegram
    who = {**telegram.person(member.id).user(), **user}
    chat = telegram.chats[member.id]
    wire = {"message_id": 900_000, "date": 0, "chat": chat.wire, "from": who, "text": text}
    telegram.person(member.id).started = True
    telegram.tell_bot("message", member.id, json.loads(json.dumps(wire)))
    telegram.commit()


def harmless(reader: Member) -> None:
    """Delivered, not too long, nothing in it to tap but our own, and nothing that turns the line round."""
    wire = reader.messages()[-1]
    assert utf16.length(wire["text"]) <= 4096
    kinds = {entity["type"] for entity in wire.get("entities", ())}
    assert kinds <= {"bold", "code", "blockquote"}, kinds
    assert not set(wire["text"]) & {chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
