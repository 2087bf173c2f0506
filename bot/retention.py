"""What is erased for its age each night: every table with a period, a step for each, counted for admins."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain import days, week
from domain.durations import DAY_MS
from domain.organisation import Organisation
from storage import erased_counts, holding, senders, sent_messages, updates, weeks
from storage.database import Transaction
from storage.forums import agendas_out, forums, replies
from storage.many import messages, roundups
from storage.oneself import pauses
from storage.polls import ideas, outcomes
from storage.polls import pages as poll_pages
from storage.requests import requests
from storage.team import audit


@dataclass(frozen=True)
class Step:
    """what: as what admins are told how much it was (`domain.oneself.inactive_says`); empty: nothing to tell.

    do: gets how many entries went, where it says so; else what changed is counted.
    """

    what: str
    do: Callable[[Transaction], Awaitable[int | None]]


async def retain(tx: Transaction, organisation: Organisation, now_ms: int) -> None:
    for step in _steps(organisation, now_ms):
        before = tx.changes
        said = await step.do(tx)
        if step.what:
            await erased_counts.add(tx, step.what, tx.changes - before if said is None else said)


def _steps(organisation: Organisation, now_ms: int) -> tuple[Step, ...]:
    """In their order: what is erased with something else may go with it."""
    kept, zone = organisation.retention_days, organisation.zone

    def ago(days: int) -> int:
        return now_ms - days * DAY_MS

    today_ms, last_week_ms = days.begins_ms(now_ms, zone), week.begins_ms(now_ms, zone) - 7 * DAY_MS
    answers_ms, electors_ms, replies_ms = (
        ago(kept.poll_answers),
        ago(kept.electors),
        ago(kept.meeting_replies),
    )
    return (
        Step("sign-ups", lambda tx: senders.forget_unfinished(tx, ago(kept.unfinished_sign_up))),
        Step("own", lambda tx: updates.forget_seen(tx, ago(kept.seen_updates))),
        Step("own", lambda tx: updates.forget_quarantined(tx, ago(kept.quarantined_updates))),
        Step("own", lambda tx: sent_messages.forget(tx, ago(kept.sent_messages))),
        Step("", lambda tx: requests.forget(tx, ago(kept.requests))),
        Step("record", lambda tx: audit.prune(tx, ago(kept.audit), now_ms)),
        Step("", lambda tx: pauses.end_over(tx, now_ms)),
        Step("", lambda tx: roundups.forget_unsent(tx, now_ms)),
        Step("", lambda tx: holding.drop_unwanted(tx, now_ms)),
        Step("messages", lambda tx: messages.forget(tx, ago(kept.messages))),
        Step("messages", outcomes.forget),
        Step("messages", lambda tx: roundups.forget(tx, ago(kept.round_up))),
        Step("own", lambda tx: weeks.forget(tx, last_week_ms)),
        Step("answers", lambda tx: poll_pages.forget(tx, answers_ms, electors_ms)),
        Step("answers", lambda tx: ideas.forget(tx, answers_ms)),
        Step("meetings", lambda tx: replies.forget_needs(tx, today_ms)),
        Step("meetings", lambda tx: replies.forget(tx, replies_ms)),
        Step("meetings", lambda tx: agendas_out.forget(tx, replies_ms)),
        Step("meetings", lambda tx: forums.forget_drafts(tx, ago(kept.messages))),
    )
