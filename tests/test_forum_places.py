"""Limited places at a meeting: never more than there are, and in the order in which people asked."""

from dataclasses import dataclass, field, replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from domain.forums import places
from domain.forums.forum import Meeting, Reply, Says

HOUR_MS = 3600 * 1000
DAY_MS = 24 * HOUR_MS
STARTS_MS = 40 * DAY_MS
MEETING = Meeting(1, 1, 1, "2026-12-08", STARTS_MS)
PEOPLE = st.integers(1, 8)

STEPS = st.one_of(
    st.tuples(st.just("says"), PEOPLE, st.sampled_from(("yes", "yes", "yes", "maybe", "no"))),
    st.tuples(st.just("brings"), PEOPLE, st.integers(0, 1)),
    st.tuples(st.just("leaves"), PEOPLE, st.just(0)),
    st.tuples(st.just("most"), st.integers(1, 6), st.just(0)),
    st.tuples(st.just("passes"), st.integers(1, 100), st.just(0)),
    st.tuples(st.just("away"), PEOPLE, st.integers(0, 1)),
)


@dataclass
class Hall:
    """A meeting with `most` places and what everybody has said to it; each step at its own moment."""

    most: int
    replies: dict[int, Reply] = field(default_factory=dict)
    away: set[int] = field(default_factory=set)
    now_ms: int = 0

    def all(self) -> list[Reply]:
        return list(self.replies.values())

    def others(self, person_id: int) -> list[Reply]:
        return [reply for reply in self.all() if reply.person_id != person_id]

    def settles(self) -> None:
        self.keep(places.settle(self.all(), self.most, self.now_ms, STARTS_MS, self.away))

    def says(self, person_id: int, says: Says) -> Reply:
        """As a visit does it: what was due comes first."""
        self.settles()
        before = self.replies.get(person_id)
        reply = places.saying(
            says, before, self.others(person_id), self.most, MEETING, person_id, self.now_ms
        )
        return self.answers(reply)

    def brings(self, person_id: int, guests: int) -> Reply | None:
        before = self.replies.get(person_id)
        if before is None or before.says not in ("yes", "waiting"):
            return None
        reply = places.bringing(guests, before, self.others(person_id), self.most)
        return self.answers(reply) if reply else None

    def answers(self, reply: Reply) -> Reply:
        changed = places.with_answer(self.all(), reply, self.most, self.now_ms, STARTS_MS, self.away)
        self.keep(changed)
        return self.replies[reply.person_id]

    def keep(self, changed: list[Reply]) -> None:
        ids = [reply.person_id for reply in changed]
        assert len(ids) == len(set(ids)), "nobody is changed twice at once"
        self.replies |= {reply.person_id: reply for reply in changed}

    def passes(self, hours: int) -> None:
        self.now_ms += hours * HOUR_MS
        self.settles()

    def who(self, says: Says) -> list[int]:
        return sorted(reply.person_id for reply in self.all() if reply.says == says)


def does(hall: Hall, step: tuple[str, int, object]) -> None:
    what, number, how = step
    hall.now_ms += 1
    if what == "says":
        hall.says(number, next(says for says in get_args(Says) if says == how))
    elif what == "brings":
        hall.brings(number, int(how == 1))
    elif what == "leaves":
        hall.replies.pop(number, None)
        hall.settles()
    elif what == "most":
        hall.most = number
        hall.settles()
    elif what == "passes":
        hall.passes(number)
    else:
        (hall.away.add if how else hall.away.discard)(number)


@given(st.integers(1, 6), st.lists(STEPS, max_size=60))
def test_never_more_come_than_there_are_places_and_nobody_is_overtaken(
    most: int, steps: list[tuple[str, int, object]]
) -> None:
    hall = Hall(most)
    for step in steps:
        before, coming = dict(hall.replies), places.taken(hall.all())
        does(hall, step)
        assert places.taken(hall.all()) <= max(hall.most, coming), "more only where there were more before"
        kept = {one for one, reply in before.items() if reply.says == "yes"} & hall.replies.keys()
        lost = {one for one in kept if hall.replies[one].says != "yes"}
        assert lost <= {step[1]} if step[0] == "says" else not lost, "only who says so loses a place"
        _nobody_is_overtaken(hall, before)
        _offers_end_in_time(hall)


def _nobody_is_overtaken(hall: Hall, before: dict[int, Reply]) -> None:
    """Whoever got an offer or a place just now has nobody before them who still has to be asked."""
    still = [reply for reply in places.line(hall.all()) if not reply.passed and reply.people <= hall.most]
    for one, reply in hall.replies.items():
        old = before.get(one)
        if old and old.says == "waiting" and reply.says == "offered":
            ahead = [other for other in still if (other.since_ms, other.person_id) < (old.since_ms, one)]
            assert ahead == []
        if old is None and reply.says == "yes":
            assert [other for other in still if other.since_ms < reply.since_ms] == []


def _offers_end_in_time(hall: Hall) -> None:
    for reply in hall.all():
        assert (reply.says == "offered") == (reply.offered_until_ms is not None)
        if reply.offered_until_ms is not None and hall.now_ms < STARTS_MS:
            assert hall.now_ms < reply.offered_until_ms <= STARTS_MS


def full() -> Hall:
    """One place, which the first has; the second and the third wait."""
    hall = Hall(1)
    for number in (1, 2, 3):
        hall.now_ms += 1
        hall.says(number, "yes")
    assert (hall.who("yes"), hall.who("waiting")) == ([1], [2, 3])
    return hall


def test_silence_costs_nothing() -> None:
    hall = full()
    hall.says(1, "no")
    assert hall.who("offered") == [2]
    hall.passes(places.OFFER_HOURS)
    assert (hall.who("waiting"), hall.who("offered")) == ([2], [3]), "the next one is asked"
    hall.says(3, "yes")
    hall.now_ms += 1
    hall.says(4, "yes")
    hall.says(3, "no")
    assert (hall.who("offered"), hall.who("waiting")) == ([2], [4]), "and their place in the line is kept"


def test_once_all_were_asked_whoever_says_yes_first_gets_the_place() -> None:
    hall = full()
    hall.says(1, "no")
    hall.passes(places.OFFER_HOURS)
    hall.passes(places.OFFER_HOURS)
    assert hall.who("waiting") == [2, 3]
    hall.passes(200)
    assert hall.who("offered") == [], "nobody is asked again and again"
    hall.says(3, "yes")
    assert (hall.who("yes"), hall.who("waiting")) == ([3], [2])


def test_a_place_counts_from_when_they_took_it_and_a_turn_in_line_from_when_they_asked() -> None:
    hall = full()
    asked_ms = hall.replies[2].since_ms
    hall.passes(5)
    hall.says(2, "yes")
    assert hall.replies[2].since_ms == asked_ms, "asking again costs nobody their turn"
    hall.says(1, "no")
    hall.says(2, "yes")
    assert (hall.replies[2].says, hall.replies[2].since_ms) == ("yes", hall.now_ms)


def test_who_needs_two_places_waits_for_two_and_is_not_overtaken() -> None:
    hall = Hall(2)
    for number in (1, 2, 3, 4):
        hall.now_ms += 1
        hall.says(number, "yes")
    assert hall.brings(3, 1)
    hall.says(1, "no")
    assert (hall.who("offered"), hall.who("waiting")) == ([], [3, 4])
    hall.says(2, "no")
    assert (hall.who("offered"), hall.who("waiting")) == ([3], [4])
    assert hall.says(3, "yes").people == 2


def test_when_fewer_may_come_than_do_nobody_loses_their_place() -> None:
    hall = Hall(3)
    for number in (1, 2, 3, 4):
        hall.now_ms += 1
        hall.says(number, "yes")
    hall.most = 1
    hall.settles()
    assert hall.who("yes") == [1, 2, 3]
    hall.says(1, "no")
    assert hall.who("waiting") == [4], "places are free again only once fewer come than may"


def test_an_offer_lasts_three_days_or_one_and_never_past_the_start() -> None:
    ends = [places.offer_ends_ms(STARTS_MS - before, STARTS_MS) - STARTS_MS for before in BEFORE]
    assert ends == [-5 * DAY_MS, -6 * DAY_MS, 0]


BEFORE = (8 * DAY_MS, 7 * DAY_MS, 2 * HOUR_MS)


def test_nobody_is_offered_a_place_they_would_not_hear_of() -> None:
    hall = full()
    hall.away = {2}
    hall.says(1, "no")
    assert hall.who("offered") == [3]
    assert replace(hall.replies[2], passed=False).since_ms == 2, "their place in the line is kept as well"
