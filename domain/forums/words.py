"""What is known of a forum, in words: how long it lasts, and how many may come."""

from domain.say import Label, phrase


def length_words(minutes: int) -> tuple[Label, ...]:
    """As in “2 hours” or “1 hour and 30 minutes”; nothing where it is not said."""
    hours, rest = divmod(minutes, 60)
    both = (
        *((phrase("length-hours", hours=hours),) if hours else ()),
        *((phrase("length-minutes", minutes=rest),) if rest else ()),
    )
    return both


def most_words(most: int) -> tuple[Label, ...]:
    """As in “20 people”."""
    return (phrase("people-count", count=most),) if most else (Label("forum-no-limit"),)
