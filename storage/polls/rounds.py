"""The two rounds of a blank sheet: where the first ends, and what people choose from in the second."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.outgoing import Outgoing
from domain.polls import poll_message, sheet_says, times
from domain.polls.ideas import LEAST, Theme, chosen, second_round
from domain.polls.poll import Poll, card_to_text
from domain.say import Say
from storage import outbox
from storage.database import Transaction
from storage.many import broadcasts, messages
from storage.polls import drafts, electors, idea_sorting, ideas, polls
from storage.team import roles

_EVER = (1 << 63) - 1


async def sheets(tx: Transaction) -> list[Poll]:
    """Blank sheets whose ideas can be sorted now, the first to end first."""
    found = await polls.in_state(tx, ("open", "sorting"), _EVER)
    return [poll for poll in found if poll.card.kind == "blank"]


async def hearing_pens(tx: Transaction) -> list[tuple[int, str]]:
    """Chat and locale of the pen-holders who can be told something: neither stopped, paused nor gone."""
    rows = await tx.rows(
        """
        SELECT person.telegram_id, person.locale
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.role = 'pen' AND role_held.until_ms IS NULL
          AND person.stopped_ms IS NULL AND person.paused_ms IS NULL AND person.unreachable_ms IS NULL
        ORDER BY person.person_id
        """
    )
    return [(chat_id, locale) for chat_id, locale in rows]


async def end_first(tx: Transaction, poll: Poll, now_ms: int) -> bool:
    """No more ideas: whoever asked is told how many came. Whether it was still open."""
    if not await polls.move(tx, poll.poll_id, ("open",), "sorting", now_ms):
        return False
    await broadcasts.finish_for_poll(tx, poll.poll_id)
    say = sheet_says.over(poll, await ideas.sheet(tx, poll.poll_id))
    told = [
        Outgoing(chat_id, locale, say, lane="notice")
        for chat_id, locale in await roles.who_wrote_or_writes(tx, poll.written_by)
    ]
    await outbox.leave(tx, told, now_ms)
    return True


async def ask_again(tx: Transaction, poll: Poll, now_ms: int, zone: ZoneInfo) -> Poll | None:
    """It is open once more, for as long as a first round usually is, and people are reminded.

    Those who wrote nothing yet; where everybody did, all of them. None where it is not between the rounds.
    """
    if not await polls.move(tx, poll.poll_id, ("sorting",), "open", now_ms):
        return None
    begun = replace(poll, state="open", opened_ms=now_ms, closes_ms=0)
    again = replace(poll, state="open", closes_ms=times.closes_ms(begun, now_ms, zone))
    again = replace(
        again, hears_ms=max(poll.hears_ms, times.hears_ms(replace(again, hears_ms=0), now_ms, zone))
    )
    await polls.settle(tx, again)
    asked, answered = await electors.counts(tx, poll.poll_id)
    reminder = poll_message.to_those_asked(again, "reminder", poll.card.question, unanswered=answered < asked)
    message_id = await messages.save(tx, reminder, now_ms)
    people = asked - answered if answered < asked else asked
    await messages.move(tx, message_id, "draft", "planned", now_ms, people)
    await broadcasts.add(tx, message_id, now_ms, now_ms, now_ms)
    return again


async def draft_second(
    tx: Transaction, sheet: Poll, written_by: int, now_ms: int, zone: ZoneInfo
) -> int | None:
    """The second round as a draft like any other, with the ideas that go; its number. None for too few.

    One that was drafted before, and not sent, is made anew.
    """
    found = chosen((await ideas.sheet(tx, sheet.poll_id)).themes)
    if len(found) < LEAST:
        return None
    drafted = second_round(sheet, found, now_ms, zone, written_by)
    before = await second(tx, sheet.poll_id)
    if before and before.state != "draft":
        return None
    if before:
        await tx.rows("DELETE FROM poll WHERE poll_id = :poll_id", {"poll_id": before.poll_id})
    return await drafts.save(tx, drafted, now_ms)


async def second(tx: Transaction, sheet_id: int) -> Poll | None:
    """The round in which people choose among this sheet's ideas, from when it was drafted."""
    rows = await tx.rows(
        "SELECT poll_id FROM poll WHERE parent = :sheet ORDER BY poll_id DESC", {"sheet": sheet_id}
    )
    for (poll_id,) in rows:
        found = await polls.one(tx, poll_id)
        if found and found.card.second_round:
            return found
    return None


async def sorted_anew(tx: Transaction, sheet_id: int, now_ms: int) -> None:
    """Something about its ideas changed: a draft of the second round shows them as they are now.

    It counts as changed, so that nobody sends what they have not seen.
    """
    drafted = await second(tx, sheet_id)
    if drafted and drafted.state == "draft":
        found = chosen((await ideas.sheet(tx, sheet_id)).themes)
        await drafts.save(tx, _with(drafted, found), now_ms)


async def writers(tx: Transaction, drafted_id: int) -> list[int]:
    """Whose words a second round shows that is not sent yet; nobody's of any other poll."""
    drafted = await polls.one(tx, drafted_id)
    if drafted is None or not (drafted.card.second_round and drafted.parent):
        return []
    return await ideas.writers(tx, await ideas.in_state(tx, drafted.parent, "passed"))


async def above(tx: Transaction, sending: Sequence[Outgoing]) -> dict[tuple[int, int], Say]:
    """By broadcast and chat: where the second round goes to writers, which of its ideas are theirs."""
    chats: dict[int, list[int]] = {}
    for outgoing in sending:
        chats.setdefault(outgoing.broadcast_id or 0, []).append(outgoing.chat_id)
    found: dict[tuple[int, int], Say] = {}
    for broadcast_id, chat_ids in chats.items():
        sheet_id = await _sheet_of(tx, broadcast_id)
        own = await ideas.places_of(tx, sheet_id, chat_ids) if sheet_id else {}
        found |= {(broadcast_id, chat_id): sheet_says.yours(places) for chat_id, places in own.items()}
    return found


async def _sheet_of(tx: Transaction, broadcast_id: int) -> int | None:
    """The blank sheet whose second round this broadcast asks."""
    rows = await tx.rows(
        """
        SELECT message.poll_id FROM broadcast
        JOIN message ON message.message_id = broadcast.message_id
        JOIN poll ON poll.poll_id = message.poll_id
        WHERE broadcast_id = :broadcast_id AND shows IN ('poll', 'reminder') AND parent IS NOT NULL
        """,
        {"broadcast_id": broadcast_id},
    )
    asked = await polls.one(tx, rows[0][0]) if rows else None
    return asked.parent if asked and asked.card.second_round else None


async def publish(tx: Transaction, drafted: Poll, now_ms: int) -> None:
    """It goes out: the first round is over for good, and from now on these ideas stay.

    Made once more from what is there, so that the words of who left meanwhile are not in it.
    """
    if not (drafted.card.second_round and drafted.parent):
        return
    found = chosen((await ideas.sheet(tx, drafted.parent)).themes)
    await tx.rows(
        "UPDATE poll SET card = :card WHERE poll_id = :poll_id AND state = 'draft'",
        {"poll_id": drafted.poll_id, "card": card_to_text(_with(drafted, found).card)},
    )
    placed = [(idea, n) for n, theme in enumerate(found, 1) for idea in theme.wordings]
    await idea_sorting.place(tx, placed)
    await polls.move(tx, drafted.parent, ("sorting",), "closed", now_ms)


async def clear(tx: Transaction, sheet_id: int) -> None:
    """It is withdrawn: its ideas are deleted, and a second round that was only drafted."""
    drafted = await second(tx, sheet_id)
    if drafted and drafted.state == "draft":
        await tx.rows("DELETE FROM poll WHERE poll_id = :poll_id", {"poll_id": drafted.poll_id})
    await tx.rows("DELETE FROM idea WHERE poll_id = :poll_id", {"poll_id": sheet_id})


async def unpublish(tx: Transaction, stopped: Poll, now_ms: int) -> None:
    """It was stopped before it went: the ideas can be sorted again."""
    if stopped.card.second_round and stopped.parent:
        await idea_sorting.unplace(tx, stopped.parent)
        await tx.rows(
            """
            UPDATE poll SET state = 'sorting', closed_ms = NULL, changed_ms = :now_ms
            WHERE poll_id = :poll_id AND state = 'closed'
            """,
            {"poll_id": stopped.parent, "now_ms": now_ms},
        )


def _with(drafted: Poll, found: Sequence[Theme]) -> Poll:
    options = tuple(theme.head.words for theme in found)
    return replace(drafted, card=replace(drafted.card, options=options))
