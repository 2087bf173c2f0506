"""Coming in: the welcome, signing up, telling us more, and looking at one's answers again."""

from domain.authority import MEMBER
from domain.forms import Form, Standing
from domain.oneself import signup
from domain.person import Answers, Person
from domain.say import Say
from domain.showing import answer_values
from domain.times import TIMES
from domain.times import answers_of as times_set
from handlers import asked, running, screens
from handlers.command import Command, go
from handlers.forums import brought
from handlers.oneself import arriving, pause
from handlers.running import Endings
from handlers.team import appointing, invited
from handlers.visit import Visit
from storage import people


async def start(visit: Visit, payload: str) -> None:
    """/start: the menu for a member, the welcome for somebody new, the way on for who was signing up.

    A member who stopped or paused messages may mean those.
    """
    code = invited.code_in(payload)
    if code is not None:
        return await invited.opened(visit, code)
    if await brought.opened(visit, payload):
        return
    if running.running(visit) is signup.SIGNUP:
        running.offer_to_resume(visit)
    elif not await invited.shown_again(visit):
        await pause.want_messages(visit, "")


async def join(visit: Visit, argument: str) -> None:
    if visit.sender.person:
        visit.say(Say("already-member", buttons=screens.ways(visit)))
    elif running.running(visit):
        await running.resume(visit)
    else:
        await running.ask(visit, running.begun(visit, signup.SIGNUP, brought.kept(visit)))


async def carry_on(visit: Visit, argument: str) -> None:
    _uncover(visit)
    if running.running(visit):
        await running.resume(visit)
    else:
        await pause.want_messages(visit, "")


async def resume(visit: Visit, argument: str) -> None:
    """Of messages first, as the texts say of /resume; a form that waits is offered beneath."""
    if screens.silent(visit):
        running.put_to_rest(visit)
        asked.put_to_rest(visit)
        await pause.start_messages_again(visit, "")
    else:
        await carry_on(visit, "")


async def start_again(visit: Visit, argument: str) -> None:
    """A sign-up begins anew and keeps nothing; a member's answers are kept already, and are shown again.

    With nothing begun, it may be said of messages that were stopped.
    """
    _uncover(visit)
    form = running.running(visit)
    if form is signup.SIGNUP:
        await running.ask(visit, running.begun(visit, form, brought.kept(visit)))
    elif form:
        await _begin_with_profile(visit, form)
    else:
        await pause.want_messages(visit, "")


def _uncover(visit: Visit) -> None:
    """Back from another screen to the form that waits behind it."""
    if asked.waits_behind(visit):
        asked.end(visit)


async def tell_more(visit: Visit, argument: str) -> None:
    """From its first question; half-way through, from there."""
    if running.running(visit) is signup.MORE:
        await running.resume(visit)
        return
    await _begin_with_profile(visit, signup.MORE)


async def my_answers(visit: Visit, argument: str) -> None:
    await _begin_with_profile(visit, signup.PROFILE)


async def how_often_and_when(visit: Visit, argument: str) -> None:
    await _begin_with_profile(visit, TIMES)


async def change(visit: Visit, question: str) -> None:
    """Change one answer, then look at them all."""
    form = TIMES if TIMES.question(question) else signup.PROFILE
    known = form.question(question)
    await _begin_with_profile(visit, form, change=known.name if known else "")


async def _begin_with_profile(visit: Visit, form: Form, change: str = "") -> None:
    if running.draft_waits(visit):
        visit.say(Say("draft-waits"))
        await running.resume(visit)
        return
    person = visit.sender.person
    assert person, "asked of members only"
    answers = await profile(visit, person)
    if form is TIMES:
        answers = times_set(person, visit.organisation)
    await running.ask(visit, running.begun(visit, form, answers, change))


async def profile(visit: Visit, person: Person) -> Answers:
    """What they told us, also in this very batch."""
    return {**await people.profile(visit.tx, person.person_id), **visit.sender.answers}


async def _joined(visit: Visit, at: Standing) -> None:
    """They said yes and answered: from now on there is a person."""
    sender, agreed = visit.sender, signup.agreed_version(at.answers)
    sender.person = await arriving.person(visit, agreed)
    sender.answers.update(signup.to_keep(at.form, at.answers))
    sender.conversation = None
    changes = (go("change-kinds", "change", "kinds"), go("change-areas", "change", "areas"))
    ways = (*changes, go("tell-more", "more"), go("menu", "menu"), screens.HELP)
    visit.say(Say("signup-done", answer_values(at), ways), about=screens.ANSWERS)
    visit.outgoing.append(appointing.menu_for(sender.chat_id, sender.locale, frozenset()))
    brought.joined(visit, at.answers)


async def _not_yet(visit: Visit, at: Standing) -> None:
    visit.say(Say("not-yet", buttons=(go("start-over", "start"), screens.HELP)))
    visit.sender.conversation = None


async def _welcome_again(visit: Visit, at: Standing) -> None:
    visit.say(screens.home(visit))


async def _menu_again(visit: Visit, at: Standing) -> None:
    """A member's answers are kept already, so there is nothing to carry on with."""
    visit.sender.conversation = None
    visit.say(screens.home(visit))


async def _later(visit: Visit, at: Standing) -> None:
    if visit.sender.person:
        draft = int(running.draft_waits(visit))
        visit.say(Say("later-more", {"draft": draft}, screens.ways(visit)))
    else:
        visit.say(Say("later-signup", buttons=(*screens.back(visit), screens.HELP)))


async def _saved(visit: Visit, at: Standing) -> None:
    visit.sender.conversation = None
    visit.say(Say("saved", buttons=screens.ways(visit)))


async def _times_saved(visit: Visit, at: Standing) -> None:
    visit.sender.conversation = None
    visit.say(Say("times-saved", buttons=screens.ways(visit)))


ENDINGS: Endings = {
    ("signup", "finished"): _joined,
    ("signup", "declined"): _not_yet,
    ("signup", "left"): _welcome_again,
    ("signup", "later"): _later,
    ("more", "finished"): _saved,
    ("more", "left"): _menu_again,
    ("more", "later"): _later,
    ("profile", "finished"): _saved,
    ("profile", "left"): _menu_again,
    ("profile", "later"): _later,
    ("times", "finished"): _times_saved,
    ("times", "left"): _menu_again,
    ("times", "later"): _later,
}

COMMANDS = (
    Command("start", start, slashes=("start",), labels={"start-over": ""}),
    Command("join", join, slashes=("join",), labels={"join": ""}, stays=True),
    Command("on", carry_on, labels={"carry-on": ""}, open=True, stays=True),
    Command("resume", resume, labels={"resume-words": ""}, open=True, stays=True),
    Command("onward", carry_on, labels={"carry-on-words": ""}, resting=True, stays=True),
    Command("again", start_again, labels={"start-again": ""}, stays=True),
    Command("more", tell_more, labels={"tell-more": ""}, capability=MEMBER, open=True),
    Command("mine", my_answers, labels={"my-answers": ""}, capability=MEMBER, open=True),
    Command(
        "times",
        how_often_and_when,
        slashes=("times",),
        labels={"times": ""},
        capability=MEMBER,
        open=True,
    ),
    Command(
        "change",
        change,
        labels={f"change-{q.name}": q.name for q in (*signup.PROFILE.questions, *TIMES.questions)},
        capability=MEMBER,
    ),
)
