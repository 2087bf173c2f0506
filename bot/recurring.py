"""All that recurs by itself, and when: in their order where two are due at the same time."""

from apscheduler.triggers.cron import CronTrigger

from bot.oneself.inactive import inactive_work
from bot.polls.idea_notes import tell_who_sorts
from bot.retention import retain
from bot.team.audit_work import tell_head
from bot.team.lapsing import team_work
from bot.work import Work
from domain.organisation import Organisation
from storage.database import Transaction
from storage.many import roundups
from storage.oneself import asking


def all_work(organisation: Organisation) -> tuple[Work, ...]:
    """03:30 local exists once on every day of the year."""
    zone, weekly = organisation.zone, organisation.messages

    async def everything_old(tx: Transaction, now_ms: int) -> None:
        await retain(tx, organisation, now_ms)

    async def round_up(tx: Transaction, now_ms: int) -> None:
        await roundups.begin(tx)

    async def ask_anew(tx: Transaction, now_ms: int) -> None:
        """Before what they do not want is dropped: what of it never reached them is asked another time."""
        await asking.forget_unsent(tx, now_ms)
        await asking.begin(tx)

    nightly = CronTrigger(hour=3, minute=30, timezone=zone)
    morning = CronTrigger(hour=9, minute=10, timezone=zone)
    once_a_week = CronTrigger(
        day_of_week=weekly.round_up_day[:3].lower(),
        hour=weekly.round_up_at.hour,
        minute=weekly.round_up_at.minute,
        timezone=zone,
    )
    return (
        *inactive_work(organisation),
        Work("notice", nightly, ask_anew),
        Work("retention", nightly, everything_old),
        Work("audit head", morning, tell_head, erases=False),
        Work("ideas", morning, tell_who_sorts, erases=False),
        Work("round-up", once_a_week, round_up, erases=False),
        team_work(organisation),
    )
