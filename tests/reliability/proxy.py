"""A TCP proxy before PostgreSQL that reads just enough of the protocol to cut a connection around a COMMIT."""

import socket
import struct
import threading
from contextlib import suppress

NOT_ENCRYPTED = frozenset({80877103, 80877104})
"""Requests for TLS and GSSAPI; they have no type byte, and the answer is a single N."""
BEFORE, AFTER = "before", "after"


class Proxy:
    """`cut` breaks the connection of each of the next COMMITs: before the server hears of it, or after the server
    has committed and before its answer is passed on."""

    def __init__(self, server):
        self._server = server
        self._cuts = []
        self._lock = threading.Lock()
        self.made = {BEFORE: 0, AFTER: 0}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._open = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self, *when):
        with self._lock:
            self._cuts += when

    def close(self):
        # A thread that sits in accept() is woken by nothing less.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in list(self._open):
            _hang_up(one)

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            server = socket.socket(socket.AF_UNIX)
            server.connect(self._server)
            self._open |= {client, server}
            line = Line(client, server, self)
            threading.Thread(target=line.upwards, daemon=True).start()
            threading.Thread(target=line.downwards, daemon=True).start()

    def next_cut(self):
        """The cut that is due at this COMMIT, now taken."""
        with self._lock:
            if not self._cuts:
                return None
            self.made[self._cuts[0]] += 1
            return self._cuts.pop(0)


class Line:
    """One connection through the proxy."""

    def __init__(self, client, server, proxy):
        self._client, self._server, self._proxy = client, server, proxy
        self._deaf = threading.Event()

    def upwards(self):
        """From the bot to the database, message by message."""
        with suppress(OSError, EOFError):
            while True:
                message = self._startup()
                if message is not None:
                    self._server.sendall(message)
                    break
            while True:
                message = _message(self._client)
                cut = self._proxy.next_cut() if _commits(message) else None
                if cut == BEFORE:
                    break
                if cut == AFTER:
                    self._deaf.set()
                self._server.sendall(message)
        if not self._deaf.is_set():
            self._hang_up()

    def downwards(self):
        """From the database to the bot; the answer that is to be lost is heard here, and not passed on."""
        with suppress(OSError, EOFError):
            while True:
                answer = _message(self._server)
                if self._deaf.is_set():
                    assert answer[:1] == b"C", answer
                    break
                self._client.sendall(answer)
        self._hang_up()

    def _startup(self):
        """The first message, which has no type; None where it was answered here."""
        head = _exactly(self._client, 8)
        size, code = struct.unpack("!II", head)
        if code in NOT_ENCRYPTED:
            self._client.sendall(b"N")
            return None
        return head + _exactly(self._client, size - 8)

    def _hang_up(self):
        _hang_up(self._client)
        _hang_up(self._server)


def _message(sock):
    """A typed message: a letter, four bytes of length that count themselves, the content."""
    head = _exactly(sock, 5)
    return head + _exactly(sock, struct.unpack("!I", head[1:])[0] - 4)


def _exactly(sock, size):
    found = b""
    while len(found) < size:
        piece = sock.recv(size - len(found))
        if not piece:
            raise EOFError
        found += piece
    return found


def _commits(message):
    """Whether it is a COMMIT, as a simple query or as one that is parsed first."""
    return message[:1] in (b"Q", b"P") and message[5:].strip(b"\0").upper().startswith(b"COMMIT")


def _hang_up(sock):
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
    sock.close()
