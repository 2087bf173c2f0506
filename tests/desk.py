"""One person and the handlers, face to face: updates go in, what is said and remembered comes out."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from telegram import Update

from domain.organisation import Organisation
from domain.person import Person, Sender
from domain.reference import reference
from domain.say import Button, Say
from handlers import routes
from handlers.visit import Visit, VisitContext
from storage.database import Transaction
from tests.forms_kit import NOW_MS, ORGANISATION, TEXTS

CHAT = {"id": 7, "type": "private", "first_name": "Ada"}
VERSION = ORGANISATION.notice.version
USER = {"id": 7, "is_bot": False, "first_name": "Ada"}


@dataclass
class Desk:
    """`says` is what was said to the last update, `told` what was shown at the last press."""

    tx: Transaction
    sender: Sender = field(default_factory=lambda: Sender(7))
    organisation: Organisation = ORGANISATION
    now_ms: int = NOW_MS
    says: list[Say] = field(default_factory=list)
    told: Say | None = None
    visit: Visit | None = None
    numbers: Any = field(default_factory=lambda: count(1))

    async def begins(self, *labels: str) -> None:
        """Begin to sign up, and tap these."""
        await self.types("/start")
        for label in ("join", *labels):
            await self.taps(label)

    async def types(self, text: str) -> None:
        await self.gets({"message": message(text=text)})

    async def taps(self, label: str) -> None:
        """Tap the newest button with this label: a text key, or the words of an answer."""
        found = [button for say in self.says for button in say.buttons if named(button, label)]
        assert found, f"no button {label!r} in {self.keys()}"
        await self.presses(found[-1].data)

    async def presses(self, data: str) -> None:
        query = {"id": "1", "from": USER, "chat_instance": "1", "data": data, "message": message(text="x")}
        await self.gets({"callback_query": query})

    async def gets(self, wire: dict[str, Any]) -> None:
        update = Update.de_json({"update_id": next(self.numbers), **wire}, None)
        visit = Visit(update, self.sender, self.organisation, self.now_ms, self.tx, TEXTS)
        context = VisitContext.__new__(VisitContext)
        context.visit = visit
        (route, *_) = [route for route in routes() if route.check_update(update)]
        await route.callback(update, context)
        assert visit.done
        self.now_ms += 1000
        self.visit, self.told = visit, visit.answer
        if said := [o.say for o in visit.outgoing if o.say and o.action != "commands"]:
            self.says = said

    def keys(self) -> list[str]:
        """What says something else first counts as both, in the order in which they are read."""
        return [part.key for say in self.says for part in (say.first, say) if part]

    def labels(self) -> list[str]:
        return [button.label for button in self.says[-1].buttons]


def message(**content: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": NOW_MS // 1000, "chat": CHAT, "from": USER, **content}


def named(button: Button, label: str) -> bool:
    answer = button.values.get("answer")
    return button.label == label or (isinstance(answer, tuple) and answer[0].text == label)


def signed_up(desk: Desk) -> Desk:
    desk.sender = Sender(7, Person(1, 7, "en", NOW_MS, VERSION, reference=reference(1), notice_told=VERSION))
    return desk
