"""Who may use the rehearsal: the control API only its own page, the Bot API no page at all."""

from urllib.parse import urlsplit

from aiohttp.web import BaseRequest


def hosts_of(url: str) -> frozenset[str]:
    """The names by which this machine calls the rehearsal. Any other is another site's name pointing here."""
    port = urlsplit(url).port
    names = ("127.0.0.1", "localhost", "[::1]")
    return frozenset({f"{name}:{port}" for name in names} | {name for name in names if port == 80})


def comes_from_a_page(request: BaseRequest, hosts: frozenset[str]) -> bool:
    """Whether a browser asks. No page may be a bot, for then any site could be one."""
    headers = request.headers
    return "Origin" in headers or "Sec-Fetch-Site" in headers or headers.get("Host", "").lower() not in hosts


def refusal_of(request: BaseRequest, hosts: frozenset[str]) -> str | None:
    """Why this request is refused, or None."""
    if request.headers.get("Host", "").lower() not in hosts:
        return "This answers only to its own address."
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
        return "This answers only to its own page."
    return None
