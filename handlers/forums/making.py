"""Making a forum: four things are asked, all else can be added, and then its meetings are planned."""

from dataclasses import replace

from domain.authority import WRITE
from domain.forms import CHECK, Place, Standing, keep, move_to
from domain.forums import card, made, member_page, plan
from domain.forums import form as forum_form
from domain.forums import more as forum_more
from domain.forums.form import FORUM, ID, as_answers, of_answers
from domain.forums.forum import Forum, Meeting
from domain.forums.more import FORUM_MORE
from domain.say import Button, Say, Value
from domain.wording import telling_word
from handlers import asked, running, screens
from handlers.command import Command, go
from handlers.many import reaching
from handlers.running import Endings, Keeper
from handlers.visit import Visit
from storage.forums import forums, meetings, planning

SHOWN = 3
"""So many meetings are read back."""


async def make(visit: Visit, argument: str) -> None:
    """A new one. What was begun before stays among the drafts."""
    await running.ask(visit, running.begun(visit, FORUM))


async def go_on(visit: Visit, argument: str) -> None:
    """A draft again, at its check; or at the first question that has no answer yet."""
    draft = await draft_of(visit, argument)
    if draft:
        await _at_check(visit, draft)


async def more(visit: Visit, argument: str) -> None:
    """What helps people to come."""
    draft = await draft_of(visit, argument)
    if draft:
        await running.ask(visit, running.begun(visit, FORUM_MORE, forum_more.as_answers(draft)))


async def see(visit: Visit, argument: str) -> None:
    """As members will see it; the check follows."""
    draft = await draft_of(visit, argument)
    if draft and draft.plan:
        coming = [Meeting(0, draft.forum_id, 1, "", ms) for ms in _coming(visit, draft)]
        page = member_page.of_forum(draft, coming, False, visit.organisation)
        ways = tuple(replace(way, data=f"go:fmlook:{draft.forum_id}") for way in page.buttons[:-1])
        visit.say(replace(page, buttons=(*ways, screens.HELP)))
        await _at_check(visit, draft)


async def only_look(visit: Visit, argument: str) -> None:
    """A button on what is only shown as it will be."""
    draft = await draft_of(visit, argument)
    if draft:
        await _at_check(visit, draft, Say("forum-only-look"))


async def throw_away(visit: Visit, argument: str) -> None:
    draft = await draft_of(visit, argument)
    if draft:
        await forums.throw_away(visit.tx, draft.forum_id)
        visit.sender.conversation = None
        asked.offer(visit, Say("forum-thrown-away", buttons=_to_forums(visit)))


async def draft_of(visit: Visit, argument: str) -> Forum | None:
    """One's own draft by its number; where there is none, that is said."""
    person, draft = visit.sender.person, await forums.one(visit.tx, reaching.number(argument))
    if person and draft and draft.state == "draft" and draft.made_by == person.person_id:
        return draft
    asked.offer(visit, Say("forum-no-draft", buttons=_to_forums(visit)))
    return None


def _to_forums(visit: Visit) -> tuple[Button, ...]:
    return (go("our-forums", "fmforums"), *screens.back(visit), screens.HELP)


async def _at_check(visit: Visit, draft: Forum, first: Say | None = None) -> None:
    at = running.begun(visit, FORUM, as_answers(draft))
    missing = at.missing()
    await running.ask(visit, move_to(at, Place(missing.name) if missing else Place(CHECK)), first)


async def _keep(visit: Visit, at: Standing) -> Standing:
    """As a draft of its own, so that it outlives this conversation."""
    person, before = visit.sender.person, await _draft(visit, at)
    fits = before is None or before.state == "draft"
    if person is None or not fits or not at.answers.get("forum_name"):
        return at
    forum_id = await forums.save(visit.tx, of_answers(at.answers, person.person_id, before), visit.now_ms)
    return keep(at, at.place, {ID: (str(forum_id),)}, revision=at.conversation.revision)


async def _keep_more(visit: Visit, at: Standing) -> Standing:
    draft = await _draft(visit, at)
    if draft and draft.state == "draft":
        await forums.save(visit.tx, forum_more.of_answers(at.answers, draft), visit.now_ms)
    return at


async def _values(visit: Visit, at: Standing) -> dict[str, Value]:
    """The first meetings, what was added, and what its name would give away on a locked phone."""
    draft = await _draft(visit, at)
    if draft is None:
        return {}
    telling = telling_word(draft.name, visit.organisation.neutral_words) or ""
    known = card.values(draft, _coming(visit, draft), visit.organisation)
    return {**known, "telling": telling.rstrip("*")}


def _coming(visit: Visit, draft: Forum) -> list[int]:
    """When the first meetings are; none where the plan is over or not there yet."""
    if not draft.plan:
        return []
    found = plan.first(plan.from_text(draft.plan), visit.now_ms, visit.organisation.zone, SHOWN)
    return [each.starts_ms for each in found]


async def _buttons(visit: Visit, at: Standing) -> tuple[Button, ...]:
    tag = str(_id(at))
    ways = (go("add-more", "fmmore", tag), go("see-forum", "fmsee", tag), go("throw-away", "fmthrow", tag))
    return ways if _id(at) else ()


async def _no_buttons(visit: Visit, at: Standing) -> tuple[Button, ...]:
    return ()


async def _no_values(visit: Visit, at: Standing) -> dict[str, Value]:
    return {}


async def _draft(visit: Visit, at: Standing) -> Forum | None:
    return await forums.one(visit.tx, _id(at)) if _id(at) else None


def _id(at: Standing) -> int:
    return int(next(iter(at.answers.get(ID, ())), "0"))


async def _made(visit: Visit, at: Standing) -> None:
    """It runs, and its meetings are planned at once."""
    draft = await _draft(visit, at)
    if draft is None or draft.state != "draft":
        return asked.offer(visit, Say("forum-no-draft", buttons=_to_forums(visit)))
    if not _coming(visit, draft):
        again = running.begun(visit, FORUM, as_answers(draft), change=forum_form.WHEN.name)
        return await running.ask(visit, again, Say("again-meeting-over"))
    await forums.start(visit.tx, draft.forum_id, visit.now_ms)
    await planning.ahead(visit.tx, draft, visit.now_ms, visit.organisation.zone)
    for first in await meetings.of_forum(visit.tx, draft.forum_id, visit.now_ms, 1):
        if first.starts_ms < visit.now_ms + made.ACCESS_MS:  # what is missing is said now
            await meetings.mark(visit.tx, first.meeting_id, made.ACCESS)
    visit.sender.conversation = None
    tag = str(draft.forum_id)
    ways = (
        go("tell-people", "fmtell", tag),
        go("the-forum", "fmforum", tag),
        go("forum-poster", "fpposter", tag),
        *screens.back(visit),
        screens.HELP,
    )
    known = card.values(draft, _coming(visit, draft), visit.organisation)
    values: dict[str, Value] = {
        "name": draft.name,
        "next_lines": known["next_lines"],
        "access_said": int(bool(draft.details.access)),
    }
    asked.offer(visit, Say("forum-made", values, ways))


async def _more_said(visit: Visit, at: Standing) -> None:
    await go_on(visit, str(_id(at)))


async def _left(visit: Visit, at: Standing) -> None:
    """It stays among the drafts."""
    visit.sender.conversation = None
    kept = Say("forum-draft-kept", buttons=_to_forums(visit))
    asked.offer(visit, kept if _id(at) else screens.home(visit))


running.KEEPERS |= {
    FORUM.name: Keeper(_keep, _values, _buttons),
    FORUM_MORE.name: Keeper(_keep_more, _no_values, _no_buttons),
}

ENDINGS: Endings = {
    ("forum", "finished"): _made,
    ("forum", "left"): _left,
    ("forum", "later"): _left,
    ("forummore", "finished"): _more_said,
    ("forummore", "left"): _more_said,
    ("forummore", "later"): _left,
}

COMMANDS = (
    Command("fmnew", make, slashes=("newforum",), labels={"new-forum": ""}, capability=WRITE, open=True),
    Command("fmdraft", go_on, capability=WRITE),
    Command("fmmore", more, capability=WRITE),
    Command("fmsee", see, capability=WRITE),
    Command("fmlook", only_look, capability=WRITE),
    Command("fmthrow", throw_away, capability=WRITE),
)
