"""`client_msg_id`: whether a second post of the same one is known again is a setting, for nobody documents it."""

import math

import pytest


def post(w, app, text="hello", **more):
    return w.call("chat.postMessage", app.bot_token, {"channel": "CCASES", "text": text, **more}).body


@pytest.mark.parametrize(("live", "same"), [(0.0, False), (math.inf, True)], ids=["ignored", "honoured"])
def test_a_second_post_of_one_id_is_the_first_one_where_ids_are_honoured(w, app, live, same):
    w.client_msg_ids_live = live
    first, second = post(w, app, client_msg_id="one"), post(w, app, client_msg_id="one")

    assert (first["ts"] == second["ts"]) is same


def test_an_id_is_known_again_for_as_long_as_was_set(w, app, clock):
    w.client_msg_ids_live = 60.0
    first = post(w, app, client_msg_id="one")
    clock.move(60)

    assert post(w, app, client_msg_id="one")["ts"] != first["ts"]


def test_posts_without_an_id_or_of_different_ones_are_different(w, app):
    w.client_msg_ids_live = math.inf

    assert len({post(w, app, **more)["ts"] for more in ({}, {}, {"client_msg_id": "1"}, {"client_msg_id": "2"})}) == 4


def test_an_id_whose_message_was_deleted_is_refused(w, app):
    w.client_msg_ids_live = math.inf
    first = post(w, app, client_msg_id="one")
    w.call("chat.delete", app.bot_token, {"channel": "CCASES", "ts": first["ts"]})

    assert post(w, app, client_msg_id="one")["error"] == "duplicate_message_not_found"
