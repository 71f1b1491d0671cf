"""A link names its platform, and one post has one link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.platforms import LIMITS, Counting, Platform, canonical_link, platform_of, reply_limit
from bot.domain.reply_length import reply_length


@pytest.mark.parametrize(
    ("url", "platform"),
    [
        ("https://x.com/ann/status/1", Platform.X),
        ("https://mobile.twitter.com/ann/status/1", Platform.X),
        ("https://www.google.lt/maps/place/x", Platform.GOOGLE),
        ("https://maps.app.goo.gl/abc", Platform.GOOGLE),
        ("https://play.google.com/store/apps/details?id=a", Platform.GOOGLE_PLAY),
        ("https://docs.google.com/document/1", Platform.OTHER),
        ("https://apps.apple.com/pl/app/id1", Platform.APP_STORE),
        ("https://www.tripadvisor.co.uk/ShowUserReviews-1", Platform.TRIPADVISOR),
        ("https://pl.tripadvisor.com/x", Platform.TRIPADVISOR),
        ("https://www.yelp.com/biz/a", Platform.YELP),
        ("https://m.facebook.com/story.php?id=1", Platform.FACEBOOK),
        ("https://www.instagram.com/p/1", Platform.INSTAGRAM),
        ("https://youtu.be/abc", Platform.YOUTUBE),
        ("https://www.linkedin.com/posts/1", Platform.LINKEDIN),
        ("https://www.threads.net/@a/post/1", Platform.THREADS),
        ("https://vm.tiktok.com/1", Platform.TIKTOK),
        ("https://pl.trustpilot.com/reviews/1", Platform.TRUSTPILOT),
        ("https://www.bbb.org/us/1", Platform.BBB),
        ("https://www.opineo.pl/opinie/1", Platform.OPINEO),
        ("https://www.gowork.pl/opinie,1", Platform.GOWORK),
        ("https://otzovik.com/review_1.html", Platform.OTZOVIK),
        ("https://irecommend.ru/content/1", Platform.IRECOMMEND),
        ("https://www.skundai.lt/1", Platform.SKUNDAI),
        ("https://rekvizitai.vz.lt/imone/a", Platform.REKVIZITAI),
        ("https://forum.example/t/1", Platform.OTHER),
        ("not a link", Platform.OTHER),
    ],
)
def test_the_host_names_the_platform(url, platform):
    assert platform_of(url) is platform


@pytest.mark.parametrize(
    "url",
    [
        "https://facebook.com.evil.example/1",
        "https://notfacebook.com/1",
        "https://tripadvisor.com.evil.example/1",
        "https://www.google.com.evil.example/maps",
        "https://evil.example/x.com",
        "https://x.com@evil.example/1",
        "https://x.com\\@evil.example/1",
    ],
)
def test_a_host_that_only_looks_like_a_platform_is_none(url):
    assert platform_of(url) is Platform.OTHER


@pytest.mark.parametrize(
    ("url", "same_as"),
    [
        ("HTTP://Forum.Example:80/a/", "http://forum.example/a"),
        ("https://forum.example:443/a#top", "https://forum.example/a"),
        ("https://forum.example:8443/a", "https://forum.example:8443/a"),
        ("https://forum.example/", "https://forum.example"),
        ("https://forum.example./a?", "https://forum.example/a"),
        ("https://forum.example/a?utm_source=x&id=7&fbclid=1&UTM_medium=y", "https://forum.example/a?id=7"),
        ("https://forum.example/a?gclid=1&igshid=2", "https://forum.example/a"),
        ("https://forum.example/a?b=2&a=1", "https://forum.example/a?a=1&b=2"),
        ("https://forum.example/a?q=%c4%85", "https://forum.example/a?q=ą"),
        ("https://forum.example/Łódź", "https://forum.example/%C5%81%C3%B3d%C5%BA"),
        ("https://żółw.example/1", "https://xn--w-uga1v8h.example/1"),
        ("https://twitter.com/ann/status/1?s=20&t=abc", "https://x.com/ann/status/1"),
        ("http://www.x.com/ann/status/1/", "https://x.com/ann/status/1"),
        ("https://youtu.be/abc?si=1", "https://www.youtube.com/watch?v=abc"),
        ("https://m.youtube.com/watch?v=abc&t=5", "https://www.youtube.com/watch?v=abc"),
        (
            "https://m.facebook.com/story.php?story_fbid=1&id=2",
            "https://www.facebook.com/story.php?id=2&story_fbid=1",
        ),
        (" https://forum.example/a ", "https://forum.example/a"),
    ],
)
def test_links_to_the_same_post_have_one_form(url, same_as):
    assert canonical_link(url) == canonical_link(same_as) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://forum.example/a?id=7", "https://forum.example/a?id=8"),
        ("https://forum.example/a", "https://forum.example/A"),
        ("https://forum.example/a", "https://forum.example:8443/a"),
        ("https://forum.example/a", "https://other.example/a"),
        ("https://www.facebook.com/p/1?comment_id=1", "https://www.facebook.com/p/1?comment_id=2"),
    ],
)
def test_links_to_different_posts_stay_different(one, other):
    assert canonical_link(one) != canonical_link(other)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "forum.example/a",
        "javascript:alert(1)",
        "ftp://forum.example/a",
        "//forum.example/a",
        "https://",
        "https://ann:secret@forum.example/a",
        "https://ann@forum.example/a",
        "https://forum.example/a b",
        "https://forum.example/<a>",
        "https://forum.example:99999/",
        "https://a..b/",
        "https://[::1/",
        "https://forum.example/" + "a" * 5000,
    ],
)
def test_what_is_no_public_link_is_refused(url):
    assert canonical_link(url) is None


@given(st.text(max_size=60) | st.from_regex(r"\Ahttps?://[\w.:@\[\]-]{1,20}[/?#&=%.\w]{0,30}\Z"))
def test_the_one_form_is_stable_and_any_text_is_taken(text):
    link = canonical_link(text)

    assert link is None or canonical_link(link) == link
    assert platform_of(text) in Platform


def test_every_limit_says_where_it_comes_from():
    assert all(limit.source and limit.checked_on and limit.length > 0 for limit in LIMITS.values())


@pytest.mark.parametrize("platform", [Platform.TRIPADVISOR, Platform.BBB, Platform.SKUNDAI, Platform.OTHER])
def test_a_platform_that_publishes_no_limit_has_none(platform):
    assert reply_limit(platform) is None


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Sorry", 5),
        ("Ąžuolas, жаль", 13),
        ("…", 2),
        ("5 €", 4),
        ("好", 2),
        ("🙂", 2),
        ("👩‍👩‍👧‍👦", 2),
        ("👍🏽", 2),
        ("🇱🇹", 2),
        ("❤️", 2),
        ("1️⃣", 2),
        ("see https://forum.example/a/very/long/path?with=query", 27),
        ("see example.com.", 28),
        ("e\u0301", 1),
    ],
)
def test_x_weighs_letters_links_and_emoji_its_own_way(text, weight):
    assert reply_length(text, Counting.WEIGHTED) == weight


@pytest.mark.parametrize(
    ("counting", "length"), [(Counting.BYTES, 8), (Counting.CODE_POINTS, 4), (Counting.WEIGHTED, 4)]
)
def test_cyrillic_takes_two_bytes_but_is_one_letter(counting, length):
    assert reply_length("жаль", counting) == length
