"""What each trial came to, kept as it ends: a torture that was interrupted goes on where it was."""

import hashlib
import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from .bot import ROOT
from .verdict import Claim, Figures

FOLDER = Path(".torture")
OUR_PAGE = "docs/reliability.md"


@dataclass(frozen=True)
class Trial:
    """`times`: how often it was done. `left_out`: why it was not tried."""

    name: str
    times: int
    figures: Figures | None
    claims: Sequence[Claim]
    left_out: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Source:
    """Which code is tried. `changes` is "" where nothing differs from the commit but the page we write."""

    commit: str
    changes: str

    def __str__(self) -> str:
        return f"{self.commit}-{self.changes}" if self.changes else self.commit


def source() -> Source:
    commit = _git("rev-parse", "--short=10", "HEAD").strip()
    if not commit:
        return Source("no commit", "")
    listed = _git("ls-files", "--modified", "--deleted", "--others", "--exclude-standard", "-z").split("\0")
    staged = _git("diff", "--cached", "--name-only", "-z").split("\0")
    changed = sorted({*listed, *staged} - {"", OUR_PAGE})
    if not changed:
        return Source(commit, "")
    digest = hashlib.sha256()
    for name in changed:
        path = ROOT / name
        digest.update(name.encode() + b"\0" + (path.read_bytes() if path.is_file() else b"gone"))
    return Source(commit, digest.hexdigest()[:8])


def _git(*words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


class Results:
    """A folder for one seed, one state of the code and one size: a file for each trial that has ended."""

    def __init__(self, seed: int, tried: Source, size: object) -> None:
        sort = hashlib.sha256(repr(size).encode()).hexdigest()[:6]
        self.folder = FOLDER / f"seed-{seed}-{str(tried).replace(' ', '-')}-{sort}"

    def known(self, name: str) -> Trial | None:
        """None where it has not ended yet, or what was written is not whole."""
        try:
            found = json.loads(self._path(name).read_text("utf-8"))
            figures = Figures(**found.pop("figures")) if found["figures"] else found.pop("figures")
            claims = [Claim(**claim) for claim in found.pop("claims")]
            return Trial(figures=figures, claims=claims, **found)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, trial: Trial) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        written = self._path(trial.name).with_suffix(".new")
        written.write_text(json.dumps(asdict(trial), indent=1), "utf-8")
        written.replace(self._path(trial.name))

    def forget(self) -> None:
        """The next torture of this kind begins anew."""
        for path in self.folder.glob("*.json"):
            path.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / f"{name.replace(' ', '-')}.json"
