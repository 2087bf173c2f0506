"""Where anything may be typed, "cancel", "back" and the like lead out: they are no name and no proof."""

from domain.typed import means
from handlers import asked
from handlers.command import pressed
from handlers.visit import Visit

BACK = ("rq-back", "rq-page", "rq-list")
"""Buttons that lead to where they came from, the nearest first."""


def hearer(heard: asked.Hearer) -> asked.Hearer:
    """The same, but for such words."""

    async def hears(visit: Visit) -> None:
        if means(visit.text, "rq-leave-words", visit.words) and (way := _way(visit)):
            asked.end(visit)
            visit.follows = way
        else:
            await heard.hears(visit)

    return asked.Hearer(hears, heard.capability)


def _way(visit: Visit) -> tuple[str, str] | None:
    shown = dict(zip(asked.kept(visit, "labels"), asked.kept(visit, "ways"), strict=True))
    way = next((shown[label] for label in BACK if label in shown), None)
    return pressed(way) if way else None
