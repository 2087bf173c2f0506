"""The page of the rehearsal, driven in a real Chromium: phones, chats, the clock, and who can use them."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from rehearsal import Rehearsal, RehearsalClock
from tests.browser import call, chromium, column, needs_chromium, next_press, updates

CHECKS = Path(__file__).with_name("page_checks.js")
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), needs_chromium]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def rehearsal() -> AsyncIterator[Rehearsal]:
    rehearsal = Rehearsal(clock=RehearsalClock())
    await rehearsal.start(port=0)
    yield rehearsal
    await rehearsal.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, rehearsal: Rehearsal) -> AsyncIterator[Page]:
    """The page, just opened: two people were made up, and nothing has been said. It must not log errors."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if "Content Security" in said.text else None)
    await page.goto(rehearsal.url)
    await expect(page.get_by_role("region", name="phone")).to_have_count(2)
    yield page
    await context.close()
    assert errors == []


def bubble(phone: Locator, text: str) -> Locator:
    return phone.get_by_role("log").get_by_role("listitem").filter(has_text=text)


async def started(page: Page) -> tuple[Locator, int]:
    """The first person's phone after Start, and their id."""
    phone = page.get_by_role("region", name="phone").first
    await phone.get_by_role("button", name="Start", exact=True).click()
    await expect(bubble(phone, "/start")).to_be_visible()
    return phone, int(await phone.get_attribute("data-person") or "")


async def test_the_page_says_that_it_is_a_rehearsal_with_made_up_people(page: Page) -> None:
    await expect(page.get_by_role("heading", name="Rehearsal", exact=True)).to_be_visible()
    await expect(page.get_by_text("Nobody here is real, and nothing leaves it.")).to_be_visible()
    await expect(page.get_by_text("made-up person")).to_have_count(2)
    await page.get_by_role("button", name="Add a person").click()
    await expect(page.get_by_role("region", name="phone")).to_have_count(3)


async def test_what_a_person_types_is_a_bubble_and_reaches_the_bot(page: Page, rehearsal: Rehearsal) -> None:
    phone, person = await started(page)
    box = phone.get_by_role("textbox", name="Message from")
    await box.press_sequentially("two")
    await box.press("Shift+Enter")
    await box.press_sequentially("lines <b>&amp;")
    await box.press("Enter")
    await expect(bubble(phone, "lines <b>&amp;")).to_be_visible()
    heard = await updates(rehearsal, "message")
    assert [(each["from"]["id"], each["text"]) for each in heard] == [
        (person, "/start"),
        (person, "two\nlines <b>&amp;"),
    ]


async def test_a_message_is_pushed_and_a_press_is_answered_with_a_notice(
    page: Page, rehearsal: Rehearsal
) -> None:
    phone, person = await started(page)
    text = "<b>Hello.</b> Do you want to <i>join</i>?"
    sent = await call(
        rehearsal,
        "sendMessage",
        chat_id=person,
        text=text,
        parse_mode="HTML",
        reply_markup=column("Join", "No"),
    )
    await phone.get_by_role("button", name="Join", exact=True).click()
    press = await next_press(rehearsal)
    assert (press["data"], press["message"]["message_id"]) == ("Join", sent["message_id"])
    await call(rehearsal, "answerCallbackQuery", callback_query_id=press["id"], text="You have joined.")
    await expect(phone.get_by_role("status")).to_have_text("You have joined.")
    await call(rehearsal, "editMessageText", chat_id=person, message_id=sent["message_id"], text="Welcome.")
    await expect(bubble(phone, "Welcome.")).to_contain_text("changed")
    await expect(bubble(phone, "Do you want to join?")).to_have_count(0)


async def test_an_alert_is_a_dialog_that_takes_and_gives_back_the_focus(
    page: Page, rehearsal: Rehearsal
) -> None:
    phone, person = await started(page)
    await call(rehearsal, "sendMessage", chat_id=person, text="Sure?", reply_markup=column("Yes"))
    yes = phone.get_by_role("button", name="Yes")
    await yes.press("Enter")
    press = await next_press(rehearsal)
    await call(
        rehearsal, "answerCallbackQuery", callback_query_id=press["id"], text="Read this.", show_alert=True
    )
    dialog = phone.get_by_role("alertdialog")
    await expect(dialog).to_contain_text("Read this.")
    await expect(dialog.get_by_role("button", name="OK")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    await expect(yes).to_be_focused()


async def test_everything_can_be_done_with_the_keyboard(page: Page, rehearsal: Rehearsal) -> None:
    await call(
        rehearsal, "setMyCommands", commands=[{"command": "help", "description": "Help, day or night"}]
    )
    phone = page.get_by_role("region", name="phone").first
    await phone.get_by_role("button", name="Start", exact=True).focus()
    await page.keyboard.press("Enter")
    box = phone.get_by_role("textbox", name="Message from")
    await expect(box).to_be_focused()
    await page.keyboard.type("hello")
    await page.keyboard.press("Enter")
    await expect(bubble(phone, "hello")).to_be_visible()
    await expect(phone.get_by_role("button", name="Menu", exact=True)).to_be_visible()
    for _ in range(2):
        await page.keyboard.press("Tab")
    await expect(phone.get_by_role("button", name="Menu", exact=True)).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(phone.get_by_role("button", name="Help, day or night")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(bubble(phone, "/help")).to_be_visible()


async def test_focus_stays_in_place_when_the_pressed_message_changes(
    page: Page, rehearsal: Rehearsal
) -> None:
    phone, person = await started(page)
    sent = await call(
        rehearsal, "sendMessage", chat_id=person, text="Tick", reply_markup=column("One", "Two")
    )
    await phone.get_by_role("button", name="Two").focus()
    await call(
        rehearsal, "editMessageReplyMarkup", chat_id=person, message_id=sent["message_id"],
        reply_markup=column("One", "Two, ticked"),
    )  # fmt: skip
    await expect(phone.get_by_role("button", name="Two, ticked")).to_be_focused()


async def test_less_common_things_are_under_more(page: Page, rehearsal: Rehearsal) -> None:
    phone, _person = await started(page)
    more = phone.get_by_role("button", name="More", exact=True)
    await more.click()
    await phone.get_by_role("button", name="Send a photo").click()
    await expect(more).to_be_focused()
    picture = phone.get_by_role("img", name="Picture")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    await more.click()
    await phone.get_by_role("button", name="Send a voice message").click()
    await expect(bubble(phone, "Voice message")).to_be_visible()
    await more.click()
    await phone.get_by_label("code").fill("src_library")
    await phone.get_by_role("button", name="Open the bot").click()
    await expect(bubble(phone, "/start src_library")).to_be_visible()
    await more.click()
    await phone.get_by_label("Reply to").select_option(label="Own: Voice message")
    await page.keyboard.type("about that")
    await page.keyboard.press("Enter")
    await expect(bubble(phone, "about that")).to_contain_text("In reply to: Voice message")
    await more.click()
    await phone.get_by_role("button", name="Block the bot", exact=True).click()
    await expect(phone.get_by_text("has blocked the bot.")).to_be_visible()
    assert (await updates(rehearsal, "my_chat_member"))[-1]["new_chat_member"]["status"] == "kicked"


async def test_a_link_can_be_copied_and_passed_on_to_another_phone(page: Page, rehearsal: Rehearsal) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone, person = await started(page)
    link = "https://t.me/some_bot?start=inv_a-code_of-22-letters"
    await call(rehearsal, "sendMessage", chat_id=person, text=f"<code>{link}</code>", parse_mode="HTML")
    await bubble(phone, link).get_by_text(link).click()
    await expect(phone.get_by_text("Copied.")).to_be_visible()
    other = page.get_by_role("region", name="phone").nth(1)
    await other.get_by_role("button", name="More", exact=True).click()
    code = other.get_by_label("code")
    await code.focus()
    await page.keyboard.press("Control+V")
    await expect(code).to_have_value(link)
    await other.get_by_role("button", name="Open the bot").click()
    await expect(bubble(other, "/start inv_a-code_of-22-letters")).to_be_visible()


async def test_the_clock_moves_on_but_never_back(page: Page, rehearsal: Rehearsal) -> None:
    now = page.get_by_role("time").first
    await page.get_by_role("button", name="Move on to tomorrow morning").click()
    await expect(now).to_contain_text("09:00")
    before = rehearsal.clock.now_ms()
    await page.get_by_role("button", name="Move on 1 hour").click()
    await expect(now).to_contain_text("10:00")
    assert rehearsal.clock.now_ms() >= before + 3_600_000
    await page.get_by_label("Move to a date and time").fill("2001-01-01T09:00")
    await page.get_by_role("button", name="Move there").click()
    await expect(page.get_by_role("alert").filter(has_text="never back")).to_be_visible()


async def test_trouble_can_be_switched_on_and_off(page: Page, rehearsal: Rehearsal) -> None:
    await page.get_by_text("What could go wrong").click()
    await page.get_by_role("checkbox", name="No network").check()
    await expect(page.get_by_text("Switched on: There is no network.")).to_be_visible()
    assert rehearsal.api.faults.faults.outage
    await page.get_by_role("checkbox", name="No network").uncheck()
    await expect(page.get_by_text("Nothing is going wrong.")).to_be_visible()
    assert not rehearsal.api.faults.faults.outage


async def test_a_lost_connection_is_said_and_made_again(page: Page, rehearsal: Rehearsal) -> None:
    await rehearsal.stop()
    await expect(page.get_by_text("The connection to the rehearsal is lost.")).to_be_visible()
    phone = page.get_by_role("region", name="phone").first
    await phone.get_by_role("textbox", name="Message from").fill("hello")
    await page.keyboard.press("Enter")
    await expect(phone.get_by_role("alert")).to_contain_text("this may not have got there")
    again = Rehearsal(clock=RehearsalClock())
    again.telegram.add_person("Zofia")
    await again.start(port=int(rehearsal.url.rpartition(":")[2]))
    await expect(page.get_by_role("region", name="Zofia’s phone")).to_be_visible(timeout=15_000)
    await expect(page.get_by_text("The connection to the rehearsal is lost.")).to_be_hidden()
    await again.stop()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_it_fits_a_small_screen_and_can_be_read(page: Page, rehearsal: Rehearsal, scheme: Any) -> None:
    await page.emulate_media(color_scheme=scheme)
    phone, person = await started(page)
    await call(rehearsal, "sendMessage", chat_id=person, text="long" * 60, reply_markup=column("wide " * 12))
    await expect(bubble(phone, "longlong")).to_be_visible()
    await page.get_by_text("What could go wrong").click()
    await phone.get_by_role("button", name="More", exact=True).click()
    for width in (1280, 360):
        await page.set_viewport_size({"width": width, "height": 740})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        assert await page.evaluate(CHECKS.read_text()) == []


async def test_on_a_small_screen_one_phone_shows_at_a_time(page: Page) -> None:
    await page.set_viewport_size({"width": 360, "height": 740})
    second = page.get_by_role("region", name="phone").nth(1)
    its_name = page.get_by_role("navigation", name="Phones").get_by_role("button").nth(1)
    await expect(second).not_to_be_in_viewport(ratio=0.1)
    await expect(its_name).to_be_in_viewport(ratio=0.5)
    await its_name.click()
    await expect(second).to_be_in_viewport(ratio=0.5)
