"""What the bot writes and finds, measured on cases with known answers."""
