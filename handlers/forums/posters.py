"""Posters: what one is for, its wording, and the files to print and to send on."""

from dataclasses import replace

from domain.authority import WRITE
from domain.forums import poster as rules
from domain.forums.forum import Forum
from domain.forums.poster import Poster
from domain.many.audience import FEW
from domain.many.broadcast import opening
from domain.own_words import fault, tidied
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many.reaching import number
from handlers.visit import Visit
from storage import facts
from storage.forums import forums, posters
from storage.oneself import arrivals

PLACE, HEADING, END = "posterplace", "posterhead", "posterend"
MOST_FORUMS = 8
MOST_SHOWN = 6
MOST = 500
"""So many there can be: one for each place that somebody thinks of."""

CHANCE_BYTES = 16
SHORT = 17


async def choose(visit: Visit, argument: str) -> None:
    """What it is for; with a forum's number, that is chosen already."""
    forum = await forums.one(visit.tx, number(argument)) if argument else None
    if forum and forum.state == "running":
        return await _made(visit, forum.forum_id, "")
    made = await posters.everything(visit.tx, MOST_SHOWN)
    done = {poster.forum_id for poster in made}
    without = [each for each in await forums.running(visit.tx) if each.forum_id not in done]
    new = [
        Button("poster-for-forum", f"go:fpposter:{each.forum_id}", {"for": opening(each.name, SHORT)})
        for each in without[:MOST_FORUMS]
    ]
    kinds = (go("poster-for-place", "fpplace"), go("poster-for-all", "fpwhole"))
    rows = [await _row(visit, poster) for poster in made]
    ways = (*new, *kinds, *rows, *screens.to_team(visit), screens.HELP)
    older = int(await posters.how_many(visit.tx) > len(made))
    asked.offer(visit, Say("poster-choose", {"made": len(made), "older": older}, ways))


async def for_all(visit: Visit, argument: str) -> None:
    await _made(visit, None, "")


async def ask_place(visit: Visit, argument: str) -> None:
    _ask_place(visit)


def _ask_place(visit: Visit, first: Say | None = None) -> None:
    ways = (go("all-posters", "fpposter"), screens.HELP)
    asked.show(visit, Say("poster-place", {"limit": rules.LONGEST_PLACE}, ways, first=first), PLACE)


async def place_typed(visit: Visit) -> None:
    place = tidied(visit.text, one_line=True)
    if wrong := fault(place, rules.LONGEST_PLACE):
        return _ask_place(visit, wrong)
    asked.end(visit)
    await _made(visit, None, place)


async def _made(visit: Visit, forum_id: int | None, place: str) -> None:
    """The one there is for it already, or a new one."""
    found = await posters.made_for(visit.tx, forum_id, place)
    if found is None and await posters.how_many(visit.tx) >= MOST:
        ways = (go("all-posters", "fpposter"), *screens.back(visit), screens.HELP)
        return visit.say(Say("poster-too-many", {"most": MOST}, ways))
    while found is None:
        new = Poster(rules.new_code(visit.chance(CHANCE_BYTES)), forum_id, place)
        found = new if await posters.add(visit.tx, new, visit.now_ms) else None
    await _show(visit, found)


async def page(visit: Visit, argument: str) -> None:
    """One poster in words, how often it was opened, and what can be done with it."""
    if found := await _found(visit, argument):
        await _show(visit, found)


async def _show(visit: Visit, poster: Poster) -> None:
    organisation, code = visit.organisation, poster.code
    forum = await _forum(visit, poster)
    named = rules.shows_name(forum, organisation)
    values: dict[str, Value] = {
        **_what_for(poster, forum),
        "heading": (rules.heading(poster),),
        "named": int(named),
        "hidden": int(forum is not None and not named),
        "telling": rules.telling(poster, organisation),
        "link": rules.typed_link(await facts.get(visit.tx, facts.BOT_USERNAME) or "", code),
        "opened": rules.opened(await arrivals.of(visit.tx, code), FEW),
    }
    own = (go("poster-usual", "fpusual", code),) if poster.heading else ()
    ways = (
        go("poster-files", "fpmake", code),
        go("poster-heading", "fphead", code),
        *own,
        go("poster-delete", "fpdelete", code),
        go("all-posters", "fpposter"),
        *screens.back(visit),
        screens.HELP,
    )
    asked.offer(visit, Say("poster-page", values, ways))


async def ask_heading(visit: Visit, argument: str) -> None:
    if found := await _found(visit, argument):
        _ask_heading(visit, found)


def _ask_heading(visit: Visit, poster: Poster, first: Say | None = None) -> None:
    ways = (go("leave-it", "fpof", poster.code), screens.HELP)
    say = Say("poster-heading-ask", {"limit": rules.LONGEST_HEADING}, ways, first=first)
    asked.show(visit, say, HEADING, poster=(poster.code,))


async def heading_typed(visit: Visit) -> None:
    """It is read back with all that stands on the poster."""
    found = await _found(visit, *asked.kept(visit, "poster"))
    if found is None:
        return asked.end(visit)
    heading = tidied(visit.text, one_line=True)
    if wrong := fault(heading, rules.LONGEST_HEADING):
        return _ask_heading(visit, found, wrong)
    asked.end(visit)
    await _reword(visit, found, heading)


async def usual_heading(visit: Visit, argument: str) -> None:
    if found := await _found(visit, argument):
        await _reword(visit, found, "")


async def _reword(visit: Visit, poster: Poster, heading: str) -> None:
    await posters.reword(visit.tx, poster.code, heading)
    await _show(visit, replace(poster, heading=heading))


async def files(visit: Visit, argument: str) -> None:
    """A page to print, and a picture to send on."""
    found = await _found(visit, argument)
    if found is None:
        return
    values = _what_for(found, await _forum(visit, found))
    ways = (go("the-poster", "fpof", found.code), *screens.back(visit), screens.HELP)
    visit.say(Say("poster-pdf-file", values, (screens.HELP,)), file=f"poster pdf {found.code}")
    asked.offer(visit, Say("poster-png-file", values, ways), file=f"poster png {found.code}")


async def delete(visit: Visit, argument: str) -> None:
    """The last question: what hangs already then counts nobody."""
    found = await _found(visit, argument)
    if found is None:
        return
    values = _what_for(found, await _forum(visit, found))
    ways = (
        go("poster-delete-now", "fpgone", asked.number(visit)),
        go("leave-it", "fpof", found.code),
        screens.HELP,
    )
    asked.show(visit, Say("poster-delete-sure", values, ways), END, poster=(found.code,))


async def delete_now(visit: Visit, revision: str) -> None:
    if not (revision and asked.at(visit, END, revision)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (code,) = asked.kept(visit, "poster")
    asked.end(visit)
    await posters.delete(visit.tx, code)
    visit.say(
        Say("poster-deleted", buttons=(go("all-posters", "fpposter"), *screens.back(visit), screens.HELP))
    )


async def _found(visit: Visit, code: str) -> Poster | None:
    found = await posters.one(visit.tx, code)
    if found is None:
        ways = (go("all-posters", "fpposter"), *screens.back(visit), screens.HELP)
        visit.say(Say("poster-none", buttons=ways))
    return found


async def _forum(visit: Visit, poster: Poster) -> Forum | None:
    return await forums.one(visit.tx, poster.forum_id) if poster.forum_id else None


def _what_for(poster: Poster, forum: Forum | None) -> dict[str, Value]:
    kind = "forum" if poster.forum_id else "place" if poster.place else "all"
    return {"kind": kind, "for": forum.name if forum else poster.place}


async def _row(visit: Visit, poster: Poster) -> Button:
    values = _what_for(poster, await _forum(visit, poster))
    short = {**values, "for": opening(str(values["for"]), SHORT)}
    return Button("poster-row", f"go:fpof:{poster.code}", short)


HEARERS = {PLACE: asked.Hearer(place_typed, WRITE), HEADING: asked.Hearer(heading_typed, WRITE)}

COMMANDS = (
    Command(
        "fpposter",
        choose,
        slashes=("poster", "posters"),
        labels={"all-posters": ""},
        capability=WRITE,
        open=True,
    ),
    Command("fpwhole", for_all, capability=WRITE),
    Command("fpplace", ask_place, capability=WRITE),
    Command("fpof", page, capability=WRITE),
    Command("fphead", ask_heading, capability=WRITE),
    Command("fpusual", usual_heading, capability=WRITE),
    Command("fpmake", files, capability=WRITE),
    Command("fpdelete", delete, capability=WRITE),
    Command("fpgone", delete_now, capability=WRITE),
)
