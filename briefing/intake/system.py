"""Where systems keep what any program needs of them."""

from __future__ import annotations

# What a module loaded late may need of the system: its C libraries, and time zones when one is first named.
SYSTEM = {
    "linux": ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/usr/share/zoneinfo"),
    "darwin": ("/usr/lib", "/System/Library", "/usr/share/zoneinfo"),
}
# What programs of others look at when they start.
TRIFLES = ("/dev/null", "/dev/urandom", "/usr/share/locale", "/etc/localtime", "/etc/ld.so.conf", "/proc/self")
