"""A Windows job object around a worker: memory, no further processes, dead with its parent. Untested by us so far.

Source: CreateJobObjectW, SetInformationJobObject, JOBOBJECT_EXTENDED_LIMIT_INFORMATION.
"""

from __future__ import annotations

import ctypes
import sys

_EXTENDED_LIMITS = 9
_ACTIVE_PROCESSES, _PROCESS_MEMORY, _KILL_ON_CLOSE, _DIE_ON_FAULT = 0x8, 0x100, 0x2000, 0x400


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


if sys.platform == "win32":

    def confine(pid: int, memory_bytes: int) -> bool:
        """Put the process into a job of its own, which ends when this program does. False where that fails."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = kernel.OpenProcess.restype = ctypes.c_void_p
        process = kernel.OpenProcess(0x0101, False, pid)  # to set its quota and to end it
        job = kernel.CreateJobObjectW(None, None)
        limits = _Extended()
        limits.basic.flags = _ACTIVE_PROCESSES | _PROCESS_MEMORY | _KILL_ON_CLOSE | _DIE_ON_FAULT
        limits.basic.active_processes = 1
        limits.process_memory = memory_bytes
        size = ctypes.sizeof(limits)
        set_up = kernel.SetInformationJobObject(ctypes.c_void_p(job), _EXTENDED_LIMITS, ctypes.byref(limits), size)
        joined = kernel.AssignProcessToJobObject(ctypes.c_void_p(job), ctypes.c_void_p(process))
        kernel.CloseHandle(ctypes.c_void_p(process))
        # The handle of the job stays open on purpose: the system closes it when this program ends, and the worker too.
        return bool(set_up and joined)

else:

    def confine(pid: int, memory_bytes: int) -> bool:
        """Other systems have no job objects: False."""
        return False
