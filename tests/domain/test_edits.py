"""Edits: what people changed in drafts, added up without a word about a customer."""

from dataclasses import replace

import pytest

from bot.domain.case import Published
from bot.domain.edits import SHOWN, Edits, Part, Wording, edits
from bot.domain.ids import BrandId, CaseId
from bot.domain.policy import Brand
from bot.domain.understanding import Fault
from tests.domain.builders import (
    BEN,
    GOOD,
    NOON,
    TEAM,
    answered_again,
    approved,
    changed,
    drafted,
    edited,
    opened,
    policy,
    post,
    rejected,
    replied,
    understood,
)

STOCK = "Your opinion is very important to us."
SORRY = "Hello Maria! We are sorry that your coffee was cold."
WHEN = "We answer you here by Friday 18:00."


def text(*said):
    return " ".join(said)


def reply(before, after=None, number=1, author="Maria", **facts):
    """A published reply and its case; `after` is what a person made of the draft."""
    case = drafted(understood(opened(post=post(author=author)), **facts), text=before)
    case = replied(approved(edited(case, text=after) if after else case, override="it may stay"))
    return replace(case, id=CaseId(TEAM, number)), case.published[-1]


def of(*replies, **rules):
    return edits(replies, policy(**rules))


def test_replies_are_counted_by_how_they_came_about():
    unaided = replied(approved(edited(understood(), text=GOOD)))
    found = of(reply(GOOD), reply(GOOD), reply(GOOD, f"{GOOD} Truly."), (unaided, unaided.published[0]))

    assert (found.replies, found.as_drafted, found.edited, found.unaided) == (4, 2, 1, 1)


def test_a_month_without_replies_is_empty():
    assert of() == Edits()
    assert of().replies == 0


def test_an_edit_is_compared_with_the_draft_it_began_with_however_often_it_was_saved():
    case = drafted(understood(), text=text(SORRY, STOCK, WHEN))
    case = edited(edited(case, text=text(SORRY, "A first try.", WHEN)), text=text(SORRY, WHEN))
    case = replied(approved(case))
    found = of((case, case.published[0]), (case, case.published[0]))

    assert found.wordings == (Wording("en", ((STOCK, 2),)),)


def test_what_was_written_after_a_rejection_is_compared_with_the_draft_that_was_rejected():
    case = rejected(drafted(understood(), text=text(SORRY, STOCK, WHEN)))
    case = replied(approved(edited(case, text=text(SORRY, WHEN))))

    assert of((case, case.published[0])).edited == 1


def test_a_draft_of_an_earlier_round_is_none_of_this_reply():
    case = understood(answered_again(replied(approved(drafted(text=GOOD)))))
    case = replied(approved(edited(case, text=f"{GOOD} And we phoned you.")))

    found = of((case, case.published[1]))

    assert (found.edited, found.unaided) == (0, 1)


def test_a_draft_in_the_teams_language_was_no_draft_of_the_reply():
    case = understood(language="pl")
    case = edited(drafted(case, text=GOOD), text="Przepraszamy, odpowiemy do piątku do 18:00.")

    assert of((case, Published(2, BEN, NOON))).unaided == 1


def test_a_publication_without_its_revision_is_left_out():
    assert of((drafted(), Published(9, BEN, NOON))).replies == 0


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        (text(SORRY, WHEN), text("Dear Maria! We are sorry that your coffee was cold.", WHEN), {Part.GREETING}),
        (text(SORRY, WHEN), text("Hello Maria! We apologise for the cold coffee.", WHEN), {Part.APOLOGY}),
        (text(SORRY, WHEN), text(SORRY, "We answer you here by Monday 12:00."), {Part.DEADLINE}),
        (text(SORRY, WHEN), text(SORRY, "We repaired the machine.", WHEN), {Part.CONTENT}),
        (text(SORRY, WHEN), text(SORRY, WHEN, "Which table was it?"), {Part.QUESTION}),
        (text(SORRY, WHEN), text(SORRY, WHEN, "Please write to us in a private message."), {Part.HANDOFF}),
        (text(SORRY, WHEN), text(SORRY, WHEN, "\nKind regards"), {Part.CLOSING}),
        (text(SORRY, WHEN), text(SORRY, WHEN, STOCK, "Who served you?"), {Part.CONTENT, Part.QUESTION}),
        (text(SORRY, WHEN), text(SORRY, WHEN.replace(".", "!")), set()),
    ],
)
def test_an_edit_names_the_parts_it_touched(before, after, parts):
    assert dict(of(reply(before, after)).parts) == dict.fromkeys(parts, 1)


def test_an_offer_is_a_part_of_its_own():
    case = drafted(understood(), text=text(SORRY, WHEN))
    case = edited(case, text=text(SORRY, "We refund the whole amount.", WHEN))
    found = edits([(case, Published(2, BEN, NOON))], policy())

    assert dict(found.parts) == {Part.OFFER: 1}


def test_the_rules_that_an_edit_put_right_are_counted():
    bad = text("Hello Maria! We apologise if you were upset.", WHEN)
    found = of(reply(bad, text(SORRY, WHEN)), reply(bad, text(SORRY, WHEN)), reply(text(SORRY, WHEN), bad))

    assert dict(found.rules)["R03"] == 2


def test_a_wording_counts_once_in_each_reply_and_from_two_replies_on():
    once = reply(text(SORRY, STOCK, STOCK.replace("very", "so"), WHEN), text(SORRY, WHEN))
    assert of(once).wordings == ()

    assert of(once, once).wordings[0].removed == ((STOCK.replace("very", "so"), 2), (STOCK, 2))


def test_names_numbers_amounts_and_times_do_not_keep_alike_wordings_apart():
    first = reply(
        text(SORRY, "We called Tom at 10:30 about it.", WHEN),
        text(SORRY, WHEN),
    )
    other = reply(
        text("Hello Olga! We are sorry that your coffee was cold.", "We called Eve at 17:45 about it.", WHEN),
        text("Hello Olga! We are sorry that your coffee was cold.", WHEN),
        author="Olga",
    )

    ((shown, count),) = of(first, other).wordings[0].removed
    assert (shown, count) == ("We called [name] [date] about it.", 2)


def test_of_a_sentence_that_was_changed_in_places_only_these_places_are_told():
    before, after = (
        "Our manager will surely try to look into it soon.",
        "Our manager will look into it personally today.",
    )
    found = of(*[reply(text(SORRY, before, WHEN), text(SORRY, after, WHEN))] * 2).wordings[0]

    assert found == Wording("en", (("surely try to", 2),), (("personally [date].", 2),))


def test_no_name_that_stood_in_a_draft_is_told():
    before = "Hello Maria! We are sorry; Tom was rude to Maria at 10:15 and owes Maria €5."
    case = drafted(understood(), text=text(before, WHEN))
    case = edited(case, text=text(SORRY, WHEN))
    found = edits([(case, Published(2, BEN, NOON))] * 2, policy())

    told = repr(found.wordings)
    assert found.wordings
    assert not [word for word in ("Maria", "Tom", "10:15", "€5") if word in told]


def test_languages_are_told_apart_the_one_with_the_most_edits_first():
    polish = [
        reply(
            f"Przepraszamy. {STOCK} Odpowiemy do piątku do 18:00.", "Przepraszamy. Odpowiemy do piątku do 18:00.", n
        )
        for n in range(3)
    ]
    polish = [(_in("pl", case), out) for case, out in polish]
    english = [reply(text(SORRY, STOCK, WHEN), text(SORRY, WHEN))] * 2

    assert [w.language for w in of(*english, *polish).wordings] == ["pl", "en"]
    assert [w.removed for w in of(*english, *polish).wordings] == [((STOCK, 3),), ((STOCK, 2),)]


def _in(language, case):
    drafts = tuple(replace(r, draft=replace(r.draft, language=language)) for r in case.revisions)
    return replace(case, revisions=drafts, facts=replace(case.facts, language=language))


def test_only_the_most_frequent_are_told():
    extra = [f"We have {what} to say about that here." for what in ("little", "plenty", "nothing", "more", "less")]
    extra += ["Quite another sentence, and never the same.", "A thing that people strike out."]
    replies = [reply(text(SORRY, *extra, WHEN), text(SORRY, WHEN))] * 2
    replies += [reply(text(SORRY, extra[-1], WHEN), text(SORRY, WHEN))]

    removed = of(*replies).wordings[0].removed
    assert len(removed) == SHOWN
    assert removed[0] == (extra[-1], 3)


def test_the_brands_own_name_stays_readable():
    before = text(SORRY, "We at Cosy Corner roast it ourselves.", WHEN)
    brand = Brand(BrandId("cafe"), "Cosy Corner")

    found = of(*[reply(before, text(SORRY, WHEN))] * 2, brands=(brand,))

    assert found.wordings[0].removed[0][0] == "We at Cosy Corner roast it ourselves."


def test_a_reply_is_judged_by_the_case_as_it_stands():
    """A finding that the facts have settled since is no finding of the draft any more."""
    case, out = reply(text("Hello Maria! Your coffee was cold.", WHEN), text(SORRY, WHEN))
    ours = changed(case, facts=replace(case.facts, fault=Fault.CUSTOMER))

    assert "R02" in dict(of((case, out)).rules)
    assert "R02" not in dict(of((ours, out)).rules)


def test_the_reply_itself_is_nothing_that_its_draft_repeats():
    assert of(reply(GOOD, f"{GOOD} Truly.")).rules == ()


def test_of_a_second_reply_the_first_one_is_still_known():
    case = understood(answered_again(replied(approved(drafted(text=GOOD)))))
    case = edited(drafted(case, text=GOOD), text=text("Hello Maria! We apologise again for the wait.", WHEN))

    assert dict(edits([(case, Published(3, BEN, NOON))], policy()).rules) == {"R24": 1}
