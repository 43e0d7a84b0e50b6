"""Limits a worker's memory: set in the worker through the system, watched from outside by its owner.

On Linux the system itself refuses a worker more address space than its limit, and the owner watches as well.
macOS and Windows have no such limit that a process can set for itself (macOS accepts the call and ignores
it), so there only the owner watches: it looks several times a second, and the limit can be exceeded by what a
file claims between two looks.
"""

from __future__ import annotations

import sys
from pathlib import Path


def limit_own(most: int) -> bool:
    """Have the system refuse this process more memory than a limit.

    Args:
        most: Bytes of address space, counted from what the process has now.

    Returns:
        Whether this system enforces it.
    """
    if sys.platform != "linux":
        return False
    import resource

    present = _pages(0)
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = present + most
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    return True


def resident(pid: int) -> int | None:
    """Bytes of memory that a process uses now; ``None`` if unknown.

    Args:
        pid: Of a process of the same user.
    """
    if sys.platform == "darwin":
        return _of_mac(pid)
    if sys.platform == "win32":
        return _of_windows(pid)
    try:
        return _pages(1, pid)
    except (OSError, ValueError, IndexError):  # the process is gone, or this system has no such file
        return None


def _pages(column: int, pid: int | None = None) -> int:
    """A figure from Linux's account of a process, in bytes: 0 all addresses, 1 what is resident."""
    import resource

    account = Path(f"/proc/{pid or 'self'}/statm").read_text(encoding="ascii")
    return int(account.split()[column]) * resource.getpagesize()


def _of_mac(pid: int) -> int | None:
    """The figure that macOS gives for a process: ``proc_pidinfo`` with PROC_PIDTASKINFO (libproc.h)."""
    import ctypes

    flavour, size, place = 4, 96, 1  # PROC_PIDTASKINFO, sizeof(proc_taskinfo), pti_resident_size
    values = (ctypes.c_uint64 * (size // 8))()
    got = ctypes.CDLL("/usr/lib/libproc.dylib").proc_pidinfo(
        pid, flavour, ctypes.c_uint64(0), ctypes.byref(values), size
    )
    return int(values[place]) if got == size else None


def _of_windows(pid: int) -> int | None:
    """Windows' figure for a process: ``K32GetProcessMemoryInfo`` (psapi.h), its committed memory."""
    import ctypes

    system = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 - on Windows alone
    system.OpenProcess.restype = ctypes.c_void_p
    process = system.OpenProcess(0x1000, 0, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not process:
        return None
    # PROCESS_MEMORY_COUNTERS: two words of 32 bits, then eight of the machine's size; PagefileUsage is 7th
    counters = (ctypes.c_size_t * 10)()
    size = 8 + 8 * ctypes.sizeof(ctypes.c_size_t)
    handle = ctypes.c_void_p(process)
    try:
        done = system.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), size)
    finally:
        system.CloseHandle(handle)
    first = 8 // ctypes.sizeof(ctypes.c_size_t)
    return int(counters[first + 6]) if done else None
