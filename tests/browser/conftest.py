"""A browser, the demo, and people who come to its page."""

import os

import pytest
from playwright.async_api import async_playwright

from bot.demo.world import world
from tests.browser.visitor import CHROMIUM, QUIET, Visitor

DESKTOP = {"width": 1360, "height": 1500}


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


@pytest.fixture
async def visit(browser, demo):
    """Somebody at the demo's page; anything the page's script trips over fails the test."""
    broken = []

    async def arrive(user="U0ANIA", size=DESKTOP):
        page = await browser.new_page(viewport=size, timezone_id="Europe/Vilnius")
        page.on("pageerror", lambda error: broken.append(str(error)))
        visitor = Visitor(page, demo.server.base_url)
        await visitor.arrive(user)
        return visitor

    yield arrive
    assert broken == []
