"""Who may do what: one question, denied by default."""

from collections.abc import Mapping
from typing import Literal, get_args

from domain.person import Person

Role = Literal["council", "pen", "chair", "coordinator", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
STAFF: tuple[Role, ...] = ("coordinator", "admin")
"""Roles that people have because they work here. They lapse; the others are members'."""

ANYONE = "anyone"
MEMBER = "member"
SEE_TEAM = "see the team"
TEAM = "change the team"
WRITE = "write to many"
APPROVE = "approve messages"
NOTICE = "decide about the notice"
CALL = "call for an answer"
CHECK_WORDS = "check words first"
SORT = "sort ideas"
CARE = "see to who may be in danger"
RESTORED = "decide after a restore"
EXPORT = "export what is one's own"
EXPORT_ALL = "export everything"
PERSON = "see to requests about data"
STATUS = "see how the bot is"

MAY: Mapping[str, frozenset[str]] = {
    "council": frozenset(),
    "pen": frozenset({CHECK_WORDS, SORT}),
    "chair": frozenset({CALL}),
    "coordinator": frozenset({SEE_TEAM, WRITE, SORT, CARE, APPROVE, EXPORT}),
    "admin": frozenset(
        {SEE_TEAM, TEAM, NOTICE, CARE, RESTORED, APPROVE, CALL, EXPORT, EXPORT_ALL, PERSON, STATUS}
    ),
}
"""What each role may do beside what every member may."""

CAPABILITIES = (ANYONE, MEMBER, *sorted(frozenset().union(*MAY.values())))


def authorise(person: Person | None, capability: str, chat: str = "private") -> bool:
    """Whether `person` (None: somebody who has not signed up) may use `capability` now, in such a chat."""
    if chat != "private":
        return False
    if capability == ANYONE:
        return True
    if person is None:
        return False
    return capability == MEMBER or any(capability in MAY.get(role, frozenset()) for role in person.roles)


def who_may(capability: str) -> frozenset[str]:
    """The roles with which somebody may do this."""
    return frozenset(role for role, allowed in MAY.items() if capability in allowed)


def is_staff(person: Person | None) -> bool:
    return person is not None and any(role in person.roles for role in STAFF)
