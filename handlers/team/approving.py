"""What another admin asked for: one of the others says yes or no, and it is done or not."""

from domain.authority import TEAM, authorise
from domain.outgoing import Outgoing
from domain.reference import shown
from domain.say import Say, Value
from domain.typed import means
from handlers import asked, screens
from handlers.command import Command, go, pressed
from handlers.oneself.notice import SPOKEN_MS, is_in_a_question
from handlers.team import appointing, granting, inviting, second_admin
from handlers.visit import Visit
from storage import sent_messages
from storage.team import approvals, audit, roles
from storage.team.approvals import Approval
from storage.team.roles import Holding

ANSWERS = {"approve-yes": "approve", "approve-no": "refuse"}


async def meant(visit: Visit) -> tuple[str, str] | None:
    """The command, and its argument, of a typed yes or no: in reply to the question, or right after it.

    Their full words at another moment show what waits. A plain yes or no may be meant for anything then.
    """
    said = next((ANSWERS[label] for label in ANSWERS if means(visit.text, label, visit.words)), None)
    if said is None or not authorise(visit.sender.person, TEAM, visit.chat_type):
        return None
    if number := _replied_to(visit):
        return said, number
    if is_in_a_question(visit):
        return None
    is_plain = means(visit.text, "notice-again-words", visit.words)
    about, sent_ms = await sent_messages.last(visit.tx, visit.sender.chat_id) or ("", 0)
    topic, _, number = about.partition(" ")
    if topic == second_admin.ABOUT and not (is_plain and visit.now_ms - sent_ms >= SPOKEN_MS):
        return said, number
    return None if is_plain or asked.tapped(visit) else ("requests", "")


async def passed(visit: Visit) -> None:
    """An admin did something: what they type from now on is no longer the next thing after the question."""
    if authorise(visit.sender.person, TEAM, visit.chat_type):
        await sent_messages.pass_by(visit.tx, visit.sender.chat_id, visit.now_ms)


def _replied_to(visit: Visit) -> str:
    message = visit.update.message.reply_to_message if visit.update.message else None
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    drawn = (pressed(str(button.callback_data)) for row in keyboard for button in row)
    return next((found[1] for found in drawn if found and found[0] == "approve"), "")


async def waiting(visit: Visit, argument: str) -> None:
    """Show all that waits for this admin's yes or no."""
    person = visit.sender.person
    assert person, "asked of admins only"
    everybody = await roles.team(visit.tx)
    found = await approvals.waiting(visit.tx, visit.now_ms)
    others = [approval for approval in found if approval.asked_by != person.person_id]
    for approval in others:
        say = second_admin.question(visit, approval, everybody)
        asked.offer(visit, say, shows=second_admin.shown_in(approval))
    if not others:
        visit.say(Say("approval-none", buttons=screens.back(visit)))


async def approve(visit: Visit, argument: str) -> None:
    """The yes: now the role is given, or the link is made and goes to whoever asked for it."""
    decided = await _decided(visit, argument, "approved")
    if decided is None:
        return
    approval, asker = decided
    if asker is None:
        return visit.say(Say("approval-over", buttons=screens.back(visit)))
    if approval.reference:
        whom = await roles.somebody(visit.tx, approval.reference)
        if whom is None or not await granting.given(visit, whom, approval.role):
            return visit.say(Say("approval-had", buttons=screens.to_team(visit)))
        values: dict[str, Value] = {
            "reference": shown(approval.reference),
            "role": appointing.named(approval.role),
        }
        said = Say("approved-given", values)
        visit.tell_other(asker.telegram_id, asker.locale, said, shows=[whom.person_id])
    else:
        link = await inviting.link(visit, approval.role, asker.person_id)
        # A reply, because it is what they asked for, and so that the link does not lie about until morning.
        visit.outgoing.append(Outgoing(asker.telegram_id, asker.locale, link))
    visit.say(Say("approved", buttons=screens.to_team(visit)))


async def refuse(visit: Visit, argument: str) -> None:
    """The no: nothing changes, and whoever asked is told."""
    decided = await _decided(visit, argument, "refused")
    if decided is None:
        return
    _, asker = decided
    if asker:
        visit.tell_other(asker.telegram_id, asker.locale, Say("refused-told"))
    visit.say(Say("refused", buttons=screens.to_team(visit)))


async def take_back(visit: Visit, argument: str) -> None:
    """Whoever asked does not want it any more: nobody can say yes to it now."""
    person = visit.sender.person
    assert person, "asked of admins only"
    if not await approvals.take_back(visit.tx, _number(argument), person.person_id):
        return visit.say(Say("request-over", buttons=screens.to_team(visit)))
    await audit.note(visit.tx, visit.now_ms, "request taken back", person.person_id)
    visit.say(Say("request-taken-back", buttons=screens.to_team(visit)))


async def _decided(visit: Visit, argument: str, act: str) -> tuple[Approval, Holding | None] | None:
    """What they decided about, and who asked; None, which is said, if it is not theirs to decide or over."""
    person = visit.sender.person
    assert person, "asked of admins only"
    number = _number(argument)
    approval = await approvals.decide(visit.tx, number, person.person_id, visit.now_ms)
    if approval is None:
        await _not_theirs(visit, number)
        return None
    entry = await audit.newest(visit.tx, "asked", approval.asked_by, approval.person_id)
    detail: dict[str, str | int] = {"role": approval.role, **({"asked": entry} if entry else {})}
    await audit.note(visit.tx, visit.now_ms, act, person.person_id, approval.person_id, **detail)
    admins = [held for held in await roles.team(visit.tx) if held.role == "admin"]
    return approval, next((held for held in admins if held.person_id == approval.asked_by), None)


async def _not_theirs(visit: Visit, number: int) -> None:
    """Why not: they asked for it themselves, or it is over."""
    if any(one.approval_id == number for one in await approvals.waiting(visit.tx, visit.now_ms)):
        buttons = (go("request-back", "unask", str(number)), *screens.back(visit), screens.HELP)
        return asked.offer(visit, Say("approval-own", buttons=buttons))
    visit.tell(Say("approval-over"))
    visit.say(Say("approval-over", buttons=screens.back(visit)))


def _number(argument: str) -> int:
    """Zero, which nothing has, where it is none."""
    number = int(argument) if argument.isascii() and argument.isdecimal() and len(argument) < 20 else 0
    return number if number < 1 << 63 else 0


COMMANDS = (
    Command("requests", waiting, labels={"requests": ""}, capability=TEAM),
    Command("approve", approve, capability=TEAM),
    Command("refuse", refuse, capability=TEAM),
    Command("unask", take_back, capability=TEAM),
)
