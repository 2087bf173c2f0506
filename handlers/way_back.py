"""What a typed "back" does on a screen outside the forms: it is never taken for the words asked for."""

from domain.typed import means
from handlers import asked
from handlers.command import pressed
from handlers.running import listening
from handlers.visit import Visit

LABELS = (
    *("leave-it", "change-it", "to-sheet", "the-poll", "type-again", "paper-again", "pen-write-again"),
    *("rq-back", "rq-page", "rq-list"),
)
"""Buttons that lead to where they came from."""


def meant(visit: Visit) -> tuple[str, str] | None:
    """The command, and its argument, of the button that leads back, if there is one and they say so."""
    conversation = visit.sender.conversation
    if conversation is None or conversation.form != asked.FORM or not listening(conversation, visit.now_ms):
        return None
    if not means(visit.text, "back", visit.words):
        return None
    return way(visit)


def way(visit: Visit) -> tuple[str, str] | None:
    """The same, where it is certain that they want to go back."""
    shown = zip(asked.kept(visit, "labels"), asked.kept(visit, "ways"), strict=True)
    leads_back = next((way for label, way in shown if label in LABELS), None)
    return pressed(leads_back) if leads_back else None
