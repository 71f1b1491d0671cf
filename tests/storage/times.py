"""Moments the storage tests speak about."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LEASE = timedelta(seconds=30)


def later(**span):
    return NOON + timedelta(**span)
