"""The nine steps of the main job, walked in a browser."""

from playwright.async_api import expect


async def test_a_person_takes_a_complaint_from_forward_to_close(visit):
    ania = await visit()
    page = ania.page

    # 1. open a case by forwarding the post
    await ania.forward("Kupiłam u Państwa krzesła")
    await ania.see_case()

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
    await ania.see_case()
    await ania.react(ania.message("Draft 3"), "white_check_mark")
    await expect(ania.message("Case #1 · approved")).to_be_visible()

    # 6. publish, with the link as proof
    await ania.become("U0ANIA")
    await ania.see_case()
    copy = ania.message("Publish exactly this text")
    await expect(copy).to_contain_text("poduszki na krzesła")
    await ania.press(copy, "published")
    await ania.window()
    await ania.fill("permalink", "https://www.facebook.com/northwindhome/posts/77120955?comment_id=4")
    await ania.submitted()
    await expect(ania.message("Case #1 · replied")).to_contain_text("published by")

    # the gift is handed over; before that the case cannot be closed
    gift = ania.message("Promised:")
    await ania.press(gift, "grant_handed")
    await ania.window()
    await ania.fill("note", "by courier")
    await ania.submitted()
    await expect(ania.message("Handed over by")).to_contain_text("by courier")

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
