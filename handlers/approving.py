"""What another admin asked for: one of the others says yes or no, and it is done or not."""

from domain.authority import TEAM
from domain.outgoing import Outgoing
from domain.reference import shown
from domain.say import Say, Value
from handlers import appointing, asked, granting, inviting, screens, second_admin
from handlers.command import Command
from handlers.visit import Visit
from storage import approvals, audit, roles
from storage.approvals import Approval
from storage.roles import Holding


async def waiting(visit: Visit, argument: str) -> None:
    """Show all that waits for this admin's yes or no."""
    person = visit.sender.person
    assert person, "asked of admins only"
    everybody = await roles.team(visit.tx)
    found = await approvals.waiting(visit.tx, visit.now_ms)
    others = [approval for approval in found if approval.asked_by != person.person_id]
    for approval in others:
        asked.offer(visit, second_admin.question(visit, approval, everybody))
    if not others:
        visit.say(Say("approval-none", buttons=screens.back(visit)))


async def approve(visit: Visit, argument: str) -> None:
    """The yes: now the role is given, or the link is made and goes to whoever asked for it."""
    decided = await _decided(visit, argument, "approved")
    if decided is None:
        return
    approval, asker = decided
    if asker is None:
        return visit.say(Say("approval-over", buttons=screens.back(visit)))
    if approval.reference:
        whom = await roles.somebody(visit.tx, approval.reference)
        if whom is None or not await granting.given(visit, whom, approval.role):
            return visit.say(Say("approval-over", buttons=screens.back(visit)))
        values: dict[str, Value] = {
            "reference": shown(approval.reference),
            "role": appointing.named(approval.role),
        }
        visit.tell_other(asker.telegram_id, asker.locale, Say("approved-given", values))
    else:
        link = await inviting.link(visit, approval.role, asker.person_id)
        # A reply, because it is what they asked for, and so that the link does not lie about until morning.
        visit.outgoing.append(Outgoing(asker.telegram_id, asker.locale, link))
    visit.say(Say("approved", buttons=screens.to_team(visit)))


async def refuse(visit: Visit, argument: str) -> None:
    """The no: nothing changes, and whoever asked is told."""
    decided = await _decided(visit, argument, "refused")
    if decided is None:
        return
    _, asker = decided
    if asker:
        visit.tell_other(asker.telegram_id, asker.locale, Say("refused-told"))
    visit.say(Say("refused", buttons=screens.to_team(visit)))


async def _decided(visit: Visit, argument: str, act: str) -> tuple[Approval, Holding | None] | None:
    """What they decided about, and who asked; None, which is said, if it is not theirs to decide or over."""
    person = visit.sender.person
    assert person, "asked of admins only"
    number = int(argument) if argument.isascii() and argument.isdecimal() and len(argument) < 20 else 0
    approval = await approvals.decide(visit.tx, number, person.person_id, visit.now_ms)
    if approval is None:
        visit.tell(Say("approval-over"))
        visit.say(Say("approval-over", buttons=screens.back(visit)))
        return None
    await audit.note(visit.tx, visit.now_ms, act, person.person_id, approval.asked_by, role=approval.role)
    admins = [held for held in await roles.team(visit.tx) if held.role == "admin"]
    return approval, next((held for held in admins if held.person_id == approval.asked_by), None)


COMMANDS = (
    Command("requests", waiting, labels={"requests": ""}, capability=TEAM),
    Command("approve", approve, capability=TEAM),
    Command("refuse", refuse, capability=TEAM),
)
