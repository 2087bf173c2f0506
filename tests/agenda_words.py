"""What the tests of the words must know of agendas."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from domain.forums import agenda_answers, agenda_says, agenda_team
from domain.forums.agenda import A_PAGE, DIDS, LONGEST, LONGEST_BECAUSE, MOST_OPEN, SLOTS, WHYS, Item
from domain.forums.forum import Details, Forum, Meeting
from domain.loop.debt import Debt
from domain.loop.page import Agenda
from domain.many.audience import people
from domain.say import Label, Value
from tests.team_words import DAY, MOMENT

ZONE = ZoneInfo("Europe/London")
NOW_MS = 1_795_000_000_000
DAY_MS = 24 * 3600 * 1000
WORDS, LINE = "W" * LONGEST, "W" * LONGEST_BECAUSE
FORUM = Forum(1, 1, "W" * 60, "", "", Details("Here"), state="running")
MEETING = Meeting(1, 1, 1, "2026-12-08", NOW_MS + 10 * DAY_MS)
OVER = Meeting(1, 1, 1, "2026-11-08", NOW_MS - DAY_MS)
ITEM = Item(1, 1, 1, "member", WORDS, "back", carried=1, backers=1_000_000, mine=True, backed=True)
ITEMS = (ITEM,) * (A_PAGE + 1)
ANSWERED = tuple(
    Item(n, 1, 1, "member", WORDS, "cant", LINE, date(2026, 9, 30), place=n, answered_ms=1)
    for n in range(1, SLOTS + 1)
)
ASK = Agenda(1, FORUM.name, NOW_MS, Debt(1, NOW_MS, NOW_MS, agenda_ms=NOW_MS, kind="meeting"))
_PAGE = agenda_says.page(FORUM, MEETING, ITEMS, 0, 0, None, NOW_MS, ZONE)
_MEETING: dict[str, Value] = {"forum": FORUM.name, "when": MOMENT}

LABELS = {"item-back", "item-backed", "item-mine", "item-number", "agenda-change"}
"""Labels that are drawn with values."""

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "agenda-page": _PAGE.values,
    "agenda-line": dict(agenda_says.line(10, ITEM).values),
    "agenda-ask": agenda_says.asking(FORUM, MEETING, ZONE, WORDS).values,
    "agenda-sure": {"words": WORDS, "forum": FORUM.name},
    "agenda-kept": {"words": WORDS},
    "agenda-own": agenda_says.own(ITEM, 1).values,
    "agenda-came-back": agenda_says.came_back(ITEM, FORUM, "person").values,
    "agenda-carried": agenda_says.carried(ITEM, FORUM).values,
    "agenda-ended": agenda_says.ended(FORUM, [WORDS] * MOST_OPEN).values,
    "agenda-out": agenda_says.going_out(FORUM, MEETING, ANSWERED).made.usual.values,  # type: ignore[union-attr]
    "agenda-out-line": dict(agenda_says.out_line(ITEM).values),
    "agenda-answer-line": dict(agenda_says.answer_line(ANSWERED[0]).values),
    "agenda-waits": agenda_team.waiting(FORUM, MEETING, 99, True, ZONE).values,
    "agenda-new": agenda_team.ten(FORUM, MEETING, ITEMS[:A_PAGE], 99, "1", ZONE).values,
    "agenda-new-line": {"number": 10, "words": WORDS},
    "agenda-board": agenda_team.board(FORUM, OVER, ANSWERED, 0, NOW_MS, ZONE).values,
    "agenda-one": agenda_team.one(ITEM, MEETING).values,
    "agenda-why": {"count": 10},
    "agenda-add-ask": agenda_team.adding(FORUM, MEETING, ZONE).values,
    "agenda-add-sure": agenda_team.added([WORDS] * agenda_team.MOST_LINES, MEETING, "1").values,
    "agenda-did": agenda_answers.which(ANSWERED[0], 5).values,
    "agenda-by": {"words": WORDS},
    "agenda-because": agenda_answers.because(ITEM, "will", date(2026, 9, 30)).values,
    "agenda-check": agenda_answers.check(FORUM, OVER, ANSWERED, ZONE).values,
    "agenda-answers": agenda_answers.content(FORUM, OVER, ANSWERED).made.usual.values,  # type: ignore[union-attr]
    "agenda-told": agenda_answers.told(ASK, FORUM, OVER, ANSWERED, NOW_MS, ZONE).values,
    **{key: {"number": 10} for key in LABELS},
}

WORST: dict[str, Value] = {
    "item_lines": _PAGE.values["item_lines"],
    "backers": people(1_000_000),
    "day": DAY,
    "most": 3,
    "forum": FORUM.name,
    "why": "unclear",
    **dict.fromkeys(("looked", "staff", "mine", "backed", "carried"), 1),
    "because": LINE,
    "did": "cant",
    "by": DAY,
    "left": 5,
    "add_lines": (Label(WORDS, literal=True),) * agenda_team.MOST_LINES,
}

COMPUTED = {*(f"back-{why}" for why in WHYS), *(f"outcome-{did}" for did in DIDS)}

YES_OR_NO = {"staff", "members", "mine", "backed", "last", "carried", "looked"}
"""Numbers by which a message chooses its words."""

STARTED_BY_THE_BOT = (
    "agenda-came-back",
    "agenda-carried",
    "agenda-ended",
    "agenda-out",
    "agenda-waits",
    "agenda-answers",
)
TOLD_AT_A_PRESS = ("agenda-backed", "agenda-unbacked")
