"""The rules of the house that no tool knows."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "storage", "texts", "domain", "rehearsal")
LONGEST = 250


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def tracked() -> list[Path]:
    """The files git knows; none in a copy without its history."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a git checkout, so there is no list of tracked files")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def shown(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_only_the_settings_read_the_environment() -> None:
    environment = re.compile(r"\b(?:os\.environ|environb|os\.getenv|getenv\()")
    readers = [path for path in modules(*ROOMS) if environment.search(path.read_text("utf-8"))]
    assert set(shown(readers)) <= {"bot/settings.py"}


def test_statements_name_their_parameters() -> None:
    """A numbered one is deprecated from Python 3.12 on, and an error there, since warnings are."""
    numbered = [path for path in modules(*ROOMS, "tests") if re.search(r"\?[0-9]", path.read_text("utf-8"))]
    assert shown(numbered) == []


def test_no_file_is_longer_than_one_sitting() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in modules(*ROOMS)}
    assert shown([path for path, length in lengths.items() if length > LONGEST]) == []


def test_every_module_opens_with_one_sentence_about_itself() -> None:
    silent = []
    for path in modules("bot", "handlers", "storage", "domain"):
        opening = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n\n")[0]
        if not opening.endswith("."):
            silent.append(path)
    assert shown(silent) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert shown([path for path in modules(*ROOMS, "tests") if path.stem in empty]) == []


def test_no_tracked_file_names_a_package_index() -> None:
    # Written in pieces, so that this file does not name them either.
    hosts = "|".join(
        ("py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.(?:org|com)", "/sim" + "ple/")
    )
    naming = [path for path in tracked() if re.search(hosts.encode(), path.read_bytes())]
    assert shown(naming) == []


def test_every_locked_dependency_has_a_hash() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    requirements = [part for part in re.split(r"\n(?=\S)", lock) if not part.startswith("#")]
    assert len(requirements) > 20
    for requirement in requirements:
        assert re.match(r"[A-Za-z0-9_.-]+(?:\[[a-z,]+\])?==\S+", requirement), requirement.splitlines()[0]
        assert "--hash=sha256:" in requirement, requirement.splitlines()[0]


def test_the_lock_holds_everything_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    locked = set(re.findall(r"^([a-z0-9-]+)(?=[=\[])", (ROOT / "requirements.lock").read_text("utf-8"), re.M))
    names = {re.split(r"[~=<>\[ ]", one)[0].lower().replace(".", "-").replace("_", "-") for one in asked}
    assert names <= locked


def test_the_checks_hold_who_may_import_whom() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    check = makefile.split("\ncheck:")[1].split("\n\n")[0]
    for tool in ("ruff check", "ruff format --check", "mypy", "lint-imports"):
        assert tool in check


def test_ci_runs_the_checks_and_the_tests() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "\nmake check\nmake test\n" in script
