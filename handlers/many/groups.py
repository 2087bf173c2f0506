"""Groups that were given a name: whom a message is for, to be used again."""

from dataclasses import replace

from domain.authority import WRITE
from domain.forms import Standing
from domain.many.message_form import ID
from domain.own_words import fault, tidied
from domain.say import Button, Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import confirming, reaching
from handlers.visit import Visit
from storage.many import audiences, messages

TOPIC = "groupname"
LONGEST = 24
MOST = 12


async def buttons(visit: Visit, at: Standing) -> tuple[Button, ...]:
    """Beneath whom it is for: use a group that has a name, or give this one a name."""
    tag = next(iter(at.answers.get(ID, ())), "")
    if not tag:
        return ()
    known = await audiences.groups(visit.tx)
    use = tuple(
        Button("use-group", f"go:usegroup:{tag}-{group.group_id}", {"name": group.name}) for group in known
    )
    return (*use[:MOST], go("name-group", "namegroup", tag))


async def use(visit: Visit, argument: str) -> None:
    """The draft is for this group now."""
    tag, _, group = argument.partition("-")
    draft = await confirming.draft_of(visit, tag)
    known = {g.group_id: g for g in await audiences.groups(visit.tx)}
    chosen = known.get(reaching.number(group))
    if draft and not draft.can_be_aimed:
        await confirming.show(visit, draft)
    elif draft and chosen:
        await messages.aim(visit.tx, draft.message_id, chosen.audience, visit.now_ms)
        await confirming.show(visit, replace(draft, audience=chosen.audience))
    elif draft:
        visit.say(Say("group-gone", buttons=(go("to-whom", "towhom", tag), screens.HELP)))


async def ask_name(visit: Visit, argument: str) -> None:
    draft = await confirming.draft_of(visit, argument)
    if draft and draft.can_be_aimed:
        visit.sender.conversation = None
        buttons = (go("to-whom", "towhom", argument), screens.HELP)
        asked.show(visit, Say("group-name", {"limit": LONGEST}, buttons), TOPIC, message=(argument,))


async def named(visit: Visit) -> None:
    """They typed the name. A group of the same name is replaced."""
    (tag,), name = asked.kept(visit, "message"), tidied(visit.text, one_line=True)
    known = {group.name for group in await audiences.groups(visit.tx)}
    full = Say("groups-full", {"most": MOST}) if name not in known and len(known) >= MOST else None
    if wrong := fault(name, LONGEST) or full:
        ways = (go("to-whom", "towhom", tag), screens.HELP)
        return asked.show(visit, replace(wrong, buttons=ways), TOPIC, message=(tag,))
    asked.end(visit)
    draft = await confirming.draft_of(visit, tag)
    if draft is None or not draft.can_be_aimed:
        return
    await audiences.save_group(visit.tx, name, draft.audience, visit.now_ms)
    on = (go("see-message", "seemsg", tag), go("to-whom", "towhom", tag), screens.HELP)
    asked.offer(visit, Say("group-kept", {"name": name}, on))


async def forget(visit: Visit, argument: str) -> None:
    """A name is taken away; nobody in the group is told, and no message changes."""
    if argument:
        await audiences.forget_group(visit.tx, reaching.number(argument))
    known = await audiences.groups(visit.tx)
    buttons = tuple(
        Button("forget-group", f"go:groups:{group.group_id}", {"name": group.name}) for group in known
    )
    asked.offer(
        visit, Say("groups-page", {"count": len(known)}, (*buttons, *screens.to_team(visit), screens.HELP))
    )


HEARERS = {TOPIC: asked.Hearer(named, WRITE)}

COMMANDS = (
    Command("usegroup", use, capability=WRITE),
    Command("namegroup", ask_name, capability=WRITE),
    Command("groups", forget, slashes=("groups",), labels={"groups-list": ""}, capability=WRITE, open=True),
)
