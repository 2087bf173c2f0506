"""Where anything may be typed, "cancel", "back" and the like lead out: they are no name and no proof."""

from domain.typed import means
from handlers import asked, way_back
from handlers.visit import Visit


def hearer(heard: asked.Hearer) -> asked.Hearer:
    """The same, but for such words."""

    async def hears(visit: Visit) -> None:
        if means(visit.text, "rq-leave-words", visit.words) and (way := way_back.way(visit)):
            asked.end(visit)
            visit.follows = way
        else:
            await heard.hears(visit)

    return asked.Hearer(hears, heard.capability)
