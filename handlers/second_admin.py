"""Where there are two admins, nobody makes a third alone: the other one is asked."""

from domain.authority import Role
from domain.days import moment
from domain.reference import shown
from domain.say import Say
from handlers import screens
from handlers.command import go
from handlers.visit import Visit
from storage import approvals, audit, roles
from storage.approvals import Approval
from storage.invitations import HOUR_MS
from storage.roles import Holding, Somebody


async def is_needed(visit: Visit, role: Role) -> bool:
    """Whether there is somebody else who has to agree."""
    person = visit.sender.person
    assert person, "asked of admins only"
    return role == "admin" and bool(await roles.others_with(visit.tx, "admin", person.person_id))


async def ask(visit: Visit, role: Role, whom: Somebody | None) -> None:
    """Put it to all other admins; whoever answers first decides."""
    person, team = visit.sender.person, visit.organisation.team
    assert person, "asked of admins only"
    until_ms = visit.now_ms + team.invitation_hours * HOUR_MS
    person_id = whom.person_id if whom else None
    number = await approvals.ask(visit.tx, person.person_id, role, person_id, visit.now_ms, until_ms)
    until = moment(until_ms, visit.organisation.zone)
    if number is None:
        return visit.say(Say("approval-waits-already", buttons=screens.back(visit)))
    await audit.note(visit.tx, visit.now_ms, "asked", person.person_id, person_id, role=role)
    waiting = Approval(number, person.person_id, role, until_ms, whom.reference if whom else "")
    everybody = await roles.team(visit.tx)
    for held in await roles.others_with(visit.tx, "admin", person.person_id):
        visit.tell_other(held.telegram_id, held.locale, question(visit, waiting, everybody))
    visit.say(Say("approval-waits", {"until": until}, screens.back(visit)))


def question(visit: Visit, approval: Approval, everybody: list[Holding]) -> Say:
    """What another admin is asked: who asks, and whom it is about, by name if the team knows them."""
    names = {held.person_id: held.name for held in everybody}
    known = {held.reference: held.name for held in everybody}
    values = {
        "name": names.get(approval.asked_by, ""),
        "reference": shown(approval.reference) if approval.reference else "",
        "whom": known.get(approval.reference, ""),
        "until": moment(approval.expires_ms, visit.organisation.zone),
    }
    number = str(approval.approval_id)
    buttons = (go("approve-yes", "approve", number), go("approve-no", "refuse", number), screens.HELP)
    return Say("approval-asked", values, buttons)
