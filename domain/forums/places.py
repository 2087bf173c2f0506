"""Who has a place at a meeting with limited places, who waits for one, and whose turn it is.

Places go in the order in which people asked, also to who needs two because they bring somebody: nobody behind
them is asked first. What needs more places than there are at all is passed over. An offer is never taken by
silence: whoever does not answer in time keeps their place in the line, and the next in it is asked. Once all
were asked, what is still free is for whoever says yes first; when another place becomes free, the line is
asked from its beginning again.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from domain.durations import HOUR_MS
from domain.forums.forum import Meeting, Reply, Says

OFFER_HOURS, SOON_OFFER_HOURS, SOON_DAYS = 72, 24, 7
"""How long an offer lasts; and how long when the meeting is no more than so many days away."""

_NO_LIMIT = 1_000_000
"""Free places where there is no limit: more than anybody needs."""


def taken(replies: Iterable[Reply]) -> int:
    """Whoever comes, whom they bring, and the places kept for those who were offered one."""
    return sum(reply.people for reply in replies if reply.says in ("yes", "offered"))


def free(replies: Iterable[Reply], most: int) -> int:
    """Where fewer may come now than do already, nobody loses their place."""
    return max(0, most - taken(replies)) if most else _NO_LIMIT


def line(replies: Iterable[Reply]) -> list[Reply]:
    """Who waits, in their order."""
    return sorted((reply for reply in replies if reply.says == "waiting"), key=_order)


def offer_ends_ms(now_ms: int, starts_ms: int) -> int:
    """Until when an offer lasts that is made now; never past the start."""
    soon = starts_ms - now_ms <= SOON_DAYS * 24 * HOUR_MS
    return min(now_ms + (SOON_OFFER_HOURS if soon else OFFER_HOURS) * HOUR_MS, starts_ms)


def has_room(others: Collection[Reply], most: int, people: int, before: Reply | None = None) -> bool:
    """Whether so many may come now: there are places, and nobody is in line who has to be asked first.

    others: what everybody else said. before: what they said themselves, by which they may be in line.
    """
    if not most:
        return True
    waits = before if before and before.says == "waiting" else None
    ahead = [reply for reply in _to_ask(others, most) if waits is None or _order(reply) < _order(waits)]
    return not ahead and free(others, most) >= people


def saying(
    says: Says,
    before: Reply | None,
    others: Collection[Reply],
    most: int,
    meeting: Meeting,
    person_id: int,
    now_ms: int,
) -> Reply:
    """What somebody's yes, maybe or no comes to: where no place is free, a yes is a place in the line."""
    reply = before or Reply(meeting.meeting_id, person_id, says, meeting.moves, now_ms)
    reply = replace(reply, to_move=meeting.moves)
    if says == "no":
        return replace(_out(reply, says, now_ms), needs="", arranged=False)
    if says == "maybe":
        return _out(reply, says, now_ms)
    if before and before.says == "yes":
        return reply
    if before and before.says == "offered":
        return replace(reply, says="yes", offered_until_ms=None, since_ms=now_ms)
    if has_room(others, most, reply.people, before):
        return replace(reply, says="yes", since_ms=now_ms, passed=False)
    since_ms = before.since_ms if before and before.says == "waiting" else now_ms
    return replace(reply, says="waiting", since_ms=since_ms)


def bringing(guests: int, before: Reply, others: Collection[Reply], most: int) -> Reply | None:
    """With somebody, or alone again; None where there is no place for whom they would bring.

    Who waits may wait for two places, if there are so many at all.
    """
    if guests <= before.guests:
        return replace(before, guests=guests)
    if before.says == "waiting" and (not most or most > guests):
        return replace(before, guests=guests)
    if before.says == "yes" and has_room([*others, before], most, guests):
        return replace(before, guests=guests)
    return None


def with_answer(
    replies: Sequence[Reply],
    answer: Reply,
    most: int,
    now_ms: int,
    starts_ms: int,
    away: Collection[int] = (),
) -> list[Reply]:
    """All that changes when this takes the place of what they said before, theirs first; see `settle`."""
    before = {reply.person_id: reply for reply in replies}
    after = {**before, answer.person_id: answer}
    old = before.get(answer.person_id)
    if old and old.says == "yes" and taken([answer]) < old.people:
        after |= {reply.person_id: reply for reply in asked_anew(after.values())}
    settled = settle(list(after.values()), most, now_ms, starts_ms, away)
    after |= {reply.person_id: reply for reply in settled}
    theirs = after.pop(answer.person_id)
    return [theirs, *(reply for reply in after.values() if reply != before[reply.person_id])]


def settle(
    replies: Sequence[Reply], most: int, now_ms: int, starts_ms: int, away: Collection[int] = ()
) -> list[Reply]:
    """What changes by itself now: offers that have run out, and new ones to who is next.

    away: the ids of those who get no messages now; their turn passes as if they were silent.
    """
    over = now_ms >= starts_ms
    now = {reply.person_id: _run_out(reply, now_ms, over) for reply in replies}
    if not over:
        for reply in _to_ask(now.values(), most):
            if reply.person_id in away:
                now[reply.person_id] = replace(reply, passed=True)
            elif free(now.values(), most) < reply.people:
                break
            else:
                until_ms = offer_ends_ms(now_ms, starts_ms)
                now[reply.person_id] = replace(reply, says="offered", offered_until_ms=until_ms)
    before = {reply.person_id: reply for reply in replies}
    return [reply for reply in now.values() if reply != before[reply.person_id]]


def asked_anew(replies: Iterable[Reply]) -> list[Reply]:
    """Those who were passed by, for the line to be asked from its beginning: another place is free."""
    return [replace(reply, passed=False) for reply in replies if reply.passed]


def _to_ask(replies: Iterable[Reply], most: int) -> list[Reply]:
    """Who is in line and was not asked yet; who needs more places than there are at all is not in its way."""
    return [reply for reply in line(replies) if not reply.passed and not 0 < most < reply.people]


def _run_out(reply: Reply, now_ms: int, over: bool) -> Reply:
    """Once the meeting is over, or is not to be, no offer stands. If it is on again, the line is asked."""
    if reply.offered_until_ms is None or not (over or reply.offered_until_ms <= now_ms):
        return reply
    return replace(reply, says="waiting", offered_until_ms=None, passed=not over)


def _out(reply: Reply, says: Says, now_ms: int) -> Reply:
    """They hold no place and are in no line."""
    return replace(reply, says=says, guests=0, offered_until_ms=None, passed=False, since_ms=now_ms)


def _order(reply: Reply) -> tuple[int, int]:
    return reply.since_ms, reply.person_id
