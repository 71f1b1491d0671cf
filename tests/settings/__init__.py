"""Settings and the policy file: what is read, and how bad input is refused."""
