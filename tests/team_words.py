"""What the messages about the team are given whose values are put together in the code."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from domain.authority import ROLES
from domain.days import day_words, moment_words
from domain.say import Label, Value
from domain.team.error_names import MEANINGS
from domain.team.machine import Figures, Machine, alert, status
from domain.team.troubles import ENDS_UNTOLD, KINDS, Telling, Trouble

NAME = "🙂" * 60
REFERENCE = "K7P-MTQ"

# A Wednesday in September: no day is longer in words.
_LONGEST_MS = int(datetime(2026, 9, 30, 14, 30, tzinfo=UTC).timestamp() * 1000)
DAY = day_words(_LONGEST_MS, ZoneInfo("UTC"))
MOMENT = moment_words(_LONGEST_MS, ZoneInfo("UTC"))

_ROW: dict[str, Value] = {
    "name": NAME,
    "reference": REFERENCE,
    "role": (Label("role-council"),),
    "since": DAY,
    "until": DAY,
}

ROWS: dict[str, Value] = {f"{part}_{place}": value for place in range(1, 6) for part, value in _ROW.items()}

WORST: dict[str, Value] = {
    "role": (Label("role-council"),),
    "what": "coordinator",
    "reference": REFERENCE,
    "until": MOMENT,
    "days": 365,
    "years": 10,
    "hours": 168,
    "most": 20,
    "count": 20,
    "name": NAME,
    "roles_count": 1,
    "new": 1,
    "read_back": 1,
    "second": 1,
    "others": 1,
    "admin": 1,
    "admins": 1,
    "when": MOMENT,
    "waiting": 100_000,
    "came_due": 100_000,
    "dropped": 1,
    "figure": 100_000,
    "roles": tuple(Label(f"role-{role}") for role in ROLES),
    "work": "others",
}

WHO: dict[str, Value] = {"name": NAME, "reference": REFERENCE, "role": (Label("role-council"),)}

_ALL = [Trouble(kind, 1, 100_000) for kind in KINDS]
_FIGURES = Figures(1_000_000, 1_000_000, 1_000_000, 1_000_000, 60_000_000, _LONGEST_MS)
_ERROR = "OperationalError, bot.backups.keeping"
_MACHINE = Machine("10.10.10", _LONGEST_MS, 1_000_000, 9_999, _LONGEST_MS, _ERROR, _LONGEST_MS)
_STATUS = status(_ALL, _FIGURES, _MACHINE, ZoneInfo("UTC"), (), heard=False).values
_OVER = tuple(trouble for trouble in _ALL[:-1] if trouble.kind not in ENDS_UNTOLD)
_ALERT = alert(Telling(tuple(_ALL[:-1]), _OVER, True), ZoneInfo("UTC")).values

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "status-now": _STATUS,
    "alert": _ALERT,
    "confirm-of": {"reference": REFERENCE, "role": (Label("role-coordinator"),)},
    "team-list": {"page": 1, "pages": 9, **ROWS},
    "team-one": ROWS,
    "roles-due": ROWS,
    "role-due": ROWS,
    "invite-sure": {name: WORST[name] for name in ("role", "what", "second", "hours", "days")},
    "admin-too-soon": {"ended": DAY, "days": 7, "until": DAY},
    "invite-link": {
        "role": (Label("role-council"),),
        "link": "https://t.me/a_bot_with_a_long_name_as_can_be?start=inv_" + "x" * 22,
        "code": "/start inv_" + "x" * 22,
        "until": MOMENT,
    },
    "grant-which": {"name": NAME, "reference": REFERENCE, "roles": WORST["role"], "roles_count": 1},
    "grant-nobody": {"reference": REFERENCE},
    "grant-sure": {**WHO, "what": "coordinator", "second": 1, "days": 365},
    "granted": WHO,
    "role-given": {**WHO, "what": "coordinator", "years": 10},
    "withdraw-ask": {**WHO, "others": 1, "admin": 1},
    "give-back-ask": {**WHO, "others": 1, "admin": 1},
    "withdrawn": WHO,
    "handed-over": WHO,
    "given-back-admins": WHO,
    "role-lapsed-admins": WHO,
    "invitation-taken": WHO,
    "approved-given": WHO,
    "confirmed": {**WHO, "until": DAY},
    "approval-asked": {"name": NAME, "reference": REFERENCE, "whom": NAME, "until": MOMENT},
}

LABELS = {"confirm-role", "confirm-of", "withdraw", "take-back-of"}
"""Labels that are drawn with values."""

COMPUTED = {
    *(f"{kind}-{role}" for kind in ("role", "give-back") for role in ROLES),
    *(f"error-{meaning}" for meaning in MEANINGS),
    *(f"over-{kind}" for kind in KINDS if kind not in {"refused", "restored", *ENDS_UNTOLD}),
}

YES_OR_NO = {
    "new",
    "came_due",
    "dropped",
    "read_back",
    "second",
    "others",
    "admin",
    "admins",
    "count",
    "roles_count",
    "more",
    "repeated",
    "figure",
    "minutes",
}

STARTED_BY_THE_BOT = (
    *("invitation-taken", "approval-asked", "approved-given", "refused-told", "role-given"),
    *("restored-waits", "alert"),
    *("approval-lapsed", "team-left"),
    *("role-withdrawn", "given-back-admins", "handed-over", "roles-due", "role-due", "admin-due"),
    *("role-lapsed", "role-lapsed-admins"),
)
