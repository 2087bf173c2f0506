"""The form somebody is in: hands their press or text to the engine, says and remembers what comes of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from domain import answering, times
from domain.authority import ANYONE
from domain.buttons import Press, parse_press
from domain.every_form import FORMS
from domain.forms import Form, Standing, begin, begin_again, carry_on, rest, stand
from domain.oneself import signup
from domain.person import Answers, Conversation
from domain.result import Again, Asked, Ended, Explained, How, Result, Stale, Ticked, Turned
from domain.say import Button, Say, Value
from domain.showing import answers, show
from domain.typed import folded, hear, means, word_for_word
from handlers.command import go, pressed
from handlers.gate import may
from handlers.visit import Visit

FRESH_MS = 12 * 60 * 60 * 1000
"""After half a day without an answer, what is typed may be meant for something else: then we ask first."""

Ending = Callable[[Visit, Standing], Awaitable[None]]
Endings = dict[tuple[str, How], Ending]


@dataclass(frozen=True)
class Keeper:
    """Of a form whose answers are kept elsewhere as they are given, and whose check shows more than them.

    keep: gives back where they are, which may know more afterwards (such as the id it is kept under).
    values, buttons: what the check shows beside the answers, and offers beside changing them.
    offers: what a question offers beneath its answers.
    """

    keep: Callable[[Visit, Standing], Awaitable[Standing]]
    values: Callable[[Visit, Standing], Awaitable[Mapping[str, Value]]]
    buttons: Callable[[Visit, Standing], Awaitable[tuple[Button, ...]]]
    offers: Callable[[Standing], tuple[Button, ...]] = lambda at: ()


KEEPERS: dict[str, Keeper] = {}
"""By form; the subject that a form belongs to puts its own in."""


def running(visit: Visit) -> Form | None:
    """The form they are in, on screen or resting."""
    conversation = visit.sender.conversation
    return FORMS.get(conversation.form) if conversation else None


def awake(visit: Visit) -> bool:
    """Whether what they type now may answer the question on screen."""
    return running(visit) is not None and listening(visit.sender.conversation, visit.now_ms)


def listening(conversation: Conversation | None, now_ms: int) -> bool:
    if conversation is None or conversation.step.endswith("/resting"):
        return False
    return now_ms - conversation.changed_ms < FRESH_MS


def standing(visit: Visit) -> Standing | None:
    """Where they are. A step that is no longer there begins its form again, and that is said."""
    form, conversation = running(visit), visit.sender.conversation
    if form is None or conversation is None:
        return None
    at = _there(visit)
    if at is None:
        visit.say(Say("form-restarted"))
        at = begin_again(form, conversation, visit.organisation, visit.now_ms)
        remember(visit, at)
    return at


def begun(visit: Visit, form: Form, answers: Answers | None = None, change: str = "") -> Standing:
    """At the beginning of a form, or at one of its questions to change that answer."""
    sender = visit.sender
    return begin(
        form,
        visit.organisation,
        sender.chat_id,
        sender.locale,
        visit.now_ms,
        answers,
        change,
        after=sender.conversation,
    )


async def ask(visit: Visit, at: Standing, first: Say | None = None) -> None:
    """They are here now: remember it, and show it, with `first` above it.

    A form that is not for them any more, because their role has ended, is over.
    """
    if at.form.capability != ANYONE and not await may(visit, at.form.capability):
        visit.sender.conversation = None
        return visit.say(Say("not-yours", {"admins": 0}, (go("menu", "menu"), go("help-now", "help"))))
    at = await kept(visit, at)
    remember(visit, at)
    visit.say(replace(await shown(visit, at), first=first))


async def kept(visit: Visit, at: Standing) -> Standing:
    keeper = KEEPERS.get(at.form.name)
    return await keeper.keep(visit, at) if keeper else at


async def shown(visit: Visit, at: Standing, page: int = 0) -> Say:
    """As `show`; the check of some forms says what is known beside the answers, too."""
    say, keeper = show(at, page), KEEPERS.get(at.form.name)
    if keeper is None:
        return say
    at_check = at.question is None
    values = await keeper.values(visit, at) if at_check else {}
    beside = await keeper.buttons(visit, at) if at_check else keeper.offers(at)
    own = len(answers(at, page)) + int(at_check and at.form.done_first)
    buttons = (*say.buttons[:own], *beside, *say.buttons[own:])
    return replace(say, values={**say.values, **values}, buttons=buttons)


def remember(visit: Visit, at: Standing) -> None:
    """A member's answers are kept at each step, so that nothing is lost when they stop half-way."""
    before, person = visit.sender.conversation, visit.sender.person
    if person and before and before.form == at.form.name:
        if at.form is times.TIMES:
            visit.sender.person = times.set_by(person, at.answers)
        visit.sender.answers.update(signup.news(at.form, before.answers, at.answers))
    visit.sender.conversation = at.conversation


def put_to_rest(visit: Visit) -> None:
    """They turned to something else: what they type is no answer until they carry on."""
    at = _there(visit)
    if at and listening(at.conversation, visit.now_ms):
        visit.sender.conversation = rest(at).conversation


def draft_waits(visit: Visit) -> bool:
    """Whether they have still to say if words they wrote shall be kept."""
    at = _there(visit)
    return at is not None and at.place.part == "keep"


def says_an_answer(visit: Visit) -> bool:
    """Whether they typed, word for word, an answer or a button of the question on screen."""
    at = _there(visit)
    return at is not None and word_for_word(at, visit.text, visit.words) is not None


async def resume(visit: Visit) -> None:
    """Carry on where they were."""
    before = visit.sender.conversation
    at = standing(visit)
    if at:
        # Begun again just now: then it is a new showing already.
        fresh = before is None or at.conversation.revision != before.revision
        await ask(visit, at if fresh else carry_on(at))


async def beside(visit: Visit) -> tuple[str, str] | None:
    """The command, and its argument, of a button beside the form's own whose words they typed."""
    at = _there(visit)
    keeper = KEEPERS.get(at.form.name) if at else None
    if at is None or keeper is None or at.question is not None:
        return None
    heard = folded(visit.text)
    for button in await keeper.buttons(visit, at):
        drawn = visit.texts.plain(Say(button.label, button.values), visit.sender.locale)
        if means(visit.text, button.label, visit.words) or heard == folded(drawn):
            return pressed(button.data)
    return None


def offer_to_resume(visit: Visit) -> None:
    """ "You were signing up. Carry on?" """
    form = running(visit)
    put_to_rest(visit)
    buttons = (go("carry-on", "on"), go("start-again", "again"), go("help-now", "help"))
    visit.say(Say("resume", {"form": form.name if form else ""}, buttons))


def replied_to(visit: Visit) -> Press | None:
    """The question that the message replied to asked, whether or not it is the one on screen."""
    message = visit.update.message.reply_to_message if visit.update.message else None
    keyboard = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    drawn = (parse_press(str(button.callback_data)) for row in keyboard for button in row)
    return next((press for press in drawn if press), None)


async def press(visit: Visit, endings: Endings) -> bool:
    """False when the button is not of the form they are in, or an old one of it: nothing has changed then."""
    conversation, pressed = visit.sender.conversation, parse_press(visit.data)
    if not (pressed and pressed.fits(conversation)):
        return False
    at = standing(visit)
    result = answering.press(at, visit.data) if at else Stale()
    if isinstance(result, Stale):
        return False
    await follow(visit, result, endings)
    return True


async def typed(visit: Visit, endings: Endings) -> None:
    """What they typed is meant for the question on screen."""
    revision = visit.sender.conversation.revision if visit.sender.conversation else 0
    at = standing(visit)
    if at is None:
        return
    if at.conversation.revision != revision:
        visit.say(await shown(visit, at))  # the question it was meant for is gone
    else:
        await follow(visit, hear(at, visit.text, visit.words), endings)


async def follow(visit: Visit, result: Result, endings: Endings) -> None:
    """Say and remember what came of what they did."""
    match result:
        case Asked(at, because):
            await ask(visit, at, because)
        case Ticked(at, page, told):
            at = await kept(visit, at)
            remember(visit, at)
            visit.tell(told)
            visit.change(await shown(visit, at, page))
        case Turned(at, page):
            remember(visit, at)
            visit.change(await shown(visit, at, page))
        case Again(at, reason) if reason.buttons:
            remember(visit, at)
            visit.say(reason)
        case Explained(at, said, apart=True):
            visit.say(said)
            await ask(visit, at)
        case Again(at, reason) | Explained(at, reason):
            await ask(visit, at, reason)
        case Ended(at, how):
            at = await kept(visit, at)
            remember(visit, at)
            await endings[at.form.name, how](visit, at)


def _there(visit: Visit) -> Standing | None:
    """Where they are, if that place is still there."""
    form, conversation = running(visit), visit.sender.conversation
    if form is None or conversation is None:
        return None
    return stand(form, conversation, visit.organisation, visit.now_ms)
