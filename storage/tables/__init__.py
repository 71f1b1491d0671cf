"""The tables; CHECK constraints repeat every bound, because table classes validate nothing."""

from storage.tables.base import Row
from storage.tables.cases import CASE, CASE_SOURCE, CASE_TEXT
from storage.tables.groups import USER_GROUP
from storage.tables.limits import LIMIT_CHANGE
from storage.tables.model import MODEL_CALL
from storage.tables.money import BUDGET, CUSTOMER, LEDGER, MOVEMENTS, REFUSED_GOODWILL
from storage.tables.slack import FAILED_DELIVERY, MESSAGE, POSITION, REACTION, VOTE
from storage.tables.teams import CLAIM, PERSON, TEAM
from storage.tables.trail import CHAIN, EVENT
from storage.tables.work import JOB, LANE

__all__ = [
    "BUDGET",
    "CASE",
    "CASE_SOURCE",
    "CASE_TEXT",
    "CHAIN",
    "CLAIM",
    "CUSTOMER",
    "EVENT",
    "FAILED_DELIVERY",
    "JOB",
    "LANE",
    "LEDGER",
    "LIMIT_CHANGE",
    "MESSAGE",
    "MODEL_CALL",
    "MOVEMENTS",
    "PERSON",
    "POSITION",
    "REACTION",
    "REFUSED_GOODWILL",
    "TEAM",
    "USER_GROUP",
    "VOTE",
    "Row",
]
