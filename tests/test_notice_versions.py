"""A new version of the notice: what an admin decides, and what it means for people, in every order."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.app import App
from bot.doctor import examine
from bot.oneself import notices as bot_notices
from bot.opening import StartError
from domain.oneself import notice as says
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.person import Person, Sender
from domain.reference import reference
from domain.say import Say
from storage import outbox
from storage.database import Database, Transaction
from storage.oneself import asking, notices
from storage.team import audit, roles
from tests.kit import ROOT, Member, Town, organisation
from tests.storage_kit import keys, opened, paced, sign_up
from tests.test_signing_up import signs_up

ASK = ("weigh-again", "notice-do-again")
ONLY = ("weigh-wording", "notice-do-wording")


def with_notice(version: str, words: str = "What we keep is a little different now.") -> Organisation:
    notice = organisation().notice.model_copy(update={"version": version, "text": words})
    return organisation().model_copy(update={"notice": notice})


NEXT = with_notice("the next one")
FIRST = organisation()


async def with_an_admin(town: Town) -> tuple[Member, Member]:
    """A member, and an admin who signed up like everybody."""
    ada, sam = town.person(), town.person("Sam")
    await signs_up(ada)
    await signs_up(sam)
    await make_admin(town, sam)
    return ada, sam


async def make_admin(town: Town, member: Member) -> None:
    person = (await member.sender()).person
    async with town.database.transaction() as tx:
        await roles.give(tx, person.person_id, "admin", "Sam", town.clock.now_ms())


async def renewed(town: Town, changed: Organisation = NEXT) -> None:
    """The organisation's file has another notice, and the bot has been running with it for a while."""
    await town.restart_as(changed)
    await goes_on(town)


async def goes_on(town: Town, **by: float) -> None:
    await town.move_on(**by or {"seconds": 2})
    await town.move_on(seconds=2)
    await town.settle()


async def asked_again(town: Town) -> tuple[Member, Member]:
    """An admin has decided to ask again, and everybody was asked."""
    ada, sam = await with_an_admin(town)
    await renewed(town)
    for label in ASK:
        await sam.taps(label)
    await goes_on(town)
    return ada, sam


async def agreed_to(member: Member) -> str:
    return str((await member.sender()).person.notice_version)


async def acts(town: Town) -> list[tuple[str, str]]:
    async def query(tx: Transaction) -> list[tuple[str, str]]:
        rows = await tx.rows("SELECT act, detail FROM audit WHERE act LIKE 'notice%' ORDER BY number")
        return [(act, detail) for act, detail in rows]

    return list(await town.remembered(query))


# What an admin is told, and decides.


async def test_an_admin_is_told_of_a_new_version_once(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await renewed(conversation)
    sam.sees("notice-new")
    assert "2 people" in sam.reads()
    await renewed(conversation)
    assert Counter(sam.seen())["notice-new"] == 1
    assert "notice-new" not in ada.seen()


async def test_an_admin_who_comes_later_is_told_then(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await renewed(conversation)
    ada.sees("signup-done")
    await make_admin(conversation, ada)
    await goes_on(conversation)
    ada.sees("notice-new")


async def test_where_nobody_had_agreed_to_another_there_is_nothing_to_decide(conversation: Town) -> None:
    await renewed(conversation)
    sam = conversation.person("Sam")
    await signs_up(sam)
    await make_admin(conversation, sam)
    await goes_on(conversation)
    sam.sees("signup-done")
    assert await agreed_to(sam) == "the next one"


async def test_until_it_is_decided_members_go_on_and_new_ones_agree_to_the_new_version(
    conversation: Town,
) -> None:
    ada, _ = await with_an_admin(conversation)
    await renewed(conversation)
    await ada.sends("/menu")
    ada.sees("menu-text")
    assert conversation.texts.labels.keys().isdisjoint({"Answer about the notice"})
    bob = conversation.person("Bob")
    await signs_up(bob)
    assert (await agreed_to(ada), await agreed_to(bob)) == (FIRST.notice.version, "the next one")


async def test_only_an_admin_decides(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await renewed(conversation)
    await sam.taps("weigh-again")
    message_id, data = sam.button_data("notice-do-again")
    await ada.taps_old(message_id, data)
    ada.sees("not-yours")
    assert await acts(conversation) == []


async def test_what_will_happen_is_shown_with_the_count_before_it_does(conversation: Town) -> None:
    _, sam = await with_an_admin(conversation)
    await renewed(conversation)
    await sam.taps("weigh-again")
    sam.sees("notice-weigh-again")
    assert "Ask 2 people again" in sam.buttons()
    assert await acts(conversation) == []
    await sam.taps("notice-do-again")
    assert "notice-decided" in sam.seen()
    assert await acts(conversation) == [("notice again", '{"people": 2, "version": "the next one"}')]


async def test_what_is_typed_decides_only_on_the_confirming_screen(conversation: Town) -> None:
    _, sam = await with_an_admin(conversation)
    await renewed(conversation)
    await sam.sends("Yes, only the wording")
    sam.sees("notice-weigh-wording")
    assert await acts(conversation) == []
    await sam.sends("yes, only the wording")
    sam.sees("notice-decided")
    assert await acts(conversation) == [("notice wording", '{"people": 2, "version": "the next one"}')]


async def test_both_screens_of_a_decision_can_be_left_as_they_are_and_have_help(conversation: Town) -> None:
    _, sam = await with_an_admin(conversation)
    await renewed(conversation)
    assert sam.buttons()[-2:] == ["Menu", "I need help now"]
    for label, only in (("weigh-wording", "yes, only the wording"), ("weigh-again", "ask 2 people again")):
        await sam.taps(label)
        assert sam.buttons()[-2:] == ["Leave it as it is", "I need help now"]
        await sam.taps("leave-it")
        sam.sees("left-as-it-is")
        await sam.sends(only)
        assert await acts(conversation) == []
    await sam.taps("weigh-again")
    await sam.sends("leave it")
    sam.sees("left-as-it-is")
    await sam.taps("weigh-again")
    await sam.sends("ask 2 people again")
    assert await acts(conversation) == [("notice again", '{"people": 2, "version": "the next one"}')]


async def test_a_second_decision_changes_nothing_and_hears_of_the_first(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await make_admin(conversation, ada)
    await renewed(conversation)
    for label in ONLY:
        await sam.taps(label)
    await ada.taps("weigh-again")
    ada.sees("notice-was-decided", "notice-now")
    message_id, data = ada.button_data("weigh-again")
    await ada.taps_old(message_id, data.replace("weigh", "decide"))
    ada.sees("notice-was-decided", "notice-now")
    assert [act for act, _ in await acts(conversation)] == ["notice wording"]


# Only the wording.


async def test_with_a_new_wording_each_is_told_once_with_the_next_thing_they_see(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await renewed(conversation)
    for label in ONLY:
        await sam.taps(label)
    ada.sees("signup-done")
    await ada.sends("/about")
    ada.sees("about-1", "notice-wording")
    await ada.taps("read-notice")
    ada.sees("notice-wording", "read-notice-text")
    assert "a little different" in ada.reads()
    await ada.sends("/menu")
    ada.sees("menu-text")
    assert Counter(ada.seen())["notice-wording"] == 1
    assert await agreed_to(ada) == FIRST.notice.version


async def test_help_comes_without_news_and_the_news_later(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await renewed(conversation)
    for label in ONLY:
        await sam.taps(label)
    await ada.sends("help")
    ada.sees("help")
    await ada.sends("/menu")
    ada.sees("menu-text", "notice-wording")


async def test_news_waits_for_the_end_of_a_question(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await renewed(conversation)
    for label in ONLY:
        await sam.taps(label)
    await ada.taps("tell-more")
    ada.sees("ask-name")
    await ada.taps("later")
    ada.sees("later-more", "notice-wording")


async def test_several_things_done_at_once_bring_the_news_once(town: Town) -> None:
    ada, sam = await with_an_admin(town)
    await renewed(town)
    for label in ONLY:
        await sam.taps(label)
    for text in ("/menu", "/about", "/menu"):
        town.telegram.phones.type(ada.id, text, None)
    await town.settle()
    assert Counter(ada.seen())["notice-wording"] == 1


# Asking again.


async def test_everybody_is_asked_once_and_says_yes_by_a_tap(conversation: Town) -> None:
    ada, sam = await asked_again(conversation)
    ada.sees("notice-question")
    sam.sees("notice-question")
    await goes_on(conversation, days=1)
    assert Counter(ada.seen())["notice-question"] == 1
    await ada.taps("agree-again")
    ada.sees("notice-agreed")
    assert await agreed_to(ada) == "the next one"
    assert await agreed_to(sam) == FIRST.notice.version


async def test_everything_can_be_typed_too(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await renewed(conversation)
    for text in ("Ask everyone again", "ask them again"):
        await sam.sends(text)
    await goes_on(conversation)
    await ada.sends("yes")
    ada.sees("notice-agreed")
    await sam.sends("No, I do not agree")
    sam.sees("notice-declined")
    await sam.sends("stay as I am")
    sam.sees("notice-unasked")
    assert (await agreed_to(ada), await agreed_to(sam)) == ("the next one", FIRST.notice.version)


async def test_it_can_be_read_before_the_answer(conversation: Town) -> None:
    ada, _ = await asked_again(conversation)
    await ada.taps("read-notice")
    ada.sees("read-notice-text")
    await ada.sends("yes")
    ada.sees("notice-agreed")


async def test_a_plain_yes_at_another_moment_is_no_answer_but_it_is_asked_once_more(
    conversation: Town,
) -> None:
    ada, _ = await asked_again(conversation)
    await ada.sends("what?")
    await ada.sends("yes")
    ada.sees("notice-question")
    assert await agreed_to(ada) == FIRST.notice.version
    await ada.sends("yes")
    ada.sees("notice-agreed")


async def test_a_yes_of_who_stopped_starts_no_messages_and_says_so(conversation: Town) -> None:
    ada, _ = await asked_again(conversation)
    for text in ("STOP", "answer about the notice", "yes"):
        await ada.sends(text)
    ada.sees("notice-agreed")
    assert "Messages stay stopped" in ada.messages()[-1]["text"]
    assert (await ada.sender()).person.stopped_ms


async def test_who_said_no_is_not_asked_again_by_a_plain_word(conversation: Town) -> None:
    ada, _ = await asked_again(conversation)
    await ada.sends("no")
    await ada.sends("yes")
    ada.sees("thanks")


@pytest.mark.parametrize("text", ["I agree", "agree"])
async def test_i_agree_is_a_yes_to_the_question(conversation: Town, text: str) -> None:
    ada, _ = await asked_again(conversation)
    await ada.sends(text)
    ada.sees("notice-agreed")


async def test_nor_is_one_an_hour_later_but_a_reply_is(conversation: Town) -> None:
    ada, _ = await asked_again(conversation)
    question = ada.messages()[-1]["message_id"]
    await conversation.move_on(hours=1)
    await ada.sends("Yes, I agree")
    ada.sees("notice-question")
    assert await agreed_to(ada) == FIRST.notice.version
    await ada.sends("/about")
    await ada.sends("yes", reply_to=question)
    ada.sees("notice-agreed")


async def test_a_yes_in_a_form_is_the_answer_to_the_form(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await ada.taps("tell-more")
    await ada.sends("Ada")
    ada.sees("keep-words")
    await renewed(conversation)
    for label in ASK:
        await sam.taps(label)
    await goes_on(conversation)
    ada.sees("notice-question")
    await ada.sends("yes")
    ada.sees("ask-why")
    assert await agreed_to(ada) == FIRST.notice.version


async def test_until_they_answer_the_menu_offers_it_and_then_no_more(conversation: Town) -> None:
    ada, _ = await asked_again(conversation)
    await ada.sends("/menu")
    assert "Answer about the notice" in ada.buttons()
    await ada.taps("answer-notice")
    ada.sees("notice-question")
    await ada.taps("agree-again")
    await ada.sends("/menu")
    assert "Answer about the notice" not in ada.buttons()


async def test_a_no_ends_nothing_but_being_asked(conversation: Town) -> None:
    ada, _ = await asked_again(conversation)
    await ada.taps("decline-again")
    ada.sees("notice-declined")
    await ada.taps("stay-unasked")
    ada.sees("notice-unasked")
    await ada.sends("/about")
    ada.sees("about-1")
    await goes_on(conversation, days=40)
    assert "notice-reminder" not in ada.seen()
    await ada.taps("answer-notice")
    await ada.taps("agree-again")
    ada.sees("notice-agreed")
    assert await agreed_to(ada) == "the next one"


async def test_who_does_not_answer_is_reminded_once_after_two_weeks(conversation: Town) -> None:
    ada, sam = await asked_again(conversation)
    await sam.taps("agree-again")
    await goes_on(conversation, days=13)
    ada.sees("notice-question")
    await goes_on(conversation, days=2)
    ada.sees("notice-question", "notice-reminder")
    await goes_on(conversation, days=40)
    assert Counter(ada.seen())["notice-reminder"] == 1
    assert "notice-reminder" not in sam.seen()


async def test_who_stopped_is_not_asked_but_is_when_they_come_back(conversation: Town) -> None:
    ada, sam = await with_an_admin(conversation)
    await ada.sends("STOP")
    await renewed(conversation)
    for label in ASK:
        await sam.taps(label)
    await goes_on(conversation, days=2)
    assert "notice-question" not in ada.seen()
    await ada.taps("messages-again")
    await goes_on(conversation, days=1)
    ada.sees("notice-question")


async def test_old_buttons_change_nothing(conversation: Town) -> None:
    ada, sam = await asked_again(conversation)
    yes, no = ada.button_data("agree-again"), ada.button_data("decline-again")
    await ada.taps("agree-again")
    await ada.taps_old(*no)
    ada.sees("menu-text")
    await renewed(conversation, with_notice("a third", "All is different."))
    await ada.taps_old(*yes)
    ada.sees("menu-text")
    assert await agreed_to(ada) == "the next one"
    await sam.taps_old(*yes)
    sam.sees("notice-question")
    assert await agreed_to(sam) == FIRST.notice.version
    await sam.taps("agree-again")
    assert await agreed_to(sam) == "a third"


async def test_an_admin_sees_how_asking_goes(conversation: Town) -> None:
    ada, sam = await asked_again(conversation)
    bob, eve = conversation.person("Bob"), conversation.person("Eve")
    await signs_up(bob)  # agrees to the new one at once, so is not counted
    await ada.taps("agree-again")
    await sam.taps("decline-again")
    await sam.sends("How the notice stands")
    sam.sees("notice-now")
    for line in ("Asked: 2 of 2", "Said yes: 1", "Said no: 1", "No answer yet: 0", "Not asked yet: 0"):
        assert line in sam.reads()
    await eve.sends("How the notice stands")
    assert "notice-now" not in eve.seen()


# Versions that come back.


async def test_where_the_old_version_comes_back_before_anybody_agreed_to_the_new_nothing_is_left(
    conversation: Town,
) -> None:
    ada, sam = await with_an_admin(conversation)
    await renewed(conversation)
    await renewed(conversation, FIRST)
    await sam.taps("weigh-again")
    sam.sees("notice-was-decided", "notice-now")
    await ada.sends("/menu")
    ada.sees("menu-text")


async def test_who_agreed_to_the_version_that_comes_back_has_nothing_to_answer(conversation: Town) -> None:
    ada, sam = await asked_again(conversation)
    await ada.taps("agree-again")
    await renewed(conversation, FIRST)
    await sam.taps("agree-again")
    sam.sees("menu-text")
    assert await agreed_to(sam) == FIRST.notice.version
    assert Counter(sam.seen())["notice-new"] == 2  # now it is Ada's yes that is to be weighed
    await sam.taps("weigh-again")
    assert "Ask one person again" in sam.buttons()
    await sam.taps("notice-do-again")
    await goes_on(conversation)
    ada.sees("notice-question")
    await ada.taps("agree-again")
    assert await agreed_to(ada) == FIRST.notice.version


async def test_words_changed_without_a_new_version_are_refused(town: Town) -> None:
    await town.stop_bot()
    app = App(town.settings, with_notice(FIRST.notice.version), town.clock)
    with pytest.raises(StartError, match="new version"):
        await app.run(asyncio.Event())
    await town.start_bot()


@pytest.mark.parametrize(
    ("file", "verdict", "words"),
    [
        (FIRST, "ok", "nothing waits"),
        (with_notice(FIRST.notice.version), "wrong", "Give it a new version"),
        (NEXT, "note", "After the next start"),
    ],
)
async def test_the_doctor_says_how_the_notice_in_the_file_stands(
    database: Database, file: Organisation, verdict: str, words: str
) -> None:
    async with database.transaction() as tx:
        await bot_notices.put_in_force(tx, FIRST.notice, 1)
    await sign_up(database, *people(1, FIRST.notice.version))
    async with database.read() as view:
        found, sentence = await bot_notices.standing(view, file.notice)
    assert (found, words in sentence) == (verdict, True)


async def test_the_doctor_says_that_a_decision_waits_and_then_that_none_does(database: Database) -> None:
    async with database.transaction() as tx:
        await bot_notices.put_in_force(tx, FIRST.notice, 1)
    await sign_up(database, *people(1, FIRST.notice.version))
    async with database.transaction() as tx:
        await bot_notices.put_in_force(tx, NEXT.notice, 2)
        assert (await bot_notices.standing(tx, NEXT.notice))[0] == "note"
        await notices.decide(tx, NEXT.notice.version, "wording", 3)
        assert (await bot_notices.standing(tx, NEXT.notice))[0] == "ok"


async def test_the_doctor_looks_at_the_notice_beside_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "BOT_TOKEN_FILE", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("ORGANISATION_FILE", str(ROOT / "organisation.toml"))
    assert [found for found in await examine(0) if found.subject == "notice"] == []
    async with opened(tmp_path / "bot.sqlite3") as database, database.transaction() as tx:
        await notices.put_in_force(tx, FIRST.notice.version, "other words", 1)
    (found,) = [found for found in await examine(0) if found.subject == "notice"]
    assert found.verdict == "wrong"


# Many people, in pieces.


def people(count: int, version: str = "1") -> list[Sender]:
    return [
        Sender(n, Person(n, n, "en", 1, version, reference=reference(n), notice_told=version))
        for n in range(1, count + 1)
    ]


QUESTION, REMINDER = Say("notice-question"), Say("notice-reminder")


async def piece(database: Database, now_ms: int, limit: int = 50) -> bool:
    async with database.transaction() as tx:
        return await asking.ask_some(tx, QUESTION, REMINDER, now_ms - 1000, now_ms, limit)


async def decided(database: Database, count: int = 300) -> None:
    async with database.transaction() as tx:
        await notices.put_in_force(tx, "1", "digest", 1)
    await sign_up(database, *people(count))
    async with database.transaction() as tx:
        await notices.put_in_force(tx, "2", "another", 5)
        assert await notices.others(tx, "2") == count
        assert await notices.decide(tx, "2", "again", 10)
        assert not await notices.decide(tx, "2", "wording", 11)
        await asking.begin(tx)


async def asked(database: Database) -> list[int]:
    return [m.outgoing.chat_id for m in await paced(database, "notice", now_ms=10**6, limit=10_000)]


async def test_many_people_are_asked_in_pieces_each_once_however_often_it_ends_in_between(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path / "bot.sqlite3") as database:
        await decided(database)
    more, pieces = True, 0
    while more:  # each time as after a kill: nothing is remembered but what is in the file
        async with opened(tmp_path / "bot.sqlite3") as database:
            more = await piece(database, now_ms=20)
            pieces += 1
    async with opened(tmp_path / "bot.sqlite3") as database:
        assert await asked(database) == list(range(1, 301))
        async with database.transaction() as tx:
            assert (await asking.tally(tx)).asked == 300
            await asking.begin(tx)
        while await piece(database, now_ms=30):
            pass
        assert len(await asked(database)) == 300
    assert pieces == 7


async def test_a_piece_that_fails_has_asked_nobody(database: Database) -> None:
    await decided(database, 10)
    with pytest.raises(RuntimeError):
        async with database.transaction() as tx:
            await asking.ask_some(tx, QUESTION, REMINDER, 0, 20, 50)
            raise RuntimeError
    assert await asked(database) == []
    assert not await piece(database, now_ms=20)
    assert len(await asked(database)) == 10


async def test_when_the_clock_is_set_back_nobody_is_asked_twice(database: Database) -> None:
    await decided(database, 3)
    await piece(database, now_ms=2)
    async with database.transaction() as tx:
        await asking.begin(tx)
    await piece(database, now_ms=3)
    assert await asked(database) == [1, 2, 3]


async def test_what_never_reached_somebody_who_stopped_is_asked_when_they_are_back(
    database: Database,
) -> None:
    await decided(database, 2)
    await piece(database, now_ms=20)
    (ada, _) = people(2)
    assert ada.person
    stopped = Sender(1, Person(**{**vars(ada.person), "stopped_ms": 30}))
    await sign_up(database, stopped)
    async with database.transaction() as tx:
        await asking.forget_unsent(tx, 40)
        await tx.rows("DELETE FROM outbox")
        assert (await asking.tally(tx)).unasked == 1
        await asking.begin(tx)
    await piece(database, now_ms=50)
    assert await asked(database) == []
    await sign_up(database, *people(1))
    async with database.transaction() as tx:
        await asking.begin(tx)
    await piece(database, now_ms=60)
    assert await asked(database) == [1]


async def test_what_asks_waits_for_the_answer_and_what_tells_does_not(database: Database) -> None:
    await decided(database, 2)
    async with database.transaction() as tx:
        await outbox.leave(tx, [Outgoing(n, "en", Say("a poll"), lane="broadcast") for n in (1, 2, 9)], 20)
        await outbox.leave(tx, [Outgoing(n, "en", Say("moved"), lane="reminder") for n in (1, 2)], 20)
    await sign_up(database, *people(1, "2"))
    found = await paced(database, "broadcast")
    assert [(m.outgoing.chat_id, m.may_ask) for m in found] == [(1, True), (2, False), (9, True)]
    assert keys(await paced(database, "reminder")) == ["moved", "moved"]


async def test_a_poll_reaches_only_those_who_agree_and_the_others_once_they_do(conversation: Town) -> None:
    ada, sam = await asked_again(conversation)
    await sam.taps("agree-again")
    async with conversation.database.transaction() as tx:
        polls = [Outgoing(member.id, "en", Say("about-1"), lane="broadcast") for member in (ada, sam)]
        await outbox.leave(tx, polls, conversation.clock.now_ms())
    await conversation.settle()
    sam.sees("about-1")
    ada.sees("notice-question")
    await goes_on(conversation, days=2)
    assert "about-1" not in ada.seen()
    await ada.taps("decline-again")
    assert "about-1" not in ada.seen()
    await ada.taps("agree-again")
    ada.sees("notice-agreed", "about-1")


async def test_a_town_of_three_hundred_is_asked_each_once(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot_notices, "PIECE", 50)
    monkeypatch.setattr(bot_notices, "PIECES", 2)
    _, sam = await with_an_admin(town)
    crowd = [town.person(f"No. {n}") for n in range(300)]
    version = FIRST.notice.version
    await sign_up(
        town.database,
        *[
            Sender(m.id, Person(m.id, m.id, "en", 1, version, reference=reference(m.id), notice_told=version))
            for m in crowd
        ],
    )
    await renewed(town)
    for label in ASK:
        await sam.taps(label)
    assert "Ask 302 people again" in town.texts.labels
    for _ in range(5):
        await goes_on(town)
        await town.restart()
    await goes_on(town)
    asked_of = Counter(
        str(call["params"]["chat_id"])
        for call in town.calls("sendMessage")
        if town.texts.said[call["params"]["text"]] == "notice-question"
    )
    assert len(asked_of) == 302
    assert set(asked_of.values()) == {1}
    async with town.database.read() as view:
        assert (await asking.tally(view)).asked == 302
        assert await audit.head(view) != (0, "")


def test_a_button_names_the_version_and_its_words() -> None:
    marks = {
        says.mark(o.notice) for o in (FIRST, NEXT, with_notice("the next one", "Else."), with_notice("3"))
    }
    assert len(marks) == 4
