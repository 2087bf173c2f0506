"""What can be told of a poll's answers, whom it is still to be told, and what it was before."""

from domain.polls.poll import Poll
from domain.polls.results import Named, Told
from domain.published import Published
from storage.database import Transaction
from storage.polls import polls

MOST_TIMES = 8
MOST_WORDS = 20
"""So many of people's own words stand in results; all of them are with the team."""


async def told(tx: Transaction, poll: Poll) -> Told | None:
    """At this moment: who has left since is not named any more. None until it is told to those asked."""
    rows = await tx.rows(
        "SELECT figures, staff, paper FROM published WHERE poll_id = :poll_id AND told_ms IS NOT NULL",
        {"poll_id": poll.poll_id},
    )
    if not rows:
        return None
    figures, staff, paper = (Published.from_text(text) if text else None for text in rows[0])
    assert figures, "never empty"
    names = await _names(tx, poll) if poll.sees == "names" else ()
    earlier = len(await times(tx, poll.poll_id)) > 1
    return Told(figures, staff, paper, names, await _words(tx, poll.poll_id), earlier)


async def times(tx: Transaction, poll_id: int) -> list[tuple[Poll, Published]]:
    """All that was told of this question, the newest first: it repeats, or was asked once more unchanged."""
    rows = await tx.rows(
        """
        WITH RECURSIVE before (poll_id, parent) AS (
            SELECT poll_id, parent FROM poll WHERE poll_id = :poll_id
            UNION
            SELECT poll.poll_id, poll.parent FROM poll
            JOIN before ON poll.poll_id = before.parent
        )
        SELECT before.poll_id, figures FROM before
        JOIN published ON published.poll_id = before.poll_id AND told_ms IS NOT NULL
        ORDER BY before.poll_id DESC
        LIMIT :most
        """,
        {"poll_id": poll_id, "most": MOST_TIMES},
    )
    this = await polls.one(tx, poll_id)
    found = []
    for earlier_id, figures in rows:
        poll = await polls.one(tx, earlier_id)
        if this and poll and _same(this, poll):
            found.append((poll, Published.from_text(figures)))
    return found


def _same(one: Poll, other: Poll) -> bool:
    """Whether their numbers can stand side by side: a copy may ask something else."""
    these = ((poll.card.kind, poll.card.question, poll.card.options) for poll in (one, other))
    return len(set(these)) == 1


async def untold(tx: Transaction) -> list[int]:
    """Closed polls whose results nobody was told yet, because paper answers are still to come."""
    rows = await tx.rows(
        """
        SELECT published.poll_id FROM published
        JOIN poll ON poll.poll_id = published.poll_id
        WHERE told_ms IS NULL AND poll.state = 'closed'
        ORDER BY published.poll_id
        """
    )
    return [poll_id for (poll_id,) in rows]


async def mark_told(tx: Transaction, poll_id: int, paper: str | None, now_ms: int) -> bool:
    """Whether it is the first time. From now on it is what was published, with what came on paper."""
    rows = await tx.rows(
        """
        UPDATE published SET told_ms = :now_ms, paper = :paper
        WHERE poll_id = :poll_id AND told_ms IS NULL
        RETURNING poll_id
        """,
        {"poll_id": poll_id, "paper": paper, "now_ms": now_ms},
    )
    return bool(rows)


async def wishes(tx: Transaction, poll_id: int) -> list[bool]:
    """Whether there is anybody who wants to hear at once, and anybody who does not."""
    rows = await tx.rows(
        "SELECT DISTINCT tell FROM elector WHERE poll_id = :poll_id ORDER BY tell DESC", {"poll_id": poll_id}
    )
    return [bool(tell) for (tell,) in rows]


async def wait(tx: Transaction, poll_id: int, until_ms: int | None) -> None:
    """Results are told only then, because paper answers are to come; None: once it closes."""
    await tx.rows(
        "UPDATE poll SET wait_ms = :until_ms WHERE poll_id = :poll_id",
        {"poll_id": poll_id, "until_ms": until_ms},
    )


async def _names(tx: Transaction, poll: Poll) -> tuple[Named, ...]:
    """Who wants their name shown, and has told us one."""
    rows = await tx.rows(
        """
        SELECT value, answer FROM poll_answer
        JOIN profile_answer
            ON profile_answer.person_id = poll_answer.person_id AND profile_answer.question = 'name'
        WHERE poll_id = :poll_id AND shows_name = 1
        ORDER BY value, poll_answer.person_id
        """,
        {"poll_id": poll.poll_id},
    )
    return tuple(Named(name, answer) for name, answer in rows)


async def _words(tx: Transaction, poll_id: int) -> tuple[str, ...]:
    """In the order of the alphabet: nothing tells who wrote first, or most."""
    rows = await tx.rows(
        """
        SELECT words FROM poll_answer
        WHERE poll_id = :poll_id AND may_use = 'yes' AND passed = 1 AND words IS NOT NULL
        ORDER BY words
        LIMIT :most
        """,
        {"poll_id": poll_id, "most": MOST_WORDS},
    )
    return tuple(words for (words,) in rows)
