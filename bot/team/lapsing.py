"""Staff roles end by themselves unless an admin confirms them; people are told in good time."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from bot.work import Work
from domain.authority import STAFF
from domain.days import day_words
from domain.durations import DAY_MS
from domain.organisation import Organisation
from domain.reference import shown
from domain.say import Button, Say, Value
from domain.team.lapsing import due_ms, is_to_be_reminded, is_to_be_reminded_again
from handlers.screens import HELP
from handlers.team import appointing
from handlers.team.team import PAGE, rows
from storage import outbox
from storage.database import Transaction
from storage.team import approvals, invitations, roles
from storage.team.roles import Holding

MENU = Button("menu", "go:menu")


def team_work(organisation: Organisation) -> Work:
    """Each morning, when messages may go out; whom it told is in the database, so nobody is told twice."""

    async def look(tx: Transaction, now_ms: int) -> None:
        await _tell_what_nobody_decided(tx, now_ms)
        await invitations.forget(tx, now_ms)
        await roles.forget(tx, now_ms - organisation.retention_days.audit * DAY_MS)
        await _end_what_is_over(tx, organisation, now_ms)
        await _remind(tx, organisation, now_ms)

    morning = CronTrigger(hour=9, minute=30, timezone=ZoneInfo(organisation.time_zone))
    return Work("team", morning, look, erases=False)  # what it forgets leaves no trace after the night


async def _tell_what_nobody_decided(tx: Transaction, now_ms: int) -> None:
    """To whoever asked. It is forgotten right after this, so that they are told once."""
    told = [
        appointing.told(
            chat_id,
            locale,
            Say("approval-lapsed", {"reference": shown(letters) if letters else ""}, (MENU, HELP)),
            shows=[person_id] if person_id else [],
        )
        for chat_id, locale, letters, person_id in await approvals.over(tx, now_ms)
    ]
    await outbox.leave(tx, told, now_ms)


async def _end_what_is_over(tx: Transaction, organisation: Organisation, now_ms: int) -> None:
    """The longest unconfirmed first, so that of several admins the one confirmed last stays."""
    staff = [held for held in await roles.team(tx) if held.role in STAFF]
    ended: list[Holding] = []
    for held in sorted(staff, key=lambda held: held.confirmed_ms):
        if now_ms < _due_ms(held, organisation):
            continue
        if await appointing.end(tx, held, now_ms, "lapsed", None):
            ended.append(held)
        elif is_to_be_reminded_again(
            held.confirmed_ms, held.reminded_ms, organisation.team.confirm_days, now_ms
        ):
            await roles.reminded(tx, held.person_id, held.role, now_ms)
            until = day_words(_due_ms(held, organisation), organisation.zone)
            say = Say("admin-due", {"until": until}, (_confirms(held), HELP))
            await outbox.leave(tx, [appointing.told(held.telegram_id, held.locale, say)], now_ms)
    for held in ended:  # only now, for of the admins only those who still are can do something about it
        await _tell_it_ended(tx, held, now_ms)


async def _tell_it_ended(tx: Transaction, held: Holding, now_ms: int) -> None:
    role = appointing.named(held.role)
    told = [appointing.told(held.telegram_id, held.locale, Say("role-lapsed", {"role": role}))]
    values: dict[str, Value] = {"name": held.name, "reference": shown(held.reference), "role": role}
    told += [
        appointing.told(
            admin.telegram_id, admin.locale, Say("role-lapsed-admins", values), shows=[held.person_id]
        )
        for admin in await roles.others_with(tx, "admin", held.person_id)
    ]
    menu = await appointing.menu(tx, held.telegram_id, held.locale, held.person_id)
    await outbox.leave(tx, [*told, menu], now_ms)


async def _remind(tx: Transaction, organisation: Organisation, now_ms: int) -> None:
    """Those whose role is due soon, and the admins who can confirm it, each in one message of up to five."""
    everybody = await roles.team(tx)
    days = organisation.team.confirm_days
    soon = [
        held
        for held in everybody
        if held.role in STAFF
        and now_ms < _due_ms(held, organisation)
        and is_to_be_reminded(held.confirmed_ms, held.reminded_ms, days, now_ms)
    ]
    admins = [held for held in everybody if held.role == "admin"]
    told = []
    for held in soon:
        await roles.reminded(tx, held.person_id, held.role, now_ms)
    for person_id in dict.fromkeys(held.person_id for held in soon):
        if [admin.person_id for admin in admins] != [person_id]:  # the only admin confirms it alone
            theirs = [held for held in soon if held.person_id == person_id]
            say = Say("role-due", rows(theirs, organisation))
            told.append(appointing.told(theirs[0].telegram_id, theirs[0].locale, say))
    for admin in admins:
        theirs = [held for held in soon if held.person_id != admin.person_id]
        if len(admins) == 1:  # as an admin they stay, and are asked on the day
            theirs = [held for held in soon if held.role != "admin"]
        for first in range(0, len(theirs), PAGE):
            some = theirs[first : first + PAGE]
            shows, say = [held.person_id for held in some], _all_due(some, organisation)
            told.append(appointing.told(admin.telegram_id, admin.locale, say, shows))
    await outbox.leave(tx, told, now_ms)


def _all_due(holdings: Sequence[Holding], organisation: Organisation) -> Say:
    return Say("roles-due", rows(holdings, organisation), (*map(_confirms, holdings), HELP))


def _confirms(held: Holding) -> Button:
    data = f"go:confirm:{held.reference.lower()}-{held.role}"
    values: dict[str, Value] = {"reference": shown(held.reference), "role": appointing.named(held.role)}
    return Button("confirm-of", data, values)


def _due_ms(held: Holding, organisation: Organisation) -> int:
    return due_ms(held.confirmed_ms, organisation.team.confirm_days)
