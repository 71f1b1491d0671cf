"""The demo: a small Slack of one's own, seeded with people, limits and complaints, with the bot in it."""
