"""The whole bot, as a real process, against the sandbox as a real server."""
