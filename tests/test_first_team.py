"""In rehearsal an admin and a coordinator are made; nowhere else. And what admins are told by themselves."""

import ast
from datetime import datetime, timedelta

from bot.team import first_team
from domain.team.audit import Chain, shown
from storage import people
from storage.team import audit, roles
from tests.commands import ROOT
from tests.kit import Member, Town, organisation

ROOMS = ("bot", "handlers", "storage", "texts", "domain", "rehearsal", "benchmarks")


async def staffed(town: Town) -> tuple[Member, Member]:
    """A coordinator and an admin, made as a rehearsal makes them."""
    bram, cleo = town.person("Bram"), town.person("Cleo")
    await town.stop_bot()
    await made(town, bram, cleo)
    for member in (bram, cleo):
        town.telegram.telegram.people[member.id].started = True
    await town.start_bot()
    await town.settle()
    return bram, cleo


async def made(town: Town, bram: Member, cleo: Member) -> bool:
    phones: first_team.Phones = {"coordinator": (bram.id, "Bram"), "admin": (cleo.id, "Cleo")}
    return await first_team.make(town.settings.database_path, organisation(), phones, town.clock.now_ms())


async def on_to(town: Town, hour: int, minute: int = 0) -> None:
    """Move the clock on to when it is next this late."""
    now = datetime.fromtimestamp(town.clock.now_ms() / 1000, organisation().zone)
    then = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if then <= now:
        then += timedelta(days=1)
    assert town.app is not None
    await town.app.step_to(int(then.timestamp() * 1000), town.clock.move_to)


async def test_each_is_told_which_phone_this_is_and_has_the_menu_of_the_role(town: Town) -> None:
    bram, cleo = await staffed(town)
    bram.sees("audit-rehearsal")
    cleo.sees("audit-rehearsal")
    assert "a coordinator" in bram.reads()
    assert "an admin" in cleo.reads()
    menus = {str(call["params"]["scope"]): str(call["params"]) for call in town.calls("setMyCommands")}
    (brams,) = [menu for scope, menu in menus.items() if str(bram.id) in scope]
    (cleos,) = [menu for scope, menu in menus.items() if str(cleo.id) in scope]
    assert "team" in brams
    assert "invite" not in brams
    assert "invite" in cleos


async def test_they_are_members_like_others(town: Town) -> None:
    bram, cleo = await staffed(town)
    for member, name, role in ((bram, "Bram", "coordinator"), (cleo, "Cleo", "admin")):
        person = (await member.sender()).person
        assert person.roles == frozenset({role})
        assert person.notice_version == person.notice_told == organisation().notice.version
        assert (await member.profile())["kinds"] == ("works",)
        assert (await member.profile())["name"] == (name,)
        await member.taps("menu")
        member.sees("menu-text")


async def test_it_stands_in_the_audit(town: Town) -> None:
    await staffed(town)
    async with town.database.read() as view:
        acts = [(link.entry.act, link.entry.actor) async for page in audit.links(view) for link in page]
        assert isinstance(await audit.verified(view), Chain)
    assert acts == [(first_team.ACT, None)] * 2


async def test_they_are_made_once_however_often_it_is_started(town: Town) -> None:
    bram, cleo = await staffed(town)
    for _ in range(2):
        await town.stop_bot()
        assert not await made(town, bram, cleo)
        await town.start_bot()
    assert await town.remembered(people.how_many) == 2
    assert len(await town.remembered(roles.team)) == 2
    assert len(cleo.messages()) == 1


async def test_where_others_have_a_role_nobody_is_made(town: Town) -> None:
    await staffed(town)
    dora, emil = town.person("Dora"), town.person("Emil")
    await town.stop_bot()
    assert not await made(town, dora, emil)
    await town.start_bot()
    assert (await dora.sender()).person is None


async def test_who_had_signed_up_before_just_gets_the_role(town: Town) -> None:
    bram, cleo = await staffed(town)
    before = (await bram.sender()).person
    async with town.database.transaction() as tx:
        await tx.rows("DELETE FROM role_held")
    await town.stop_bot()
    assert await made(town, bram, cleo)
    await town.start_bot()
    after = (await bram.sender()).person
    assert after.person_id == before.person_id
    assert after.roles == {"coordinator"}


async def test_beside_a_running_bot_nobody_is_made(town: Town) -> None:
    assert not await made(town, town.person("Bram"), town.person("Cleo"))
    assert await town.remembered(people.how_many) == 0


def test_only_the_rehearsal_makes_them() -> None:
    """The one that knows how is asked for in one function, which begins the rehearsal."""
    found = []
    for path in [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]:
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.AsyncFunctionDef | ast.FunctionDef | ast.Module):
                found += [(path.name, getattr(function, "name", "")) for name in _imported(function)]
    assert found == [("cli.py", "_people")]
    tree = ast.parse((ROOT / "bot" / "cli.py").read_text("utf-8"))
    callers = [
        function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.AsyncFunctionDef | ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_people"
    ]
    assert callers == ["_rehearsal"]


def _imported(function: ast.AST) -> list[str]:
    """Where this function itself, or the module outside its functions, asks for it."""
    names = [
        f"{getattr(node, 'module', '')}.{alias.name}"
        for node in getattr(function, "body", [])
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    ]
    return [name for name in names if name.endswith("first_team") or ".first_team." in name]


async def test_a_bot_by_itself_gives_nobody_a_role(town: Town) -> None:
    ada = town.person()
    await ada.sends("/start")
    assert await town.remembered(roles.team) == []


async def test_the_head_is_told_to_admins_the_next_morning(town: Town) -> None:
    bram, cleo = await staffed(town)
    await on_to(town, hour=23)
    await on_to(town, hour=9, minute=10)
    await town.settle()
    cleo.sees("audit-rehearsal", "audit-head")
    bram.sees("audit-rehearsal")
    _, head = await town.remembered(audit.head)
    assert shown(head) in cleo.reads()
    assert "2 entries" in cleo.reads()


async def test_it_is_told_again_only_when_something_was_added(town: Town) -> None:
    _, cleo = await staffed(town)
    await on_to(town, hour=23)
    for _ in range(3):
        await on_to(town, hour=9, minute=10)
        await town.restart()
        await town.settle()
    assert cleo.seen().count("audit-head") == 1
    async with town.database.transaction() as tx:
        await audit.note(tx, town.clock.now_ms(), "role given", role="pen")
    await on_to(town, hour=9, minute=10)
    await town.settle()
    assert cleo.seen().count("audit-head") == 2
    assert "3 entries" in cleo.reads()


async def test_while_there_is_no_admin_it_waits_for_one(town: Town) -> None:
    async with town.database.transaction() as tx:
        await audit.note(tx, town.clock.now_ms(), "invited", role="admin")
    await on_to(town, hour=23)
    await on_to(town, hour=9, minute=10)
    _, cleo = await staffed(town)
    await on_to(town, hour=9, minute=10)
    await town.settle()
    assert "3 entries" in cleo.reads()


async def test_telling_the_head_erases_nothing_so_nothing_is_written_anew(town: Town) -> None:
    assert town.app is not None
    tick = town.app._parts.tick  # type: ignore[union-attr]
    keeps = {work.name for work in tick._work if not work.erases}
    assert keeps == {"asking to stay", "erased report", "audit head", "ideas", "round-up", "team"}
