"""Every Bot API call received, in order; only the newest are kept."""

import json
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import Any

from .params import Params

KEPT = 200_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call; status 0 and no answer for one whose connection was cut before it took effect."""

    n: int
    at_ms: int
    method: str
    params: Params
    status: int
    answer: bytes

    def shown(self) -> dict[str, Any]:
        return {
            "n": self.n,
            "at_ms": self.at_ms,
            "method": self.method,
            "params": self.params.shown(),
            "status": self.status,
            "answer": json.loads(self.answer) if self.answer else None,
        }


class Transcript:
    def __init__(self, kept: int = KEPT) -> None:
        self._calls: deque[Call] = deque(maxlen=kept)
        self.count = 0

    def add(self, at_ms: int, method: str, params: Params, status: int, answer: bytes) -> None:
        """Note a call. What was uploaded is not kept here, only its name and size."""
        self.count += 1
        if params.files:
            params = Params(params.shown())
        self._calls.append(Call(self.count, at_ms, method, params, status, answer))

    def after(self, n: int) -> list[Call]:
        oldest = self.count - len(self._calls)
        return list(islice(self._calls, max(0, n - oldest), None))
