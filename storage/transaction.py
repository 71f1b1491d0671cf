"""The vocabulary in which the rest of the program speaks to the database."""

from storage.audit import Audit
from storage.cases import Cases
from storage.claims import Claims
from storage.customers import Customers
from storage.failed import FailedDeliveries
from storage.groups import Groups
from storage.jobs import Jobs
from storage.ledger import Ledger
from storage.ledger_check import LedgerCheck
from storage.limits import Limits
from storage.look_ups import LookUps
from storage.messages import Messages
from storage.model_calls import ModelCalls
from storage.people import People
from storage.precedents import Precedents
from storage.pruning import Pruning
from storage.replies import Replies
from storage.report import Report
from storage.sightings import Sightings
from storage.texts import Texts


class Transaction(
    Claims,
    Cases,
    LookUps,
    Texts,
    Messages,
    Sightings,
    People,
    Jobs,
    Ledger,
    LedgerCheck,
    Groups,
    Limits,
    Customers,
    Precedents,
    Replies,
    Report,
    ModelCalls,
    Audit,
    FailedDeliveries,
    Pruning,
):  # each part speaks about one subject
    """What a function given to `Store.run` may do; valid only while that function runs."""
