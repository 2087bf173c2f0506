"""Who may do what: one question, denied by default."""

from domain.person import Person

ANYONE = "anyone"
MEMBER = "member"


def authorise(person: Person | None, capability: str) -> bool:
    """Whether `person` (None: somebody who has not signed up) may use `capability` now."""
    if capability == ANYONE:
        return True
    return capability == MEMBER and person is not None
