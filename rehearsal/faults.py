"""What can go wrong with Telegram, to be switched on: floods, errors, slowness, lost answers, an outage."""

import random
from dataclasses import dataclass, field, fields
from typing import Any

from .fault_checks import checked
from .params import Params

Wire = dict[str, Any]
LIMITED = {
    "sendmessage", "senddocument", "sendphoto",
    "editmessagetext", "editmessagecaption", "editmessagereplymarkup",
}  # fmt: skip


@dataclass(slots=True)
class Faults:
    """The switches, as the control API takes and shows them.

    flood: {"share": 0..1, "retry_after": seconds, "chats": [id, …] or null}: sends and edits get a 429
    errors: {"share", "status": 500, "methods": [name, …] or null}: calls get that status
    slow_ms: every call but getUpdates waits this long before it is looked at
    drop_before, drop_after: share of calls whose connection is cut before, or after, they took effect
    duplicate: share of updates handed out twice in a row, and of those handed out again after confirmation
    outage: every connection is cut, long polls too
    refuse_token: every call gets 401
    rate: {"per_second": 30}: what is faster than that, or than one a second to a chat, gets a 429
    next: [{"method", "chat_id"?, "answer": {"status", "body"} or "drop" or "drop_after"}, …]:
        each is used once, for the first call that fits it
    """

    flood: Wire | None = None
    errors: Wire | None = None
    slow_ms: int = 0
    drop_before: float = 0.0
    drop_after: float = 0.0
    duplicate: float = 0.0
    outage: bool = False
    refuse_token: bool = False
    rate: Wire | None = None
    seed: int = 0
    next: list[Wire] = field(default_factory=list)

    @classmethod
    def from_wire(cls, wire: object) -> "Faults":
        """Check and read a whole object. Raises `Impossible` with a sentence that names the mistake."""
        wire = checked(wire, [one.name for one in fields(cls)])
        return cls(**{name: _without_nulls(value) for name, value in wire.items() if value is not None})

    def to_wire(self) -> Wire:
        return {one.name: getattr(self, one.name) for one in fields(self)}


def _without_nulls(value: Any) -> Any:
    """Null is the same as not said, also inside."""
    if isinstance(value, dict):
        return {name: part for name, part in value.items() if part is not None}
    return [_without_nulls(part) for part in value] if isinstance(value, list) else value


class FaultMaker:
    """Decides, call by call and by a seeded chance, what goes wrong."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.active = False
        self._chance = random.Random(0)

    def set(self, faults: Faults) -> None:
        self.faults = faults
        self.active = faults != Faults(seed=faults.seed)
        self._chance = random.Random(faults.seed)

    def happens(self, share: float) -> bool:
        return share > 0 and self._chance.random() < share

    def flooded(self, method: str, params: Params) -> int | None:
        """Seconds to wait, if this call is to be flooded."""
        flood = self.faults.flood
        if flood is None or method not in LIMITED:
            return None
        chats = flood.get("chats")
        if chats is not None and params.integer("chat_id") not in chats:
            return None
        return int(flood.get("retry_after", 1)) if self.happens(flood.get("share", 1)) else None

    def failing(self, method: str) -> int | None:
        """The status, if this call is to fail."""
        errors = self.faults.errors
        if errors is None:
            return None
        methods = errors.get("methods")
        if methods is not None and method not in {name.lower() for name in methods}:
            return None
        return int(errors.get("status", 500)) if self.happens(errors.get("share", 1)) else None

    def planned(self, method: str, params: Params) -> Any:
        """The answer that was laid out for this call, used up by it; None where there is none."""
        for place, plan in enumerate(self.faults.next):
            if plan["method"].lower() != method:
                continue
            if plan.get("chat_id") is not None and params.integer("chat_id") != plan["chat_id"]:
                continue
            del self.faults.next[place]
            self.active = self.faults != Faults(seed=self.faults.seed)
            return plan["answer"]
        return None
