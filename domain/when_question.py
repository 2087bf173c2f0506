"""A question about a time, in a form: ready answers to press, or a time of one's own to type."""

from domain import when
from domain.many.message import NOW, WITH_ROUNDUP
from domain.questions import Known, Options, Question, Reads
from domain.say import Label


def said(kept: str, at: Known) -> tuple[Label, ...]:
    """In words: a time as `domain.when.to_text` wrote it, or a ready answer typed where a time was asked."""
    if kept in (NOW, WITH_ROUNDUP):
        return (Label(f"when-{kept}"),)
    return when.spoken(when.from_text(kept), at.organisation.zone)


def time_question(name: str, ready: Options, read: Reads) -> Question:
    """It stands filled in at the check. A typed time is kept under the name with "_own" behind it."""
    return Question(
        name,
        "one",
        ready,
        own_words=f"{name}_own",
        own_label="own-time",
        longest=200,
        one_line=True,
        read=read,
        spoken=said,
        later=True,
        at_once=True,
    )
