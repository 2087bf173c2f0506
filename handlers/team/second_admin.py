"""Where there are two admins, nobody makes a third alone: the other one is asked.

Nor by ending the other one's role first: for a week after that, only whoever runs the bot's computer can.
"""

from domain.authority import Role
from domain.days import day_words, moment_words
from domain.durations import DAY_MS, HOUR_MS
from domain.reference import shown
from domain.say import Say, Value
from handlers import asked, screens
from handlers.command import go
from handlers.visit import Visit
from storage.team import approvals, audit, roles
from storage.team.approvals import Approval
from storage.team.roles import Holding, Somebody

ABOUT = "approval"
"""What the question to another admin is about, with its number: the next thing typed may answer it."""

ALONE_MS = 7 * DAY_MS
"""For so long after another admin's role ended, the only one left makes no new one here."""


async def is_needed(visit: Visit, role: Role) -> bool:
    """Whether there is somebody else who has to agree."""
    person = visit.sender.person
    assert person, "asked of admins only"
    return role == "admin" and bool(await roles.others_with(visit.tx, "admin", person.person_id))


async def too_soon(visit: Visit, role: Role) -> Say | None:
    """Why they cannot make an admin alone now; None where they can, or where somebody else is asked."""
    person = visit.sender.person
    assert person, "asked of admins only"
    if role != "admin" or await is_needed(visit, role):
        return None
    ended_ms = await roles.admin_ended_ms(visit.tx, person.person_id)
    if ended_ms is None or visit.now_ms - ended_ms >= ALONE_MS:
        return None
    zone = visit.organisation.zone
    ended, until = day_words(ended_ms, zone), day_words(ended_ms + ALONE_MS, zone)
    values: dict[str, Value] = {"ended": ended, "days": ALONE_MS // DAY_MS, "until": until}
    return Say("admin-too-soon", values, screens.to_team(visit))


async def ask(visit: Visit, role: Role, whom: Somebody | None) -> None:
    """Put it to all other admins; whoever answers first decides."""
    person, team = visit.sender.person, visit.organisation.team
    assert person, "asked of admins only"
    until_ms = visit.now_ms + team.invitation_hours * HOUR_MS
    person_id = whom.person_id if whom else None
    number = await approvals.ask(visit.tx, person.person_id, role, person_id, visit.now_ms, until_ms)
    until = moment_words(until_ms, visit.organisation.zone)
    if number is None:
        return visit.say(Say("approval-waits-already", buttons=screens.to_team(visit)))
    await audit.note(visit.tx, visit.now_ms, "asked", person.person_id, person_id, role=role)
    waiting = Approval(number, person.person_id, role, until_ms, whom.reference if whom else "", person_id)
    everybody = await roles.team(visit.tx)
    for held in await roles.others_with(visit.tx, "admin", person.person_id):
        asks = question(visit, waiting, everybody)
        about, shows = f"{ABOUT} {number}", shown_in(waiting)
        visit.tell_other(held.telegram_id, held.locale, asks, about, shows)
    buttons = (go("request-back", "unask", str(number)), *screens.back(visit), screens.HELP)
    asked.offer(visit, Say("approval-waits", {"until": until}, buttons))


def shown_in(approval: Approval) -> list[int]:
    """Whom the question shows: who asks, and whom it is about."""
    return [approval.asked_by, *([approval.person_id] if approval.person_id else [])]


def question(visit: Visit, approval: Approval, everybody: list[Holding]) -> Say:
    """What another admin is asked: who asks, and whom it is about, by name if the team knows them."""
    names = {held.person_id: held.name for held in everybody}
    known = {held.reference: held.name for held in everybody}
    values: dict[str, Value] = {
        "name": names.get(approval.asked_by, ""),
        "reference": shown(approval.reference) if approval.reference else "",
        "whom": known.get(approval.reference, ""),
        "until": moment_words(approval.expires_ms, visit.organisation.zone),
    }
    number = str(approval.approval_id)
    buttons = (go("approve-yes", "approve", number), go("approve-no", "refuse", number), screens.HELP)
    return Say("approval-asked", values, buttons)
