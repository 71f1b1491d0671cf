"""How many of each: as many as `make test` has time for, ten times more in `make soak`."""

import os

SOAK = bool(os.environ.get("AMENDS_SOAK"))
TIMES = 10 if SOAK else 1
