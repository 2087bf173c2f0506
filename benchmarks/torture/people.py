"""Made-up people: what they mean to do, and the phone they see it on."""

import random
from dataclasses import dataclass

from rehearsal import Rehearsal

KINDS = ("used", "cared", "works")
POSTERS = ("bcdfgh", "kmtqrw", "x7p9m2")
"""The codes of those that hang: they are in the database from the beginning."""


@dataclass(frozen=True)
class Button:
    message_id: int
    data: str

    @property
    def is_go(self) -> bool:
        return self.data.startswith("go:")

    @property
    def showing(self) -> str:
        """Form, step and revision."""
        return "" if self.is_go else ":".join(self.data.split(":")[:3])

    @property
    def act(self) -> str:
        """What a button of a form does, such as "on"."""
        parts = self.data.split(":")
        return parts[3] if len(parts) > 3 else ""

    @property
    def argument(self) -> str:
        parts = self.data.split(":")
        return parts[4] if len(parts) > 4 else ""


class Phone:
    """What one person sees, and their hands."""

    def __init__(self, rehearsal: Rehearsal, person_id: int) -> None:
        self.id = person_id
        self._telegram, self._hands = rehearsal.telegram, rehearsal.phones

    def screen(self) -> list[Button]:
        """The buttons of the newest message that has any; of several showings of one question, the copy that
        changed last: a tick appears on the copy it was made on."""
        messages = reversed(self._telegram.chats[self.id].messages.values())
        drawn = [(m, buttons_of(m.message_id, m.wire)) for m in messages if m.from_bot]
        drawn = [(message, buttons) for message, buttons in drawn if buttons]
        if not drawn:
            return []
        showing = drawn[0][1][0].showing
        copies = [one for one in drawn if showing and one[1][0].showing == showing] or drawn[:1]
        return max(copies, key=lambda copy: copy[0].edited_ms or copy[0].date_ms)[1]

    def old_buttons(self) -> list[Button]:
        """All buttons of a form's earlier showings, but for those that tick or agree."""
        messages = self._telegram.chats[self.id].messages.values()
        now = {button.showing for button in self.screen()}
        found = [b for m in messages if m.from_bot for b in buttons_of(m.message_id, m.wire)]
        old = [b for b in found if not b.is_go and b.showing not in now]
        return [b for b in old if b.act not in ("on", "off", "yes", "pick", "keep")]

    def sight(self) -> tuple[int, str]:
        """Changes when the bot has answered: answers end with buttons, emergency lines have none."""
        buttons = self.screen()
        return (buttons[0].message_id if buttons else 0), ",".join(button.data for button in buttons)

    def tap(self, button: Button) -> None:
        self._hands.press(self.id, button.message_id, button.data)

    def type(self, text: str) -> None:
        self._hands.type(self.id, text)

    def send_photo(self) -> None:
        self._hands.send(self.id, "photo")


def buttons_of(message_id: int, wire: dict[str, object]) -> list[Button]:
    markup = wire.get("reply_markup")
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    return [Button(message_id, button["callback_data"]) for row in rows for button in row]


@dataclass(frozen=True)
class Plans:
    """What somebody means to do, what they do on the way, and how often they type instead of tapping."""

    kinds: frozenset[str]
    areas: frozenset[str]
    poster: str = ""
    plain: bool = False
    declines_first: bool = False
    stops_first: bool = False
    leaves_off_at: str = ""
    name: str = ""
    changed_areas: frozenset[str] = frozenset()
    stops_afterwards: bool = False
    typist: float = 0.0
    noise: int = 0


def make_plans(chance: random.Random, areas: tuple[str, ...]) -> Plans:
    def some(things: tuple[str, ...]) -> frozenset[str]:
        return frozenset(chance.sample(things, chance.randint(1, min(3, len(things)))))

    def now_and_then(share: float) -> bool:
        return chance.random() < share

    return Plans(
        kinds=some(KINDS),
        areas=some(areas),
        poster=chance.choice(POSTERS) if now_and_then(0.5) else "",
        plain=now_and_then(0.25),
        declines_first=now_and_then(0.15),
        stops_first=now_and_then(0.1),
        leaves_off_at=chance.choice(("notice", "kinds", "areas")) if now_and_then(0.1) else "",
        name=f"Someone {chance.randrange(10**6)}" if now_and_then(0.4) else "",
        changed_areas=some(areas) if now_and_then(0.25) else frozenset(),
        stops_afterwards=now_and_then(0.15),
        typist=chance.choice((0.0, 0.2, 0.5, 1.0)),
        noise=chance.choice((0, 1, 2, 4)),
    )
