"""Real processes and real crashes: SIGKILL, a database that restarts, a cut connection, a full disk."""
