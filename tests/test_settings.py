"""The settings: what is read from where, and that every mistake is told without telling a secret."""

from pathlib import Path

import pytest

from bot.command_line import of_rehearsal
from bot.settings import SettingsError, load_settings

TOKEN = "7000000001:AAHsecret-secret-secret-secret-secret"


def mistakes(**env: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as told:
        load_settings(env)
    return told.value.sentences


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder and an environment without any of our settings."""
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "BOT_TOKEN_FILE", "DATA_DIR", "SEND_RATE", "HEALTH_PORT"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_nothing_needs_to_be_set() -> None:
    settings = load_settings({})
    assert settings.bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.data_dir == Path("data")
    assert settings.database_path == Path("data/bot.sqlite3")
    assert settings.organisation_file == Path("organisation.toml")
    assert (settings.rehearsal_port, settings.health_port) == (8080, None)
    assert (settings.log_format, settings.send_rate) == ("text", 28.0)


def test_everything_can_be_set() -> None:
    settings = load_settings(
        {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "DATA_DIR": "/var/lib/pen",
            "ORGANISATION_FILE": "ours.toml",
            "REHEARSAL_PORT": "9000",
            "HEALTH_PORT": "9001",
            "LOG_FORMAT": "json",
            "SEND_RATE": "12.5",
        }
    )
    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "http://127.0.0.1:8081"
    assert settings.database_path == Path("/var/lib/pen/bot.sqlite3")
    assert settings.organisation_file == Path("ours.toml")
    assert (settings.rehearsal_port, settings.health_port) == (9000, 9001)
    assert (settings.log_format, settings.send_rate) == ("json", 12.5)


def test_the_database_may_lie_elsewhere() -> None:
    assert load_settings({"DATABASE_URL": "sqlite:////srv/pen.db"}).database_path == Path("/srv/pen.db")
    settings = load_settings({"DATA_DIR": "here", "DATABASE_URL": "sqlite:///{DATA_DIR}/pen.db"})
    assert settings.database_path == Path("here/pen.db")


def test_a_setting_left_empty_is_not_set() -> None:
    assert load_settings({"HEALTH_PORT": "", "BOT_TOKEN": "", "SEND_RATE": ""}) == load_settings({})


def test_the_token_may_lie_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    token = load_settings({"BOT_TOKEN_FILE": str(file)}).bot_token
    assert token is not None
    assert token.get_secret_value() == TOKEN


def test_settings_come_from_the_env_file_too(folder: Path) -> None:
    (folder / ".env").write_text("SEND_RATE=5\nHEALTH_PORT=\n")
    assert load_settings().send_rate == 5.0
    assert load_settings().health_port is None


def test_but_the_environment_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("SEND_RATE=5\n")
    monkeypatch.setenv("SEND_RATE", "6")
    assert load_settings().send_rate == 6.0


def test_a_slip_in_a_name_in_the_env_file_is_noticed(folder: Path) -> None:
    (folder / ".env").write_text("BOT_TOKNE=abc\n")
    assert load_settings().unknown == ("BOT_TOKNE",)


def test_so_is_one_in_the_environment_where_a_service_has_its_settings(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or else EXPORT_ROW=no would forbid nothing, and nobody would know."""
    for name in ("EXPORT_ROW", "ORGANIZATION_FILE", "XDG_DATA_DIRS", "STATE_DIRECTORY", "data_dirs"):
        monkeypatch.setenv(name, "no")
    assert load_settings().unknown == ("EXPORT_ROW", "ORGANIZATION_FILE")


def test_an_env_file_that_is_no_text_is_one_sentence(folder: Path) -> None:
    (folder / ".env").write_bytes(b"SEND_RATE=\xff\xfe")
    with pytest.raises(SettingsError, match=r"^\.env has a letter that is not UTF-8"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "not-a-token"),
        ("BOT_TOKEN", "123:short"),
        ("BOT_TOKEN", f"{TOKEN} and more"),
        ("BOT_TOKEN_FILE", "/nowhere/token"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "http://example.org"),
        ("TELEGRAM_API_URL", f"https://example.org/bot{TOKEN}"),
        ("TELEGRAM_API_URL", f"https://{TOKEN}@example.org"),
        ("TELEGRAM_API_URL", "https://example.org:port"),
        ("TELEGRAM_API_URL", "https://example.org/?a=b"),
        ("DATABASE_URL", "postgresql://me:hunter2@db/pen"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "/srv/pen.db"),
        ("REHEARSAL_PORT", "-1"),
        ("REHEARSAL_PORT", "http"),
        ("WEBHOOK_URL", "bot.example.org/updates"),
        ("WEBHOOK_URL", "http://bot.example.org/updates"),
        ("WEBHOOK_URL", "https:///updates"),
        ("WEBHOOK_URL", "https://me:hunter2@example.org/updates"),
        ("WEBHOOK_URL", "https://example.org:8080/updates"),
        ("WEBHOOK_URL", "https://example.org:port/updates"),
        ("WEBHOOK_URL", "https://example.org/updates?secret=hunter2"),
        ("WEBHOOK_URL", "https://example.org/up dates"),
        ("WEBHOOK_LISTEN", "8090"),
        ("WEBHOOK_LISTEN", "127.0.0.1"),
        ("WEBHOOK_LISTEN", "127.0.0.1:0"),
        ("WEBHOOK_LISTEN", "a b:8090"),
        ("HEALTH_PORT", "0"),
        ("HEALTH_PORT", "65536"),
        ("LOG_FORMAT", "xml"),
        ("SEND_RATE", "0"),
        ("SEND_RATE", "-1"),
        ("SEND_RATE", "nan"),
        ("SEND_RATE", "inf"),
        ("SEND_RATE", "many"),
    ],
)
def test_a_mistake_is_one_sentence_with_the_name_and_without_the_secret(name: str, value: str) -> None:
    (sentence,) = mistakes(**{name: value})
    assert sentence.startswith(name)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    for secret in (TOKEN, "hunter2", "not-a-token"):
        assert secret not in sentence


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://bot.example.org", "https://bot.example.org/"),
        ("https://bot.example.org:8443/a/b-c", "https://bot.example.org:8443/a/b-c"),
        ("http://127.0.0.1:9000/in", "http://127.0.0.1:9000/in"),
    ],
)
def test_telegram_can_be_asked_to_bring_updates(written: str, read: str) -> None:
    assert load_settings({"WEBHOOK_URL": written}).webhook_url == read


@pytest.mark.parametrize(
    ("written", "read"),
    [("", ("127.0.0.1", 8090)), ("10.0.0.5:9000", ("10.0.0.5", 9000)), ("[::1]:90", ("::1", 90))],
)
def test_they_are_heard_on_this_machine_alone_unless_told_otherwise(
    written: str, read: tuple[str, int]
) -> None:
    assert load_settings({"WEBHOOK_LISTEN": written}).webhook_listen == read


def test_a_rehearsal_has_no_webhook() -> None:
    settings = load_settings({"WEBHOOK_URL": "https://bot.example.org/updates"})
    assert of_rehearsal(settings).webhook_url == ""


def test_a_data_folder_that_is_a_file_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    (sentence,) = mistakes(DATA_DIR=str(tmp_path / "data"))
    assert sentence.startswith("DATA_DIR must name a folder")


@pytest.mark.parametrize(
    ("name", "written"), [("DATA_DIR", "~/pen"), ("POLL_KEY_DIR", "~"), ("DATABASE_URL", "sqlite:///~/x")]
)
def test_so_is_a_home_folder_that_only_a_shell_would_understand(name: str, written: str) -> None:
    """Everything would go into a folder called ~, which nobody dares to remove."""
    (sentence,) = mistakes(**{name: written})
    assert sentence.startswith(f"{name}: write the path in full")


def test_so_is_one_for_the_keys_of_secret_polls(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (sentence,) = mistakes(POLL_KEY_DIR=str(tmp_path / "file"))
    assert sentence.startswith("POLL_KEY_DIR must name a folder")


def test_those_keys_may_lie_elsewhere_than_the_data() -> None:
    assert load_settings({"DATA_DIR": "d"}).key_dir == Path("d/poll-keys")
    assert load_settings({"DATA_DIR": "d", "POLL_KEY_DIR": "/k"}).key_dir == Path("/k")


def test_but_a_rehearsal_never_uses_them() -> None:
    rehearsed = of_rehearsal(load_settings({"DATA_DIR": "d", "POLL_KEY_DIR": "/k"}))
    assert rehearsed.key_dir == Path("d/rehearsal/poll-keys")


def test_two_tokens_are_a_mistake(tmp_path: Path) -> None:
    (sentence,) = mistakes(BOT_TOKEN=TOKEN, BOT_TOKEN_FILE=str(tmp_path))
    assert sentence == "BOT_TOKEN and BOT_TOKEN_FILE are both set; keep one of them."


@pytest.mark.parametrize(("content", "told"), [(b"", "empty"), (b"\n", "empty"), (b"\xff", "text")])
def test_a_token_file_without_a_token_is_a_mistake(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "token"
    file.write_bytes(content)
    (sentence,) = mistakes(BOT_TOKEN_FILE=str(file))
    assert sentence.startswith("BOT_TOKEN_FILE names")
    assert told in sentence


def test_all_mistakes_are_told_at_once() -> None:
    told = mistakes(BOT_TOKEN="x", LOG_FORMAT="y", SEND_RATE="z", HEALTH_PORT="w")
    assert [sentence.split()[0] for sentence in told] == [
        "BOT_TOKEN",
        "HEALTH_PORT",
        "LOG_FORMAT",
        "SEND_RATE",
    ]


def test_settings_shown_by_accident_do_not_show_the_token() -> None:
    assert TOKEN not in repr(load_settings({"BOT_TOKEN": TOKEN}))
