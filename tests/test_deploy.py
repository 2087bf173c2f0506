"""What a server is set up with, and what the documents say to type: all of it is really there."""

import ast
import re
import shlex
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.cli import commands
from bot.command_line import WRONG_SETTINGS
from bot.outbox import STOP_SECONDS
from bot.settings import DOOR
from bot.settings_checks import webhook_url
from bot.webhook.door import BODY_LIMIT

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
UNIT = (DEPLOY / "share-the-pen@.service").read_text()
SCRIPT = (DEPLOY / "share-the-pen").read_text()
CONTAINER = (DEPLOY / "Containerfile").read_text()
NGINX = (DEPLOY / "nginx.conf").read_text()
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("**/*.md"))]

SETTINGS = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
PYTHONS_OWN = {"PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}

OTHER_COMMANDS = {"commands.py", "invite_command.py"}
"""They raise StartError too, and are no start of the bot."""

TYPED = re.compile(r"(?:python -m bot|share-the-pen [a-z]+) ([a-z][^\n`|)“”#]*)")


def typed() -> Iterator[tuple[str, str]]:
    """Each command of the bot that a document tells somebody to type, and which document."""
    for path in DOCUMENTS:
        for words in TYPED.findall(path.read_text()):
            yield path.name, re.split(r" (?:[<|]|&&|\\)|[,;.:]( |$)", words)[0].strip().rstrip(".,;:")


def what_is_wrong(words: list[str]) -> str | None:
    """With a command of the bot; None where it and all its options are there."""
    command: Any = typer.main.get_command(commands)
    while words and words[0] in (below := getattr(command, "commands", {})):
        command, words = below[words[0]], words[1:]
    options = {name: one for one in command.params for name in one.opts if name.startswith("-")}
    free = 0
    for before, word in pairwise(("", *words)):
        if word.startswith("-") and word not in options:
            return f"no option {word}"
        takes_a_value = before in options and not options[before].is_flag
        free += not word.startswith("-") and not takes_a_value
    arguments = sum(one.param_type_name == "argument" for one in command.params)
    return f"too much: {words}" if free > arguments else None


def settings_in(text: str) -> set[str]:
    return set(re.findall(r"^(?:Environment=|ENV |    | *-E \"?)([A-Z_]+)=", text, re.MULTILINE))


def pins(path: Path) -> dict[str, set[str]]:
    """What each line of a lock installs, with the hashes that it may have."""
    found: dict[str, set[str]] = {}
    for block in re.split(r"\n(?=[a-z])", path.read_text()):
        if block[:1].isalpha():
            found[block.split(" \\")[0]] = set(re.findall(r"sha256:([0-9a-f]{64})", block))
    return found


def test_each_command_that_a_document_names_is_there_with_its_options() -> None:
    wrong = {f"{name}: {said}": why for name, said in typed() if (why := what_is_wrong(shlex.split(said)))}
    assert wrong == {}
    assert len(list(typed())) > 20


@pytest.mark.parametrize("said", ["nonsense", "backup nonsense", "backup new-key --nonsense", "doctor now"])
def test_but_one_that_is_not_there_would_be_found(said: str) -> None:
    assert what_is_wrong(shlex.split(said))


def test_each_file_that_a_document_leads_to_is_there() -> None:
    for path in DOCUMENTS:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text()):
            assert (path.parent / target).exists(), f"{path.name} leads to {target}"


def test_what_a_server_is_set_up_with_names_only_settings_that_are_there() -> None:
    for text in (UNIT, SCRIPT, CONTAINER):
        named = settings_in(text) - PYTHONS_OWN
        assert {"DATA_DIR", "ORGANISATION_FILE"} <= named <= SETTINGS


def test_a_service_and_the_commands_beside_it_are_the_same_user_in_the_same_folder() -> None:
    for line in ("User=pen-", "Group=pen-", "UMask=0077", "StateDirectory=share-the-pen/"):
        assert line in UNIT
        assert line in SCRIPT
    for text, name in ((UNIT, "%i"), (SCRIPT, "$name")):
        assert f"DATA_DIR=/var/lib/share-the-pen/{name}" in text
        assert "StateDirectoryMode=0700" in text


STAND_INS = {
    "id": '[ $# = 1 ] && echo 0 || [ -z "$NO_USER" ]',
    "runuser": '[ "$*" = "-u pen-north -- test -x $CODE/.venv/bin/python" ] && [ -z "$CLOSED" ]',
    "systemctl": "echo /mnt/backups",
    "systemd-run": 'printf "%s\\n" "$@"',
}
"""For what only root may do, on a computer with systemd."""


def command_beside(folder: Path, **lacking: str) -> subprocess.CompletedProcess[str]:
    """What comes of `share-the-pen north doctor` where all is there but what is `lacking`."""
    for name, does in STAND_INS.items():
        stand_in = folder / name
        stand_in.write_text(f"#!/bin/sh\n{does}\n")
        stand_in.chmod(0o700)
    for end in {"env", "token"} - lacking.keys():
        (folder / f"north.{end}").touch()
    script = SCRIPT.replace("settings=/etc/share-the-pen", f"settings={folder}")
    known = {"PATH": f"{folder}:/usr/bin:/bin", "CODE": "/opt/share-the-pen-2"}
    command = ["sh", "-c", script, "share-the-pen", "north", "doctor"]
    return subprocess.run(command, env=known | lacking, capture_output=True, text=True, check=False)


def test_a_command_beside_the_service_may_write_where_the_service_may(tmp_path: Path) -> None:
    """Or else it would say that the keys of polls, on another disk, cannot be written."""
    ended = command_beside(tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "ReadWritePaths=/mnt/backups" in ended.stdout.splitlines()
    assert ended.stdout.endswith("\nshare-the-pen\ndoctor\n")


@pytest.mark.parametrize(
    ("lacks", "said"),
    [
        ("env", "no organisation called north"),
        ("token", "There is no {}/north.token"),
        ("NO_USER", "There is no user pen-north"),
        ("CLOSED", "sudo chmod -R o+rX /opt/share-the-pen-2/"),
    ],
)
def test_a_command_beside_the_service_says_what_is_missing(tmp_path: Path, lacks: str, said: str) -> None:
    """systemd-run itself would end with a number, and without a word."""
    ended = command_beside(tmp_path, **{lacks: "yes"})
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said.format(tmp_path) in ended.stderr


def test_a_mistake_in_the_settings_is_not_tried_again_and_again() -> None:
    assert f"\nRestartPreventExitStatus={WRONG_SETTINGS}\n" in UNIT
    assert "\nRestart=on-failure\n" in UNIT


def test_a_service_gives_the_bot_the_time_it_takes_to_end() -> None:
    given = re.search(r"^TimeoutStopSec=(\d+)$", UNIT, re.MULTILINE)
    assert given
    assert int(given[1]) > STOP_SECONDS


def test_a_container_gets_every_room_and_nothing_that_is_not_there() -> None:
    copied = {
        one
        for words in re.findall(r"^COPY (?!--)(.*) \S+$", CONTAINER, re.MULTILINE)
        for one in words.split()
    }
    let_in = set(re.findall(r"^!(.*)$", (ROOT / ".containerignore").read_text(), re.MULTILINE))
    assert copied == let_in
    assert all((ROOT / one).exists() for one in copied)
    assert {"bot", "domain", "handlers", "storage", "texts", "ready_made"} <= copied


def test_what_a_server_installs_is_what_was_tested_without_the_tools_for_tests() -> None:
    """`make lock` writes both."""
    tested, served = pins(ROOT / "requirements.lock"), pins(DEPLOY / "requirements.lock")
    assert all(tested.get(pin) == hashes for pin, hashes in served.items())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    names = {re.split(r"==|\[| ;", pin)[0] for pin in served}
    needed = {re.split(r"[~=\[ ]", one)[0].lower() for one in project["project"]["dependencies"]}
    tools = {re.split(r"[~=\[ ]", one)[0].lower() for one in project["dependency-groups"]["dev"]}
    assert {one.replace(".", "-") for one in needed} <= names
    assert not tools & names


def test_nginx_leads_only_telegrams_path_to_where_the_bot_listens() -> None:
    door = f"proxy_pass http://{DOOR[0]}:{DOOR[1]};"
    assert NGINX.count("proxy_pass") == 1
    assert door in NGINX
    path = re.search(r"location = (/\S+) \{", NGINX)
    address = re.search(r"# WEBHOOK_URL=(\S+)", NGINX)
    assert path
    assert address
    assert webhook_url(address[1]) == f"https://bot.example.org{path[1]}"


def test_nginx_takes_what_the_bot_takes_and_writes_none_of_it_down() -> None:
    assert BODY_LIMIT == 1024 * 1024
    assert "client_max_body_size 1m;" in NGINX
    assert "client_body_buffer_size 1m;" in NGINX, "a larger one would lie in a file"
    assert "access_log off;" in NGINX


def why_it_does_not_start() -> Iterator[str]:
    """The first words of each sentence with which the bot ends at its start, up to the first value."""
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if not (
                isinstance(node, ast.Call) and getattr(node.func, "id", "") == "StartError" and node.args
            ):
                continue
            said = node.args[0]
            parts = said.values if isinstance(said, ast.JoinedStr) else [said]
            if isinstance(parts[0], ast.Constant) and path.name not in OTHER_COMMANDS:
                yield re.split(r"[:(“.]", str(parts[0].value))[0].strip()


def test_the_runbook_knows_each_sentence_with_which_the_bot_does_not_start() -> None:
    runbook = (ROOT / "docs" / "operations.md").read_text()
    sentences = {first for first in why_it_does_not_start() if first}
    assert {first for first in sentences if f"`{first}" not in runbook} == set()
    assert len(sentences) > 8


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_a_service_may_do_little() -> None:
    """Figure and command stand in docs/install.md; another systemd may count a little otherwise."""
    command = ("security", "--offline=true", "--threshold=15", "deploy/share-the-pen@.service")
    ended = subprocess.run(
        ["systemd-analyze", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if "unrecognized option" in ended.stderr:
        pytest.skip("this systemd-analyze cannot look at a file")
    assert ended.returncode == 0, ended.stdout[-200:]
