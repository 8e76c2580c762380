import os
import re
from pathlib import Path

HOSTNAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")


def ping(host: str, count: int) -> str:
    if HOSTNAME.fullmatch(host) is None:
        raise ValueError("not a host name")
    status = os.system("ping -c %d %s > /dev/null 2>&1" % (int(count), host))
    return f"exit {os.waitstatus_to_exitcode(status)}"


def uptime() -> str:
    seconds = float(Path("/proc/uptime").read_text().split()[0])
    return f"{seconds / 3600:.1f} hours"
