"""What the tests of the words must know of one meeting, by itself and as its coordinators see it."""

from collections.abc import Mapping

from domain.forums import feeling, meeting_notes, meeting_says, needs, staff_page
from domain.forums.forum import Reply
from domain.forums.staff_page import A_PAGE, Expected
from domain.forums.steps import MOST_ALSO
from domain.say import Label, Value
from handlers.forums.meeting_page import A_LIST
from tests.forum_making_words import FORUM, MEETINGS, NAME
from tests.kit import organisation
from tests.team_words import MOMENT

ZONE = organisation().zone
MEETING = MEETINGS[0]
INVITATION = meeting_says.invitation(FORUM, MEETING, MEETINGS[:MOST_ALSO])
REPLY = Reply(1, 1, "maybe", 0, 0, needs="W" * needs.LONGEST)
SOMEBODY = Expected(1, "K7PMTQ", "W" * 60, "waiting", True, 1, "W" * needs.LONGEST, True, True)
WHO = staff_page._named(SOMEBODY)

GIVEN: Mapping[str, Mapping[str, Value]] = {
    "meeting-reminder": meeting_says.reminder(FORUM, MEETING, REPLY, ZONE).values,
    "meeting-invitation": INVITATION.made.usual.values,  # type: ignore[union-attr]
    "meeting-felt": feeling.ask(FORUM, MEETING, ZONE, "bad").values,
    "meeting-to-arrange": meeting_notes.to_arrange(FORUM, MEETING, ZONE).values,
    "meeting-to-count": meeting_notes.to_count(FORUM, MEETING, ZONE).values,
    "meeting-staff": staff_page.page(FORUM, MEETING, [REPLY] * 9, 6, 0, ZONE).values,
    "meeting-came": {"name": NAME, "when": MOMENT},
    "meeting-who": staff_page.who(FORUM, MEETING, [SOMEBODY] * A_LIST, "1-2", ZONE).values,
    "meeting-needs": staff_page.needs(FORUM, MEETING, [SOMEBODY] * A_PAGE, "1-2", ZONE).values,
    "meeting-ticks": staff_page.ticking(FORUM, MEETING, [SOMEBODY] * A_PAGE, "1-2", ZONE).values,
    **{
        f"meeting-at-{name}": {"words": (Label("W" * 400, literal=True),)}
        for name in ("place", "link", "bring", "access", "support", "expenses")
    },
}

WORST: dict[str, Value] = {"who": WHO, "arranged": 1, "ticked": 1, "old": 1, "over": 1}

LABELS = {"arranged-on", "arranged-off", "came-on", "came-off"}
"""Labels that are drawn with values."""

COMPUTED = {f"how-{felt}" for felt in feeling.FELT}

YES_OR_NO = {"arranged", "ticked", "asks", "over"}

STARTED_BY_THE_BOT = ("meeting-reminder", "meeting-felt", "meeting-to-arrange", "meeting-to-count")
TOLD_AT_A_PRESS = ("meeting-felt-over", "meeting-felt-thanks", "meeting-ticked", "meeting-unticked")
