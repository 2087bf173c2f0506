"""What those who sort the ideas on a blank sheet are shown: how it stands, ten ideas, one of them."""

from collections.abc import Sequence

from domain.many.broadcast import opening
from domain.polls.ideas import LEAST, REASONS, Idea, Sheet, chosen
from domain.polls.poll import MOST_OPTIONS, Poll
from domain.say import Button, Label, Say, Value, phrase

HELP = Button("help-now", "go:help")
MENU = Button("menu", "go:menu")
PASSED_PAGE = 20


def lines(some: Sequence[Idea]) -> tuple[Label, ...]:
    """One to a line: its number, its words, and whether it came on paper."""
    return tuple(phrase("idea-line", number=i.number, words=i.words, paper=int(i.paper)) for i in some)


def board(poll: Poll, sheet: Sheet, writes: bool, cares: bool) -> Say:
    """How it stands. `writes`, `cares`: whether the reader asks people, and sees to what is about safety."""
    tag, new, goes = str(poll.poll_id), sheet.of("new"), len(chosen(sheet.themes))
    is_open, sorting = poll.state == "open", poll.state == "sorting"
    values: dict[str, Value] = {
        "question": poll.card.question,
        "state": poll.state,
        "came": sheet.came,
        "new": new,
        "passed": sheet.of("passed"),
        "goes": goes,
        "down": sheet.of("down"),
        "back": sheet.of("back"),
        "safety": sheet.of("safety"),
        "few": int(goes + new < LEAST),
    }
    buttons = (
        *((Button("sort-new", f"go:sortnew:{tag}"),) if new else ()),
        *((Button("sort-passed", f"go:sortpassed:{tag}"),) if sheet.themes else ()),
        *((Button("sort-safety", f"go:sortsafety:{tag}"),) if cares and sheet.of("safety") else ()),
        *((Button("paper-ideas", f"go:paperideas:{tag}"),) if writes and (is_open or sorting) else ()),
        *(_rounds(tag, is_open, sorting and not new, goes) if writes else ()),
    )
    return Say("sheet-board", values, (*buttons, Button("all-sheets", "go:ideas"), MENU, HELP))


def _rounds(tag: str, is_open: bool, sorted_out: bool, goes: int) -> tuple[Button, ...]:
    if is_open:
        return (Button("end-round", f"go:endround:{tag}"),)
    begin = Button("begin-round", f"go:roundtwo:{tag}-{goes}", {"count": goes})
    return (*((begin,) if sorted_out and goes >= LEAST else ()), Button("ask-again", f"go:askagain:{tag}"))


def ten(poll: Poll, some: Sequence[Idea], waiting: int, showing: str) -> Say:
    """The next to be sorted, at most ten.

    waiting: how many there are altogether. showing: of the screen, so that nothing passes that is not on it.
    """
    tag = str(poll.poll_id)
    buttons = (
        Button("pass-all", f"go:passall:{showing}"),
        *(_numbered(idea) for idea in some),
        Button("to-sheet", f"go:sheet:{tag}"),
        HELP,
    )
    values: dict[str, Value] = {
        "opening": opening(poll.card.question),
        "idea_lines": lines(some),
        "waiting": waiting,
        "more": waiting - len(some),
    }
    return Say("ideas-new", values, buttons)


def passed(poll: Poll, sheet: Sheet, page: int) -> Say:
    """Those that have passed, and which of them go into the second round."""
    tag, going = str(poll.poll_id), chosen(sheet.themes)
    every = [idea for theme in sheet.themes for idea in theme.wordings]
    some = every[page * PASSED_PAGE :][:PASSED_PAGE]
    more = len(every) > (page + 1) * PASSED_PAGE
    too_many = len(sheet.themes) > MOST_OPTIONS
    goes = {theme.head.number for theme in going}
    values: dict[str, Value] = {
        "opening": opening(poll.card.question),
        "idea_lines": tuple(_passed_line(idea, idea.number in goes, too_many) for idea in some),
        "count": len(sheet.themes),
        "most": MOST_OPTIONS,
        "many": int(too_many),
    }
    buttons = (
        *(_numbered(idea) for idea in some),
        *((Button("sort-more", f"go:sortpassed:{tag}-{page + 1}"),) if more else ()),
        Button("to-sheet", f"go:sheet:{tag}"),
        HELP,
    )
    return Say("ideas-passed", values, buttons)


def _passed_line(idea: Idea, goes: bool, too_many: bool) -> Label:
    same = idea.theme if idea.theme != idea.number else 0
    left_out = int(too_many and not goes)
    return phrase(
        "idea-passed-line",
        number=idea.number,
        words=idea.words,
        paper=int(idea.paper),
        same=same,
        out=left_out,
    )


def one(idea: Idea, others: int, first: bool) -> Say:
    """One of them, with what can become of it.

    others: how many have passed that it could be put together with. first: it stands for its theme.
    """
    tag = f"{idea.poll_id}-{idea.number}"
    values: dict[str, Value] = {
        "number": idea.number,
        "words": idea.words,
        "paper": int(idea.paper),
        "state": idea.state,
    }
    ways = {
        "new": ("idea-pass", "idea-merge", "idea-down", "idea-person", "idea-danger"),
        "passed": ("idea-merge", "idea-part", "idea-out", "idea-down", "idea-person", "idea-danger"),
        "safety": ("idea-help", "idea-no-danger"),
    }.get(idea.state, ())
    fits = {
        "idea-merge": others > 0,
        "idea-part": idea.theme != idea.number,
        "idea-out": first,
        "idea-person": not idea.paper,
        "idea-help": not idea.paper,
    }
    buttons = tuple(_way(way, idea, tag) for way in ways if fits.get(way, True))
    return Say("idea-one", values, (*buttons, Button("to-sheet", f"go:sheet:{idea.poll_id}"), HELP))


def merging(idea: Idea, others: Sequence[Idea], page: int) -> Say:
    """With which of those that have passed it is put together."""
    tag = f"{idea.poll_id}-{idea.number}"
    some = others[page * PASSED_PAGE :][:PASSED_PAGE]
    more = len(others) > (page + 1) * PASSED_PAGE
    values: dict[str, Value] = {
        "number": idea.number,
        "words": idea.words,
        "idea_lines": lines(some),
    }
    buttons = (
        *(Button("merge-with", f"go:mergewith:{tag}-{o.number}", {"number": o.number}) for o in some),
        *((Button("sort-more", f"go:ideamerge:{tag}-{page + 1}"),) if more else ()),
        Button("leave-it", f"go:ideaone:{tag}"),
        HELP,
    )
    return Say("idea-merge-which", values, buttons)


def about_safety(poll: Poll, some: Sequence[Idea]) -> Say:
    """For staff alone: what was said to be about somebody's safety, and nothing was done about yet."""
    values: dict[str, Value] = {"opening": opening(poll.card.question), "idea_lines": lines(some)}
    back = Button("to-sheet", f"go:sheet:{poll.poll_id}")
    return Say("ideas-safety", values, (*(_numbered(idea) for idea in some), back, HELP))


def writers_ways(idea: Idea) -> tuple[Button, ...]:
    """To whoever wrote it: other words, or none."""
    tag = f"{idea.poll_id}-{idea.number}"
    return (Button("idea-reword", f"go:reword:{tag}"), Button("idea-drop", f"go:dropidea:{tag}"), HELP)


_NAMES = {
    "idea-pass": "ideapass",
    "idea-part": "ideapass",
    "idea-merge": "ideamerge",
    "idea-down": "ideadown",
    "idea-person": "ideaback",
    "idea-danger": "ideasafety",
    "idea-help": "sendhelp",
    "idea-no-danger": "nodanger",
}
"""What each button does, by the name of its command."""


def _way(way: str, idea: Idea, tag: str) -> Button:
    if way == "idea-out":
        return Button(
            "idea-in" if idea.left_out else "idea-out", f"go:ideaout:{tag}-{int(not idea.left_out)}"
        )
    return Button(way, f"go:{_NAMES[way]}:{tag}")


def reasons(numbers: Sequence[int], showing: str) -> Say:
    """Why these are turned down. `showing`: of the screen, so that an old button does nothing."""
    buttons = tuple(Button(f"reason-{reason}", f"go:downfor:{reason}-{showing}") for reason in REASONS)
    named = tuple(Label(str(number), literal=True) for number in numbers)
    values: dict[str, Value] = {"numbers": named, "count": len(numbers)}
    return Say("idea-why", values, (*buttons, Button("leave-it", "go:ideas"), HELP))


def safety(idea: Idea, question: str) -> Say:
    """To staff at once: somebody may be in danger."""
    tag = f"{idea.poll_id}-{idea.number}"
    help_them = () if idea.paper else (Button("idea-help", f"go:sendhelp:{tag}"),)
    values: dict[str, Value] = {"question": opening(question), "words": idea.words, "paper": int(idea.paper)}
    return Say("idea-safety", values, (*help_them, Button("idea-no-danger", f"go:nodanger:{tag}"), HELP))


def over(poll: Poll, sheet: Sheet) -> Say:
    """To whoever asked: the first round is over."""
    new, goes = sheet.of("new"), len(chosen(sheet.themes))
    values: dict[str, Value] = {
        "opening": opening(poll.card.question),
        "came": sheet.came,
        "new": new,
        "goes": goes,
        "few": int(new + goes < LEAST),
    }
    return Say("round-over", values, (Button("to-sheet", f"go:sheet:{poll.poll_id}"), HELP))


def waiting(new: int, ready: int, few: int) -> Say:
    """Once a day: ideas wait to be sorted, a second round to be begun, or a first to be opened again."""
    return Say(
        "ideas-wait", {"new": new, "ready": ready, "few": few}, (Button("sort-ideas", "go:ideas"), HELP)
    )


def yours(places: Sequence[int]) -> Say:
    """Above the ideas that people choose from: which of them are the reader's own."""
    numbers = tuple(Label(str(place), literal=True) for place in places)
    return Say("idea-yours", {"numbers": numbers, "count": len(places)})


def _numbered(idea: Idea) -> Button:
    """Without its words: what stands in a button stays in the chat's memory after the writer has left."""
    return Button("idea-number", f"go:ideaone:{idea.poll_id}-{idea.number}", {"number": idea.number})
