"""A small Slack workspace in one process, for demos and tests; it knows nothing of the bot."""
