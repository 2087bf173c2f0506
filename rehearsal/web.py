"""What a browser gets: the page's files, files from chats, and news as they happen."""

import asyncio
import mimetypes
from pathlib import Path

from aiohttp import web

from .events import Events
from .files import Files

FOLDER = Path(__file__).parent / "page"
STILL_THERE_S = 15.0
SHOWN_KINDS = {"image/png", "image/jpeg", "image/gif"}
PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}


def static(request: web.BaseRequest) -> web.Response:
    """A file of the page. Only names that lie in its folder are served."""
    name = request.path.lstrip("/") or "index.html"
    path = FOLDER / name
    if request.method not in ("GET", "HEAD") or not _is_there(path):
        return web.Response(status=404, text="There is nothing here.")
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(body=path.read_bytes(), content_type=kind, charset=charset, headers=PAGE_HEADERS)


def _is_there(path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(FOLDER) and path.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def file(request: web.BaseRequest, files: Files) -> web.Response:
    """A file from a chat: pictures to look at, everything else only to save."""
    found = files.get(request.path.rpartition("/")[2])
    if found is None:
        return web.Response(status=404, text="There is no such file.")
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'"}
    if found.mime_type in SHOWN_KINDS:
        return web.Response(body=files.data(found), content_type=found.mime_type, headers=headers)
    headers["Content-Disposition"] = web_attachment(found.name)
    return web.Response(body=files.data(found), content_type="application/octet-stream", headers=headers)


def web_attachment(name: str) -> str:
    plain = "".join(one if one.isascii() and (one.isalnum() or one in "-_. ") else "_" for one in name)
    return f'attachment; filename="{plain}"'


async def events(request: web.BaseRequest, source: Events) -> web.StreamResponse:
    """Server-sent events until the page goes away, or the server stops."""
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    )
    await response.prepare(request)
    listener = source.listen()
    try:
        await response.write(b": listening\n\n")
        while not source.closed:
            try:
                line = await asyncio.wait_for(listener.get(), STILL_THERE_S)
            except TimeoutError:
                line = b": still there\n\n"
            await response.write(line)
    except ConnectionError:
        pass
    finally:
        source.leave(listener)
    return response
