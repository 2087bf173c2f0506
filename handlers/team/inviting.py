"""Inviting somebody to the team: choose the role, see what it means, get a link to pass on."""

from typing import cast

from domain.authority import ROLES, TEAM, Role
from domain.days import day, moment_words
from domain.durations import HOUR_MS
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.team import appointing, second_admin
from handlers.visit import Visit
from storage.oneself import erasing
from storage.team import approvals, audit, invitations

MOST_OPEN = 20
CODE_BYTES = 16
_GREATEST = (1 << 63) - 1


async def invite(visit: Visit, argument: str) -> None:
    buttons = tuple(go(f"role-{role}", "inviteas", role) for role in ROLES)
    ways = (go("open-invitations", "invites"), go("menu", "menu"), screens.HELP)
    asked.offer(visit, Say("invite-which", buttons=(*buttons, *ways)))


async def as_role(visit: Visit, role: str) -> None:
    """What the role means, and a last question."""
    if role not in ROLES:
        return await invite(visit, "")
    if await _too_many(visit):
        return visit.say(_full())
    if refused := await second_admin.too_soon(visit, role):
        return visit.say(refused)
    second = int(await second_admin.is_needed(visit, role))
    team, number = visit.organisation.team, asked.number(visit)
    values: dict[str, Value] = {
        "role": appointing.named(role),
        "what": role,
        "second": second,
        "hours": team.invitation_hours,
        "days": team.confirm_days,
    }
    buttons = (go("make-link", "sure", number), go("leave-it", "unsure", number), screens.HELP)
    asked.show(visit, Say("invite-sure", values, buttons), "sure", act=("invite", role))


async def make(visit: Visit, role: str) -> None:
    """They are sure: the link, or where there is another admin and it is for an admin, first their yes."""
    person = visit.sender.person
    assert person, "asked of admins only"
    wanted = cast(Role, role)
    if await _too_many(visit):
        visit.say(_full())
    elif refused := await second_admin.too_soon(visit, wanted):
        visit.say(refused)
    elif await second_admin.is_needed(visit, wanted):
        await second_admin.ask(visit, wanted, None)
    else:
        asked.offer(visit, await link(visit, wanted, person.person_id))


async def link(visit: Visit, role: Role, made_by: int) -> Say:
    """Make an invitation; the message with its link, which is never shown again."""
    code, team = visit.chance(CODE_BYTES), visit.organisation.team
    until_ms = visit.now_ms + team.invitation_hours * HOUR_MS
    await invitations.make(visit.tx, code, role, made_by, visit.now_ms, until_ms)
    await audit.note(visit.tx, visit.now_ms, "invited", made_by, role=role)
    await erasing.leave_traces(visit.tx, visit.now_ms)  # of the code, in the file, once its message has gone
    newest = (await invitations.open_ones(visit.tx, visit.now_ms))[-1]
    values: dict[str, Value] = {
        "role": appointing.named(role),
        "link": f"https://t.me/{visit.bot_name}?start=inv_{code}",
        "code": f"/start inv_{code}",
        "until": moment_words(until_ms, visit.organisation.zone),
    }
    back = (go("take-back", "uninvite", str(newest.invitation_id)), go("menu", "menu"), screens.HELP)
    return Say("invite-link", values, back)


async def open_ones(visit: Visit, argument: str) -> None:
    """A button for each invitation that was not used yet: pressing it takes it back."""
    found, zone = await invitations.open_ones(visit.tx, visit.now_ms), visit.organisation.zone
    buttons = tuple(
        Button(
            "take-back-of",
            f"go:uninvite:{invitation.invitation_id}",
            {"role": appointing.named(invitation.role), "until": day(invitation.expires_ms, zone)},
        )
        for invitation in found
    )
    say = Say("invitations-open", {"count": len(found)}, (*buttons, go("menu", "menu"), screens.HELP))
    asked.offer(visit, say)


async def take_back(visit: Visit, argument: str) -> None:
    person = visit.sender.person
    assert person, "asked of admins only"
    number = int(argument) if argument.isascii() and argument.isdecimal() and len(argument) < 20 else 0
    taken = await invitations.take_back(visit.tx, min(number, _GREATEST))
    if taken is None:
        return visit.say(Say("invitation-over", buttons=screens.back(visit)))
    await audit.note(visit.tx, visit.now_ms, "invitation taken back", person.person_id, role=taken.role)
    visit.say(Say("invitation-back", {"role": appointing.named(taken.role)}, screens.back(visit)))


async def _too_many(visit: Visit) -> bool:
    """Counting those that wait for another admin's yes."""
    found = await invitations.open_ones(visit.tx, visit.now_ms)
    return len(found) + len(await approvals.waiting(visit.tx, visit.now_ms)) >= MOST_OPEN


def _full() -> Say:
    return Say("invitations-full", {"most": MOST_OPEN}, (go("open-invitations", "invites"), screens.HELP))


COMMANDS = (
    Command("invite", invite, slashes=("invite",), labels={"invite": ""}, capability=TEAM, open=True),
    Command("inviteas", as_role, capability=TEAM),
    Command("invites", open_ones, labels={"open-invitations": ""}, capability=TEAM),
    Command("uninvite", take_back, capability=TEAM),
)
