"""A mere nod, such as "ok" or "thanks": it must not sound as if it had answered what waits for an answer."""

from domain.say import Say
from handlers import asked, screens
from handlers.forums import open_asks
from handlers.polls import showing
from handlers.visit import Visit

MOST = 2
"""Of more meetings than this, only those asked about last are offered."""


async def nodded(visit: Visit) -> None:
    meetings = await open_asks.unanswered(visit)
    questions = await showing.questions(visit)
    ways = (*await open_asks.buttons(visit, meetings[:MOST]), *screens.ways(visit))
    say = Say("thanks", {"questions": questions, "meetings": len(meetings)}, ways)
    if meetings:
        asked.offer(visit, say)
    else:
        visit.say(say)
