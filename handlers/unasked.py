"""Text that answers nothing: what it may be meant for all the same, and where to turn."""

from collections.abc import Mapping

from domain.authority import ANYONE, MEMBER
from domain.reference import read
from domain.say import Button, Say
from domain.typed import means
from handlers import asked, menu, nods, running, screens
from handlers.command import Command, go, pressed, slashed
from handlers.forums import typing as meeting_typing
from handlers.gate import may
from handlers.many import reading
from handlers.oneself import leave, notice
from handlers.polls import poll_typing
from handlers.requests import was_you
from handlers.visit import Visit
from storage import sent_messages
from storage.team import roles


async def heard(visit: Visit, commands: Mapping[str, Command]) -> None:
    """Days later it may well be meant for the form: then that is asked first.

    A last question is answered by its buttons only, once other words have pushed it up.
    """
    if await _only_buttons(visit, commands):
        return
    asked.put_to_rest(visit)
    if _left_on_screen(visit):
        running.offer_to_resume(visit)
    elif await _finds_something_wrong(visit):
        visit.say(Say("change-what", buttons=(go("my-answers", "mine"), *screens.back(visit), screens.HELP)))
    elif await _meant_for_earlier(visit) or await reading.answered(visit):
        pass
    elif _nods_at_nothing(visit):
        visit.say(screens.home(visit))
    elif chosen := menu.language_named(visit, visit.text):
        await menu.language(visit, chosen)
    elif means(visit.text, "thanks-words", visit.words):
        await nods.nodded(visit)
    elif not await was_you.asked_again(visit):
        running.put_to_rest(visit)
        waits = int(running.running(visit) is not None)
        stays = await leave.stays(visit)
        visit.say(Say("unexpected", {"waits": waits}, screens.ways(visit), first=stays))


async def _only_buttons(visit: Visit, commands: Mapping[str, Command]) -> bool:
    """Whether a screen of the team is up, which has only buttons: then they stand there once more.

    Its place is kept, so that what was chosen so far is not lost by a slip of the thumb. Members' screens are
    left, as always, to where help is.
    """
    conversation = visit.sender.conversation
    if conversation is None or conversation.form != asked.FORM or slashed(visit.text):
        return False
    if not running.listening(conversation, visit.now_ms) or _is_thanks(visit):
        return False
    if not await _needs_a_role(visit, commands):
        return False
    buttons = asked.beneath(visit, "")
    help_there = any(button.data == screens.HELP.data for button in buttons)
    say = Say("tap-one", buttons=buttons if help_there else (*buttons, screens.HELP))
    visit.say(say, shows=await _named_on(visit, buttons))
    return True


async def _needs_a_role(visit: Visit, commands: Mapping[str, Command]) -> bool:
    """Whether something on it is for the team alone, and for them."""
    drawn = [found for found in map(pressed, asked.kept(visit, "ways")) if found]
    needs = {commands[name].capability for name, _ in drawn if name in commands} - {ANYONE, MEMBER}
    return any([await may(visit, capability) for capability in sorted(needs)])


async def _named_on(visit: Visit, buttons: tuple[Button, ...]) -> list[int]:
    """The members whose names stand on these buttons: always behind their reference."""
    letters = {found for button in buttons if button.literal and (found := read(button.label))}
    there = [await roles.somebody(visit.tx, each) for each in sorted(letters)]
    return [one.person_id for one in there if one]


def _is_thanks(visit: Visit) -> bool:
    """A yes is none: it may be meant for one of the buttons."""
    thanks, yes = (means(visit.text, key, visit.words) for key in ("thanks-words", "yes-words"))
    return thanks and not yes


async def _meant_for_earlier(visit: Visit) -> bool:
    return await poll_typing.earlier(visit) or await meeting_typing.earlier(visit)


def _nods_at_nothing(visit: Visit) -> bool:
    """Somebody new says yes: perhaps to what a poster or a person told them."""
    new = visit.sender.person is None and running.running(visit) is None
    return new and means(visit.text, "yes-words", visit.words)


async def _finds_something_wrong(visit: Visit) -> bool:
    """ "No" soon after their answers were shown, as with "You have joined. Is this right?"

    With a poll or another message to many since, it is rather about that.
    """
    idle = visit.sender.person is not None and running.running(visit) is None
    if not (idle and means(visit.text, "wrong-words", visit.words)):
        return False
    shown = await sent_messages.newest(visit.tx, visit.sender.chat_id, screens.ANSWERS)
    if shown is None or visit.now_ms - shown[1] >= notice.SPOKEN_MS:
        return False
    return not await reading.came_since(visit, shown[1])


def _left_on_screen(visit: Visit) -> bool:
    conversation = visit.sender.conversation
    idle = running.running(visit) is not None and not running.awake(visit)
    return idle and conversation is not None and not conversation.step.endswith("/resting")
