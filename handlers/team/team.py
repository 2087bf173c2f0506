"""The team: who has which role, since when, and until when it must be confirmed."""

from collections.abc import Sequence

from domain import reference as references
from domain.authority import SEE_TEAM, STAFF, TEAM, authorise
from domain.days import day_words
from domain.durations import DAY_MS
from domain.organisation import Organisation
from domain.reference import shown
from domain.say import Button, Label, Say, Value
from domain.team.lapsing import due_ms
from handlers import asked, screens
from handlers.command import Command, go
from handlers.team import appointing
from handlers.team.parting import holding
from handlers.visit import Visit
from storage.team import approvals, audit, invitations, roles
from storage.team.roles import Holding

PAGE = 5


async def team(visit: Visit, argument: str) -> None:
    """A page of the list. For admins also the ways to change it."""
    held = await roles.team(visit.tx)
    pages = max(1, -(-len(held) // PAGE))
    page = int(argument) if argument.isascii() and argument.isdecimal() and len(argument) < 4 else 1
    page = min(max(page, 1), pages)
    shown_now = held[(page - 1) * PAGE : page * PAGE]
    values: dict[str, Value] = {"page": page, "pages": pages, **rows(shown_now, visit.organisation)}
    more = (go("team-more", "team", str(page % pages + 1)),) if pages > 1 else ()
    change = await _changes(visit, shown_now) if authorise(visit.sender.person, TEAM) else ()
    say = Say("team-list", values, (*more, *change, go("menu", "menu"), screens.HELP))
    asked.offer(visit, say, shows=[held.person_id for held in shown_now])


async def one(visit: Visit, reference: str) -> None:
    """Somebody of the team, and what can be done about their roles."""
    letters, person = references.read(reference), visit.sender.person
    theirs = [held for held in await roles.team(visit.tx) if held.reference == letters]
    if not theirs:
        return visit.say(Say("person-gone", buttons=screens.to_team(visit)))
    buttons: list[Button] = []
    for held in theirs:
        role, key = appointing.named(held.role), f"{held.reference.lower()}-{held.role}"
        if held.role in STAFF and await _may_confirm(visit, held):
            buttons.append(Button("confirm-role", f"go:confirm:{key}", {"role": role}))
        if person and held.person_id == person.person_id:
            buttons.append(go(f"give-back-{held.role}", "giveback", held.role))
        else:
            buttons.append(Button("withdraw", f"go:withdraw:{key}", {"role": role}))
    other = go("other-role", "giveto", theirs[0].reference.lower())
    values = rows(theirs, visit.organisation)
    say = Say("team-one", values, (*buttons, other, go("menu", "menu"), screens.HELP))
    asked.offer(visit, say, shows=[theirs[0].person_id])


async def confirm(visit: Visit, argument: str) -> None:
    """They are still needed: good for another while. Not by themselves, where there is another admin."""
    held, person = await holding(visit, argument), visit.sender.person
    assert person, "asked of admins only"
    if held is None or held.role not in STAFF:
        return visit.say(Say("role-not-held", buttons=screens.to_team(visit)))
    if not await _may_confirm(visit, held):
        return visit.say(Say("confirm-another", buttons=screens.to_team(visit)))
    if visit.now_ms - held.confirmed_ms >= DAY_MS:
        await roles.confirm(visit.tx, held.person_id, held.role, visit.now_ms)
        await audit.note(
            visit.tx, visit.now_ms, "confirmed", person.person_id, held.person_id, role=held.role
        )
        held = await holding(visit, argument) or held
    values: dict[str, Value] = {
        "name": held.name,
        "reference": shown(held.reference),
        "role": appointing.named(held.role),
        "until": _due(held, visit.organisation),
    }
    visit.say(Say("confirmed", values, screens.to_team(visit)), shows=[held.person_id])


def rows(holdings: Sequence[Holding], organisation: Organisation) -> dict[str, Value]:
    """The values of up to PAGE rows; those of rows that are not there are empty."""
    values: dict[str, Value] = {}
    for place in range(PAGE):
        held = holdings[place] if place < len(holdings) else None
        staff = held is not None and held.role in STAFF
        values |= {
            f"name_{place + 1}": held.name if held else "",
            f"reference_{place + 1}": shown(held.reference) if held else "",
            f"role_{place + 1}": appointing.named(held.role) if held else (),
            f"since_{place + 1}": day_words(held.since_ms, organisation.zone) if held else (),
            f"until_{place + 1}": _due(held, organisation) if held and staff else (),
        }
    return values


async def _changes(visit: Visit, held: Sequence[Holding]) -> tuple[Button, ...]:
    """A button for each person shown, and for what waits."""
    names = {one.reference: one.name for one in held}
    people = tuple(
        Button(f"{shown(letters)} {name}", f"go:teamone:{letters.lower()}", literal=True)
        for letters, name in names.items()
    )
    ways = [go("give-role", "grant"), go("invite", "invite"), go("export", "export"), go("status", "status")]
    ways.append(go("rq-list", "rqlist"))
    if await invitations.open_ones(visit.tx, visit.now_ms):
        ways.append(go("open-invitations", "invites"))
    person = visit.sender.person
    waiting = await approvals.waiting(visit.tx, visit.now_ms)
    if any(person and approval.asked_by != person.person_id for approval in waiting):
        ways.append(go("requests", "requests"))
    return (*people, *ways, go("notice-state", "versions"))


async def _may_confirm(visit: Visit, held: Holding) -> bool:
    person = visit.sender.person
    if person is None or person.person_id != held.person_id:
        return True
    return await roles.is_last_admin(visit.tx, person.person_id)


def _due(held: Holding, organisation: Organisation) -> tuple[Label, ...]:
    return day_words(due_ms(held.confirmed_ms, organisation.team.confirm_days), organisation.zone)


COMMANDS = (
    Command("team", team, slashes=("team",), labels={"team": ""}, capability=SEE_TEAM, open=True),
    Command("teamone", one, capability=TEAM),
    Command("confirm", confirm, capability=TEAM),
)
