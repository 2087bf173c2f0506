"""Files that were sent: kept once, found again by their file_id."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .journal import Journal

DOWNLOAD_LIMIT = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file and what Telegram says of it. `kind` is the folder it is downloaded from."""

    file_id: str
    kind: str
    name: str
    mime_type: str
    size: int
    width: int = 0
    height: int = 0

    @property
    def unique_id(self) -> str:
        return self.file_id[-16:]

    @property
    def path(self) -> str:
        suffix = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{self.kind}s/{self.unique_id}.{suffix if suffix.isalnum() else 'bin'}"

    def brief(self) -> dict[str, Any]:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}

    def document(self) -> dict[str, Any]:
        return self.brief() | {"file_name": self.name, "mime_type": self.mime_type}

    def photo_size(self) -> dict[str, Any]:
        return self.brief() | {"width": self.width, "height": self.height}


class Files:
    """Bytes in memory; beside the journal on disk where there is one."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._files: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._data: dict[str, bytes] = {}
        path = journal.path
        self._folder = path.with_name(path.name + ".files") if path is not None else None

    def add(
        self, kind: str, name: str, mime_type: str, data: bytes, width: int = 0, height: int = 0
    ) -> StoredFile:
        number = f"{len(self._files)}:{name}".encode()
        file_id = f"REHEARSAL_{kind}_{hashlib.sha256(number + data).hexdigest()[:32]}"
        file = StoredFile(file_id, kind, name, mime_type, len(data), width, height)
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / file_id).write_bytes(data)
        else:
            self._data[file_id] = data
        self._place(file)
        self._journal.note("file", _record(file))
        return file

    def get(self, file_id: str) -> StoredFile | None:
        return self._files.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def data(self, file: StoredFile) -> bytes:
        if self._folder is not None:
            return (self._folder / file.file_id).read_bytes()
        return self._data[file.file_id]

    def _place(self, file: StoredFile) -> None:
        self._files[file.file_id] = file
        self._by_path[file.path] = file

    def wipe(self) -> None:
        for part in (self._files, self._by_path, self._data):
            part.clear()

    def restore(self, value: dict[str, Any]) -> None:
        self._place(StoredFile(**value))

    def records(self) -> Iterable[tuple[str, Any]]:
        for file in self._files.values():
            yield "file", _record(file)


def _record(file: StoredFile) -> dict[str, Any]:
    return {name: getattr(file, name) for name in StoredFile.__slots__}
