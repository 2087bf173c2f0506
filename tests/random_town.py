"""A town in which anything may be done in any order, beside a small model of what must be remembered.

The model knows only what people were told: a tick is what they ticked, joining needs both answers, STOP
stops, and an old button does nothing. Between any two steps the bot may be started anew, or the clock moved.
"""

import asyncio
import tempfile
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from storage import people, senders
from tests.kit import Town, organisation

MOST_PEOPLE = 4
ERASED_AFTER, SURELY_LEFT = 15 * 24, 13 * 24  # hours without a touch; unfinished sign-ups go after 14 days
ASKED = ("kinds", "areas")
HARMLESS = ("help", "What is this?", "/start", "/menu", "/about", "thanks", "🙂", "<b>x</b>", "/nonsense 1")
GOES = {"join", "on", "start", "help", "about", "menu", "stop", "unstop", "plain", "again", "mine", "change"}
FORWARD = (":yes", ":on:", ":next", ":next", ":done", "go:join", "go:on", "go:change")
ALONE = frozenset(area.key for area in organisation().areas_alone)

Number = st.integers(0, 10**6)


@dataclass
class Known:
    """What must be remembered of one person. `ticks` are those of the form they are in."""

    id: int
    joined: bool = False
    stopped: bool = False
    kept: dict[str, frozenset[str]] = field(default_factory=dict)
    form: str = ""
    ticks: dict[str, frozenset[str]] = field(default_factory=dict)
    hours_since_touch: float = 0.0


class RandomTown(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._runner = asyncio.Runner()
        self._town = Town(Path(self._folder.name))
        self._people: list[Known] = []

    def teardown(self) -> None:
        try:
            self._run(self._town.close())
        finally:
            self._runner.close()
            self._folder.cleanup()

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self._runner.run(work)

    # What can happen

    @initialize()
    def begins(self) -> None:
        self._run(self._town.open())
        self.somebody_comes()

    @precondition(lambda self: len(self._people) < MOST_PEOPLE)
    @rule()
    def somebody_comes(self) -> None:
        known = Known(self._town.telegram.telegram.add_person().id)
        self._people.append(known)
        self._type(known, "/start")

    @rule(who=Number, which=Number)
    def taps_what_is_newest(self, who: int, which: int) -> None:
        known = self._person(who)
        screens = [drawn for message in self._messages(known) if (drawn := self._buttons(message))]
        if screens:
            self._tap(known, *screens[-1][which % len(screens[-1])])

    @rule(who=Number, ways=st.lists(Number, min_size=3, max_size=12))
    def goes_on(self, who: int, ways: list[int]) -> None:
        """As one does who wants to get on: agree, tick, next."""
        known = self._person(who)
        for which in ways:
            newest = [b for message in self._messages(known)[-1:] for b in self._buttons(message)]
            forward = [button for sign in FORWARD for button in newest if sign in button[1]]
            if forward:
                self._tap(known, *forward[which % len(forward)])

    @rule(who=Number, which=Number)
    def taps_anything_on_the_phone(self, who: int, which: int) -> None:
        """Most of them are old."""
        known = self._person(who)
        drawn = [button for message in self._messages(known) for button in self._buttons(message)]
        if drawn:
            self._tap(known, *drawn[which % len(drawn)])

    @rule(who=Number, text=st.sampled_from(HARMLESS))
    def says_something(self, who: int, text: str) -> None:
        self._type(self._person(who), text)

    @rule(who=Number, text=st.sampled_from(["STOP", "stop", "/stop"]))
    def says_stop(self, who: int, text: str) -> None:
        known = self._person(who)
        self._type(known, text)
        self._stop(known)

    @rule(who=Number)
    def sends_a_picture(self, who: int) -> None:
        self._town.telegram.phones.send(self._person(who).id, "photo")
        self._run(self._town.settle())

    @rule()
    def is_restarted(self) -> None:
        self._run(self._town.restart())
        self._run(self._town.settle())

    @rule(hours=st.sampled_from([1, 11, 13, 24, 24 * 6, 24 * 16]))
    def time_goes_by(self, hours: int) -> None:
        self._run(self._town.move_on(hours=hours))
        self._run(self._town.settle())
        for known in self._people:
            known.hours_since_touch += hours
            if known.form and known.hours_since_touch >= SURELY_LEFT:
                self._perhaps_erased(known)

    # What must be true

    @invariant()
    def everything_is_remembered_as_it_was_said(self) -> None:
        for known in self._people:
            sender, profile = self._remembered(known)
            assert (sender.person is not None) == known.joined
            assert bool(sender.person and sender.person.stopped_ms) == known.stopped
            kept = {q: frozenset(v) for q, v in profile.items()}
            assert kept == known.kept, f"{kept} is remembered, {known.kept} was said ({sender.conversation})"
            heard = sender.conversation.answers if sender.conversation else {}
            ticks = {q: frozenset(heard[q]) for q in ASKED if heard.get(q)}
            meant = {q: ticked for q, ticked in known.ticks.items() if ticked}
            assert ticks == meant, f"{ticks} is remembered, {meant} was ticked ({sender.conversation})"

    @invariant()
    def nobody_is_left_without_an_answer(self) -> None:
        assert not len(self._town.telegram.telegram.updates)
        assert all(self._messages(known) for known in self._people)

    # The model

    def _press(self, known: Known, data: str) -> None:
        """What a tap on this button must come to."""
        form, _, rest = data.partition(":")
        if form == "go":
            self._go(known, rest)
            return
        step, _, act, argument = (*rest.split(":"), "", "")[:4]
        if act in ("on", "off"):
            self._tick(known, step, act, argument)
        elif (step, act) == ("notice", "no") or (form, step, act) == ("profile", "check", "back"):
            known.form, known.ticks = "", {}
        elif (form, step, act) == ("signup", "areas", "next") and all(known.ticks.get(q) for q in ASKED):
            known.joined, known.kept = True, dict(known.ticks)
            known.form, known.ticks = "", {}
        elif (step, act) == ("check", "done") and all(known.ticks.get(q) for q in ASKED):
            known.form, known.ticks = "", {}

    def _tick(self, known: Known, step: str, act: str, argument: str) -> None:
        ticked = known.ticks.get(step, frozenset())
        if act == "off":
            ticked -= {argument}
        else:
            ticked = (frozenset() if argument in ALONE else ticked - ALONE) | {argument}
        known.ticks = {**known.ticks, step: ticked}
        if known.joined and ticked:
            known.kept = {**known.kept, step: ticked}

    def _go(self, known: Known, where: str) -> None:
        name = where.partition(":")[0]
        if name == "stop":
            self._stop(known)
        elif name == "unstop" and known.joined:
            known.stopped = False
        elif name == "join" and not known.joined and not known.form:
            known.form, known.ticks = "signup", {}
        elif name == "again" and known.form == "signup":
            known.ticks = {}
        elif known.joined and (name in ("mine", "change") or (name == "again" and known.form)):
            known.form, known.ticks = "profile", dict(known.kept)

    def _stop(self, known: Known) -> None:
        known.stopped = known.joined
        if not known.joined:
            known.form, known.ticks = "", {}

    def _perhaps_erased(self, known: Known) -> None:
        sender, _ = self._remembered(known)
        if sender.conversation is None:
            known.form, known.ticks = "", {}
        else:
            assert known.hours_since_touch < ERASED_AFTER, "it should have been erased"

    # Hands and eyes

    def _person(self, who: int) -> Known:
        return self._people[who % len(self._people)]

    def _type(self, known: Known, text: str) -> None:
        known.hours_since_touch = 0.0
        self._town.telegram.phones.type(known.id, text)
        self._run(self._town.settle())

    def _tap(self, known: Known, message_id: int, data: str) -> None:
        old = self._is_old(known, data)
        known.hours_since_touch = 0.0
        self._town.telegram.phones.press(known.id, message_id, data)
        if not old:
            self._press(known, data)
        self._run(self._town.settle())

    def _is_old(self, known: Known, data: str) -> bool:
        """A form's button counts only on its newest showing, and only while they are in that form."""
        if data.startswith("go:"):
            return False
        drawn = [d for message in self._messages(known) for _, d in self._buttons(message) if d[:3] != "go:"]
        return data.split(":")[0] != known.form or _showing(data) != _showing(drawn[-1])

    def _messages(self, known: Known) -> list[Any]:
        chat = self._town.telegram.telegram.chats[known.id]
        return [message for message in chat.messages.values() if message.from_bot]

    def _buttons(self, message: Any) -> list[tuple[int, str]]:
        """Those whose meaning the model knows."""
        rows = message.wire.get("reply_markup", {}).get("inline_keyboard", [])
        found = [(message.message_id, button["callback_data"]) for row in rows for button in row]
        return [button for button in found if _understood(button[1])]

    def _remembered(self, known: Known) -> tuple[Any, dict[str, tuple[str, ...]]]:
        sender = self._run(self._town.remembered(lambda tx: senders.load(tx, [known.id])))[known.id]
        person = sender.person
        if person is None:
            return sender, {}
        return sender, self._run(self._town.remembered(lambda tx: people.profile(tx, person.person_id)))


def _understood(data: str) -> bool:
    parts = data.split(":")
    if parts[0] == "go":
        return parts[1] in GOES and (parts[1] != "change" or parts[2] in ASKED)
    if parts[0] not in ("signup", "profile"):
        return False
    return parts[3] != "change" or parts[4] in ASKED


def _showing(data: str) -> list[str]:
    """Form, step and revision."""
    return data.split(":")[:3]
