"""How fast it is on this machine: `make bench`. Nothing here is a test, and no test asserts on time."""
