"""Whether messages to many came to what was promised, whatever happened while they went out."""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from bot.settings import load_organisation
from domain.many.broadcast import AT_WORK
from handlers.many.standing import about, standing
from rehearsal import Rehearsal
from storage.database import Database
from storage.many import broadcasts
from texts import Texts

from .bot import Bot, Life, look
from .copies import Found, Key, find, repeats, was_cut_off
from .crowd import heard_ms
from .oracle import Raw
from .replies import METHODS, keyboard, offered, taken
from .verdict import Claim, Figures

LEEWAY_MS = 10_000  # a real second: what was in flight when somebody said STOP
LONG_MS = 100_000  # of a press's 150 seconds, some pass before it is first on offer
OVER = ("sent", "taken back")


async def judge(
    rehearsal: Rehearsal,
    bot: Bot,
    unanswered: Mapping[tuple[int, str], int],
    organisation: Path,
    writer: int,
    status: int,
) -> tuple[Figures, list[Claim]]:
    """Once all have ended and the bot is stopped. `unanswered`: see `Weather`."""
    found = find(rehearsal, bot.database, load_organisation(organisation).messages_a_week, writer)
    lost_answers = Counter({(found.words.get(text, 0), chat): n for (chat, text), n in unanswered.items()})
    caused, unknown, by_silence = repeats(found.copies, bot.lives, Counter(lost_answers))
    in_flight = [len(life.found.to_many) for life in bot.lives]
    updates, heard = offered(rehearsal), heard_ms(bot.database)
    unheard = [update for update in updates if update["update_id"] not in heard]
    lost = sum(not _expired(update, rehearsal) for update in unheard)
    copies = sum(map(len, found.copies.values()))
    figures = Figures(
        people=len(found.people),
        signed_up=len(found.people),
        updates=len(updates),
        lost=lost,
        replies=copies,
        repeats=sum(caused) + by_silence + unknown,
        most_repeats=max(caused),
        most_in_flight=max(in_flight),
        rows=len(found.deliveries),
    )
    said = (
        f"{copies:,} copies: {sum(caused)} repeats after kills, at most {max(caused)} after one; "
        f"{by_silence} because an answer of Telegram was lost; {unknown} of which nothing is known"
    )
    within = all(repeated <= flying for repeated, flying in zip(caused, in_flight, strict=True))
    problems = len(bot.found_wrong) + bool(look(bot.database).problem)
    return figures, [
        Claim("every update heard", not lost, f"{len(updates):,} updates, {lost} lost"),
        _hit(bot.lives),
        _all_over(found),
        _nobody_lost(found),
        Claim("repeats only of what was in flight", within and not unknown, said, True),
        _taken_back(found, bot.lives, lost_answers),
        _nobody_bothered(found, bot.lives),
        _not_too_many(found),
        await _standings(rehearsal, bot.database, organisation, writer),
        Claim("the file is sound after every end", not problems, f"{problems} times it was not"),
        Claim("no surprises in the log", not bot.tracebacks(), f"{bot.tracebacks()} tracebacks"),
        Claim("stops cleanly at the end", status == 0, f"status {status}"),
    ]


def _expired(update: Raw, rehearsal: Rehearsal) -> bool:
    """A press lives for 150 seconds: in quickened time that may pass from one life of the bot to the next.

    Then nothing newer is acknowledged until it has been on offer for about as long.
    """
    if "callback_query" not in update:
        return False
    offered_ms = None
    for call in rehearsal.api.transcript.after(0):
        if call.method.lower() == "getupdates":
            if offered_ms is not None and int(call.params.values.get("offset", 0)) > update["update_id"]:
                return call.at_ms - offered_ms >= LONG_MS
            if offered_ms is None and f'"update_id": {update["update_id"]},'.encode() in call.answer:
                offered_ms = call.at_ms
    return True


def _hit(lives: list[Life]) -> Claim:
    """A kill may hit several at once: the next message is written while the one before is taken back."""
    hit = Counter(state for life in lives for state in life.found.states)
    words = ", ".join(f"{hit[state]} {state}" for state in AT_WORK)
    return Claim("kills came while messages were being sent", hit["sending"] > 0, words, True)


def _all_over(found: Found) -> Claim:
    open_ones = [state for state, _ in found.over.values() if state not in OVER]
    halfway = sum(one.outcome == "removing" for one in found.deliveries.values())
    words = ", ".join(f"{n} {state}" for state, n in Counter(s for s, _ in found.over.values()).items())
    held = bool(found.over) and not open_ones and not halfway
    return Claim("each message comes to its end", held, f"{words}; {halfway} halfway removed", True)


def _nobody_lost(found: Found) -> Claim:
    """Each person it was for has an outcome, and who is said to have got it has it on their phone."""
    missing = gone = 0
    for broadcast, (_, planned_after) in found.over.items():
        for chat, person in found.people.items():
            one = found.deliveries.get((broadcast, chat))
            if one is None:
                planned = planned_after is None or chat <= planned_after
                missing += planned and person.stopped_ms is None and person.unreachable_ms is None
            elif one.outcome == "sent":
                gone += (broadcast, chat, one.message_id) not in found.on_phones
    outcomes = Counter(one.outcome for one in found.deliveries.values())
    told = ", ".join(f"{n:,} {name}" for name, n in outcomes.most_common())
    words = f"{missing} without an outcome, {gone} sent that no phone has; {told}"
    return Claim("nobody it was for is lost", not missing and not gone, words, True)


def _taken_back(found: Found, lives: list[Life], unanswered: Counter[Key]) -> Claim:
    """Of what is left, its number was never known: cut off by a kill, or by an answer that was lost."""
    known = apart = unexplained = 0
    for broadcast, chat, message_id in found.on_phones:
        key = (broadcast, chat)
        if found.over[broadcast][0] != "taken back":
            continue
        one = found.deliveries.get(key)
        if one and one.message_id == message_id:
            known += 1
        elif unanswered[key] or was_cut_off(found.copies[key], message_id, key, lives):
            apart += 1
        else:
            unexplained += 1
    words = (
        f"{known + unexplained} left that could be deleted; {apart} left of which the bot never learnt their "
        "number, because it was killed, or an answer was lost, while they were sent"
    )
    return Claim("what is taken back is gone", not known and not unexplained, words, True)


def _nobody_bothered(found: Found, lives: list[Life]) -> Claim:
    late = again = 0
    for (_, chat), copies in found.copies.items():
        stopped_ms = found.people[chat].stopped_ms
        late += sum(stopped_ms is not None and one.at_ms > stopped_ms + LEEWAY_MS for one in copies)
    for chat, tries in found.tries.items():
        cut_off = sum(any(chat == who for _, who in life.found.to_many) for life in lives)
        again += tries > 1 + cut_off
    stopped = sum(person.stopped_ms is not None for person in found.people.values())
    words = (
        f"{stopped} said STOP, and {late} messages came more than a second later; {len(found.tries)} had "
        f"blocked the bot, and {again} were tried again once that was known"
    )
    return Claim("who stopped or blocked the bot is left alone", not late and not again, words, True)


def _not_too_many(found: Found) -> Claim:
    """Each message once, however often it came."""
    got = Counter(chat for (_, chat), copies in found.copies.items() if copies)
    over = sum(count > found.people[chat].limit for chat, count in got.items())
    at_limit = sum(count == found.people[chat].limit for chat, count in got.items())
    words = f"{over} people got more than they want in a week; {at_limit} got just so many"
    return Claim("nobody gets too many a week", not over, words, True)


async def _standings(rehearsal: Rehearsal, path: Path, organisation_file: Path, writer: int) -> Claim:
    """The newest message about each, as the writer sees it, beside what would be said now."""
    shown = _shown(rehearsal, writer)
    organisation = load_organisation(organisation_file)
    texts, wrong = Texts(organisation), 0
    database = await Database.open(path, rehearsal.clock.now_ms())
    try:
        async with database.read() as view:
            all_of_them = await broadcasts.newest(view, 1_000)
            for one in all_of_them:
                rendered = texts.render(await standing(view, one, organisation), "en")
                rows = await view.rows(
                    "SELECT message_id FROM sent_message WHERE chat_id = :chat AND about = :about",
                    {"chat": writer, "about": about(one.broadcast_id)},
                )
                buttons = json.dumps([[label, data] for row in rendered.rows for label, data in row])
                wrong += not rows or shown.get(rows[0][0]) != (rendered.html, buttons)
    finally:
        await database.close()
    words = f"{len(all_of_them)} messages to many, {wrong} shown otherwise than they are"
    return Claim("the writer sees how it went", not wrong and bool(all_of_them), words, True)


def _shown(rehearsal: Rehearsal, chat: int) -> dict[int, tuple[str, str]]:
    """What stands in this chat by message: words and buttons, as they were last said."""
    shown = {}
    for call in rehearsal.api.transcript.after(0):
        values = call.params.values
        if call.method.lower() in METHODS and taken(call) and int(values["chat_id"]) == chat:
            sends = call.method.lower() == "sendmessage"
            message_id = json.loads(call.answer)["result"]["message_id"] if sends else values["message_id"]
            shown[int(message_id)] = (values.get("text", ""), keyboard(values.get("reply_markup")))
    return shown
