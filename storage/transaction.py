"""The vocabulary in which the rest of the program speaks to the database."""

from storage.claims import Claims
from storage.failed import FailedDeliveries
from storage.jobs import Jobs
from storage.messages import Messages
from storage.people import People


class Transaction(Claims, Jobs, People, Messages, FailedDeliveries):
    """What a function given to `Store.run` may do; valid only while that function runs."""
