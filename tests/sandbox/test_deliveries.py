"""What reaches an app, how often, and what is lost."""

import pytest

MESSAGE = ("UANN", "CCASES", "hello")


def wire(w):
    """Put everything due on the wire, answered by nobody."""
    due = w.due()
    for delivery in due:
        w.sent(delivery)
    return due


def test_an_event_that_nobody_acks_comes_again_at_once_then_after_one_and_five_minutes_and_is_then_lost(w, clock):
    w.post(*MESSAGE)
    delivery = w.deliveries[0]
    seen = []
    for _ in range(400):
        w.tick()
        seen += [(clock() - delivery.created, d.attempt, d.reason) for d in wire(w)]
        clock.move(1)

    assert seen == [(0, 0, ""), (3, 1, "timeout"), (66, 2, "timeout"), (369, 3, "timeout")]
    assert w.lost_deliveries == [delivery]


def test_an_acked_event_does_not_come_again(w, clock, ack):
    w.post(*MESSAGE)
    ack()
    clock.move(3600)
    w.tick()

    assert w.due() == []
    assert [d.state for d in w.deliveries] == ["acked"]


def test_a_late_ack_does_not_stop_the_redelivery(w, clock):
    w.post(*MESSAGE)
    envelope_id = wire(w)[0].envelope_id
    clock.move(3)
    w.tick()

    assert w.ack(envelope_id) is False
    assert [d.attempt for d in w.due()] == [1]


def test_a_clock_that_jumps_does_not_use_up_the_attempts_nobody_could_take(w, clock):
    w.post(*MESSAGE)
    clock.move(3600)
    w.tick()
    w.tick()

    assert [d.attempt for d in w.due()] == [0]


def test_a_command_that_nobody_acks_is_not_sent_again_and_the_person_reads_why(w, clock):
    interaction = w.slash("UANN", "CCASES", "/case", "list")
    wire(w)
    clock.move(3)
    w.tick()

    assert interaction.error == "operation_timeout"
    assert w.due() == []
    assert "operation_timeout" in w.toasts["UANN"][0]["text"]


def test_a_refused_event_comes_again_unless_the_app_asked_for_no_retry(w):
    w.post(*MESSAGE)
    w.post(*MESSAGE)
    first, second = wire(w)
    w.refuse(first.envelope_id, "http_error")
    w.refuse(second.envelope_id, "http_error", retry=False)

    assert w.due() == [first]
    assert w.lost_deliveries == [second]


def test_duplicates_come_under_the_same_event_id_and_under_new_ones(w, sent):
    w.duplicate_deliveries = 2
    w.post(*MESSAGE)
    ids = [d.payload["event_id"] for d in w.deliveries]

    assert ids[0] == ids[1] != ids[2]
    assert sent()[0] == sent()[2]


def test_dropped_events_are_lost_without_a_trace_for_the_app(w):
    w.drop_events = True
    w.post(*MESSAGE)

    assert w.due() == []
    assert [d.state for d in w.lost_deliveries] == ["dropped"]


def test_messages_of_a_channel_the_app_is_not_in_stay_unheard(w, sent):
    message = w.post("UANN", "COTHER", "hello")
    w.react("UBOB", "COTHER", message.ts, "x")

    assert sent() == []


@pytest.mark.parametrize("missing", ["message.channels", "channels:history"])
def test_an_event_needs_its_subscription_and_its_scope(w, app, sent, missing):
    app.events -= {missing}
    app.scopes -= {missing}
    w.post(*MESSAGE)

    assert sent() == []


def test_a_mention_is_heard_as_a_message_and_as_a_mention(w, sent):
    w.post("UANN", "CCASES", "@tester please look")

    assert [event["type"] for event in sent()] == ["message", "app_mention"]
    assert sent()[0]["channel_type"] == "channel"


def test_a_direct_message_says_that_it_is_one(w, sent):
    w.post("UANN", w.open_dm("UANN").id, "hello")

    assert [event["channel_type"] for event in sent()] == ["im"]


def test_a_changed_account_is_told(w, sent):
    w.change_person("UBOB", deleted=True)

    assert sent()[0]["type"] == "user_change"
    assert sent()[0]["user"]["deleted"] is True


def test_the_app_hears_who_joins_and_who_leaves(w, sent):
    w.add_person("UNEW", "new", "New")
    w.join("UNEW", "CCASES")
    w.leave("UNEW", "CCASES")
    w.archive("UANN", "CCASES")

    heard = [event["type"] for event in sent()]
    assert heard == ["team_join", "member_joined_channel", "member_left_channel", "channel_archive"]


def test_the_bots_own_messages_come_back_to_it_with_its_bot_id(w, app, call, sent):
    call("chat.postMessage", channel="CCASES", text="mine")

    assert [event["bot_id"] for event in sent()] == [app.bot_id]


def test_an_app_hears_who_came_into_a_user_group_and_who_left(w, sent):
    w.add_group("SLEADS", "leads", ["UANN", "UBEN"])
    w.change_group("SLEADS", ["UBEN", "UCLEO"])

    [told] = [event for event in sent() if event["type"] == "subteam_members_changed"]
    assert (told["added_users"], told["removed_users"]) == (["UCLEO"], ["UANN"])
    assert w.groups["SLEADS"]["users"] == ["UBEN", "UCLEO"]
