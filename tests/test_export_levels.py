"""Each level of an export holds just what was said of it."""

import pytest

from storage.forums import agenda
from storage.loop import debts
from tests import secret_kit
from tests.agenda_kit import HALL, raises
from tests.export_kit import PASSPHRASE, begins, comes, inside, noted, profiled, set_up, stays, table
from tests.forum_kit import running_forum, upcoming
from tests.kit import Member, Town, until
from tests.many_kit import joins
from tests.results_kit import CROWD, answers, changed, opened

WHY = "report"


async def closed_poll(town: Town, **kind: str) -> tuple[Member, Member]:
    """An admin, and Ada who answered with words; thirty of a crowd have answered too."""
    admin, ada = await joins(town, "Bob", "admin"), await joins(town, "Ada")
    poll_id = await opened(town, admin, [ada], ["0"] * 20 + ["1"] * 10)
    await answers(town, poll_id, ada, "2", "My own words")
    await profiled(town, range(CROWD, CROWD + 22), "bolton", "used")
    await profiled(town, range(CROWD + 22, CROWD + 40), "wigan", "cared")
    await town.move_on(days=7, minutes=1)
    await town.settle()
    return admin, ada


async def rows(town: Town, admin: Member) -> list[dict[str, str]]:
    file = await comes(town, admin, "answers", "rows", "csv", "ever", WHY)
    return table(inside(file, PASSPHRASE))


async def test_lines_without_names_are_a_line_for_each_person(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(town, monkeypatch)
    admin, _ada = await closed_poll(town)
    found = await rows(town, admin)
    assert len(found) == 31
    assert len({line["reference"] for line in found}) == 31
    assert {line["answer"] for line in found} == {"Tuesday", "Friday", "Sunday"}
    assert [line["reference"] for line in found] == sorted(line["reference"] for line in found)
    assert "name" not in found[0]
    (entry,) = await noted(town)
    assert (entry.detail["level"], entry.detail["reason"], entry.detail["rows"]) == ("rows", WHY, 31)


async def test_their_references_are_other_ones_in_the_next_export(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(town, monkeypatch)
    admin, _ada = await closed_poll(town)
    first, second = [{line["reference"] for line in await rows(town, admin)} for _ in range(2)]
    assert not first & second


async def test_an_area_shared_by_few_is_not_in_them(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ada has said neither, which makes her the only one of her kind."""
    await set_up(town, monkeypatch)
    admin, _ada = await closed_poll(town)
    assert {(line["area"], line["kind"]) for line in await rows(town, admin)} == {("", "")}


async def test_but_an_area_shared_by_eight_is(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    await set_up(town, monkeypatch)
    admin, ada = await closed_poll(town)
    await profiled(town, range(ada.id, ada.id + 1), "bolton", "used")
    found = {(line["area"], line["kind"]) for line in await rows(town, admin)}
    assert found == {("Bolton", "I use or used services"), ("Wigan", "I care or cared for others")}


async def test_own_words_are_in_them_only_where_they_may_be_quoted(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(town, monkeypatch)
    admin, ada = await closed_poll(town)
    assert {line["own words"] for line in await rows(town, admin)} == {""}
    await changed(
        town, "UPDATE poll_answer SET may_use = 'yes', passed = 1 WHERE person_id = :ada", ada=ada.id
    )
    assert "My own words" in {line["own words"] for line in await rows(town, admin)}


async def test_they_are_locked(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    await set_up(town, monkeypatch)
    admin, _ada = await closed_poll(town)
    file = await comes(town, admin, "answers", "rows", "csv", "ever", WHY)
    assert b"Tuesday" not in file
    with pytest.raises(RuntimeError, match="password"):
        inside(file, "another passphrase")
    assert all(PASSPHRASE not in str(call) for call in town.calls())


async def test_without_a_passphrase_they_are_not_made(town: Town) -> None:
    admin, _ada = await closed_poll(town)
    await begins(admin, "answers", "rows")
    admin.sees("export-unlocked")
    message_id, _ = admin.button_data("export-another")
    await admin.taps_old(message_id, "go:exportmake:answers_rows_csv_ever_report")
    await until(lambda: admin.seen().count("export-unlocked") == 2)
    assert await noted(town) == []


async def test_the_loop_has_what_came_of_an_agenda_too(town: Town) -> None:
    admin, ada = await joins(town, "Bob", "admin"), await joins(town)
    forum = await running_forum(town)
    meeting, *_ = await upcoming(town, forum)
    item_id = await raises(town, meeting, ada)
    async with town.database.transaction() as tx:
        await agenda.move(tx, [item_id], ("passed",), "on")
        await debts.open_after(tx, meeting.meeting_id, town.clock.now_ms(), 28)
    (line,) = table(inside(await comes(town, admin, "loop", "counts", "csv", "ever")))
    assert (line["of"], line["question"], line["did"]) == ("meeting", HALL, "")
    assert str(ada.id) not in line.values()
    await changed(town, "UPDATE agenda_item SET state = 'did', because = 'It has a ramp', answered_ms = 1")
    (line,) = table(inside(await comes(town, admin, "loop", "counts", "csv", "ever")))
    assert (line["did"], line["what"]) == ("did", "It has a ramp")


async def test_where_the_settings_forbid_it_they_stay_on_the_computer(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(town, monkeypatch, rows=False)
    admin, _ada = await closed_poll(town)
    path = await stays(town, admin, "answers", "rows", "csv", "ever", WHY)
    assert "It is locked" in admin.reads()
    await town.settle()
    assert not town.calls("senddocument")
    assert len(table(inside(path.read_bytes(), PASSPHRASE))) == 31


@pytest.mark.parametrize("passphrase", [PASSPHRASE, ""])
@pytest.mark.parametrize("level", ["rows", "names"])
async def test_it_is_said_before_it_is_made_where_it_goes_and_if_it_is_locked(
    town: Town, monkeypatch: pytest.MonkeyPatch, passphrase: str, level: str
) -> None:
    await set_up(town, monkeypatch, passphrase, rows=False)
    admin = await joins(town, "Bob", "admin")
    await begins(admin, "answers")
    assert "It stays on the bot's computer and is not sent here" in admin.reads()
    await admin.taps(f"export-{level}")
    for label in ("csv", "ever", WHY):
        await admin.taps(f"export-{label}")
    assert "It stays on the bot's computer" in admin.reads()
    assert ("you need the passphrase" in admin.reads()) == bool(passphrase)
    assert ("It is not locked" in admin.reads()) == (not passphrase)


async def test_an_export_without_a_line_says_so(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    assert not table(inside(await comes(town, admin, "results", "counts", "csv", "ever")))
    assert "no lines, because nothing was found" in admin.reads_of("export-made")


async def test_lines_with_names_never_leave_the_computer(town: Town) -> None:
    admin, ada = await closed_poll(town)
    await changed(town, "INSERT INTO profile_answer VALUES (:ada, 'name', 'Ada Lovelace')", ada=ada.id)
    path = await stays(town, admin, "answers", "names", "csv", "ever", WHY)
    await town.settle()
    assert not town.calls("senddocument")
    assert path.name in admin.reads()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert "Ada Lovelace" in {line["name"] for line in table(inside(path.read_bytes()))}
    assert "Ada Lovelace" not in str(town.calls())


@pytest.mark.parametrize("level", ["rows", "names"])
async def test_of_secret_polls_there_are_only_numbers(
    town: Town, monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    await set_up(town, monkeypatch, rows=False)
    admin, _ada = await closed_poll(town)
    await changed(town, "UPDATE poll SET sees = 'secret'")
    path = await stays(town, admin, "answers", level, "csv", "ever", WHY)
    assert table(inside(path.read_bytes(), PASSPHRASE)) == []


@pytest.mark.parametrize("level", ["rows", "names"])
async def test_who_is_only_counted_beside_names_is_in_no_line(
    town: Town, monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    await set_up(town, monkeypatch, rows=False)
    admin, ada = await closed_poll(town)
    await changed(town, "UPDATE poll SET sees = 'names'")
    await changed(town, "UPDATE poll_answer SET shows_name = (person_id = :ada)", ada=ada.id)
    path = await stays(town, admin, "answers", level, "csv", "ever", WHY)
    assert [line["answer"] for line in table(inside(path.read_bytes(), PASSPHRASE))] == ["Sunday"]


@pytest.mark.parametrize("level", ["rows", "names"])
async def test_who_was_reminded_of_a_secret_poll_stands_in_no_export(
    town: Town, monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    """It would say who had answered by then."""
    await set_up(town, monkeypatch, rows=False)
    admin, ada, ben = await joins(town, "Bob", "admin"), await joins(town, "Ada"), await joins(town, "Ben")
    await secret_kit.crowd(town)
    await secret_kit.opens(town)
    await secret_kit.presses_twice(ada, "Friday")
    await town.move_on(days=6)
    await town.settle()
    assert (ada.got().count("poll-reminder"), ben.got().count("poll-reminder")) == (0, 1)
    path = await stays(town, admin, "messages", level, "csv", "ever", WHY)
    assert table(inside(path.read_bytes(), PASSPHRASE)) == []


async def test_where_all_but_a_few_gave_an_answer_numbers_say_only_that(town: Town) -> None:
    admin, ada = await joins(town, "Bob", "admin"), await joins(town, "Ada")
    for given in (["0"] * 9 + ["1"] * 7, ["0"] * 39):
        await opened(town, admin, [ada], given)
    await town.move_on(days=7, minutes=1)
    await town.settle()
    found = table(inside(await comes(town, admin, "results", "counts", "csv", "ever")))
    assert [line["shown"] for line in found if line["answer"] == "Tuesday"] == ["most", "nearly all"]
    assert {line["people"] for line in found} == {""}


async def test_lines_of_members_without_names_are_of_everybody(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(town, monkeypatch)
    admin, _ada = await closed_poll(town)
    found = table(inside(await comes(town, admin, "members", "rows", "csv", WHY), PASSPHRASE))
    ((everybody,),) = await town.remembered(lambda tx: tx.rows("SELECT count(*) FROM person"))
    assert len(found) == everybody
    assert "joined" not in found[0]


async def test_members_are_counted_as_numbers_may_be_published(town: Town) -> None:
    admin, _ada = await closed_poll(town)
    await profiled(town, range(CROWD, CROWD + 3), "salford", "works")
    file = table(inside(await comes(town, admin, "members", "counts", "csv")))
    counted = {line["answer"]: line["people"] for line in file}
    assert counted["Bolton"] == "20"
    assert counted["Salford"] == ""
    assert all(not people or int(people) >= 8 for people in counted.values())


async def test_whose_an_idea_is_stands_in_no_export(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever wrote one was promised that the bot shows it to nobody."""
    await set_up(town, monkeypatch)
    admin = await joins(town, "Bob", "admin")
    await admin.sends("/export")
    await admin.taps("export-ideas")
    assert "Lines without names" in admin.buttons()
    assert "Lines with names" not in admin.buttons()
    message_id, _ = admin.button_data("export-counts")
    await admin.taps_old(message_id, "go:exportmake:ideas_names_csv_ever_report")
    admin.sees("export-ask-level")
