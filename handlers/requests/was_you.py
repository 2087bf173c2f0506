""" "Was this you?": what somebody is asked in their own chat before data leaves or is erased."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.authority import MEMBER
from domain.days import day_words
from domain.notes import started
from domain.outgoing import Outgoing
from domain.person import Sender
from domain.requests.request import Request, about, asked_about, is_to_be_asked
from domain.say import Say, Value
from domain.typed import means, means_fully
from handlers import running, screens
from handlers.command import Command, go, pressed
from handlers.many.reaching import number
from handlers.oneself import gone
from handlers.requests import telling
from handlers.visit import Visit
from storage import sent_messages
from storage.requests import requests
from storage.team import audit, roles


def question(request: Request, zone: ZoneInfo) -> Say:
    """Their yes does it, and their no leaves everything as it is."""
    values: dict[str, Value] = {
        "kind": request.what,
        "asker": request.asker,
        "post": int(request.by_post),
        "came": day_words(request.came_ms, zone),
    }
    key = str(request.request_id)
    buttons = (go("was-you-yes", "wasme", f"{key}-yes"), go("was-you-no", "wasme", f"{key}-no"), screens.HELP)
    return Say("was-you", values, buttons)


def asking(request: Request, whom: Sender, zone: ZoneInfo) -> Outgoing:
    """It waits for the end of their quiet hours."""
    say = started(question(request, zone))
    return Outgoing(whom.chat_id, whom.locale, say, lane="notice", about=about(request.request_id))


async def ask_what_was_not_asked(visit: Visit) -> None:
    """Messages are on again: what they could not be asked meanwhile they are asked now."""
    person = visit.sender.person
    assert person, "asked of members only"
    for request in await requests.all_open(visit.tx, person.person_id):
        if is_to_be_asked(request):
            await requests.asked(visit.tx, request.request_id, visit.now_ms)
            visit.outgoing.append(asking(request, visit.sender, visit.organisation.zone))


async def answer(visit: Visit, argument: str) -> None:
    """Once, and only theirs: an old button, or somebody else's, changes nothing."""
    key, _, said = argument.partition("-")
    request, person = await requests.one(visit.tx, number(key)), visit.sender.person
    theirs = request and person and request.person_id == person.person_id and request.state == "asked"
    if request is None or not theirs or said not in ("yes", "no"):
        visit.tell(Say("old-button"))
        return visit.say(Say("was-you-over", buttons=(*screens.back(visit), screens.HELP)))
    await (_was_not_them(visit, request) if said == "no" else _was_them(visit, request))


async def answered(visit: Visit) -> bool:
    """Whether they typed a yes or no to it: in reply, or as the next thing.

    Erasing needs the button. A copy leaves by post only on full words: a mere yes may be about something
    else, such as a STOP or a message to many that came in between.
    """
    text = visit.text.replace(",", " ")  # "No, not me"
    fully = means_fully(text, "was-you-yes", visit.words)
    yes = fully or means(text, "yes-words", visit.words)
    if not yes and not any(means(text, key, visit.words) for key in ("was-you-no", "wrong-words")):
        return False
    request = await _waiting(visit)
    if request is None:
        return False
    if yes and (request.what == "erase" or (request.by_post and not fully)):
        _ask_again(visit, request, Say("was-you-press", {"kind": request.what}))
    else:
        await answer(visit, f"{request.request_id}-{'yes' if yes else 'no'}")
    return True


async def asked_again(visit: Visit) -> bool:
    """Whether it waits while they type what nothing understands: it must not scroll out of sight."""
    request = await _waiting(visit)
    if request is None:
        return False
    _ask_again(visit, request, Say("unexpected", {"waits": 0}))
    return True


def _ask_again(visit: Visit, request: Request, why: Say) -> None:
    say = replace(question(request, visit.organisation.zone), first=why)
    visit.say(say, about=about(request.request_id))


async def _waiting(visit: Visit) -> Request | None:
    """Theirs, still without an answer, and meant by what they typed."""
    person = visit.sender.person
    request = await requests.one(visit.tx, await _meant(visit)) if person else None
    theirs = request and person and request.person_id == person.person_id and request.state == "asked"
    return request if theirs else None


async def _meant(visit: Visit) -> int:
    message = visit.update.message.reply_to_message if visit.update.message else None
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    drawn = (pressed(str(button.callback_data)) for row in keyboard for button in row)
    replied = next((found[1] for found in drawn if found and found[0] == "wasme"), "")
    if replied:
        return number(replied.partition("-")[0])
    if running.awake(visit):
        return 0
    newest = await sent_messages.last(visit.tx, visit.sender.chat_id)
    return asked_about(newest[0]) if newest else 0


async def _was_not_them(visit: Visit, request: Request) -> None:
    person = visit.sender.person
    assert person, "asked of members only"
    await requests.move(visit.tx, request.request_id, "refused", visit.now_ms)
    await audit.note(
        visit.tx, visit.now_ms, "request refused", person.person_id, person.person_id, what=request.what
    )
    await telling.admins(visit, request, "rq-told-no", person)
    visit.say(Say("was-you-not", buttons=(*screens.back(visit), screens.HELP)))


async def _was_them(visit: Visit, request: Request) -> None:
    person = visit.sender.person
    assert person, "asked of members only"
    if request.what == "erase":
        return await _erase(visit, request)
    await audit.note(
        visit.tx, visit.now_ms, "request confirmed", person.person_id, person.person_id, what=request.what
    )
    if request.by_post:
        await requests.move(
            visit.tx, request.request_id, "making", visit.now_ms, file=telling.file_name(request)
        )
        return visit.say(Say("was-you-post", buttons=(*screens.back(visit), screens.HELP)))
    await requests.move(visit.tx, request.request_id, "done", visit.now_ms)
    telling.send_file(visit)
    await telling.admins(visit, request, "rq-told-yes", person)


async def _erase(visit: Visit, request: Request) -> None:
    """As /leave does it: with everything else of theirs the request goes too."""
    person = visit.sender.person
    assert person, "asked of members only"
    if await roles.is_last_admin(visit.tx, person.person_id):
        return visit.say(Say("leave-last-admin", buttons=(*screens.back(visit), screens.HELP)))
    await audit.note(visit.tx, visit.now_ms, "erased on request", person.person_id, checked="yes")
    await telling.admins(visit, request, "rq-told-erased", None)
    await gone.erased(visit, visit.sender, done=request.request_id)
    visit.say(Say("left", buttons=(go("start-over", "start"), screens.HELP)))


COMMANDS = (Command("wasme", answer, capability=MEMBER),)
