"""Whether what somebody wants to go wrong makes sense, and a sentence that names the mistake if not."""

from collections.abc import Callable
from typing import Any

from .refusal import Impossible

Check = Callable[[Any], bool]


def checked(wire: object, known: list[str]) -> dict[str, Any]:
    """The whole object, or `Impossible`."""
    if not isinstance(wire, dict):
        raise Impossible("Faults are one JSON object.")
    for name, value in wire.items():
        if name not in known:
            raise Impossible(f"There is no fault {name!r}. There are: {', '.join(known)}.")
        if value is not None and not _CHECKS[name](value):
            raise Impossible(f"The fault {name!r} cannot be {value!r}.")
    return wire


def _share(value: Any) -> bool:
    return isinstance(value, int | float) and 0 <= value <= 1


def _between(least: int, most: int) -> Check:
    return lambda value: isinstance(value, int) and least <= value <= most


def _list_of(check: Check) -> Check:
    return lambda value: isinstance(value, list) and all(map(check, value))


def _number(value: Any) -> bool:
    return isinstance(value, int)


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


def _answer(value: Any) -> bool:
    planned = _object(status=_between(200, 599), body=lambda body: isinstance(body, dict))
    return value in ("drop", "drop_after") or planned(value)


def _object(**checks: Check) -> Check:
    """An object with these fields, each of which may be left out or null."""

    def check(value: Any) -> bool:
        return isinstance(value, dict) and all(
            name in checks and (part is None or checks[name](part)) for name, part in value.items()
        )

    return check


def _planned(value: Any) -> bool:
    planned = _object(method=_text, chat_id=_number, answer=_answer)
    return planned(value) and value.get("method") is not None and value.get("answer") is not None


_CHECKS: dict[str, Check] = {
    "flood": _object(share=_share, retry_after=_between(1, 1_000_000), chats=_list_of(_number)),
    "errors": _object(share=_share, status=_between(500, 599), methods=_list_of(_text)),
    "slow_ms": _between(0, 600_000),
    "drop_before": _share,
    "drop_after": _share,
    "duplicate": _share,
    "outage": _yes_or_no,
    "refuse_token": _yes_or_no,
    "rate": _object(per_second=_between(1, 1_000_000)),
    "seed": _number,
    "next": _list_of(_planned),
}
