"""A role is withdrawn or given back: what that means, who takes over, and the last admin stays."""

from dataclasses import replace

from domain import reference as references
from domain.authority import MEMBER, ROLES, SEE_TEAM, STAFF, TEAM, authorise
from domain.reference import shown
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.team import appointing
from handlers.visit import Visit
from storage.team import audit, roles
from storage.team.roles import Holding

MOST_OFFERED = 8
NOBODY = "nobody"


async def withdraw(visit: Visit, argument: str) -> None:
    held = await holding(visit, argument)
    if held is None:
        visit.say(Say("role-not-held", buttons=screens.to_team(visit)))
    elif visit.sender.person and held.person_id == visit.sender.person.person_id:
        await _ask(visit, held, "gaveback")
    else:
        await _ask(visit, held, "takeaway")


async def give_back(visit: Visit, role: str) -> None:
    """One's own role: the argument says which. Typed without it, after they were given one: the newest."""
    person = visit.sender.person
    assert person, "asked of members only"
    mine = [held for held in await roles.team(visit.tx) if held.person_id == person.person_id]
    found = [held for held in mine if not role or held.role == role]
    held = max(found, key=lambda one: one.since_ms, default=None)
    if held is None:
        visit.say(Say("role-not-held", buttons=screens.to_team(visit)))
    else:
        await _ask(visit, held, "gaveback")


async def take_away(visit: Visit, argument: str) -> None:
    """Who takes over was chosen, and with it that the role ends."""
    held, successor = await _chosen(visit, argument, "takeaway")
    if held:
        await _end(visit, held, successor, "withdrawn")


async def given_back(visit: Visit, argument: str) -> None:
    held, successor = await _chosen(visit, argument, "gaveback")
    if held:
        await _end(visit, held, successor, "given back")


async def holding(visit: Visit, argument: str) -> Holding | None:
    """The role that an argument such as "k7pmtq-admin" stands for, if they have it now."""
    reference, _, role = argument.partition("-")
    letters = references.read(reference)
    team = await roles.team(visit.tx)
    return next((held for held in team if (held.reference, held.role) == (letters, role)), None)


async def _ask(visit: Visit, held: Holding, how: str) -> None:
    """What it means, and who takes over: choosing that is the yes, by the command that `how` names."""
    if held.role == "admin" and await roles.is_last_admin(visit.tx, held.person_id):
        return visit.say(Say("last-admin", buttons=screens.to_team(visit)))
    number = asked.number(visit)
    others = await _successors(visit, held)
    label = "nobody-yet" if others else "end-role"
    buttons = (
        *(_offered(other, f"go:{how}:{number}-{other.reference.lower()}") for other in others),
        go(label, how, f"{number}-{NOBODY}"),
        go("leave-it", "unsure", number),
        screens.HELP,
    )
    values: dict[str, Value] = {
        "name": held.name,
        "reference": shown(held.reference),
        "role": appointing.named(held.role),
        "others": len(others),
        "admin": int(held.role == "admin"),
    }
    say = Say("withdraw-ask" if how == "takeaway" else "give-back-ask", values, buttons)
    shows = [held.person_id, *(other.person_id for other in others)]
    asked.show(visit, say, how, shows=shows, act=(held.reference, held.role))


async def _successors(visit: Visit, held: Holding) -> list[Holding]:
    """Others with this role, for those who may see the team."""
    if held.role not in STAFF or not authorise(visit.sender.person, SEE_TEAM):
        return []
    return (await roles.others_with(visit.tx, held.role, held.person_id))[:MOST_OFFERED]


def _offered(other: Holding, data: str) -> Button:
    return Button(f"{shown(other.reference)} {other.name}", data, literal=True)


async def _chosen(visit: Visit, argument: str, how: str) -> tuple[Holding | None, Holding | None]:
    """Whose role ends, and who takes over; nobody where the button is old, or it has ended meanwhile."""
    number, _, reference = argument.partition("-")
    if not (number and asked.at(visit, how, number)):
        visit.tell(Say("old-button"))
        visit.say(screens.home(visit))
        return None, None
    letters, role = asked.kept(visit, "act")
    asked.end(visit)
    held = await holding(visit, f"{letters}-{role}")
    if held is None:
        visit.say(Say("role-not-held", buttons=screens.to_team(visit)))
        return None, None
    found = [other for other in await _successors(visit, held) if other.reference.lower() == reference]
    if reference != NOBODY and not found:  # they cannot take over any more
        await _ask(visit, held, how)
        return None, None
    return held, found[0] if found else None


async def _end(visit: Visit, held: Holding, successor: Holding | None, act: str) -> None:
    actor, own = visit.sender.person, act == "given back"
    assert actor, "asked of members only"
    if not await appointing.end(visit.tx, held, visit.now_ms, act, actor.person_id):
        return visit.say(Say("last-admin", buttons=screens.to_team(visit)))
    role = appointing.named(held.role)
    if successor:
        await audit.note(
            visit.tx, visit.now_ms, "handover", actor.person_id, successor.person_id, role=held.role
        )
        taken: dict[str, Value] = {"role": role, "name": held.name, "reference": shown(held.reference)}
        said = Say("handed-over", taken)
        visit.tell_other(successor.telegram_id, successor.locale, said, shows=[held.person_id])
    if own:
        now = await roles.of(visit.tx, actor.person_id)
        visit.sender.person = replace(actor, roles=now)
        visit.say(Say("given-back", {"role": role}, screens.ways(visit)))
        await _tell_admins(visit, held)
    else:
        values: dict[str, Value] = {"role": role, "name": held.name, "reference": shown(held.reference)}
        visit.say(Say("withdrawn", values, screens.to_team(visit)), shows=[held.person_id])
        visit.tell_other(held.telegram_id, held.locale, Say("role-withdrawn", {"role": role}))
    visit.outgoing.append(await appointing.menu(visit.tx, held.telegram_id, held.locale, held.person_id))


async def _tell_admins(visit: Visit, held: Holding) -> None:
    values: dict[str, Value] = {
        "role": appointing.named(held.role),
        "name": held.name,
        "reference": shown(held.reference),
    }
    for admin in await roles.others_with(visit.tx, "admin", held.person_id):
        say = Say("given-back-admins", values)
        visit.tell_other(admin.telegram_id, admin.locale, say, shows=[held.person_id])


COMMANDS = (
    Command("withdraw", withdraw, capability=TEAM),
    Command("takeaway", take_away, capability=TEAM),
    Command(
        "giveback",
        give_back,
        labels={"give-it-back": "", **{f"give-back-{role}": role for role in ROLES}},
        capability=MEMBER,
    ),
    Command("gaveback", given_back, capability=MEMBER),
)
