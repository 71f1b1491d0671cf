"""The first tables, and the triggers that keep the ledger and the audit trail append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
APPEND_ONLY = (("event", "team_id = NEW.team_id AND seq = NEW.seq"), ("ledger", "seq = NEW.seq"))


def upgrade() -> None:
    op.create_table(
        "budget",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("manager", sa.Text(), nullable=False),
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("limit_minor", sa.BigInteger(), nullable=False),
        sa.Column("reserved_minor", sa.BigInteger(), nullable=False),
        sa.Column("spent_minor", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("length(currency) = 3 AND currency = upper(currency)", name=op.f("ck_budget_currency")),
        sa.CheckConstraint("limit_minor <= 1000000000000000", name=op.f("ck_budget_bound")),
        sa.CheckConstraint(
            "limit_minor >= 0 AND reserved_minor >= 0 AND spent_minor >= 0", name=op.f("ck_budget_amounts")
        ),
        sa.CheckConstraint("reserved_minor + spent_minor <= limit_minor", name=op.f("ck_budget_within_limit")),
        sa.PrimaryKeyConstraint("team_id", "manager", "bucket", "currency", "period", name=op.f("pk_budget")),
    )
    op.create_index(op.f("ix_budget_team_id_period"), "budget", ["team_id", "period"], unique=False)
    op.create_table(
        "case",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("likeness", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=True),
        sa.Column("quiet_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("thread_channel", sa.Text(), nullable=False),
        sa.Column("thread_ts", sa.Text(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("(status = 'closed') = (outcome IS NOT NULL)", name=op.f("ck_case_closed")),
        sa.CheckConstraint("severity IN ('minor', 'significant')", name=op.f("ck_case_severity")),
        sa.CheckConstraint(
            "status IN ('open', 'drafted', 'approved', 'replied', 'closed')", name=op.f("ck_case_status")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_case_number")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_case_version")),
        sa.PrimaryKeyConstraint("team_id", "number", name=op.f("pk_case")),
    )
    op.create_index(
        op.f("ix_case_team_id_brand_published_at"), "case", ["team_id", "brand", "published_at"], unique=False
    )
    op.create_index(op.f("ix_case_team_id_customer"), "case", ["team_id", "customer"], unique=False)
    op.create_index(op.f("ix_case_team_id_likeness"), "case", ["team_id", "likeness"], unique=False)
    op.create_index(op.f("ix_case_team_id_owner_status"), "case", ["team_id", "owner", "status"], unique=False)
    op.create_index(op.f("ix_case_team_id_status_number"), "case", ["team_id", "status", "number"], unique=False)
    op.create_index(
        op.f("ix_case_team_id_thread_channel_thread_ts"),
        "case",
        ["team_id", "thread_channel", "thread_ts"],
        unique=False,
    )
    op.create_table(
        "chain",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.CheckConstraint("seq >= 0", name=op.f("ck_chain_seq")),
        sa.PrimaryKeyConstraint("team_id", name=op.f("pk_chain")),
    )
    op.create_table(
        "claim",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(key) > 0", name=op.f("ck_claim_key")),
        sa.PrimaryKeyConstraint("team_id", "key", name=op.f("pk_claim")),
    )
    op.create_index(op.f("ix_claim_at"), "claim", ["at"], unique=False)
    op.create_table(
        "customer",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.CheckConstraint("length(key) > 0", name=op.f("ck_customer_key")),
        sa.PrimaryKeyConstraint("team_id", "key", name=op.f("pk_customer")),
    )
    op.create_table(
        "failed_delivery",
        sa.Column("id", ROW_NUMBER, nullable=False),
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failed_delivery")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_failed_delivery_team_id_at"), "failed_delivery", ["team_id", "at"], unique=False)
    op.create_table(
        "job",
        sa.Column("id", ROW_NUMBER, nullable=False),
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=True),
        sa.Column("lane", sa.Text(), nullable=True),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("again", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("token", sa.Text(), nullable=True),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tried_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_job_attempts")),
        sa.CheckConstraint("length(kind) > 0", name=op.f("ck_job_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("team_id", "key", name=op.f("uq_job_team_id_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_job_due_id"), "job", ["due", "id"], unique=False)
    op.create_index(op.f("ix_job_team_id_queue_id"), "job", ["team_id", "queue", "id"], unique=False)
    op.create_table(
        "lane",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("interval_ms", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("interval_ms >= 0", name=op.f("ck_lane_interval")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lane")),
    )
    op.create_table(
        "person",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("real_name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("home_team", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("is_bot", sa.Boolean(), nullable=False),
        sa.Column("is_app_user", sa.Boolean(), nullable=False),
        sa.Column("is_workflow_bot", sa.Boolean(), nullable=False),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("is_ultra_restricted", sa.Boolean(), nullable=False),
        sa.Column("is_stranger", sa.Boolean(), nullable=False),
        sa.Column("is_admin", sa.Boolean(), nullable=False),
        sa.Column("is_owner", sa.Boolean(), nullable=False),
        sa.Column("refreshed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(user_id) > 0", name=op.f("ck_person_user_id")),
        sa.PrimaryKeyConstraint("team_id", "user_id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_team_id_email_key"), "person", ["team_id", "email_key"], unique=False)
    op.create_table(
        "position",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("length(place) > 0", name=op.f("ck_position_place")),
        sa.CheckConstraint("moment >= 0", name=op.f("ck_position_moment")),
        sa.PrimaryKeyConstraint("team_id", "place", name=op.f("pk_position")),
    )
    op.create_table(
        "reaction",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("emoji", sa.Text(), nullable=False),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.Column("added", sa.Boolean(), nullable=False),
        sa.Column("swept", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(emoji) > 0", name=op.f("ck_reaction_emoji")),
        sa.CheckConstraint("moment >= 0", name=op.f("ck_reaction_moment")),
        sa.PrimaryKeyConstraint("team_id", "channel", "ts", "user_id", "emoji", name=op.f("pk_reaction")),
    )
    op.create_table(
        "team",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("last_number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("last_number >= 0", name=op.f("ck_team_last_number")),
        sa.PrimaryKeyConstraint("team_id", name=op.f("pk_team")),
    )
    op.create_table(
        "vote",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("emoji", sa.Text(), nullable=False),
        sa.Column("event_ts", sa.Text(), nullable=False),
        sa.Column("added", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(emoji) > 0", name=op.f("ck_vote_emoji")),
        sa.PrimaryKeyConstraint("team_id", "channel", "ts", "user_id", "emoji", "event_ts", name=op.f("pk_vote")),
    )
    op.create_table(
        "case_source",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("length(key) > 0", name=op.f("ck_case_source_key")),
        sa.ForeignKeyConstraint(
            ["team_id", "number"],
            ["case.team_id", "case.number"],
            name=op.f("fk_case_source_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("team_id", "key", name=op.f("pk_case_source")),
    )
    op.create_index(op.f("ix_case_source_team_id_number"), "case_source", ["team_id", "number"], unique=False)
    op.create_table(
        "case_text",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("case_number", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_case_text_digest")),
        sa.ForeignKeyConstraint(
            ["team_id", "case_number"],
            ["case.team_id", "case.number"],
            name=op.f("fk_case_text_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("team_id", "case_number", "digest", name=op.f("pk_case_text")),
    )
    op.create_index(op.f("ix_case_text_team_id_digest"), "case_text", ["team_id", "digest"], unique=False)
    op.create_table(
        "event",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("case_number", sa.BigInteger(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("prev_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.CheckConstraint("length(prev_hash) = 64 AND length(hash) = 64", name=op.f("ck_event_hash")),
        sa.CheckConstraint("length(type) > 0", name=op.f("ck_event_type")),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_event_seq")),
        sa.ForeignKeyConstraint(
            ["team_id", "case_number"],
            ["case.team_id", "case.number"],
            name=op.f("fk_event_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("team_id", "seq", name=op.f("pk_event")),
    )
    op.create_index(
        op.f("ix_event_team_id_case_number_seq"), "event", ["team_id", "case_number", "seq"], unique=False
    )
    op.create_table(
        "ledger",
        sa.Column("seq", ROW_NUMBER, nullable=False),
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("case_number", sa.BigInteger(), nullable=False),
        sa.Column("grant_id", sa.Text(), nullable=False),
        sa.Column("manager", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("debit", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "entry = 'reserve' AND debit = 'reserved' AND credit = 'allowance' OR "
            "entry = 'commit' AND debit = 'spent' AND credit = 'reserved' OR "
            "entry = 'release' AND debit = 'allowance' AND credit = 'reserved' OR "
            "entry = 'expire' AND debit = 'allowance' AND credit = 'reserved' OR "
            "entry = 'reverse' AND debit = 'allowance' AND credit = 'spent'",
            name=op.f("ck_ledger_entry"),
        ),
        sa.CheckConstraint("amount_minor > 0 AND amount_minor <= 1000000000000000", name=op.f("ck_ledger_amount")),
        sa.CheckConstraint("length(currency) = 3 AND currency = upper(currency)", name=op.f("ck_ledger_currency")),
        sa.CheckConstraint(
            "length(day) > 0 AND length(week) > 0 AND length(month) > 0", name=op.f("ck_ledger_periods")
        ),
        sa.ForeignKeyConstraint(
            ["team_id", "case_number"],
            ["case.team_id", "case.number"],
            name=op.f("fk_ledger_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_ledger")),
        sa.UniqueConstraint("team_id", "grant_id", "entry", name=op.f("uq_ledger_team_id_grant_id_entry")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ledger_team_id_case_number"), "ledger", ["team_id", "case_number"], unique=False)
    op.create_index(
        op.f("ix_ledger_team_id_customer_currency"), "ledger", ["team_id", "customer", "currency"], unique=False
    )
    op.create_index(
        "uq_ledger_settled",
        "ledger",
        ["team_id", "grant_id"],
        unique=True,
        sqlite_where=sa.text("entry IN ('commit', 'release', 'expire')"),
        postgresql_where=sa.text("entry IN ('commit', 'release', 'expire')"),
    )
    op.create_table(
        "limit_change",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_limit_change_number")),
        sa.PrimaryKeyConstraint("team_id", "number", name=op.f("pk_limit_change")),
    )
    op.create_table(
        "message",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("case_number", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("thread_ts", sa.Text(), nullable=True),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(channel) > 0 AND length(ts) > 0", name=op.f("ck_message_place")),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_message_name")),
        sa.ForeignKeyConstraint(
            ["team_id", "case_number"],
            ["case.team_id", "case.number"],
            name=op.f("fk_message_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("team_id", "name", name=op.f("pk_message")),
    )
    op.create_index(op.f("ix_message_team_id_case_number"), "message", ["team_id", "case_number"], unique=False)
    op.create_index(op.f("ix_message_team_id_channel_ts"), "message", ["team_id", "channel", "ts"], unique=False)
    op.create_table(
        "model_call",
        sa.Column("id", ROW_NUMBER, nullable=False),
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("case_number", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("prompt_version", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("input_tokens", sa.BigInteger(), nullable=False),
        sa.Column("output_tokens", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("cost_micro", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.CheckConstraint("input_tokens >= 0 AND output_tokens >= 0", name=op.f("ck_model_call_tokens")),
        sa.CheckConstraint(
            "cost_micro IS NULL OR (cost_micro >= 0 AND length(currency) = 3)", name=op.f("ck_model_call_cost")
        ),
        sa.ForeignKeyConstraint(
            ["team_id", "case_number"],
            ["case.team_id", "case.number"],
            name=op.f("fk_model_call_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_call")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_model_call_team_id_at"), "model_call", ["team_id", "at"], unique=False)
    op.create_index(op.f("ix_model_call_team_id_case_number"), "model_call", ["team_id", "case_number"], unique=False)
    op.create_table(
        "refused_goodwill",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("grant_id", sa.Text(), nullable=False),
        sa.Column("case_number", sa.BigInteger(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "amount_minor > 0 AND amount_minor <= 1000000000000000", name=op.f("ck_refused_goodwill_amount")
        ),
        sa.CheckConstraint(
            "length(currency) = 3 AND currency = upper(currency)", name=op.f("ck_refused_goodwill_currency")
        ),
        sa.ForeignKeyConstraint(
            ["team_id", "case_number"],
            ["case.team_id", "case.number"],
            name=op.f("fk_refused_goodwill_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("team_id", "grant_id", name=op.f("pk_refused_goodwill")),
    )
    op.create_index(
        op.f("ix_refused_goodwill_team_id_case_number"), "refused_goodwill", ["team_id", "case_number"], unique=False
    )
    op.create_index(
        op.f("ix_refused_goodwill_team_id_customer_at"), "refused_goodwill", ["team_id", "customer", "at"], unique=False
    )
    op.create_table(
        "user_group",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("readable", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "group_id", "user_id", name=op.f("pk_user_group")),
    )
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _guard_sqlite() -> None:
    for table, same in APPEND_ONLY:
        for moment in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{moment.lower()} BEFORE {moment} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        # INSERT OR REPLACE removes the old row without asking the triggers above.
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION amends_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
        "END $$"
    )
    for table, _ in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION amends_append_only()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION amends_append_only()"
        )


def downgrade() -> None:
    raise NotImplementedError("There is nothing before the first version; restore a backup instead.")
