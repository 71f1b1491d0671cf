"""A person at the demo's page."""

import re
import shutil

from playwright.async_api import expect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
PATIENCE = 30_000


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
