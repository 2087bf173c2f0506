"""The organisation that runs the bot: what organisation.toml may say, as one typed object."""

import hashlib
from datetime import date, time
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator

from domain.choice import Choice
from domain.entry import (
    Choices,
    ChoicesOrNone,
    Email,
    FullText,
    Line,
    NeutralWords,
    Number,
    Phone,
    PlainerWords,
    ShortLine,
    Summary,
    WallClock,
    Zone,
)
from domain.part import Part as _Part
from domain.polls.ready_made import ReadyMade
from domain.retention import Retention as Retention
from domain.wording import telling_word


class Contact(_Part):
    """The person to talk to, offered wherever the bot cannot help."""

    name: Line
    phone: Phone
    email: Email
    hours: Line


class Complaints(_Part):
    """Where advice and complaints go; it may be a service apart."""

    name: Line
    phone: Phone | None = None
    email: Email | None = Field(default=None, validate_default=True)
    hours: Line | None = None

    @field_validator("email")
    @classmethod
    def _can_be_reached(cls, email: str | None, info: ValidationInfo) -> str | None:
        if email is None and info.data.get("phone", "wrong") is None:
            raise ValueError("is needed, or a phone number")
        return email


class HelpLine(_Part):
    name: Line
    how: Line
    detail: Line | None = None


class HelpLines(_Part):
    """Where to turn when things are hard, and when someone last checked that each still answers."""

    checked_on: date
    lines: tuple[HelpLine, ...] = Field(min_length=1, max_length=10)


ENGLAND = HelpLines(
    checked_on=date(2026, 11, 1),
    lines=(
        HelpLine(name="In danger now", how="Call 999, or go to A&E"),
        HelpLine(name="Urgent mental health help", how="Call 111 and press 2", detail="Day or night"),
        HelpLine(name="Samaritans", how="Call 116 123", detail="Day or night. Or write to jo@samaritans.org"),
        HelpLine(name="Shout", how="Text SHOUT to 85258", detail="Day or night"),
        HelpLine(name="Childline", how="Call 0800 1111", detail="If you are under 19"),
        HelpLine(name="Deaf or hard of hearing", how="Call 18001 111", detail="Relay UK"),
    ),
)
"""What stands when organisation.toml names no help lines of its own."""


class Notice(_Part):
    """What people agree to. Whoever changes the words changes the version too."""

    version: ShortLine
    summary: Summary
    text: FullText
    plain_summary: Summary | None = None
    plain_text: FullText | None = None
    remind_days: Number = Field(default=14, ge=3, le=60)
    """After so many days without an answer, who was asked about a new version is reminded, once."""

    @property
    def digest(self) -> str:
        """A fingerprint of the words, which shows a change that kept its version."""
        words = (self.summary, self.text, self.plain_summary or "", self.plain_text or "")
        return hashlib.sha256("\x00".join(words).encode()).hexdigest()


class QuietHours(_Part):
    """When the bot starts nothing: from the evening until the morning, local time."""

    begin: WallClock = Field(default=time(20), alias="from")
    end: WallClock = Field(default=time(9), alias="until", validate_default=True)

    @field_validator("end")
    @classmethod
    def _leaves_room(cls, end: time, info: ValidationInfo) -> time:
        begin = info.data.get("begin")
        if begin and ((begin.hour - end.hour) * 60 + begin.minute - end.minute) % (24 * 60) < 60:
            raise ValueError("must leave at least one hour a day for messages")
        return end


class Requests(_Part):
    """Requests about somebody's data that come by letter, by phone or from their family."""

    wait_days: Number = Field(default=7, ge=1, le=21)
    """For so long the person may answer in their own chat before identity is checked another way."""


class Team(_Part):
    """How trust in those who run this is given, and asked for again."""

    confirm_days: Number = Field(default=90, ge=7, le=365)
    """A staff role that nobody confirms for so long ends by itself."""
    invitation_hours: Number = Field(default=72, ge=1, le=168)
    views_hours: Number = Field(default=24, ge=1, le=168)
    """For so long a message to staff that shows something about a member stays as it is."""


class ToMany(_Part):
    """How messages to many people go out."""

    hold_seconds: Number = Field(default=600, ge=0, le=3600)
    """So long after it was confirmed nothing goes out, and it can still be stopped."""
    approve_above: Number = Field(default=0, ge=0, le=1_000_000)
    """To more people than this only with the yes of two others; 0: never needed."""
    round_up_day: Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] = (
        "Thursday"
    )
    round_up_at: WallClock = Field(default=time(10), validate_default=True)

    @field_validator("round_up_at")
    @classmethod
    def _exists_once(cls, at: time) -> time:
        if at.hour == 1:
            raise ValueError("must not be between 01:00 and 01:59, when clocks change")
        return at


class Polls(_Part):
    """What people who are asked are promised."""

    answer_days: Number = Field(default=28, ge=7, le=180)
    """So many days after a question closes they hear what came of it."""


class Organisation(_Part):
    name: Line
    neutral_name: ShortLine
    contact: Contact
    complaints: Complaints
    areas: Choices
    areas_alone: ChoicesOrNone = ()
    """Areas that mean none of the others, such as "Prefer not to say"."""
    interests: Choices
    why_join: Choices
    what_helps: Choices
    minimum_age: Number = Field(ge=11, le=25)
    help_lines: HelpLines = ENGLAND
    notice: Notice
    quiet_hours: QuietHours = QuietHours()
    time_zone: Zone = "Europe/London"
    messages_a_week: Number = Field(default=3, ge=1, le=7)
    retention_days: Retention = Retention()
    team: Team = Team()
    requests: Requests = Requests()
    messages: ToMany = ToMany()
    polls: Polls = Polls()
    ready_made_folder: Line | None = None
    """More polls to start from, beside organisation.toml; see `domain.polls.ready_made`."""
    ready_made: tuple[ReadyMade, ...] = ()
    """All there are, by the time it is loaded."""
    neutral_words: NeutralWords
    jargon: PlainerWords = Field(default_factory=dict)
    """The organisation's own, beside those in texts/jargon.toml."""

    @field_validator("areas_alone")
    @classmethod
    def _are_areas(cls, alone: tuple[Choice, ...], info: ValidationInfo) -> tuple[Choice, ...]:
        keys = {area.key for area in info.data.get("areas", alone)}
        unknown = next((choice.label for choice in alone if choice.key not in keys), None)
        if unknown:
            raise ValueError(f"holds “{unknown}”, which must stand in areas too")
        return alone

    @field_validator("neutral_words")
    @classmethod
    def _keep_the_neutral_name(cls, words: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        telling = telling_word(info.data.get("neutral_name", ""), words)
        if telling:
            raise ValueError(f"holds “{telling}”, which neutral_name must then not hold")
        return words

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)
