"""What a forged client can press and type: every command there is, with arguments that mean somebody else."""

import random
from collections.abc import Sequence

from domain.authority import ROLES
from domain.every_form import FORMS
from domain.reference import shown
from handlers.doors import BY_NAME, BY_SLASH

WORDS = (
    "yes",
    "no",
    "ok",
    "on",
    "off",
    "all",
    "done",
    "again",
    "1",
    "0",
    "9999999999",
    "..",
    "menu",
    "x" * 40,
)
ACTS = ("on", "off", "pick", "more", "own", "keep", "again", "remove", "yes", "no", "next", "skip", "why",
        "back", "later", "change", "done", "read")  # fmt: skip
ABUSE = (
    "\u202e\u2066 reversed", "Z" + "\u0335\u0321\u0489" * 1300, "<b>bold<i></b>", "*_[x](tg://user?id=1)`",
    "/" * 200, "🙂" * 2048, "x" * 4096, "\ud83d", "\x00\x1b[2J", "/start " + "A" * 64,
    "@everyone", "\n" * 4000,
)  # fmt: skip


class Forger:
    """`others` are numbers of people, `letters` their references: of somebody else, all of them."""

    def __init__(self, chance: random.Random, others: Sequence[int], letters: Sequence[str]) -> None:
        self._chance, self._others, self._letters = chance, others, letters

    def data(self, drawn: Sequence[str]) -> str:
        """Of a button. `drawn` are those on the forger's own phone."""
        chance = self._chance
        kind = chance.randrange(10)
        if drawn and kind < 4:
            return chance.choice(drawn)
        if drawn and kind < 6:
            return self._bent(chance.choice(drawn))
        if kind < 8:
            arguments = [self._argument() for _ in range(chance.choice((0, 1, 1, 2)))]
            return ":".join(["go", chance.choice(list(BY_NAME)), *arguments])[:64]
        if kind == 8:
            form = FORMS[chance.choice(list(FORMS))]
            step = chance.choice([*(q.name for q in form.questions), "check", "gone"])
            parts = [form.name, step, str(chance.randrange(2**34)), chance.choice(ACTS)]
            return ":".join([*parts, *[self._argument()] * chance.randrange(2)])[:64]
        return "".join(chr(chance.randrange(1, 0x300)) for _ in range(chance.randrange(40)))

    def text(self) -> str:
        """Typed."""
        chance = self._chance
        if chance.random() < 0.5:
            arguments = [self._argument() for _ in range(chance.randrange(3))]
            return " ".join([f"/{chance.choice(list(BY_SLASH))}", *arguments])
        return chance.choice((*ABUSE, *WORDS[:9], self._argument(), self._argument()))

    def _argument(self) -> str:
        kind = self._chance.randrange(4)
        if kind == 0:
            return str(self._chance.choice(self._others))
        if kind == 1:
            letters = self._chance.choice(self._letters)
            return self._chance.choice((letters, letters.lower(), shown(letters)))
        return self._chance.choice(ROLES if kind == 2 else WORDS)

    def _bent(self, data: str) -> str:
        """One part of it another."""
        parts = data.split(":")
        parts[self._chance.randrange(len(parts))] = self._argument()
        return ":".join(parts)[:64]
