"""The gate: who may do what, asked each time anew, and denied wherever nothing says otherwise."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain, combinations
from typing import Any

import pytest

from domain.authority import (
    ANYONE,
    APPROVE,
    CALL,
    CAPABILITIES,
    CARE,
    CHECK_WORDS,
    EXPORT,
    EXPORT_ALL,
    MAY,
    MEMBER,
    NOTICE,
    PERSON,
    RESTORED,
    ROLES,
    SEE_TEAM,
    SORT,
    STATUS,
    TEAM,
    WRITE,
    authorise,
)
from domain.many.audience import Audience
from domain.many.message import NOW, Content, Message
from domain.person import Person, Sender
from domain.reference import reference
from domain.say import Say
from handlers.command import Command
from handlers.doors import BY_NAME, COMMANDS
from storage import senders
from storage.many import broadcasts, messages
from storage.team import invitations, roles
from tests.desk import USER, VERSION, Desk, message
from tests.forms_kit import NOW_MS

SOMEBODY = Person(1, 7, "en", NOW_MS, VERSION, reference=reference(1), notice_told=VERSION)
ANOTHER = Person(2, 8, "en", NOW_MS, VERSION, reference=reference(2), notice_told=VERSION)
WHOS: dict[str, frozenset[str] | None] = {
    "nobody": None,
    "member": frozenset(),
    **{role: frozenset({role}) for role in ROLES},
    "pen and chair": frozenset({"pen", "chair"}),
    "all roles": frozenset(ROLES),
}
CHATS = ("private", "group", "supergroup", "channel", "", "something new")

# Written out a second time, by hand: a role that may suddenly do more shall fail here.
ALLOWED: dict[str, set[str]] = {
    "nobody": {ANYONE},
    "member": {ANYONE, MEMBER},
    "council": {ANYONE, MEMBER},
    "pen": {ANYONE, MEMBER, CHECK_WORDS, SORT},
    "chair": {ANYONE, MEMBER, CALL},
    "coordinator": {ANYONE, MEMBER, SEE_TEAM, WRITE, APPROVE, SORT, CARE, EXPORT},
    "admin": {
        *(ANYONE, MEMBER, SEE_TEAM, TEAM, NOTICE, RESTORED, APPROVE, CALL, CARE),
        *(EXPORT, EXPORT_ALL, STATUS, PERSON),
    },
    "pen and chair": {ANYONE, MEMBER, CALL, CHECK_WORDS, SORT},
    "all roles": {
        *(ANYONE, MEMBER, SEE_TEAM, TEAM, NOTICE, RESTORED, WRITE, APPROVE, CALL, CHECK_WORDS),
        *(SORT, CARE, EXPORT, EXPORT_ALL, STATUS, PERSON),
    },
}


def person(held: frozenset[str] | None) -> Person | None:
    return None if held is None else replace(SOMEBODY, roles=held)


@pytest.mark.parametrize("chat", CHATS)
@pytest.mark.parametrize("who", WHOS)
def test_each_role_may_do_just_what_is_written_here(who: str, chat: str) -> None:
    found = {capability for capability in CAPABILITIES if authorise(person(WHOS[who]), capability, chat)}
    assert found == (ALLOWED[who] if chat == "private" else set())


@pytest.mark.parametrize(
    "capability", ["", "ANYONE", "everything", "team", "*", "Member", "change the team "]
)
@pytest.mark.parametrize("who", WHOS)
def test_what_nobody_has_heard_of_is_denied(who: str, capability: str) -> None:
    assert not authorise(person(WHOS[who]), capability)


@pytest.mark.parametrize("role", ["", "Admin", "root", "staff", "member", "admin "])
def test_a_role_nobody_has_heard_of_gives_nothing(role: str) -> None:
    known = {capability for capability in CAPABILITIES if authorise(person(frozenset({role})), capability)}
    assert known == {ANYONE, MEMBER}


def test_several_roles_may_do_what_each_of_them_may() -> None:
    for some in chain.from_iterable(combinations(ROLES, n) for n in range(len(ROLES) + 1)):
        together = frozenset().union(*(MAY[role] for role in some)) | {ANYONE, MEMBER}
        assert {c for c in CAPABILITIES if authorise(person(frozenset(some)), c)} == together


def test_every_command_needs_a_capability_that_there_is() -> None:
    assert {command.capability for command in COMMANDS} <= set(CAPABILITIES)
    assert len(BY_NAME) == len(COMMANDS)


async def seated(desk: Desk, held: frozenset[str] | None) -> Desk:
    """At the desk sits somebody with these roles. There is another admin, and something to be done about."""
    before = await senders.load(desk.tx, [7, 8])
    after = [Sender(8, ANOTHER), *([] if held is None else [Sender(7, SOMEBODY)])]
    await senders.save(desk.tx, before, after, NOW_MS)
    await roles.give(desk.tx, 2, "admin", "Bob", NOW_MS)
    await roles.give(desk.tx, 2, "coordinator", "Bob", NOW_MS)
    for role in held or ():
        await roles.give(desk.tx, 1, role, "Ada", NOW_MS)  # type: ignore[arg-type]
    await invitations.make(desk.tx, "x" * 22, "pen", 2, NOW_MS, NOW_MS + 10**9)
    for state in ("waiting", "sent"):
        written = Message(0, 2, Content("x"), Audience(), NOW, "message", None, "draft")
        message_id = await messages.save(desk.tx, written, NOW_MS)
        await messages.move(desk.tx, message_id, "draft", "planned", NOW_MS, 1)
        broadcast_id = await broadcasts.add(desk.tx, message_id, NOW_MS, NOW_MS, NOW_MS)
        await broadcasts.move(desk.tx, broadcast_id or 0, ("waiting",), state, NOW_MS)
    await reload(desk)
    return desk


async def reload(desk: Desk) -> None:
    desk.sender = (await senders.load(desk.tx, [7]))[7]


async def everything(desk: Desk) -> Mapping[str, Any]:
    """All that is stored. What came in is none of it, and neither is what a screen remembers of itself."""
    tables = await desk.tx.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    found = {}
    for (table,) in tables:
        found[table] = await desk.tx.rows(f"SELECT * FROM {table}")  # noqa: S608
    return found


async def arguments(desk: Desk, open_invitation: int) -> list[str]:
    """What a forged button may bring along."""
    bob = ANOTHER.reference.lower()
    numbers = [str(number) for (number,) in await desk.tx.rows("SELECT broadcast_id FROM broadcast")]
    written = [str(number) for (number,) in await desk.tx.rows("SELECT message_id FROM message")]
    return [
        *numbers,
        *written,
        *(f"{kind}{number}" for kind, all in (("b", numbers), ("m", written)) for number in all),
        *("", "0", "1", "yes", "admin", "coordinator", "x" * 40, "99999999999999999999", "1-nobody"),
        *(
            str(open_invitation),
            str(open_invitation + 1),
            bob,
            f"{bob}-admin",
            f"{bob}-coordinator",
            f"{bob}-pen",
        ),
    ]


@pytest.mark.parametrize("who", WHOS)
async def test_a_command_is_heard_from_just_those_who_may(desk: Desk, who: str) -> None:
    """Each command begins where the first began: to take all back is quicker than to seat somebody anew."""
    await seated(desk, WHOS[who])
    (waiting,) = await invitations.open_ones(desk.tx, NOW_MS)
    before, forged = await everything(desk), await arguments(desk, waiting.invitation_id)
    for command in COMMANDS:
        await desk.tx.rows("SAVEPOINT seated")
        await reload(desk)
        desk.says = []
        for argument in forged:
            await forge(desk, who, command, argument)
        if command.capability not in ALLOWED[who]:
            assert await everything(desk) == before, command.name
        await desk.tx.rows("ROLLBACK TO seated")
        await desk.tx.rows("RELEASE seated")
    assert await everything(desk) == before


async def forge(desk: Desk, who: str, command: Command, argument: str) -> None:
    data = f"go:{command.name}:{argument}" if argument else f"go:{command.name}"
    sender = desk.sender
    await desk.presses(data)
    if command.capability in ALLOWED[who]:
        assert argument or desk.keys() != ["not-yours"], data
        return
    assert desk.keys() == (["welcome"] if WHOS[who] is None else ["not-yours"]), data
    assert sender.person == desk.sender.person
    assert desk.visit
    assert {outgoing.chat_id for outgoing in desk.visit.outgoing} == {7}


@pytest.mark.parametrize("who", WHOS)
async def test_a_slash_that_is_not_theirs_does_nothing(desk: Desk, who: str) -> None:
    await seated(desk, WHOS[who])
    before = await everything(desk)
    for command in COMMANDS:
        for slash in command.slashes:
            if command.capability not in ALLOWED[who]:
                await desk.types(f"/{slash} admin")
                assert desk.keys() in (["not-yours"], ["welcome"])
    assert await everything(desk) == before


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
@pytest.mark.parametrize("who", WHOS)
async def test_outside_a_private_chat_nobody_can_do_anything(desk: Desk, who: str, kind: str) -> None:
    await seated(desk, WHOS[who])
    before, sender = await everything(desk), desk.sender
    place = {"id": -100, "type": kind, "title": "Us"}
    for command in COMMANDS:
        query = {"id": "1", "from": USER, "chat_instance": "1", "data": f"go:{command.name}"}
        await desk.gets({"callback_query": {**query, "message": message(text="x", chat=place)}})
        for slash in command.slashes:
            await desk.gets({"message": message(text=f"/{slash}", chat=place)})
        assert desk.visit
        assert [o.action for o in desk.visit.outgoing] == ["leave"], command.name
    assert await everything(desk) == before
    assert desk.sender == sender


@pytest.mark.parametrize("role", ["coordinator", "admin"])
async def test_a_role_that_ended_after_the_button_was_drawn_no_longer_counts(desk: Desk, role: str) -> None:
    await seated(desk, frozenset({role}))
    await desk.presses("go:team")
    assert desk.keys() == ["team-list"]
    await roles.end(desk.tx, 1, role, NOW_MS)  # type: ignore[arg-type]
    assert role in (desk.sender.person or SOMEBODY).roles  # as it was loaded: the gate must not believe it
    for data in ("go:team", "go:invite", "go:inviteas:pen", "go:sure:1"):
        await desk.presses(data)
        assert desk.keys() == ["not-yours"]


async def test_a_role_given_in_the_same_batch_counts_at_once(desk: Desk) -> None:
    await seated(desk, frozenset())
    await desk.presses("go:team")
    assert desk.keys() == ["not-yours"]
    await roles.give(desk.tx, 1, "coordinator", "Ada", NOW_MS)
    await desk.presses("go:team")
    assert desk.keys() == ["team-list"]


FORGED = (
    *(
        "go:sure:1",
        "go:sure:9999999999",
        "go:sure",
        "go:takeaway:1-nobody",
        "go:takeaway",
        "go:gaveback:1-nobody",
    ),
    *("go:approve:1", "go:approve:-1", "go:approve:1e9", "go:refuse:99999999999999999999", "go:takeon:1"),
    *(
        "go:uninvite:0",
        "go:give:k7pmtq-admin",
        "go:giveas:k7pmtq-root",
        "go:giveas:k7pmtq-admin-yes",
        "go:team:-1",
    ),
    *(
        "go:TEAM",
        "go:team:999999999",
        "go:teamone:%00",
        "go:confirm:-",
        "go:withdraw:admin",
        "go::",
        "go:",
        "🙃",
    ),
    *("asked:sure:1:yes", "signup:notice:1:yes", "go:inviteas:root", "go:giveback:root", "go:unsure:1"),
)


@pytest.mark.parametrize("who", WHOS)
async def test_forged_presses_change_nothing_whoever_sends_them(desk: Desk, who: str) -> None:
    await seated(desk, WHOS[who])
    before = await everything(desk)
    for data in FORGED:
        await desk.presses(data)
        assert desk.says, data
    assert await everything(desk) == before


@pytest.mark.parametrize("who", [who for who in WHOS if who != "nobody"])
async def test_an_old_yes_does_nothing_a_second_time(desk: Desk, who: str) -> None:
    """Drawn by an admin, used once; then pressed again in whatever role they have by then."""
    await seated(desk, frozenset({"admin"}))
    await roles.give(desk.tx, 1, "admin", "Ada", NOW_MS)
    await desk.presses(f"go:giveas:{ANOTHER.reference.lower()}-pen")
    (yes,) = [button.data for button in desk.says[-1].buttons if button.label == "give-it"]
    await desk.presses(yes)
    assert set(desk.keys()) == {"granted", "role-given"}
    await roles.end(desk.tx, 2, "pen", desk.now_ms)
    for role in await roles.of(desk.tx, 1) - (WHOS[who] or frozenset()):
        await roles.end(desk.tx, 1, role, desk.now_ms)  # type: ignore[arg-type]
    for role in WHOS[who] or ():
        await roles.give(desk.tx, 1, role, "Ada", desk.now_ms)  # type: ignore[arg-type]
    before = await everything(desk)
    await desk.presses(yes)
    assert desk.told
    assert desk.told.key in ("old-button", "not-yours")
    assert await everything(desk) == before


async def test_a_yes_to_one_thing_is_none_to_the_next(desk: Desk) -> None:
    await seated(desk, frozenset({"admin"}))
    await desk.presses(f"go:giveas:{ANOTHER.reference.lower()}-pen")
    (old,) = [button.data for button in desk.says[-1].buttons if button.label == "give-it"]
    await desk.presses("go:inviteas:admin")
    before = await everything(desk)
    await desk.presses(old)
    assert desk.told == Say("old-button")
    assert await everything(desk) == before


async def test_the_last_question_typed_means_what_is_on_screen(desk: Desk) -> None:
    await seated(desk, frozenset({"admin"}))
    await desk.presses(f"go:giveas:{ANOTHER.reference.lower()}-chair")
    await desk.types("yes")
    assert set(desk.keys()) == {"granted", "role-given"}
    await desk.types("yes")
    assert "granted" not in set(desk.keys())
