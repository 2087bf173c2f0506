"""Coming by a poster: it is counted, and what it is for is shown as soon as they have joined."""

from dataclasses import replace

from domain.forums import poster
from domain.person import Answers, Conversation
from handlers.visit import Visit
from storage.forums import forums, posters
from storage.oneself import arrivals

WELCOMED = "welcome"  # as in `handlers.menu`: somebody who has not begun to sign up

KEPT = "poster"
"""With the sign-up alone, and gone with it: which forum's poster it was. With a person nothing is kept."""


async def opened(visit: Visit, payload: str) -> bool:
    """Whether its forum is shown now: to members. With others it is kept until they have joined."""
    code = poster.code_in(payload)
    found = await posters.one(visit.tx, code) if code else None
    if found is None:
        return False
    await arrivals.count(visit.tx, found.code)
    forum = await forums.one(visit.tx, found.forum_id) if found.forum_id else None
    if forum is None or forum.state != "running":
        return False
    if visit.sender.person:
        visit.follows = ("forum", str(forum.forum_id))
        return True
    _keep(visit, str(forum.forum_id))
    return False


def kept(visit: Visit) -> Answers:
    """What the sign-up takes along."""
    conversation = visit.sender.conversation
    found = conversation.answers.get(KEPT) if conversation else None
    return {KEPT: found} if found else {}


def joined(visit: Visit, answers: Answers) -> None:
    for tag in answers.get(KEPT, ()):
        visit.follows = ("forum", tag)


def _keep(visit: Visit, tag: str) -> None:
    sender = visit.sender
    before = sender.conversation or Conversation(
        sender.chat_id, sender.locale, WELCOMED, WELCOMED, 0, {}, visit.now_ms
    )
    sender.conversation = replace(before, answers={**before.answers, KEPT: (tag,)})
