"""What helps somebody take part: what they told us for good, as it may be passed on for one meeting."""

from domain.oneself.signup import HELPS
from domain.organisation import Organisation
from domain.person import Answers

LONGEST = 300


def told(answers: Answers, organisation: Organisation) -> str:
    """In their words, a line each; empty where they told nothing."""
    chosen = answers.get("helps", ())
    labels = [option.label.text for option in HELPS.options(organisation) if option.value in chosen]
    return "\n".join([*labels, *answers.get("helps_words", ())])
