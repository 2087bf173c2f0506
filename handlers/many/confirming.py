"""The last look at a message to many, and the last question: to so many people, at that time."""

from dataclasses import replace

from domain import quiet, when
from domain.authority import WRITE
from domain.many import audience, message
from domain.many.broadcast import passes_quiet
from domain.many.message import NOW, WITH_ROUNDUP, Message
from domain.outgoing import Outgoing
from domain.polls import times as poll_times
from domain.say import Button, Label, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching, standing
from handlers.polls import last_look as poll_last_look
from handlers.visit import Visit
from storage.many import broadcasts, messages
from storage.polls import polls, rounds
from storage.team import audit, roles, staff_views

TOPIC = "sendmsg"
NEEDED = 2
"""So many others say yes to a message to very many."""
PLAIN = "-plain"
LEAST = 3
"""Where fewer people than this can say yes, nothing waits for it."""


async def draft_of(visit: Visit, argument: str) -> Message | None:
    """One's own draft by its number; where there is none, that is said."""
    person, number = visit.sender.person, reaching.number(argument)
    draft = await messages.one(visit.tx, number)
    if person and draft and draft.written_by == person.person_id and draft.state == "draft":
        return draft
    visit.say(Say("message-no-draft", buttons=screens.to_team(visit)))
    return None


async def show(visit: Visit, draft: Message) -> None:
    """Just as people will see it, and beneath that the last question."""
    reach = await reaching.reach_of(visit, draft.audience)
    look = await poll_last_look.look(visit, draft, reach.people)
    if look.refused:
        return poll_last_look.refuse(visit, look.refused)
    await preview(visit, draft)
    visit.sender.conversation = None  # the draft is kept, so nothing waits behind
    tag, send = str(draft.message_id), _send(draft, audience.people(reach.people))
    buttons = (
        *((look.pens or (send,)) if reach.people else ()),
        go("try-on-me", "tryonme", tag),
        go("change-it", "draft", tag),
        *((go("to-whom", "towhom", tag),) if draft.can_be_aimed else ()),
        go("throw-away", "throwaway", tag),
        screens.HELP,
    )
    values: dict[str, Value] = {
        **audience.reach_values(reach),
        **reaching.whom(visit, draft.audience),
        **_when(visit, draft),
        "closed": int(message.is_closed(draft.content, "en", visit.organisation)),
        "approve": int(await _needs_approval(visit, reach.people)),
        "plain": int(bool(draft.content.plain_words)),
    }
    asked.show(
        visit,
        Say("message-send", values, buttons, first=look.hints),
        TOPIC,
        message=(tag,),
        this=(this_very(draft),),
        people=(str(reach.people),),
    )


def _send(draft: Message, people: Value) -> Button:
    """With the number in it: the last button before it goes."""
    data = f"go:sendmsg:{this_very(draft)}"
    if draft.shows == "poll":
        return Button("ask-so-many", data, {"people": people})
    if draft.shows == "outcome" or draft.tells == "answers":
        return Button("tell-so-many", data, {"people": people})
    return Button("send-to", data, {"people": people})


async def try_on_me(visit: Visit, argument: str) -> None:
    """Only to whoever wrote it, and just as it would arrive: the bot starts it, with its sound."""
    draft, person = await draft_of(visit, argument), visit.sender.person
    if draft and person:
        source = message.of_draft(draft.message_id)
        say = message.as_sent(draft.content, person.locale, source, visit.organisation)
        visit.outgoing.append(Outgoing(person.telegram_id, person.locale, say, lane="notice"))
        await mind_ideas(visit, draft.message_id)
        again = (go("see-message", "seemsg", argument), screens.HELP)
        here = asked.at(visit, TOPIC) and asked.kept(visit, "message") == (argument,)
        # The last question goes on beneath, so that it need not be asked for again.
        ways = asked.beneath(visit, f"go:tryonme:{argument}") if here else again
        visit.say(Say("message-tried", buttons=ways))


async def see(visit: Visit, argument: str) -> None:
    if draft := await draft_of(visit, argument):
        await show(visit, draft)


async def throw_away(visit: Visit, argument: str) -> None:
    draft, person = await draft_of(visit, argument), visit.sender.person
    if draft and person and await messages.throw_away(visit.tx, draft.message_id, person.person_id):
        visit.sender.conversation = None
        visit.say(Say("message-thrown-away", buttons=screens.to_team(visit)))


async def preview(visit: Visit, written: Message) -> None:
    """In each of its wordings, because both go out."""
    source, locale = message.of_draft(written.message_id), visit.sender.locale
    usual, plain = locale.removesuffix(PLAIN), locale.removesuffix(PLAIN) + PLAIN
    for wording in (usual, plain) if written.content.plain_words else (locale,):
        visit.say(message.as_sent(written.content, wording, source, visit.organisation))
        await mind_ideas(visit, written.message_id)


async def mind_ideas(visit: Visit, drafted_id: int) -> None:
    """Members' ideas in what was just said are taken away again, as wherever staff see them before others."""
    theirs = tuple(await rounds.writers(visit.tx, drafted_id))
    if theirs:
        visit.outgoing[-1] = replace(visit.outgoing[-1], shows=theirs, shows_what=staff_views.IDEAS)


def this_very(written: Message) -> str:
    """The message just as it is now: a button drawn before it was changed is not about it."""
    return f"{written.message_id}-{written.changed_ms}"


async def send(visit: Visit, this: str) -> None:
    """They are sure. Where the number of people is another by now, it is shown again first."""
    if not (asked.at(visit, TOPIC) and asked.kept(visit, "this") == (this,)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (tag,), (shown,) = asked.kept(visit, "message"), asked.kept(visit, "people")
    draft = await draft_of(visit, tag)
    if draft is None:
        return
    if this_very(draft) != this:
        return await show(visit, draft)
    reach = await reaching.reach_of(visit, draft.audience)
    if message.is_past(draft, visit.now_ms, visit.organisation.zone):
        return visit.say(Say("message-past", buttons=(go("change-it", "draft", tag), screens.HELP)))
    look = await poll_last_look.look(visit, draft, reach.people)
    if str(reach.people) != shown or not reach.people or look.refused or look.pens:
        return await show(visit, draft)
    asked.end(visit)
    if await _needs_approval(visit, reach.people):
        await _ask_others(visit, draft, reach.people)
    else:
        await confirm(visit, draft, reach.people)


async def confirm(visit: Visit, draft: Message, people: int) -> None:
    """From now on it is planned: after the hold, or at its time."""
    person, now_ms, organisation = visit.sender.person, visit.now_ms, visit.organisation
    assert person, "asked of coordinators only"
    if not await messages.move(visit.tx, draft.message_id, draft.state, "planned", now_ms, people):
        return
    if draft.shows == "poll":
        await _plan_poll(visit, draft.message_id)
    first_ms = message.first_ms(draft.plan, now_ms, organisation.zone) or now_ms
    held_ms = now_ms + organisation.messages.hold_seconds * 1000
    broadcast_id = await broadcasts.add(visit.tx, draft.message_id, first_ms, held_ms, now_ms)
    urgent = int(draft.kind == "urgent")
    await audit.note(visit.tx, now_ms, "message confirmed", person.person_id, people=people, urgent=urgent)
    say = await standing.now(visit.tx, broadcast_id or 0, organisation)
    if say and broadcast_id and draft.written_by:
        await tell_writer(visit, draft, say, standing.about(broadcast_id))


async def _plan_poll(visit: Visit, poll_id: int) -> None:
    """It closes, and is answered, at these times now, whenever they were worked out before."""
    poll = await polls.one(visit.tx, poll_id)
    if poll and poll.state == "draft":
        await rounds.publish(visit.tx, poll, visit.now_ms)
    if poll and await polls.move(visit.tx, poll_id, ("draft",), "planned", visit.now_ms):
        zone, days = visit.organisation.zone, visit.organisation.polls.answer_days
        await polls.settle(visit.tx, poll_times.settled(poll, visit.now_ms, zone, days))


async def _needs_approval(visit: Visit, people: int) -> bool:
    above = visit.organisation.messages.approve_above
    return bool(above) and people > above and len(await roles.who_may_approve(visit.tx)) >= LEAST


async def _ask_others(visit: Visit, draft: Message, people: int) -> None:
    await messages.move(visit.tx, draft.message_id, "draft", "approving", visit.now_ms, people)
    asked_about = await messages.one(visit.tx, draft.message_id) or draft
    tag = this_very(asked_about)
    ways = (
        go("read-message", "lookmsg", tag),
        go("approve-message", "approvemsg", tag),
        go("send-back-message", "backmsg", tag),
        screens.HELP,
    )
    values: dict[str, Value] = {"people": audience.people(people), **_when(visit, draft)}
    for person_id, chat_id, locale in await roles.who_may_approve(visit.tx):
        if person_id != draft.written_by:
            say = Say("message-approve", values, ways)
            visit.outgoing.append(Outgoing(chat_id, locale, say, lane="notice"))
    visit.say(Say("message-approving", {"needed": NEEDED}, screens.to_team(visit)))


async def tell_writer(visit: Visit, draft: Message, say: Say, about: str | None = None) -> None:
    person = visit.sender.person
    if person and person.person_id == draft.written_by:
        return visit.say(say, about=about)
    for chat_id, locale in await roles.who_wrote_or_writes(visit.tx, draft.written_by):
        visit.outgoing.append(Outgoing(chat_id, locale, say, lane="notice", about=about))


def _when(visit: Visit, draft: Message) -> dict[str, Value]:
    if draft.plan in (NOW, WITH_ROUNDUP):
        said: tuple[Label, ...] = (Label(f"when-{draft.plan}"),)
    else:
        said = when.spoken(when.from_text(draft.plan), visit.organisation.zone)
    minutes = visit.organisation.messages.hold_seconds // 60
    urgent = draft.kind == "urgent"
    values = {
        "urgent": int(urgent),
        "minutes": minutes,
        "repeats": int(message.repeats(draft.plan) is not None),
    }
    return {"when": said, "quiet": int(_goes_at_night(visit, draft)), **values}


def _goes_at_night(visit: Visit, draft: Message) -> bool:
    """In the hours that are quiet for most, the wait after the yes counted: they get it in the morning."""
    organisation = visit.organisation
    first_ms = message.first_ms(draft.plan, visit.now_ms, organisation.zone)
    if draft.kind == "news" or first_ms is None:
        return False
    goes_ms = max(first_ms, visit.now_ms + organisation.messages.hold_seconds * 1000)
    is_quiet = quiet.is_quiet_at(goes_ms, quiet.usual(organisation), organisation.zone)
    return is_quiet and not passes_quiet(draft.about_ms, goes_ms)


COMMANDS = (
    Command("tryonme", try_on_me, labels={"try-on-me": ""}, capability=WRITE),
    Command("seemsg", see, capability=WRITE),
    Command("throwaway", throw_away, capability=WRITE),
    Command("sendmsg", send, capability=WRITE),
)
