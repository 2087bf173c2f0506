"""Giving a role to a member, found by the reference they read out or wrote."""

from typing import cast

from domain import reference as references
from domain.authority import ROLES, TEAM, Role
from domain.reference import shown
from domain.say import Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.team import appointing, second_admin
from handlers.visit import Visit
from storage.team import roles
from storage.team.roles import Somebody

TOPIC = "reference"


async def ask_whom(visit: Visit, argument: str) -> None:
    asked.show(visit, Say("grant-whom", buttons=(go("menu", "menu"), screens.HELP)), TOPIC)


async def typed(visit: Visit) -> None:
    """A reference, in any way of writing it."""
    letters = references.read(visit.text)
    if letters is None:
        return asked.show(visit, Say("grant-no-reference", buttons=screens.back(visit)), TOPIC)
    whom = await roles.somebody(visit.tx, letters)
    if whom is None:
        values: dict[str, Value] = {"reference": shown(letters)}
        return asked.show(visit, Say("grant-nobody", values, screens.back(visit)), TOPIC)
    asked.end(visit)
    await _which(visit, whom)


async def to(visit: Visit, reference: str) -> None:
    """Which role somebody known is to have."""
    whom = await _member(visit, reference)
    if whom:
        await _which(visit, whom)


async def as_role(visit: Visit, argument: str) -> None:
    """Read back who gets what, and a last question."""
    reference, _, role = argument.partition("-")
    whom = await _member(visit, reference)
    if whom is None:
        return
    if role not in ROLES or role in await roles.of(visit.tx, whom.person_id):
        return await _which(visit, whom)
    number = asked.number(visit)
    values: dict[str, Value] = {
        **_who(whom),
        "role": appointing.named(role),
        "what": role,
        "second": int(await second_admin.is_needed(visit, role)),
        "days": visit.organisation.team.confirm_days,
    }
    buttons = (go("give-it", "sure", number), go("leave-it", "unsure", number), screens.HELP)
    say = Say("grant-sure", values, buttons)
    asked.show(visit, say, "sure", shows=[whom.person_id], act=("give", reference, role))


async def give(visit: Visit, reference: str, role: str) -> None:
    """They are sure."""
    whom, wanted = await _member(visit, reference), cast(Role, role)
    if whom is None:
        return
    if refused := await second_admin.too_soon(visit, wanted):
        visit.say(refused)
    elif await second_admin.is_needed(visit, wanted):
        await second_admin.ask(visit, wanted, whom)
    elif await given(visit, whom, wanted):
        values: dict[str, Value] = {**_who(whom), "role": appointing.named(role)}
        visit.say(Say("granted", values, screens.to_team(visit)), shows=[whom.person_id])
    else:
        await _which(visit, whom)


async def given(visit: Visit, whom: Somebody, role: Role) -> bool:
    """Give it and tell them; whether it is new to them."""
    actor = visit.sender.person
    assert actor, "asked of admins only"
    name = whom.name or shown(whom.reference)
    if not await appointing.begin(
        visit.tx, whom.person_id, role, name, visit.now_ms, "given", actor.person_id
    ):
        return False
    years = visit.organisation.retention_days.audit // 365
    values: dict[str, Value] = {"role": appointing.named(role), "what": role, "name": name, "years": years}
    buttons = (go("give-it-back", "giveback", role), go("menu", "menu"), screens.HELP)
    visit.tell_other(whom.telegram_id, whom.locale, Say("role-given", values, buttons))
    visit.outgoing.append(await appointing.menu(visit.tx, whom.telegram_id, whom.locale, whom.person_id))
    return True


async def _which(visit: Visit, whom: Somebody) -> None:
    held = await roles.of(visit.tx, whom.person_id)
    free = tuple(go(f"role-{role}", "giveas", f"{_key(whom)}-{role}") for role in ROLES if role not in held)
    values: dict[str, Value] = {**_who(whom), "roles": appointing.all_named(held), "roles_count": len(held)}
    say = Say("grant-which", values, (*free, go("menu", "menu"), screens.HELP))
    asked.offer(visit, say, shows=[whom.person_id])


async def _member(visit: Visit, reference: str) -> Somebody | None:
    """Whoever has this reference; where nobody has, that is said."""
    letters = references.read(reference)
    whom = await roles.somebody(visit.tx, letters) if letters else None
    if whom is None:
        visit.say(Say("person-gone", buttons=screens.to_team(visit)))
    return whom


def _who(whom: Somebody) -> dict[str, Value]:
    return {"name": whom.name, "reference": shown(whom.reference)}


def _key(whom: Somebody) -> str:
    return whom.reference.lower()


HEARERS = {TOPIC: asked.Hearer(typed, TEAM)}

COMMANDS = (
    Command("grant", ask_whom, labels={"give-role": ""}, capability=TEAM),
    Command("giveto", to, capability=TEAM),
    Command("giveas", as_role, capability=TEAM),
)
