"""The watch over the bot itself, and how an admin hears of it."""
