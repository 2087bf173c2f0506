"""A crowd: made-up members who come, answer, wait, stop half-way or never begin, all by themselves."""

import random
from collections import Counter
from collections.abc import Iterator
from heapq import heappop, heappush

from .manners import Button, Manners, Offer, choose, typed
from .member import Member, member_of
from .people import FIRST_CROWD_ID, Message, Person, Wire, crowd_name
from .phones import Phones
from .refusal import Impossible
from .telegram import Telegram
from .tempers import HOUR_MS, MINUTE_MS, Span, some_time

SMALLEST, LARGEST = 10, 5_000
LOOKED_AT = 5
UNASKED_MS = 10 * MINUTE_MS  # what comes so long after somebody's last act, the bot began by itself
STILL_NOTHING: Span = (10 * MINUTE_MS, 3 * HOUR_MS)
TRIES = 3  # at the same thing, while the bot says nothing
IN_A_ROW = 50  # acts without such a pause: whatever a bot does, nobody goes on for ever


class Crowd:
    """Acts only with phones, on what stands on their screens; `manners` say what they make of it."""

    def __init__(self, telegram: Telegram, phones: Phones, manners: Manners) -> None:
        self.manners = manners
        self._telegram, self._phones = telegram, phones
        self._members: dict[int, Member] = {}
        self._due: list[tuple[int, int]] = []  # when, who; one that is no longer meant is passed over
        self.started = self.answered = 0
        telegram.when_said.append(self._hear)
        telegram.when_answered.append(self._answered)
        self._take_up()

    def __len__(self) -> int:
        return len(self._members)

    def invite(self, count: int, seed: int) -> None:
        """That many more people hear of the bot. Raises `Impossible`."""
        if not SMALLEST <= count <= LARGEST - len(self):
            raise Impossible(
                f"At least {SMALLEST} people are invited at once, and a crowd has at most {LARGEST:,}. "
                f"There are {len(self):,} now."
            )
        telegram = self._telegram
        for _ in range(count):
            number = telegram.next_crowd_id - FIRST_CROWD_ID + 1
            person = Person(telegram.next_crowd_id, crowd_name(number), crowd=seed)
            telegram.place(person)
            telegram.note_person(person)
            self._tell(person)
        telegram.commit()

    def _tell(self, person: Person) -> None:
        """They hear of the bot; some will never come."""
        member = self._members[person.id] = member_of(person)
        chance = member.chance()
        if chance.random() < member.temper.comes:
            member.left = chance.randint(*member.temper.acts)
            self._plan(member, member.temper.comes_after, chance)

    def _take_up(self) -> None:
        """Those whom a state file knows: who had begun waits for what the bot says next."""
        for person in self._telegram.people.values():
            if person.crowd is not None and person.started:
                self._members[person.id] = member_of(person)
            elif person.crowd is not None:
                self._tell(person)

    # Time

    def next_ms(self) -> int | None:
        """When the next of them acts."""
        while self._due:
            due_ms, person_id = self._due[0]
            member = self._members.get(person_id)
            if member is not None and member.due_ms == due_ms:
                return due_ms
            heappop(self._due)
        return None

    def act(self, now_ms: int, most: int) -> int:
        """Let up to `most` of those who are due act; how many did."""
        done = 0
        while done < most and (due_ms := self.next_ms()) is not None and due_ms <= now_ms:
            _, person_id = heappop(self._due)
            member = self._members[person_id]
            member.due_ms = 0
            self._act(member, now_ms)
            done += 1
        return done

    def _plan(self, member: Member, span: Span, chance: random.Random) -> None:
        member.due_ms = self._telegram.clock.now_ms() + some_time(span, chance)
        heappush(self._due, (member.due_ms, member.person.id))

    # What they hear, and do

    def _hear(self, message: Message) -> None:
        member = self._members.get(message.chat_id)
        if member is None:
            return
        self._answered(message.chat_id)
        now_ms, chance = self._telegram.clock.now_ms(), member.chance()
        if now_ms - member.acted_ms > UNASKED_MS and self.manners.offer(message).buttons:
            goes_on = chance.random() < member.temper.goes_on
            member.row, member.left = 0, chance.randint(*member.temper.acts) if goes_on else 0
        if not member.due_ms and member.left > 0 and member.row < IN_A_ROW and not member.person.blocked:
            self._plan(member, member.temper.thinks, chance)

    def _answered(self, person_id: int) -> None:
        """The bot has heard them: they need not do it again."""
        member = self._members.get(person_id)
        if member is not None and member.waiting:
            member.waiting, member.due_ms, member.tries = False, 0, 0

    def _act(self, member: Member, now_ms: int) -> None:
        person, chance = member.person, member.chance()
        if person.blocked or person.deactivated:
            return
        if member.waiting and member.pressed:
            member.pressed.popitem()  # nothing came of it: they do it again
        if not person.started or (member.waiting and not member.pressed):
            self.started += not person.started
            self._phones.press_start(person.id)
        elif not self._answer(member, chance):
            return
        member.acted_ms = now_ms
        member.row += 1
        member.left -= not member.waiting
        if member.left <= 0 and chance.random() < member.temper.blocks:
            self._phones.block(person.id)
        self._wait(member, chance)

    def _wait(self, member: Member, chance: random.Random) -> None:
        """If the bot says nothing for long, they will do the same again, but not for ever."""
        member.waiting = True
        member.tries += 1
        if member.tries <= TRIES and not member.person.blocked:
            self._plan(member, STILL_NOTHING, chance)

    def _answer(self, member: Member, chance: random.Random) -> bool:
        """Answer the newest message that offers something; whether there was one."""
        chat = self._telegram.chats[member.person.id]
        member.pressed = {key: value for key, value in member.pressed.items() if key in chat.messages}
        for offer in self._open(member):
            again = offer.message.message_id in member.pressed
            chosen = choose(offer, again, chance)
            if chosen is not None:
                member.pressed.pop(offer.message.message_id, None)
                member.pressed[offer.message.message_id] = offer.message.edited_ms
                self.answered += 1
                self._do(member, offer, chosen, chance)
                return True
        return False

    def _open(self, member: Member) -> Iterator[Offer]:
        """What stands open on their screen, the newest first: not answered yet, or changed since."""
        for message in reversed(self._telegram.chats[member.person.id].messages.values()):
            if not message.from_bot:
                continue
            known = message.message_id in member.pressed
            if known and member.pressed[message.message_id] == message.edited_ms:
                return
            offer = self.manners.offer(message)
            if offer.buttons:
                yield offer
            if known:
                return

    def _do(self, member: Member, offer: Offer, chosen: Button | str, chance: random.Random) -> None:
        person_id, message_id = member.person.id, offer.message.message_id
        if isinstance(chosen, str):
            self._phones.type(person_id, chosen)
        elif chance.random() < member.temper.types:
            self._phones.type(person_id, typed(chosen))
        else:
            for _ in range(2 if chance.random() < member.temper.twice else 1):
                self._phones.tap(person_id, message_id, chosen.row, chosen.column)

    # What can be seen from outside

    def counts(self) -> Wire:
        """How many are where; each of them is counted once. Nothing is known here of what the bot keeps."""
        found = Counter(member.standing() for member in self._members.values())
        names = ("not_started", "thinking", "waiting", "done", "stopped", "blocked")
        return {"invited": len(self), **{name: found[name] for name in names}, "next_ms": self.next_ms()}

    # Looking at one, taking one over, sending all away

    def look_at(self, number: int | None, chance: random.Random) -> Person:
        """Put one of them on the page: that one, or any. The one looked at longest ago goes from it."""
        ids = list(self._members)
        if not ids:
            raise Impossible("There is no crowd.")
        person_id = chance.choice(ids) if number is None else FIRST_CROWD_ID + number - 1
        if person_id not in self._members:
            numbers = f"{self._members[ids[0]].person.number} to {self._members[ids[-1]].person.number}"
            raise Impossible(f"There is no number {number} in the crowd. There are {numbers}.")
        looked_at = self._telegram.looked_at
        if person_id not in looked_at:
            looked_at[:] = [*looked_at[-LOOKED_AT + 1 :], person_id]
        return self._members[person_id].person

    def take_over(self, person_id: int) -> None:
        """Whoever uses a phone of the crowd has it: from now on it is a phone like the others."""
        member = self._members.pop(person_id, None)
        if member is None:
            return
        telegram, person = self._telegram, member.person
        person.crowd = None
        telegram.place(person)
        telegram.note_person(person)
        for message in telegram.chats[person_id].messages.values():
            telegram.journal.note("message", message.record())
        telegram.commit()

    def send_away(self) -> int:
        """They all delete their accounts: whoever writes to them is told that there is no such chat."""
        gone = list(self._members)
        self.forget()
        self._telegram.forget_people(gone)
        self._telegram.journal.note("gone", gone)
        self._telegram.commit()
        return len(gone)

    def forget(self) -> None:
        self._members.clear()
        self._due.clear()
        self._telegram.looked_at.clear()
