"""Small files, such as keys and settings: read only where they are small, and files at all."""

import errno
import os
import stat
from pathlib import Path


def read_small(path: Path, most: int) -> bytes:
    """All of it. Raises OSError; EFBIG for more than so many bytes, EINVAL for a device, pipe or folder.

    A pipe would be waited for without end, and a device has none.
    """
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is no ordinary file")
        content = bytearray()
        while piece := os.read(handle, most + 1 - len(content)):
            content += piece
    finally:
        os.close(handle)
    if len(content) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return bytes(content)
