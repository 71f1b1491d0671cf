"""Takes the README's picture: `python -m tests.browser.picture` (or `make picture`)."""

import asyncio
from pathlib import Path

from playwright.async_api import async_playwright, expect

from bot.demo.world import world
from tests.browser.visitor import CHROMIUM, QUIET, Visitor

PICTURE = Path(__file__).with_name("case_thread.png")
SIZE = {"width": 1480, "height": 2560}


async def take():
    """A complaint, its draft, and the text that has just been approved."""
    async with world() as demo, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = await browser.new_page(viewport=SIZE, timezone_id="Europe/Vilnius")
        ania = Visitor(page, demo.server.base_url)
        await ania.arrive()
        await ania.forward("Kupiłam u Państwa krzesła")
        await ania.see_case()
        await expect(ania.message("Draft 1")).to_contain_text("We are sorry")
        await ania.become("U0OLGA")
        await ania.see_case()
        await ania.react(ania.message("Draft 1"), "white_check_mark")
        await expect(ania.message("Publish exactly this text")).to_be_visible()
        await expect(ania.message("Case #1 · approved")).to_be_visible()
        await page.mouse.move(5, 5)
        await ania.thread().screenshot(path=PICTURE)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(take())
