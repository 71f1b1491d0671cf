"""What each error of Slack's means for a call: try again, look first, give up there, or ask who installed us."""

import logging
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

log = logging.getLogger(__name__)


class Fate(StrEnum):
    """RETRY: certainly not taken, and it may be taken later. UNKNOWN: perhaps taken: look before repeating.

    PERMANENT: this will not be taken there, however often it is sent. CONFIGURATION: nothing of the kind will be
    taken until a person changes something in Slack or in the settings.
    """

    RETRY = "retry"
    UNKNOWN = "unknown"
    PERMANENT = "permanent"
    CONFIGURATION = "configuration"


RETRY: Final = frozenset({"hash_conflict", "rate_limited", "ratelimited", "streaming_state_conflict"})
UNKNOWN: Final = frozenset(
    {
        "accesslimited",
        "external_channel_migrating",
        "fatal_error",
        "fetch_members_failed",
        "file_update_failed",
        "internal_error",
        "list_record_comment_fetch_failed",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
        "update_failed",
    }
)
OF_ONE_READING: Final = frozenset({"missing_scope", "no_permission"})
"""Of the installation's fault only what is read here: an older one does not ask for it. It stops nothing else."""
TOKEN: Final = frozenset(
    {
        "access_denied",
        "account_inactive",
        "app_access_restricted",
        "ekm_access_denied",
        "enterprise_is_restricted",
        "forbidden_team",
        "invalid_auth",
        "is_bot",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "not_authed",
        "not_enabled",
        "org_login_required",
        "team_access_not_granted",
        "team_not_found",
        "token_expired",
        "token_revoked",
        "two_factor_setup_required",
    }
)
"""The token or the installation: no call of ours is taken."""
CHANNEL: Final = frozenset(
    {
        "cannot_reply_to_message",
        "channel_is_limited_access",
        "channel_not_found",
        "invalid_channel",
        "is_archived",
        "is_inactive",
        "message_limit_exceeded",
        "method_not_supported_for_channel_type",
        "not_in_channel",
        "posting_to_channel_denied",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
    }
)
"""One channel: nothing is taken there until somebody invites us, reopens it or changes what is allowed in it."""
PERSON: Final = frozenset(
    {
        "cannot_dm_bot",
        "messages_tab_disabled",
        "not_enough_users",
        "user_disabled",
        "user_not_found",
        "user_not_in_channel",
        "user_not_visible",
    }
)
"""One person cannot be reached, or there is nobody of that id."""
GONE: Final = frozenset(
    {
        "cant_broadcast_message",
        "cant_update_message",
        "duplicate_channel_not_found",
        "duplicate_message_not_found",
        "edit_window_closed",
        "exchanged_trigger_id",
        "expired_trigger_id",
        "file_comment_not_found",
        "file_deleted",
        "file_is_deleted",
        "file_not_found",
        "invalid_trigger_id",
        "message_not_found",
        "no_such_subteam",
        "not_found",
        "plan_upgrade_required",
        "thread_not_found",
    }
)
"""What the call is about is not there, or no longer takes it."""
CONTENT: Final = frozenset(
    {
        "alt_txt_too_large",
        "as_user_not_supported",
        "attachment_payload_limit_exceeded",
        "bad_timestamp",
        "block_mismatch",
        "blocked_file_type",
        "channels_limit_exceeded",
        "deprecated_endpoint",
        "draft_already_deleted",
        "draft_already_sent",
        "draft_has_conflict",
        "draft_not_found",
        "duplicate_external_id",
        "file_share_limit_reached",
        "file_type_not_allowed",
        "file_upload_size_restricted",
        "file_uploads_disabled",
        "file_uploads_except_images_disabled",
        "insecure_request",
        "invalid_arg_name",
        "invalid_arguments",
        "invalid_array_arg",
        "invalid_attachments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_charset",
        "invalid_cursor",
        "invalid_form_data",
        "invalid_limit",
        "invalid_metadata_filter_keys",
        "invalid_metadata_format",
        "invalid_metadata_schema",
        "invalid_post_type",
        "invalid_ts_latest",
        "invalid_ts_oldest",
        "invalid_user_combination",
        "markdown_text_conflict",
        "max_file_sharing_exceeded",
        "metadata_must_be_sent_from_app",
        "metadata_too_large",
        "method_deprecated",
        "missing_args",
        "missing_argument",
        "missing_file_data",
        "missing_post_type",
        "missing_profile_id",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_dual_broadcast_content_update",
        "no_item_specified",
        "no_text",
        "not_implemented",
        "send_on_behalf_not_allowed",
        "slack_connect_blocked_file_type",
        "slack_connect_canvas_sharing_blocked",
        "slack_connect_clip_sharing_blocked",
        "slack_connect_file_link_sharing_blocked",
        "slack_connect_file_upload_sharing_blocked",
        "slack_connect_lists_sharing_blocked",
        "snippet_too_large",
        "storage_limit_reached",
        "too_many_attachments",
        "too_many_contact_cards",
        "too_many_users",
        "unable_to_share_files",
        "unknown_method",
        "unknown_snippet_type",
        "unknown_subtype",
        "users_list_not_supplied",
        "view_too_large",
    }
)
"""What we sent is not what Slack takes: our mistake, or a limit we do not know of."""

FATES: Final[Mapping[str, Fate]] = {
    **dict.fromkeys(RETRY, Fate.RETRY),
    **dict.fromkeys(UNKNOWN, Fate.UNKNOWN),
    **dict.fromkeys(TOKEN, Fate.CONFIGURATION),
    **dict.fromkeys(CHANNEL | PERSON | GONE | CONTENT, Fate.PERMANENT),
}


def fate(code: str) -> Fate:
    """What becomes of a call that ended so; a word Slack has not documented says nothing about it."""
    known = FATES.get(code)
    if known is None:
        log.error("Slack said %s, which is not documented: the outcome of the call is unknown", code)
    return known or Fate.UNKNOWN
