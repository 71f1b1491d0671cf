"""The simulator: the real bot on virtual time, crashed wherever it can be, and judged from the sandbox."""
