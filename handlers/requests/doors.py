"""All there is about requests, in one place for the doors."""

from domain.typed import means
from handlers import asked, way_back
from handlers.command import Command
from handlers.requests import beginning, correcting, one, otherwise, page, posting, was_you
from handlers.visit import Visit

COMMANDS: tuple[Command, ...] = (
    *page.COMMANDS,
    *beginning.COMMANDS,
    *one.COMMANDS,
    *otherwise.COMMANDS,
    *posting.COMMANDS,
    *correcting.COMMANDS,
    *was_you.COMMANDS,
)


def _with_a_way_out(hearer: asked.Hearer) -> asked.Hearer:
    """Where anything may be typed, "cancel", "back" and the like lead out: they are no name and no proof."""

    async def hears(visit: Visit) -> None:
        if means(visit.text, "rq-leave-words", visit.words) and (way := way_back.way(visit)):
            asked.end(visit)
            visit.follows = way
        else:
            await hearer.hears(visit)

    return asked.Hearer(hears, hearer.capability)


_HEARERS = {**page.HEARERS, **beginning.HEARERS, **otherwise.HEARERS, **correcting.HEARERS}
HEARERS = {topic: _with_a_way_out(hearer) for topic, hearer in _HEARERS.items()}
"""Who takes what is typed on which screen."""

meant = page.meant
