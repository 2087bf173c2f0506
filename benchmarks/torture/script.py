"""How a made-up person signs up: they look at their own phone and act on what it shows, wisely or not."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable

from benchmarks.torture.people import KINDS, Button, Phone, Plans

MOST_ACTS = 48  # below the 60 updates from which on the bot may tell somebody to slow down
LONG_PATIENCE = 120.0
WORDS = ("What is this?", "thanks", "is anybody there", "help", "🙂", "/about", "/nonsense", "why")
FORGED = ("go:nonsense", "signup:areas:1:next", "profile:check:9999999999:done", "x" * 64, "go:change:what")
TYPED = {"go:join": "join", "go:on": "carry on", "go:start": "/start", "go:menu": "menu"}
Errand = Callable[[], Awaitable[None]]

CONTROLS = {"yes": "yes", "no": "no", "next": "next", "skip": "skip", "keep": "keep it", "done": "done"}


class WornOut(Exception):
    """They did as much as one person does here, or it is closing time; nothing more is expected of them."""


class Person:
    """`ended`: they did all they had planned. `in_vain`: how often nothing at all came back to them."""

    def __init__(
        self,
        phone: Phone,
        plans: Plans,
        areas: tuple[str, ...],
        chance: random.Random,
        closing: asyncio.Event,
    ) -> None:
        self.phone, self.plans, self._closing = phone, plans, closing
        self._listed, self._chance = {"kinds": KINDS, "areas": areas}, chance
        self._wanted = {"kinds": plans.kinds, "areas": plans.areas}
        self._noise, self._changed, self._went_back = plans.noise, False, False
        self._answering = False  # a form has begun that takes any words, though it may not be on screen yet
        self._hurried = False  # something they did may still be unanswered, so what is typed may not fit
        self.acts = self.in_vain = 0
        self.ended = False

    async def live(self) -> None:
        """Do all they planned, or give up."""
        plans = self.plans
        try:
            await self._type(f"/start {plans.poster}".strip(), patient=True)
            if plans.plain:
                await self._until("go:plain:off", lambda: self._press("go:plain:on"))
            if plans.declines_first:
                await self._until_step("notice")
                await self._until("go:start", lambda: self._control("no"))
            if plans.stops_first:
                await self._until_step("kinds", "go:more")
                await self._until("go:start", lambda: self._type("STOP", patient=True))
            if plans.leaves_off_at:
                await self._until_step(plans.leaves_off_at)
            else:
                await self._until("go:more", self._go_on)
                await self._as_a_member()
            self.ended = True
        except WornOut:
            return

    async def _as_a_member(self) -> None:
        if self.plans.name:
            await self._through("more", "go:more")
        if self.plans.changed_areas:
            self._wanted["areas"] = self.plans.changed_areas
            await self._through("profile", "go:change:areas")
        if self.plans.stops_afterwards:
            await self._until("go:unstop", lambda: self._type("STOP", patient=True))

    # Going somewhere

    async def _until(self, data: str, act: Errand) -> None:
        """Act until there is this button on the screen."""
        while all(button.data != data for button in self.phone.screen()):
            await self._clumsily(act)

    async def _until_step(self, *steps: str) -> None:
        while self._step() not in steps and all(b.data not in steps for b in self.phone.screen()):
            await self._clumsily(self._go_on)

    async def _through(self, form: str, begin: str) -> None:
        """Begin a form, answer it to its end; once more where they went back, perhaps out of it."""
        self._went_back = self._answering = True
        while self._went_back:
            self._went_back = False
            while self._form() != form:
                await self._clumsily(lambda: self._press(begin, "go:mine"))
            while self._form() or any(b.data == "go:on" for b in self.phone.screen()):
                await self._clumsily(self._go_on)

    def _form(self) -> str:
        return next((b.data.split(":")[0] for b in self.phone.screen() if not b.is_go), "")

    def _step(self) -> str:
        return next((b.data.split(":")[1] for b in self.phone.screen() if not b.is_go), "")

    # One thing at a time

    async def _go_on(self) -> None:
        """What brings them on from the screen they see."""
        step = self._step()
        acts = {button.act for button in self.phone.screen()}
        if not step:
            await self._press("go:on", "go:join", "go:start", "go:menu")
        elif step in self._wanted:
            await self._tick(step)
        elif step == "check":
            await self._at_check()
        elif "keep" in acts:
            await self._control("keep")
        elif step == "name" and "next" not in acts:
            await self._type(self.plans.name, patient=True)
        elif "pick" in acts:
            await self._tap(next(b for b in self.phone.screen() if b.act == "pick"))
        elif step != "notice" and "on" in acts and "off" not in acts and self._chance.random() < 0.5:
            await self._tap(self._chance.choice([b for b in self.phone.screen() if b.act == "on"]))
        else:
            await self._control(*(act for act in ("yes", "next", "skip", "back") if act in acts))

    async def _tick(self, step: str) -> None:
        wanted, listed = self._wanted[step], self._listed[step]
        buttons = self.phone.screen()
        to_tick = [b for b in buttons if b.act == "on" and b.argument in wanted]
        to_untick = [b for b in buttons if b.act == "off" and b.argument not in wanted]
        if to_untick:
            await self._tap_or_type(to_untick[0], f"not {listed.index(to_untick[0].argument) + 1}")
        elif to_tick:
            numbers = ", ".join(str(listed.index(button.argument) + 1) for button in to_tick)
            await self._tap_or_type(self._chance.choice(to_tick), numbers)
        else:
            self._changed = self._changed or wanted == self.plans.changed_areas
            await self._control("next")

    async def _at_check(self) -> None:
        change = [b for b in self.phone.screen() if b.act == "change" and b.argument == "areas"]
        if self._form() == "profile" and not self._changed and change:
            await self._tap(change[0])
        else:
            await self._control("done")

    async def _control(self, *acts: str) -> None:
        found = [b for act in acts for b in self.phone.screen() if b.act == act]
        if found:
            await self._tap_or_type(found[0], CONTROLS.get(found[0].act, "back"))
        else:
            await self._go_on_or_start()

    async def _go_on_or_start(self) -> None:
        """The button they looked for is not there."""
        if self._step() and "yes" not in {button.act for button in self.phone.screen()}:
            await self._go_on()
        else:
            await self._type("/start", patient=True)

    async def _press(self, *datas: str) -> None:
        """The first of these buttons that is there; where there is none, go home."""
        found = [b for data in datas for b in self.phone.screen() if b.data == data]
        if found:
            await self._tap_or_type(found[0], TYPED.get(found[0].data, ""))
        else:
            await self._type("/start", patient=True)

    async def _tap_or_type(self, button: Button, text: str) -> None:
        if text and not self._hurried and self._chance.random() < self.plans.typist:
            await self._type(text, patient=True)
        else:
            await self._tap(button)

    async def _tap(self, button: Button, patient: bool = False) -> None:
        twice = self._chance.random() < 0.08
        await self._do(lambda: self.phone.tap(button), patient, 2 if twice else 1)

    async def _type(self, text: str, patient: bool) -> None:
        await self._do(lambda: self.phone.type(text), patient)

    # As people are

    async def _clumsily(self, act: Errand) -> None:
        """Do it, or now and then something else first."""
        if self._noise and not self._hurried and self._chance.random() < 0.25:
            self._noise -= 1
            await self._something_else()
        else:
            await act()

    async def _something_else(self) -> None:
        screen, phone = self.phone.screen(), self.phone
        turns = [b for b in screen if b.act in ("back", "why", "later", "read") or b.data == "go:help"]
        mistakes = [b for b in screen if b.act == "on" and self._step() in self._wanted]
        old = phone.old_buttons()
        what = self._chance.choice(("turn", "mistake", "old", "forged", "words", "photo"))
        if what == "turn" and turns:
            turn = self._chance.choice(turns)
            self._went_back = self._went_back or turn.act in ("back", "later")
            await self._tap(turn, patient=True)
        elif what == "mistake" and mistakes:
            await self._tick_by_mistake(self._chance.choice(mistakes))
        elif what == "old" and old:
            await self._tap(self._chance.choice(old), patient=True)
        elif what == "forged" and screen:
            forged = Button(screen[0].message_id, self._chance.choice(FORGED))
            await self._tap(forged, patient=True)
        elif what == "words" and self._form() in ("", "signup") and not self._answering:
            await self._type(self._chance.choice(WORDS), patient=True)
        else:
            await self._do(phone.send_photo, patient=True)

    async def _tick_by_mistake(self, button: Button) -> None:
        """They go on when they have seen it, and only then know what to take back."""
        await self._tap(button, patient=True)
        while not any((b.act, b.argument) == ("off", button.argument) for b in self.phone.screen()):
            if all(b.showing != button.showing for b in self.phone.screen()):
                return
            if not await self._sees_something_else(self.phone.sight(), LONG_PATIENCE):
                self.in_vain += not self._closing.is_set()
                raise WornOut

    async def _do(self, act: Callable[[], None], patient: bool, times: int = 1) -> None:
        """Act, look at the phone until something new is there or patience ends, and think for a moment."""
        if self.acts + times > MOST_ACTS or self._closing.is_set():
            raise WornOut
        before = self.phone.sight()
        for _ in range(times):
            act()
        self.acts += times
        seconds = LONG_PATIENCE if patient else self._chance.uniform(2.5, 6.0)
        if not await self._sees_something_else(before, seconds):
            self.in_vain += patient and not self._closing.is_set()
            self._hurried = True
        elif self._hurried and patient:
            await self._until_nothing_moves()
        await asyncio.sleep(self._chance.uniform(0, 0.4))

    async def _until_nothing_moves(self) -> None:
        while await self._sees_something_else(self.phone.sight(), 4.0):
            continue
        self._hurried = False

    async def _sees_something_else(self, before: tuple[int, str], seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while self.phone.sight() == before:
            if time.monotonic() > deadline or self._closing.is_set():
                return False
            await asyncio.sleep(0.03)
        return True
