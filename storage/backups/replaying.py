"""What an older copy of the database must learn before it is used: who left, stopped or paused since."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.oneself.wishes import Kept, has_answers, replayed
from domain.person import Conversation, Sender
from storage import facts, senders
from storage.backups import dropping, release
from storage.backups.copying import MANIFEST
from storage.database import Transaction
from storage.oneself import staying
from storage.oneself.wishes import WISHES_SIZE, AllWishes
from storage.polls import ballots
from storage.team import audit

AT_ONCE = 200


@dataclass(frozen=True)
class Replayed:
    """How many people were erased, and how many were stopped, paused or let go on."""

    left: int = 0
    changed: int = 0


async def make_ready(tx: Transaction, wishes: AllWishes, made_ms: int, now_ms: int) -> Replayed:
    """Everything that stands between the copy and its use, in one transaction."""
    done = Replayed()
    chats = await _chats(tx)
    for first in range(0, len(chats), AT_ONCE):
        some = await _replay(tx, chats[first : first + AT_ONCE], wishes, now_ms)
        done = Replayed(done.left + some.left, done.changed + some.changed)
    await facts.forget(tx, MANIFEST)
    await facts.forget(tx, WISHES_SIZE)  # of the log that was there then
    await dropping.drop_replies(tx)
    await staying.forget_all(tx)
    await release.hold(tx, made_ms)
    await ballots.wait_for_admin(tx)
    await audit.note(tx, now_ms, "restored", where="host", left=done.left, changed=done.changed)
    return done


async def _chats(tx: Transaction) -> list[int]:
    """Everybody of whom something is kept: people, and those who had begun to sign up."""
    rows = await tx.rows("SELECT telegram_id FROM person UNION SELECT chat_id FROM conversation ORDER BY 1")
    return [chat_id for (chat_id,) in rows]


async def _replay(tx: Transaction, chats: Sequence[int], wishes: AllWishes, now_ms: int) -> Replayed:
    before = await senders.load(tx, chats)
    after = {chat_id: _wished(sender, wishes.of(chat_id)) for chat_id, sender in before.items()}
    await senders.save(tx, before, after.values(), now_ms)
    pairs = [(before[chat_id], sender) for chat_id, sender in after.items()]
    left = sum(
        bool(old.person or has_answers(old.conversation)) and not (new.person or new.conversation)
        for old, new in pairs
    )
    changed = sum(new.person is not None and new.person != old.person for old, new in pairs)
    return Replayed(left, changed)


def _wished(sender: Sender, kept: Sequence[Kept]) -> Sender:
    person, talk = sender.person, sender.conversation
    if person is not None:
        person = replayed(person, kept)
        talk = talk if person is not None else None
    elif talk is not None and not (has_answers(talk) and _still_wanted(talk, kept)):
        talk = None
    return replace(sender, person=person, conversation=talk)


def _still_wanted(talk: Conversation, kept: Sequence[Kept]) -> bool:
    return not any(wish.kind == "leave" and wish.at_ms > talk.changed_ms for wish in kept)
