"""Who may use the control API and the page: this machine, and only its own page."""

from urllib.parse import urlsplit

from aiohttp.web import BaseRequest


def refusal_of(request: BaseRequest, url: str) -> str | None:
    """Why this request is refused, or None. A foreign Host is another site's name pointing here."""
    port = urlsplit(url).port
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"}
    if request.headers.get("Host", "").lower() not in hosts:
        return "This answers only to its own address."
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
        return "This answers only to its own page."
    return None
