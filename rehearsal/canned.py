"""Things a made-up person can send without having them: a picture, a voice message, a place …"""

import base64
from collections.abc import Callable

from .files import Files
from .people import Person, Wire

_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def _photo(files: Files, person: Person) -> Wire:
    return {"photo": [files.add("photo", "picture.png", "image/png", _DOT, 1, 1).photo_size()]}


def _voice(files: Files, person: Person) -> Wire:
    file = files.add("voice", "voice.ogg", "audio/ogg", b"OggS made-up voice")
    return {"voice": file.brief() | {"duration": 4, "mime_type": file.mime_type}}


def _document(files: Files, person: Person) -> Wire:
    return {"document": files.add("document", "letter.txt", "text/plain", b"A made-up letter.\n").document()}


def _location(files: Files, person: Person) -> Wire:
    return {"location": {"latitude": 53.4808, "longitude": -2.2426}}


def _contact(files: Files, person: Person) -> Wire:
    return {
        "contact": {"phone_number": "+447700900000", "first_name": person.first_name, "user_id": person.id}
    }


def _sticker(files: Files, person: Person) -> Wire:
    file = files.add("sticker", "sticker.webp", "image/webp", b"RIFF made-up sticker")
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": file.brief() | shape | {"emoji": "👍"}}


KINDS: dict[str, Callable[[Files, Person], Wire]] = {
    "photo": _photo,
    "voice": _voice,
    "document": _document,
    "location": _location,
    "contact": _contact,
    "sticker": _sticker,
}
