"""A listening socket nobody can knock at.

The SIP library opens a listener with each TCP or TLS transport, wanted or not, and a burst of connections to it ends the process (its
table of sockets runs over, and it aborts). A registered account needs no listener: the registrar calls through the connection the
account made. So every packet to that listener is dropped by the kernel. Only Linux can do it; on Windows nothing is done, and the listener
is the firewall's to guard (docs/windows.md).
"""

import ctypes
import os
import socket
import struct
import sys
from pathlib import Path

_SO_ATTACH_FILTER = 26
#: One instruction of the classic packet filter: return 0, keep nothing (BPF_RET | BPF_K).
_KEEP_NOTHING = struct.pack("@HBBI", 0x06, 0, 0, 0)


def shut(port: int) -> bool:
    """Drops all that comes to this process' TCP listener at ``port``. Whether there was one, and it is shut now."""
    found = False
    if sys.platform == "linux":
        program = ctypes.create_string_buffer(_KEEP_NOTHING, len(_KEEP_NOTHING))
        attached = struct.pack("@HP", 1, ctypes.addressof(program))
        for entry in Path("/proc/self/fd").iterdir():
            listener = _listener(int(entry.name), port)
            if listener is not None:
                with listener:
                    listener.setsockopt(socket.SOL_SOCKET, _SO_ATTACH_FILTER, attached)
                found = True
    return found


def _listener(descriptor: int, port: int) -> socket.socket | None:
    """A socket of our own for that descriptor, when it is a TCP listener at ``port``."""
    try:
        one = socket.socket(fileno=os.dup(descriptor))
    except OSError:
        return None  # a file, or closed meanwhile
    try:
        listens = one.type == socket.SOCK_STREAM and one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
        if listens and one.getsockname()[1] == port:
            return one
    except (OSError, IndexError):
        pass  # of another family, without a port
    one.close()
    return None
