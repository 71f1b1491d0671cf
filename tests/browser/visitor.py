"""A person at the demo's page."""

import re
import shutil

from playwright.async_api import expect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
PATIENCE = 30_000


class Visitor:
    """A person at the page; every step waits for what it needs to see, and every click of the mouse is counted."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        self.clicks = 0
        expect.set_options(timeout=PATIENCE)

    async def click(self, locator):
        await locator.click()
        self.clicks += 1

    async def arrive(self, user="U0ANIA", channel="C0REVIEWS"):
        await self.page.goto(f"{self.address}/ui/#as={user}&channel={channel}")
        await expect(self.page.get_by_test_id("composer")).to_be_visible()

    async def become(self, user):
        await self.click(self.page.get_by_test_id("act-as"))
        await self.click(self.page.get_by_test_id(f"act-as-{user}"))
        await expect(self.page.get_by_test_id(f"act-as-{user}")).to_be_hidden()

    async def go_to(self, place):
        """Through an entry of the sidebar: `channel-…`, `dm-…` or `home`."""
        await self.click(self.page.get_by_test_id(place))

    def thread(self):
        return self.page.get_by_test_id("thread")

    def message(self, text):
        """The newest message of the thread that says this."""
        return self.thread().get_by_test_id("message").filter(has_text=text).last

    def in_channel(self, text):
        """The newest message of the channel or conversation that says this."""
        return self.page.locator("main").get_by_test_id("message").filter(has_text=text).last

    async def forward(self, text, channel="C0CASES"):
        message = self.page.get_by_test_id("message").filter(has_text=text).first
        await message.hover()
        await self.click(message.get_by_test_id("forward-button"))
        dialog = self.page.get_by_test_id("forward-dialog")
        await dialog.get_by_test_id("forward-channel").select_option(channel)
        await self.click(dialog.get_by_test_id("forward-send"))
        await expect(dialog).to_be_hidden()

    async def open_thread(self):
        await self.click(self.page.get_by_test_id("replies").last)
        await expect(self.thread()).to_be_visible()

    async def see_case(self):
        """Go to the cases channel and open the thread of its newest case."""
        await self.go_to("channel-complaints")
        await self.open_thread()

    async def press(self, message, action):
        await self.click(message.get_by_test_id(f"button-{action}").first)

    async def window(self):
        modal = self.page.get_by_test_id("modal")
        await expect(modal).to_be_visible()
        return modal

    async def fill(self, block, text):
        await self.page.get_by_test_id(f"field-{block}").fill(text)

    async def type_into(self, block, text):
        """With the keyboard, where the focus is; a field that does not have it takes a click first."""
        field = self.page.get_by_test_id(f"field-{block}")
        if not await field.evaluate("field => field === document.activeElement"):
            await self.click(field)
        await self.page.keyboard.type(text)

    async def choose(self, block, option):
        options = self.page.get_by_test_id(f"field-{block}").locator("option")
        label = await options.filter(has_text=re.compile(option)).first.text_content()
        await self.page.get_by_test_id(f"field-{block}").select_option(label=label)
        self.clicks += 2  # one opens the menu, one takes the choice

    async def submit(self):
        await self.click(self.page.get_by_test_id("modal-submit"))

    async def submitted(self):
        await self.submit()
        await expect(self.page.get_by_test_id("modal")).to_have_count(0)

    async def command(self, text):
        await self.page.get_by_test_id("composer").fill(text)
        await self.page.get_by_test_id("composer").press("Enter")

    async def react(self, message, emoji):
        await message.hover()
        await self.click(message.get_by_test_id("react-button"))
        await self.page.get_by_test_id("emoji-search").fill(emoji)
        await self.click(self.page.get_by_test_id(f"emoji-{emoji}"))
