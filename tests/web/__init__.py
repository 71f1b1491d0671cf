"""HTTP mode: what reaches the bot, and what is turned away at the door."""
