"""A local Telegram to rehearse with: a Bot API server, made-up people, and their phones in a web page."""

from .clock import RehearsalClock
from .manners import Manners
from .server import Rehearsal

__all__ = ["Manners", "Rehearsal", "RehearsalClock"]
