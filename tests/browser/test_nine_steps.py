"""The nine steps of the main job, walked in a browser; `make picture` keeps what it sees for the README."""

import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from bot.demo.world import world

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
PICTURE = Path(__file__).with_name("case_thread.png")
PATIENCE = 30_000


@pytest.fixture
async def browser():
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have chromium: apt-get install chromium")
        pytest.skip("chromium is not installed (on Debian: apt-get install chromium)")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield running
        await running.close()


@pytest.fixture
async def demo():
    async with world() as running:
        yield running


class Visitor:
    """A person at the page; every step waits for what it needs to see."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        expect.set_options(timeout=PATIENCE)

    async def arrive(self, user="U0ANIA", channel="C0REVIEWS"):
        await self.page.goto(f"{self.address}/ui/#as={user}&channel={channel}")
        await expect(self.page.get_by_test_id("composer")).to_be_visible()

    async def become(self, user):
        await self.page.get_by_test_id("act-as").click()
        await self.page.get_by_test_id(f"act-as-{user}").click()
        await expect(self.page.get_by_test_id(f"act-as-{user}")).to_be_hidden()

    def thread(self):
        return self.page.get_by_test_id("thread")

    def message(self, text):
        """The newest message of the thread that says this."""
        return self.thread().get_by_test_id("message").filter(has_text=text).last

    async def forward(self, text, channel="C0CASES"):
        message = self.page.get_by_test_id("message").filter(has_text=text).first
        await message.hover()
        await message.get_by_test_id("forward-button").click()
        dialog = self.page.get_by_test_id("forward-dialog")
        await dialog.get_by_test_id("forward-channel").select_option(channel)
        await dialog.get_by_test_id("forward-send").click()
        await expect(dialog).to_be_hidden()

    async def open_thread(self):
        await self.page.get_by_test_id("replies").last.click()
        await expect(self.thread()).to_be_visible()

    async def press(self, message, action):
        await message.get_by_test_id(f"button-{action}").first.click()

    async def window(self):
        modal = self.page.get_by_test_id("modal")
        await expect(modal).to_be_visible()
        return modal

    async def fill(self, block, text):
        await self.page.get_by_test_id(f"field-{block}").fill(text)

    async def choose(self, block, option):
        options = self.page.get_by_test_id(f"field-{block}").locator("option")
        label = await options.filter(has_text=re.compile(option)).first.text_content()
        await self.page.get_by_test_id(f"field-{block}").select_option(label=label)

    async def submit(self):
        await self.page.get_by_test_id("modal-submit").click()

    async def submitted(self):
        await self.submit()
        await expect(self.page.get_by_test_id("modal")).to_have_count(0)

    async def react(self, message, emoji):
        await message.hover()
        await message.get_by_test_id("react-button").click()
        await self.page.get_by_test_id("emoji-search").fill(emoji)
        await self.page.get_by_test_id(f"emoji-{emoji}").click()


async def test_a_person_takes_a_complaint_from_forward_to_close(browser, demo):
    page = await browser.new_page(viewport={"width": 1360, "height": 1500}, timezone_id="Europe/Vilnius")
    broken = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    ania = Visitor(page, demo.server.base_url)

    # 1. open a case by forwarding the post
    await ania.arrive()
    await ania.forward("Kupiłam u Państwa krzesła")
    await page.get_by_test_id("channel-complaints").click()
    await ania.open_thread()

    # 2. see the case, 3. read a draft
    card = ania.message("Case #1 ·")
    await expect(card).to_contain_text("Polish")
    await expect(ania.message("What we understood")).to_contain_text("pękło oparcie")
    first = ania.message("Draft 1")
    await expect(first).to_contain_text("Przepraszamy")
    await expect(first).to_contain_text("We are sorry")

    # 4. say what is true
    await ania.press(card, "facts")
    await ania.window()
    await ania.fill("confirmed", "Oparcie pękło przez wadę partii.")
    await ania.fill("remedy", "wymiana krzesła na nowe")
    await ania.submitted()
    await expect(ania.message("Draft 2")).to_contain_text("wymiana krzesła na nowe")

    # 7. goodwill: a wrong amount is refused at its field, a right one is granted at once
    await ania.press(card, "goodwill")
    await ania.window()
    await ania.choose("kind", "[Gg]ift")
    await ania.fill("what", "poduszki na krzesła")
    await ania.fill("amount", "1.000,50")
    await ania.submit()
    await expect(page.get_by_test_id("error-amount")).to_be_visible()
    await ania.fill("amount", "20")
    await ania.submitted()
    await expect(ania.message("Granted:")).to_contain_text("€20")
    third = ania.message("Draft 3")
    await expect(third).to_contain_text("poduszki na krzesła")

    # 5. approve by emoji: Ania's yes does not count, Olga's does
    await ania.react(third, "white_check_mark")
    await expect(page.get_by_text("Only visible to you").last).to_be_visible()
    await ania.become("U0OLGA")
    await page.get_by_test_id("channel-complaints").click()
    await ania.open_thread()
    await ania.react(ania.message("Draft 3"), "white_check_mark")
    await expect(ania.message("Case #1 · approved")).to_be_visible()
    await keep_picture(page, ania)

    # 6. publish, with the link as proof
    await ania.become("U0ANIA")
    await page.get_by_test_id("channel-complaints").click()
    await ania.open_thread()
    copy = ania.message("Publish exactly this text")
    await expect(copy).to_contain_text("poduszki na krzesła")
    await ania.press(copy, "published")
    await ania.window()
    await ania.fill("permalink", "https://www.facebook.com/northwindhome/posts/77120955?comment_id=4")
    await ania.submitted()
    await expect(ania.message("Case #1 · replied")).to_contain_text("published by")

    # 8. be reminded until it is closed
    await page.get_by_test_id("clock-four-hours").click()
    await page.get_by_test_id("clock-hour").click()
    await expect(ania.message("is waiting for you")).to_be_visible()

    # 9. close
    await ania.press(ania.message("Case #1 ·"), "close")
    await ania.window()
    await ania.choose("outcome", "satisfied")
    await ania.choose("cause", "product")
    await ania.submitted()
    await expect(ania.message("Case #1 is closed")).to_contain_text("product")
    assert broken == []


async def keep_picture(page, visitor):
    """The README's picture: the thread when the reply has just been approved."""
    if not os.environ.get("AMENDS_PICTURE"):
        return
    size = page.viewport_size
    await page.set_viewport_size({"width": 1360, "height": 3400})
    await expect(visitor.message("Publish exactly this text")).to_be_visible()
    await page.mouse.move(5, 5)
    await visitor.thread().screenshot(path=PICTURE)
    await page.set_viewport_size(size)
