"""People who were not heard for long: what the rule needs to know of each, and erasing them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from domain.oneself.inactive import Asked, Reach, Silent
from domain.oneself.wishes import wishes
from domain.outgoing import Outgoing
from storage import facts, outbox, senders
from storage.database import Row, Transaction
from storage.forums import places
from storage.oneself.wishes import WISHES_SIZE, Wishes


@dataclass(frozen=True)
class Somebody:
    person_id: int
    chat_id: int
    locale: str
    silent: Silent


async def since_ms(tx: Transaction) -> int:
    """When this rule came to be here: silence before that counts for nobody."""
    ((applied_ms,),) = await tx.rows("SELECT applied_ms FROM migration WHERE name LIKE '%inactive'")
    return int(applied_ms)


async def silent(
    tx: Transaction, before_ms: int, after: int, now_ms: int, limit: int
) -> tuple[list[Somebody], int | None]:
    """Of the next `limit` people those who were last heard by then, in the order of joining.

    after: a person id. With them that of the last who was looked at; None when there are no more.
    """
    ((last, looked_at),) = await tx.rows(
        """
        SELECT coalesce(max(person_id), 0), count(*)
        FROM (SELECT person_id FROM person WHERE person_id > :after ORDER BY person_id LIMIT :limit)
            AS next_ones
        """,
        {"after": after, "limit": limit},
    )
    rows = await tx.rows(
        """
        SELECT person.person_id, telegram_id, locale, heard_ms,
               CASE
                   WHEN paused_ms IS NOT NULL AND resumes_ms IS NULL THEN 'paused'
                   WHEN stopped_ms IS NOT NULL THEN 'stopped'
                   WHEN unreachable_ms IS NOT NULL THEN 'unreachable'
                   WHEN resumes_ms > :now_ms THEN 'resting'
                   ELSE 'open'
               END,
               EXISTS (
                   SELECT 1 FROM role_held
                   WHERE role_held.person_id = person.person_id AND role_held.until_ms IS NULL
               ),
               told_until_ms, sent_ms,
               EXISTS (
                   SELECT 1 FROM request
                   WHERE request.person_id = person.person_id AND request.state IN ('open', 'asked', 'making')
               )
        FROM person
        LEFT JOIN stay_asked ON stay_asked.person_id = person.person_id
        WHERE person.person_id > :after AND person.person_id <= :last AND heard_ms <= :before_ms
        ORDER BY person.person_id
        """,
        {"before_ms": before_ms, "after": after, "now_ms": now_ms, "last": last},
    )
    return [_somebody(row) for row in rows], int(last) if looked_at == limit else None


async def how_many_people(tx: Transaction) -> int:
    ((people,),) = await tx.rows("SELECT count(*) FROM person")
    return int(people)


async def with_a_role(tx: Transaction, before_ms: int) -> int:
    """How many of the team were last heard by then: they are not erased, so somebody must know."""
    ((people,),) = await tx.rows(
        """
        SELECT count(*) FROM person
        WHERE heard_ms <= :before_ms AND EXISTS (
            SELECT 1 FROM role_held
            WHERE role_held.person_id = person.person_id AND role_held.until_ms IS NULL
        )
        """,
        {"before_ms": before_ms},
    )
    return int(people)


async def erase(tx: Transaction, people: Iterable[Somebody], log: Wishes, now_ms: int) -> None:
    """As if each had left by themselves, but for a goodbye: nothing is said to them."""
    there = {one.chat_id: one for one in people}
    if not there:
        return
    before = await senders.load(tx, list(there))
    for one in there.values():
        await places.give_up(tx, one.person_id, now_ms)
    after = [replace(sender, person=None, conversation=None, answers={}) for sender in before.values()]
    await senders.save(tx, before, after, now_ms)
    menus = [_without_menu(one) for one in there.values() if one.silent.reach != "unreachable"]
    await outbox.leave(tx, menus, now_ms)
    await log.keep(wishes(before, after), now_ms)
    await facts.put(tx, WISHES_SIZE, str(log.size()))


def _without_menu(one: Somebody) -> Outgoing:
    return Outgoing(one.chat_id, one.locale, None, "commands")


def _somebody(row: Row) -> Somebody:
    person_id, chat_id, locale, heard_ms, found, has_role, until_ms, sent_ms, has_request = row
    reach = _REACHES[found]
    asked = None if until_ms is None else Asked(until_ms, sent_ms)
    known = Silent(heard_ms, reach, bool(has_role), asked, bool(has_request))
    return Somebody(person_id, chat_id, locale, known)


_REACHES: Mapping[str, Reach] = {
    "paused": "paused",
    "stopped": "stopped",
    "unreachable": "unreachable",
    "resting": "resting",
    "open": "open",
}
