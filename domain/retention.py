"""For how long things are kept, and after how long a silence somebody is asked and erased."""

import re

from pydantic import Field, ValidationInfo, field_validator

from domain.entry import Number
from domain.part import Part

LEAST_INACTIVE_ASKED = 90
LEAST_TIME_TO_ANSWER = 30
"""So many days lie between asking somebody who is silent and erasing them."""

TOLD = (
    "unfinished_sign_up",
    "paused_sign_up",
    "inactive_asked",
    "inactive",
    "poll_answers",
    "electors",
    "meeting_replies",
    "backups",
    "audit",
)
"""What a notice tells people the periods of."""


class Retention(Part):
    """How many days things are kept."""

    unfinished_sign_up: Number = Field(default=14, ge=1, le=60)
    seen_updates: Number = Field(default=2, ge=2, le=30)
    """Telegram may offer an update again for one day; a shorter memory would let it count twice."""
    quarantined_updates: Number = Field(default=30, ge=1, le=365)
    sent_messages: Number = Field(default=30, ge=2, le=365)
    """Which message of the bot's is about what, so that it can be edited; never its words."""
    paused_sign_up: Number = Field(default=365, ge=90, le=1825)
    """Of somebody who paused "until I say" and was not heard since."""
    inactive_asked: Number = Field(default=335, ge=LEAST_INACTIVE_ASKED, le=3285)
    """After so long a silence a member is asked whether they want to stay."""
    inactive: Number = Field(default=365, ge=LEAST_INACTIVE_ASKED + LEAST_TIME_TO_ANSWER, le=3650)
    """After so long a silence a member is erased."""
    messages: Number = Field(default=90, ge=7, le=730)
    """Messages to many and what became of them, after the last has gone; drafts after their change."""
    round_up: Number = Field(default=30, ge=7, le=365)
    """What was told of in a round-up and never read."""
    poll_answers: Number = Field(default=90, ge=7, le=730)
    """What people answered to a poll, after it closed: what was published of it stays."""
    electors: Number = Field(default=730, ge=90, le=1825)
    """Who was asked in a poll, after it closed: later news of it goes to them."""
    meeting_replies: Number = Field(default=90, ge=14, le=730)
    """What people said to a meeting of a forum, after it was over."""
    backups: Number = Field(default=35, ge=3, le=365)
    """For so long a backup may still hold what was erased since."""
    requests: Number = Field(default=730, ge=30, le=2192)
    """Requests about somebody's data, after they were done, with what was typed beside them."""
    audit: Number = Field(default=2192, ge=365, le=3653)
    """Six years, and the days of the leap years in them."""

    def unsaid(self, *notices: str) -> list[tuple[str, int]]:
        """What was changed from the usual, and is not in days in each of these texts: name and days."""
        usual, own = Retention().model_dump(), self.model_dump()
        return [
            (name, own[name])
            for name in TOLD
            if own[name] != usual[name]
            and not all(re.search(rf"\b{own[name]}\b[^.\n]{{0,6}} days?\b", words) for words in notices)
        ]

    @field_validator("inactive")
    @classmethod
    def _leaves_time_to_answer(cls, inactive: int, info: ValidationInfo) -> int:
        asked = info.data.get("inactive_asked")
        if asked is not None and inactive - asked < LEAST_TIME_TO_ANSWER:
            raise ValueError(f"must be at least {LEAST_TIME_TO_ANSWER} days more than inactive_asked")
        return inactive
