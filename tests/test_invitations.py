"""Invitations to the team: taken up with a yes, once, and nothing is to be learnt by guessing."""

from typing import Any

import pytest

from domain.authority import Role
from storage.team import audit, invitations, roles
from tests.kit import Member, Town
from tests.test_signing_up import signs_up

HOUR_MS = 3600 * 1000
CODE = "a-right-code_of-22-let"


async def invites(town: Town, role: Role = "coordinator", code: str = CODE, hours: int = 72) -> str:
    """An invitation as the host makes it; the code."""
    now_ms = town.clock.now_ms()
    async with town.database.transaction() as tx:
        await invitations.make(tx, code, role, None, now_ms, now_ms + hours * HOUR_MS)
    return code


async def joins_as(member: Member, role: Role, name: str = "") -> Member:
    """They sign up and take up a role."""
    code = await invites(member.town, role, f"{role}-{member.id}-{'x' * 22}"[:40])
    await signs_up(member)
    await member.sends(f"/start inv_{code}")
    if name:
        await member.sends(name)
    await member.taps("take-on")
    member.sees("took-on")
    return member


async def roles_of(member: Member) -> set[str]:
    sender = await member.sender()
    return set(sender.person.roles) if sender.person else set()


async def names(town: Town) -> list[str]:
    return [held.name for held in await town.remembered(roles.team)]


async def acts(town: Town) -> list[tuple[str, str]]:
    """What the audit tells was done, without what was looked at."""
    rows = await town.remembered(
        lambda tx: tx.rows("SELECT act, detail FROM audit WHERE act <> 'viewed' ORDER BY number")
    )
    return [(act, detail) for act, detail in rows]


async def still_open(town: Town) -> int:
    return len(await town.remembered(lambda tx: invitations.open_ones(tx, town.clock.now_ms())))


async def test_an_invitation_is_read_before_it_is_taken_up(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    ada.sees("invitation")
    assert "Coordinator" in ada.reads()
    assert await roles_of(ada) == set()
    assert await still_open(conversation) == 1
    await ada.taps("take-on")
    ada.sees("took-on")
    assert await roles_of(ada) == {"coordinator"}
    assert await still_open(conversation) == 0
    assert ("took up", '{"role": "coordinator"}') in await acts(conversation)


async def test_no_leaves_it_unused(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await invites(conversation)
    await ada.sends(f"/start {CODE}")
    await ada.sends("no")
    ada.sees("took-not")
    assert await roles_of(ada) == set()
    assert await still_open(conversation) == 1
    await ada.sends(f"/start {CODE}")
    await ada.sends("yes")
    assert await roles_of(ada) == {"coordinator"}


async def test_somebody_new_joins_by_the_same_yes(conversation: Town) -> None:
    ada = conversation.person("Ada")
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    assert "You have not joined yet" in ada.reads()
    assert (await ada.sender()).person is None
    await ada.sends("Yes")
    ada.sees("took-on")
    assert await ada.profile() == {"kinds": ("works",)}
    assert await roles_of(ada) == {"coordinator"}
    assert (await ada.sender()).person.notice_version == conversation.organisation.notice.version


@pytest.mark.parametrize("how", ["tap", "type"])
async def test_somebody_new_can_say_yes_beneath_the_whole_notice(conversation: Town, how: str) -> None:
    ada = conversation.person("Ada")
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.taps("read-notice")
    ada.sees("read-notice-text")
    if how == "tap":
        await ada.taps("take-on")
    else:
        await ada.sends("yes")
    ada.sees("took-on")
    assert await roles_of(ada) == {"coordinator"}


async def test_what_they_had_answered_before_is_kept(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    for label in ("join", "agree-yes", "kind-used", "next"):
        await ada.taps(label)
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.taps("take-on")
    assert await ada.profile() == {"kinds": ("used", "works")}


async def test_a_sign_up_waits_behind_and_goes_on_after_a_no(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    for label in ("join", "agree-yes", "kind-used", "next"):
        await ada.taps(label)
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.taps("take-on-no")
    await ada.taps("carry-on")
    ada.sees("ask-areas")


async def test_start_typed_at_an_invitation_leads_back_to_it(conversation: Town) -> None:
    ada = conversation.person()
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.sends("Ada L.")
    await ada.sends("/start")
    ada.sees("invitation")
    assert "Ada L." in ada.reads()
    await ada.sends("yes")
    assert await names(conversation) == ["Ada L."]


async def test_but_to_the_welcome_after_a_no_or_once_it_is_over(conversation: Town) -> None:
    ada = conversation.person()
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.taps("take-on-no")
    await ada.sends("/start")
    ada.sees("welcome")
    await ada.sends(f"/start inv_{CODE}")
    await conversation.move_on(hours=73)
    await ada.sends("/start")
    ada.sees("welcome")


async def test_the_team_sees_the_name_they_typed(conversation: Town) -> None:
    ada = conversation.person("Ada")
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    assert "Ada" in ada.reads()
    await ada.sends("Countess Lovelace")
    ada.sees("invitation")
    assert "Countess Lovelace" in ada.reads()
    await ada.taps("take-on")
    assert await names(conversation) == ["Countess Lovelace"]


async def test_a_number_is_no_yes(conversation: Town) -> None:
    ada = conversation.person("Ada")
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.sends("1")
    ada.sees("invitation")
    assert await names(conversation) == []


async def test_a_name_that_is_too_long_is_not_taken(conversation: Town) -> None:
    ada = conversation.person("Ada")
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.sends("x" * 61)
    ada.sees("again-long", "invitation")
    await ada.taps("take-on")
    assert await names(conversation) == [ada.town.telegram.telegram.person(ada.id).user()["first_name"]]


async def test_words_typed_after_turning_away_are_no_name(conversation: Town) -> None:
    ada = conversation.person("Ada")
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await ada.sends("help")
    await ada.sends("I feel awful today")
    ada.sees("unexpected")
    await ada.taps("take-on")
    assert "awful" not in "".join(await names(conversation))


async def test_wrong_used_old_and_one_too_many_get_the_very_same_answer(town: Town) -> None:
    answers = set()

    async def tries(code: str) -> None:
        one = town.person("Eve")
        await one.sends(f"/start inv_{code}")
        answers.add((one.reads(), tuple(one.buttons())))

    await tries("no-such-code-at-all-xx")
    await tries("")
    await tries("💥" * 20)
    await invites(town, code="used-" + "x" * 20)
    await joins_with(town, "used-" + "x" * 20)
    await tries("used-" + "x" * 20)
    await invites(town, code="old-" + "x" * 20, hours=1)
    await town.move_on(hours=2)
    await tries("old-" + "x" * 20)
    guesser = town.person("Mallory")
    for guess in range(5):
        await guesser.sends(f"/start inv_{guess:022}")
    right = await invites(town)
    await guesser.sends(f"/start inv_{right}")
    answers.add((guesser.reads(), tuple(guesser.buttons())))
    assert len(answers) == 1
    assert await still_open(town) == 1


async def joins_with(town: Town, code: str) -> None:
    one = town.person("Bob")
    await one.sends(f"/start inv_{code}")
    await one.taps("take-on")


async def test_after_an_hour_codes_can_be_tried_again(conversation: Town) -> None:
    ada = conversation.person()
    for guess in range(6):
        await ada.sends(f"/start inv_{guess:022}")
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    ada.sees("invitation-not")
    await conversation.move_on(hours=1, seconds=1)
    await ada.sends(f"/start inv_{CODE}")
    ada.sees("invitation")


async def test_tries_in_one_batch_count_each(town: Town) -> None:
    eve = town.person()
    await invites(town)
    await town.stop_bot()
    for guess in range(5):
        town.telegram.phones.type(eve.id, f"/start inv_{guess:022}")
    town.telegram.phones.type(eve.id, f"/start inv_{CODE}")
    await town.start_bot()
    await town.settle()
    assert "invitation" not in eve.seen()


async def test_two_who_open_one_link_do_not_both_get_the_role(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await invites(conversation)
    for one in (ada, bob):
        await one.sends(f"/start inv_{CODE}")
        one.sees("invitation")
    await ada.taps("take-on")
    await bob.taps("take-on")
    bob.sees("invitation-not")
    assert await names(conversation) == ["Ada"]
    assert (await bob.sender()).person is None


async def test_an_invitation_taken_back_meanwhile_cannot_be_taken_up(conversation: Town) -> None:
    ada = conversation.person()
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    async with conversation.database.transaction() as tx:
        (waiting,) = await invitations.open_ones(tx, 0)
        await invitations.take_back(tx, waiting.invitation_id)
    await ada.taps("take-on")
    ada.sees("invitation-not")


async def test_the_code_is_nowhere_after_it_was_opened(conversation: Town) -> None:
    ada = conversation.person()
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    await conversation.stop_bot()
    stored = b"".join(file.read_bytes() for file in conversation.folder.glob("bot.sqlite3*"))
    await conversation.start_bot()
    assert CODE.encode() not in stored


async def test_the_yes_pressed_twice_counts_once(conversation: Town) -> None:
    ada = conversation.person()
    await invites(conversation)
    await ada.sends(f"/start inv_{CODE}")
    message_id, data = ada.button_data("take-on")
    await ada.taps("take-on")
    await ada.taps_old(message_id, data)
    ada.sees_told("old-button")
    assert [act for act, _ in await acts(conversation)] == ["took up"]


@pytest.mark.parametrize(
    "data", ["go:takeon", "go:takeon:0", "go:takeon:none", "go:sure:1", "go:takeaway:1-x"]
)
async def test_a_forged_yes_does_nothing(town: Town, data: str) -> None:
    ada = town.person()
    await ada.sends("/start")
    await ada.taps_old(ada.messages()[-1]["message_id"], data)
    assert await names(town) == []


async def test_an_admin_invites_and_hears_of_it(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await joins_as(ada, "admin")
    await ada.sends("/invite")
    await ada.sends("pen-holder")
    ada.sees("invite-sure")
    await ada.taps("make-link")
    ada.sees("invite-link")
    code = ada.reads().split("?start=")[1].split()[0]
    await bob.sends(f"/start {code}")
    assert "checks the words first" in bob.reads()
    await bob.taps("take-on")
    assert await roles_of(bob) == {"pen"}
    ada.sees("invitation-taken")
    assert "Bob" in ada.reads()


async def test_a_council_member_is_one_by_invitation_and_may_do_no_more_than_before(
    conversation: Town,
) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await joins_as(ada, "admin")
    await ada.sends("/invite")
    await ada.sends("council member")
    ada.sees("invite-sure")
    assert "belongs to the Council" in ada.reads()
    await ada.taps("make-link")
    await bob.sends(f"/start {ada.reads().split('?start=')[1].split()[0]}")
    assert "go to its members alone" in bob.reads()
    await bob.taps("take-on")
    assert await roles_of(bob) == {"council"}
    await bob.sends("/team")
    bob.sees("not-yours")
    await bob.sends("/me")
    assert "You are a Council member." in bob.reads()
    await bob.taps("give-back-council")
    await bob.taps("end-role")
    assert await roles_of(bob) == set()


async def test_an_invitation_can_be_taken_back(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await joins_as(ada, "admin")
    await makes_link(ada, "role-pen")
    code = ada.reads().split("?start=")[1].split()[0]
    await ada.taps("open-invitations") if "Open invitations" in ada.buttons() else None
    await ada.taps("take-back")
    ada.sees("invitation-back")
    await bob.sends(f"/start {code}")
    bob.sees("invitation-not")
    await ada.taps("take-back")
    ada.sees("invitation-over")


async def test_it_can_be_typed_that_it_is_taken_back(conversation: Town) -> None:
    ada = conversation.person("Ada")
    await joins_as(ada, "admin")
    await makes_link(ada, "role-pen")
    await ada.sends("take it back")
    ada.sees("invitation-back")


async def makes_link(admin: Member, role: str) -> None:
    await admin.sends("/invite")
    await admin.taps(role)
    await admin.taps("make-link")


async def test_no_more_than_twenty_are_open_at_once(town: Town) -> None:
    ada = town.person("Ada")
    await joins_as(ada, "admin")
    for number in range(20):
        await invites(town, "pen", f"{number:022}")
    await ada.sends("/invite")
    await ada.taps("role-pen")
    ada.sees("invitations-full")


async def test_a_third_admin_needs_the_second_ones_yes(conversation: Town) -> None:
    ada, bob, cy = (conversation.person(name) for name in ("Ada", "Bob", "Cy"))
    await joins_as(ada, "admin")
    await joins_as(bob, "admin")
    await makes_link(ada, "role-admin")
    ada.sees("approval-waits")
    assert await still_open(conversation) == 0
    bob.sees("approval-asked")
    await bob.taps("approve-yes")
    ada.sees("invite-link")
    code = ada.reads().split("?start=")[1].split()[0]
    await cy.sends(f"/start {code}")
    await cy.taps("take-on")
    assert await roles_of(cy) == {"admin"}
    done = [act for act, _ in await acts(conversation)]
    assert done == ["took up", "took up", "asked", "approved", "invited", "took up"]


async def test_nobody_approves_what_they_asked_for(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await joins_as(ada, "admin")
    await joins_as(bob, "admin")
    await makes_link(ada, "role-admin")
    message_id, data = bob.button_data("approve-yes")
    await ada.taps_old(message_id, data)
    ada.sees("approval-own")
    assert await still_open(conversation) == 0
    await bob.taps("approve-no")
    ada.sees("refused-told")
    await bob.taps_old(message_id, data)
    bob.sees("approval-over")
    assert await still_open(conversation) == 0


async def test_what_nobody_approves_is_over_after_the_same_hours(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await joins_as(ada, "admin")
    await joins_as(bob, "admin")
    await makes_link(ada, "role-admin")
    message_id, data = bob.button_data("approve-yes")
    await conversation.move_on(hours=73)
    await bob.taps_old(message_id, data)
    bob.sees("approval-over")
    await conversation.move_on(hours=24)
    left: list[Any] = await conversation.remembered(lambda tx: tx.rows("SELECT * FROM approval"))
    assert left == []


async def test_the_audit_still_verifies_after_all_that(town: Town) -> None:
    ada = town.person("Ada")
    await joins_as(ada, "admin")
    await makes_link(ada, "role-pen")
    number, _ = await town.remembered(audit.head)
    assert number == 2
