"""What the tests of the words must know of the reading check."""

from domain.readable import MOST_SENTENCES, SHOWN
from domain.say import Value, phrase

WORST: dict[str, Value] = {
    "hard_count": MOST_SENTENCES,
    "hard_lines": (phrase("reading-sentence", words="🙂" * (SHOWN // 2)),) * MOST_SENTENCES,
    "jargon_lines": (phrase("reading-word", word="W" * 20, plainer="W" * 40),) * 30,
    "telling": "schizo",
    "plainer": "finding out how urgent it is",
}

YES_OR_NO = {"hard_count"}
