"""When a forum meets, as it is typed: a rhythm such as "2nd Tuesday 2pm", or single dates."""

import re
from zoneinfo import ZoneInfo

from domain import when_words
from domain.forums import plan
from domain.forums.plan import Plan
from domain.forums.when_dates import Dates, of_meeting, pieces_of
from domain.questions import Known, Words
from domain.say import Label, Say
from domain.time_words import either
from domain.when import Once, Repeating

LONGEST = 1500
"""Of what is typed: many dates in full words."""


def read(text: str, words: Words, now_ms: int, zone: ZoneInfo) -> Plan | Say:
    """What was meant, to be read back; or what is wrong with it, with an example."""
    if len(text) > LONGEST:
        return Say("again-meeting-unclear")
    whole = when_words.read(text, words, now_ms, zone, needs_time=True)
    if isinstance(whole, Repeating):
        return Say("again-meeting-daily") if whole.every == "day" else whole
    if isinstance(whole, Once):
        return (whole,)
    unclear = whole.key in ("again-when-unclear", "again-when-time")
    if unclear and (special := _often_typed(" ".join(text.split()).lower(), words)):
        return special
    pieces = pieces_of(text, words)
    # Only where it is no date with a comma in it: what is wrong with that is said of all of it.
    if whole.key != "again-when-unclear" or len(pieces) == 1:
        return of_meeting(whole)
    return Dates(pieces, words, now_ms, zone).read()


def kept(text: str, words: Words, at: Known) -> str | Say:
    """As a form keeps it."""
    found = read(text, words, at.now_ms, at.organisation.zone)
    return found if isinstance(found, Say) else plan.to_text(found)


def said(text: str, at: Known) -> tuple[Label, ...]:
    """In full words, what `kept` made."""
    return plan.spoken(plan.from_text(text), at.organisation.zone)


_TIME = r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?"


def _often_typed(text: str, words: Words) -> Say | None:
    """From when until when, and the 5th of a weekday: what cannot be planned although it is clear."""
    half = either([*words("am-words"), *words("pm-words")])
    to = rf"(?: ?[-–—] ?| (?:{either(words('ending-words'))}) )"
    found = re.search(rf"(?<![0-9-])({_TIME})( ?(?:{half}))?({to})({_TIME})( ?(?:{half}))?(?![0-9-])", text)
    if found and (not found[3].strip().isalpha() or found[2] or found[5] or ":" in found[0]):
        return Say("again-meeting-range")
    weekday = either([word for n in range(7) for word in words(f"weekday-{n}")])
    fifth = rf"\b5 ?(?:{either(words('ordinal-ends'))}) (?:{weekday})\b"
    return Say("again-meeting-fifth") if re.search(fifth, text) else None
