"""A copy that goes by post: its file lies on the bot's computer, and an admin says when it is posted."""

from domain.authority import PERSON
from domain.days import day_words
from domain.requests.request import FILE_KEPT_MS, Request
from domain.say import Button, Say, Value
from handlers.command import Command, go
from handlers.requests import telling
from handlers.requests import whom as whoms
from handlers.requests.whom import Whom
from handlers.visit import Visit
from storage.requests import posting
from storage.team import hearing


def standing(visit: Visit, request: Request) -> dict[str, Value]:
    """How far its file is, and until when it lies there."""
    made_ms = visit.now_ms if request.made_ms is None else request.made_ms
    there = "there" if request.file else "gone"
    return {
        "post": int(request.by_post or request.state == "making"),
        "standing": "making" if request.made_ms is None else there,
        "file": request.file,
        "until": day_words(made_ms + FILE_KEPT_MS, visit.organisation.zone),
    }


def ways(request: Request) -> tuple[Button, ...]:
    """Nothing while it is being made: that is over in a moment."""
    if request.made_ms is None:
        return ()
    key = str(request.request_id)
    return go("rq-posted", "rqposted", key), go("rq-again", "rqagain", key)


async def is_making(visit: Visit, request: Request, whom: Whom) -> None:
    """Say so, and who is told its name when it is there."""
    say = Say(
        "rq-making",
        whom.beside(told=await _told(visit, request)),
        (go("rq-open", "rqone", str(request.request_id)), *whoms.ways(visit, whom)),
    )
    whoms.offer(visit, say, whom)


async def _told(visit: Visit, request: Request) -> str:
    """Whether that is whoever is here, others, or nobody because no admin gets messages now."""
    hear = {chat_id for _, chat_id, _ in await hearing.with_role(visit.tx, "admin")}
    told = await hearing.admins_about(visit.tx, request.begun_by, request.person_id)
    chats = {chat_id for chat_id, _ in told} & hear
    if not chats:
        return "nobody"
    return "you" if visit.sender.chat_id in chats else "others"


async def posted(visit: Visit, argument: str) -> None:
    """Only now it is done. Of two admins the second reads that it is over."""
    if (found := await whoms.request_of(visit, argument)) is None:
        return
    request, whom = found
    if not await posting.posted(visit.tx, request.request_id, visit.now_ms):
        return whoms.over(visit)
    await whoms.note(visit, "request done", request.person_id, what=request.what)
    whoms.offer(visit, Say("rq-was-posted", whom.values, whoms.ways(visit, whom)), whom)


async def again(visit: Visit, argument: str) -> None:
    """It was deleted before it was printed, or the letter was lost: identity is settled already."""
    if (found := await whoms.request_of(visit, argument)) is None:
        return
    request, whom = found
    if not await posting.make_again(visit.tx, request.request_id, telling.file_name(request)):
        return whoms.over(visit)
    await whoms.note(visit, "file asked for again", request.person_id, what=request.what)
    await is_making(visit, request, whom)


COMMANDS = (
    Command("rqposted", posted, capability=PERSON),
    Command("rqagain", again, capability=PERSON),
)
