"""Tables, migrations, and the one way to run a transaction."""
