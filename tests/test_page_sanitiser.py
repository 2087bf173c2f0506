"""What the page does with HTML that should never have reached it."""

import pytest

from rehearsal import Rehearsal
from tests.browser import chromium, needs_chromium

pytestmark = [pytest.mark.browser, needs_chromium]

NASTY = (
    "<b onclick='window.hurt=1'>bold</b><script>window.hurt=1</script><img src=x onerror='window.hurt=1'>"
    "<a href='javascript:window.hurt=1'>link</a><a href='https://example.org/'>site</a><style>*{}</style>"
)
SANITISE = """async (html) => {
    const { sanitised } = await import("/sanitise.js");
    const box = document.createElement("div");
    box.append(sanitised(html));
    document.body.append(box);
    await new Promise(requestAnimationFrame);
    return [box.innerHTML, window.hurt ?? 0];
}"""


async def test_only_formatting_survives_the_sanitiser() -> None:
    rehearsal = Rehearsal()
    await rehearsal.start()
    async with chromium() as browser:
        page = await browser.new_page()
        await page.goto(rehearsal.url)
        survived = await page.evaluate(SANITISE, NASTY)
    await rehearsal.stop()
    site = '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">site</a>'
    assert survived == [f"<b>bold</b>link{site}", 0]
