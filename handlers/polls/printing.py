"""A poll on paper: a form to fill in by hand, and results with what came of them for a noticeboard."""

from domain.authority import WRITE
from domain.outgoing import Outgoing
from domain.say import Say
from handlers import screens
from handlers.command import Asked, Command, go
from handlers.polls import page
from handlers.visit import Visit
from storage.polls import results


async def form(visit: Visit, argument: str) -> None:
    """Of any poll that has been confirmed: its words are settled then."""
    poll = await page.found(visit, argument)
    if poll:
        _send(visit, f"form {poll.poll_id}", "print-form-file")


async def noticeboard(visit: Visit, argument: str) -> None:
    poll = await page.found(visit, argument)
    if poll and await results.told(visit.tx, poll):
        _send(visit, f"results {poll.poll_id}", "print-results-file")
    elif poll:
        ways = (go("the-poll", "thepoll", str(poll.poll_id)), *screens.back(visit), screens.HELP)
        visit.say(Say("results-none", buttons=ways))


def _send(visit: Visit, file: str, caption: str) -> None:
    chat, locale = visit.sender.chat_id, visit.sender.locale
    visit.outgoing.append(Outgoing(chat, locale, Say(caption, buttons=(screens.HELP,)), "file", file=file))


def _command(name: str, act: Asked) -> Command:
    return Command(name, act, capability=WRITE, stays=True)


COMMANDS = (_command("printform", form), _command("printresults", noticeboard))
