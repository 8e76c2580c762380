import os
from pathlib import Path


def ping(host: str, count: int) -> str:
    status = os.system("ping -c %d %s > /dev/null 2>&1" % (int(count), host))
    return f"exit {os.waitstatus_to_exitcode(status)}"


def uptime() -> str:
    seconds = float(Path("/proc/uptime").read_text().split()[0])
    return f"{seconds / 3600:.1f} hours"
