"""Taking up an invitation to the team: what the role means first, and the yes that uses the code."""

import re
from dataclasses import replace

from domain import own_words
from domain.authority import STAFF, Role
from domain.days import moment_words
from domain.oneself import signup
from domain.person import Person
from domain.reference import shown
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.oneself import arriving
from handlers.team import appointing
from handlers.visit import Visit
from storage.team import invitations, roles
from storage.team.invitations import Invitation, fingerprint

TRIES = 5  # an hour, right ones too: so there is nothing to be learnt from how many are left
TOPIC = "invited"
_CODE = re.compile(r"inv_(?P<marked>.*)|(?P<bare>(?!src_)[A-Za-z0-9_-]{22,60})", re.DOTALL)


def code_in(payload: str) -> str | None:
    """The code after /start, as a link brings it or as it is typed."""
    found = _CODE.fullmatch(payload)
    return (found["marked"] or found["bare"] or "") if found else None


async def opened(visit: Visit, code: str) -> None:
    """Wrong, used and too old get the same answer, and so does every code after too many tries."""
    sender, code_hash = visit.sender, fingerprint(code.encode(errors="replace").decode())
    tries = await invitations.tried(visit.tx, sender.chat_id, visit.now_ms)
    found = await invitations.by_fingerprint(visit.tx, code_hash, visit.now_ms)
    if found is None or tries > TRIES:
        _not_this(visit)
    elif sender.person and found.role in await roles.of(visit.tx, sender.person.person_id):
        visit.say(Say("invitation-had", {"role": appointing.named(found.role)}, screens.ways(visit)))
    else:
        _show(visit, found, code_hash, await _proposed(visit))


async def shown_again(visit: Visit) -> bool:
    """Whether one waits for their yes or no, that can still be used: then they are back at it."""
    if not asked.at(visit, TOPIC):
        return False
    (name,), (code_hash,) = (asked.kept(visit, kept) for kept in ("name", "code"))
    found = await invitations.by_fingerprint(visit.tx, code_hash, visit.now_ms)
    if found is None:
        asked.end(visit)
        return False
    _show(visit, found, code_hash, name)
    return True


async def typed(visit: Visit) -> None:
    """Neither yes nor no: another name for the team to see."""
    (code_hash,) = asked.kept(visit, "code")
    found = await invitations.by_fingerprint(visit.tx, code_hash, visit.now_ms)
    if found is None:
        return _gone(visit)
    name = own_words.tidied(visit.text, one_line=True)
    fault = own_words.fault(name, signup.NAME.longest)
    if fault:
        (name,) = asked.kept(visit, "name")
    _show(visit, found, code_hash, name, read_back=True, fault=fault)


async def take_on(visit: Visit, revision: str) -> None:
    """The yes: the code is used, and the role is theirs, in one transaction."""
    if not asked.at(visit, TOPIC, revision or "none"):
        return _old(visit)
    (name,), (code_hash,), (version,) = (asked.kept(visit, kept) for kept in ("name", "code", "version"))
    found = await invitations.by_fingerprint(visit.tx, code_hash, visit.now_ms)
    if found is None:
        return _gone(visit)
    if not name or version != visit.organisation.notice.version:
        return _show(visit, found, code_hash, name)
    await invitations.spend(visit.tx, code_hash, visit.now_ms)
    person = visit.sender.person or await _arrived(visit, found.role)
    asked.end(visit)
    if not await appointing.begin(
        visit.tx, person.person_id, found.role, name, visit.now_ms, "took up", person.person_id
    ):
        return visit.say(Say("invitation-had", {"role": appointing.named(found.role)}, screens.ways(visit)))
    visit.sender.person = replace(person, roles=await roles.of(visit.tx, person.person_id))
    visit.say(Say("took-on", {"role": appointing.named(found.role)}, screens.ways(visit)))
    visit.outgoing.append(
        await appointing.menu(visit.tx, person.telegram_id, person.locale, person.person_id)
    )
    await _tell_who_invited(visit, found, name)


async def decline(visit: Visit, revision: str) -> None:
    """Nothing changes; the invitation can still be used."""
    if not asked.at(visit, TOPIC, revision or "none"):
        return _old(visit)
    asked.end(visit)
    visit.say(Say("took-not", buttons=screens.ways(visit)))


def _show(
    visit: Visit,
    found: Invitation,
    code_hash: str,
    name: str,
    read_back: bool = False,
    fault: Say | None = None,
) -> None:
    """What the role means and asks of them. Somebody new sees the notice too: the yes is to both.

    read_back: they typed a name; where that cannot be kept, `fault` says above it why, and where help is.
    """
    organisation, number = visit.organisation, asked.number(visit)
    new = visit.sender.person is None
    until = moment_words(found.expires_ms, organisation.zone)
    buttons: tuple[Button, ...] = (go("take-on", "takeon", number),) if name else ()
    buttons += (go("take-on-no", "takenot", number),)
    buttons += (go("read-notice", "notice", TOPIC),) if new else ()
    said = Say(
        "invitation",
        {
            "role": appointing.named(found.role),
            "what": found.role,
            "name": name,
            "until": until,
            "days": organisation.team.confirm_days,
            "years": organisation.retention_days.audit // 365,
            "new": int(new),
            "read_back": int(read_back and not fault),
            "limit": signup.NAME.longest,
        },
        (*buttons, screens.HELP),
        first=fault,
    )
    version = organisation.notice.version
    asked.show(visit, said, TOPIC, code=(code_hash,), name=(name,), version=(version,))


async def _proposed(visit: Visit) -> str:
    """The name the team knows, the one they gave us, or that of their Telegram profile, if it can be kept."""
    names: list[str] = []
    if visit.sender.person:
        known = await roles.somebody(visit.tx, visit.sender.person.reference)
        names += [known.name] if known else []
    user = visit.update.effective_user
    names += [user.full_name] if user else []
    tidy = [own_words.tidied(name, one_line=True) for name in names]
    return next((name for name in tidy if own_words.fault(name, signup.NAME.longest) is None), "")


async def _arrived(visit: Visit, role: Role) -> Person:
    """A new person, with what they may have answered before in a sign-up that waited behind."""
    given = signup.to_keep(signup.SIGNUP, asked.behind(visit))
    if role in STAFF:
        given["kinds"] = tuple(dict.fromkeys([*given.get("kinds", ()), "works"]))
    person = await arriving.person(visit, visit.organisation.notice.version)
    visit.sender.conversation = None
    visit.sender.answers.update(given)
    return person


async def _tell_who_invited(visit: Visit, found: Invitation, name: str) -> None:
    person = visit.sender.person
    assert person, "the invitation has just made them one"
    values: dict[str, Value] = {
        "role": appointing.named(found.role),
        "name": name,
        "reference": shown(person.reference),
    }
    for held in await roles.team(visit.tx):
        if held.person_id == found.made_by and held.role == "admin":
            say = Say("invitation-taken", values)
            visit.tell_other(held.telegram_id, held.locale, say, shows=[person.person_id])


def _gone(visit: Visit) -> None:
    asked.end(visit)
    _not_this(visit)


def _not_this(visit: Visit) -> None:
    visit.say(Say("invitation-not", buttons=(*screens.back(visit), screens.HELP)))


def _old(visit: Visit) -> None:
    visit.tell(Say("old-button"))
    visit.say(screens.home(visit))


HEARERS = {TOPIC: asked.Hearer(typed)}

COMMANDS = (
    Command("takeon", take_on),
    Command("takenot", decline),
)
