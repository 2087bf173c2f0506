"""Somebody takes the data folder, or writes into it: what cannot be found there, and what shows."""

import json

import pytest

from bot.team import chain
from domain.reference import reference, shown
from domain.team.audit import PRUNED, Chain, Entry, checkpoint, hash_of
from storage.oneself import erasing
from storage.team import audit
from tests.kit import Town
from tests.test_invitations import CODE, invites
from tests.test_leaving import leaves, on_disk
from tests.test_signing_up import signs_up
from tests.test_team import opens, people


@pytest.mark.parametrize("admins", [1, 2])
async def test_the_code_of_an_invitation_is_in_no_file_soon_after_it_was_shown(
    town: Town, admins: int
) -> None:
    """It would let whoever has a copy of the files join the team of the running bot."""
    ada, *others = await people(town, *["admin"] * admins)
    await ada.sends("/invite")
    await ada.taps("role-admin")
    await ada.taps("make-link")
    if others:
        await others[0].taps("approve-yes")
    code = ada.reads().partition("start=inv_")[2].split()[0]
    await town.move_on(minutes=6)
    assert code.encode() not in on_disk(town)


async def test_a_chatty_stranger_does_not_keep_the_traces_of_who_left(town: Town) -> None:
    ada, eve = town.person("Ada"), town.person("Eve")
    await signs_up(ada)
    await eve.sends("/start")
    number = ada.id.to_bytes(6, "big")
    await leaves(ada)
    town.telegram.set_faults({"slow_ms": 400})
    for n in range(20):
        town.telegram.phones.type(eve.id, f"hello {n} {'x' * n}")
    await town.move_on(minutes=6)
    town.telegram.set_faults({})
    await town.settle()
    assert number not in on_disk(town)
    assert await town.remembered(erasing.traces) is None


async def hides(town: Town, cut: int) -> tuple[str, int]:
    """Who can write into the file takes out all but the last `cut`, as if for their age. The newest head."""
    async with town.database.transaction() as tx:
        (links,) = [some async for some in audit.links(tx)]
        last, newest, now_ms = links[-1 - cut], links[-1], town.clock.now_ms()
        left = checkpoint(last, now_ms)
        detail: dict[str, str | int] = {"removed": last.entry.number, "head": last.hash}
        told = Entry(newest.entry.number + 1, now_ms, None, PRUNED, None, detail)
        await tx.rows("DELETE FROM audit WHERE number <= :number", {"number": last.entry.number})
        for entry, hash_ in ((left.entry, left.hash), (told, hash_of(told, newest.hash))):
            await tx.rows(
                "INSERT INTO audit VALUES (:number, :at_ms, :actor, :act, :subject, :detail, :hash)",
                {**vars(entry), "detail": json.dumps(entry.detail, sort_keys=True), "hash": hash_},
            )
    return newest.hash[:32], newest.entry.number


async def test_a_head_that_was_told_does_not_vouch_for_what_was_taken_out(town: Town) -> None:
    """A checkpoint keeps the hash of what it stands for, so the newest told head would fit it."""
    await people(town, "admin", "coordinator")
    head, _ = await hides(town, cut=0)
    found, head_at = await chain.against(town.folder / "bot.sqlite3", head)
    assert isinstance(found, Chain)
    assert head_at is None
    assert "not in it" in chain.what_became_of(head_at, found)


async def test_nor_for_what_stood_before_the_entries_that_are_left(town: Town) -> None:
    await people(town, "admin", "coordinator")
    head, number = await hides(town, cut=1)
    found, head_at = await chain.against(town.folder / "bot.sqlite3", head)
    assert isinstance(found, Chain)
    assert (head_at, found.removed) == (number, number - 1)
    assert f"from entry {number} up to it" in chain.what_became_of(head_at, found)
    assert f"The first {number - 1} are gone" in chain.what_it_is(found)


@pytest.mark.parametrize("form_behind", [False, True])
async def test_of_a_pen_holder_who_left_nothing_stands_on_an_admins_screen(
    town: Town, form_behind: bool
) -> None:
    """A list of the team is remembered with its names, so that they may be typed."""
    ada, bob = await people(town, "admin", "")
    name = "Zebedee-Quux"
    await invites(town, "pen")
    await bob.sends(f"/start inv_{CODE}")
    await bob.sends(name)
    await bob.taps("take-on")
    letters = (await bob.sender()).person.reference
    if form_behind:
        await ada.sends("/menu")
        await ada.taps("tell-more")
    await opens(ada, bob)
    (end,) = [label for label in ada.buttons() if label.endswith(": Pen-holder")]
    await ada.taps(end)
    assert name.encode() in on_disk(town)
    await leaves(bob)
    await town.move_on(minutes=6)
    found = on_disk(town)
    assert [mark for mark in (name, letters, letters.lower(), shown(letters)) if mark.encode() in found] == []
    left = (await ada.sender()).conversation
    assert (left and left.form) == ("more" if form_behind else None)
    await ada.sends("carry on")


async def test_of_a_pen_holder_who_left_nothing_waits_to_be_told_to_an_admin(town: Town) -> None:
    ada, bob = await people(town, "admin", "")
    name = "Zebedee-Quux"
    await ada.sends("/invite")
    await ada.taps("role-pen")
    await ada.taps("make-link")
    code = ada.reads().partition("start=")[2].split()[0]
    await town.move_on(hours=11)  # the admin's quiet hours have begun
    await bob.sends(f"/start {code}")
    await bob.sends(name)
    await bob.taps("take-on")
    letters = (await bob.sender()).person.reference
    assert ada.seen()[-1] != "invitation-taken"
    await leaves(bob)
    await town.move_on(minutes=6)
    found = on_disk(town)
    assert [mark for mark in (name, letters, shown(letters)) if mark.encode() in found] == []


async def test_no_reference_follows_from_a_number_in_the_audit(town: Town) -> None:
    """The numbers stay there when people leave; who has an old note with a reference must not find theirs."""
    ada = town.person()
    await signs_up(ada)
    person = (await ada.sender()).person
    by_number = {reference(f"{person.person_id}{more}") for more in ("", "/0", "/1")}
    assert person.reference not in by_number | {reference(person.person_id)}


async def test_of_a_stranger_who_tried_a_code_and_leaves_nothing_is_kept(town: Town) -> None:
    eve = town.person("Eve")
    await eve.sends(f"/start inv_{'x' * 22}")
    assert eve.id.to_bytes(6, "big") in on_disk(town)
    await eve.sends("/leave")
    eve.sees("never-joined")
    await town.move_on(minutes=6)
    assert eve.id.to_bytes(6, "big") not in on_disk(town)
    assert str(eve.id).encode() not in on_disk(town)
