"""What clever fingers do in one batch: leave, join, take up, give and decide before anything is committed."""

from typing import Any

import pytest

from domain.team.audit import Chain
from storage.team import audit
from tests.kit import Member, Town
from tests.test_invitations import CODE, invites, roles_of
from tests.test_leaving import everything
from tests.test_signing_up import signs_up
from tests.test_team import gives, people

Does = tuple[Member, int, str]


async def in_one_batch(town: Town, *doings: Does) -> None:
    """Pressed data on a message, or, where the message is 0, typed."""
    await town.stop_bot()
    for member, message_id, words in doings:
        if message_id:
            town.telegram.phones.press(member.id, message_id, words)
        else:
            town.telegram.phones.type(member.id, words)
    await town.start_bot()
    await town.settle()


async def to_leave(member: Member) -> Does:
    await member.sends("/leave")
    return (member, *member.button_data("erase-now"))


def takes_up(member: Member) -> list[Does]:
    """The yes, with every number that the screen may have by then."""
    now = member.town.clock.now_ms() // 1000
    return [(member, 1, f"go:takeon:{now + more}") for more in range(-2, 30)]


async def nobody_is_left_over(town: Town) -> None:
    found: list[Any] = await town.remembered(
        lambda tx: tx.rows(
            "SELECT * FROM role_held WHERE until_ms IS NULL"
            " AND person_id NOT IN (SELECT person_id FROM person)"
        )
    )
    assert found == []
    assert isinstance(await town.remembered(audit.verified), Chain)


@pytest.mark.parametrize("role", ["pen", "admin"])
async def test_who_leaves_joins_by_an_invitation_and_leaves_again_has_left(town: Town, role: Any) -> None:
    ada = town.person("Ada")
    await signs_up(ada)
    leave = await to_leave(ada)
    await invites(town, role)
    await in_one_batch(town, leave, (ada, 0, f"/start inv_{CODE}"), *takes_up(ada), leave)
    await nobody_is_left_over(town)


async def test_a_role_given_to_somebody_who_just_left_is_none(town: Town) -> None:
    ada, bob = await people(town, "admin", "")
    leave = await to_leave(bob)
    letters = (await bob.sender()).person.reference
    await ada.sends("/team")
    await ada.taps("give-role")
    await ada.sends(letters)
    await ada.taps("role-coordinator")
    give = (ada, *ada.button_data("give-it"))
    await in_one_batch(town, leave, give)
    await nobody_is_left_over(town)
    assert bob.seen()[-1] == "left"
    all_there = await everything(town)
    assert letters not in str(all_there)


async def test_who_left_is_not_made_admin_by_a_yes_in_the_same_batch(town: Town) -> None:
    ada, bob, cy = await people(town, "admin", "admin", "")
    leave = await to_leave(cy)
    await gives(ada, cy, "admin")
    yes = (bob, *bob.button_data("approve-yes"))
    await in_one_batch(town, leave, yes)
    await nobody_is_left_over(town)
    assert cy.seen()[-1] == "left"


async def test_an_invitation_goes_with_the_admin_who_left_in_the_same_batch(town: Town) -> None:
    ada, _ = await people(town, "admin", "admin")
    eve = town.person("Eve")
    await ada.sends("/invite")
    await ada.taps("role-coordinator")
    await ada.taps("make-link")
    code = ada.reads().partition("start=")[2].split()[0]
    leave = await to_leave(ada)
    await in_one_batch(town, leave, (eve, 0, f"/start {code}"), *takes_up(eve))
    await nobody_is_left_over(town)
    assert (await eve.sender()).person is None


async def test_an_invitation_used_twice_in_one_batch_counts_once(town: Town) -> None:
    ada, bob = town.person("Ada"), town.person("Bob")
    await invites(town)
    opened = [(one, 0, f"/start inv_{CODE}") for one in (ada, bob)]
    await in_one_batch(town, *opened, *takes_up(ada), *takes_up(bob))
    assert sorted([len(await roles_of(one)) for one in (ada, bob)]) == [0, 1]


@pytest.mark.parametrize("number", ["9" * 19, "9" * 40, "0", "9223372036854775808", "-1", "x"])
async def test_a_forged_number_is_answered(town: Town, number: str) -> None:
    (ada,) = await people(town, "admin")
    for name in ("uninvite", "approve", "refuse", "team", "sure", "takeon", "gaveback", "teamone", "confirm"):
        await ada.taps_old(1, f"go:{name}:{number}")
        assert ada.seen()[-1] != "sorry", name
