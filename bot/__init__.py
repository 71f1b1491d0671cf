"""The bot: its rules, the delivery of what they decide, and the command line."""
