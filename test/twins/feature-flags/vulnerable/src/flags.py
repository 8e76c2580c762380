import json
import os
from pathlib import Path

FILE = Path(os.environ.get("FLAGS", "flags.json"))


def read_flags() -> dict[str, bool]:
    return json.loads(FILE.read_text())


def write_flags(flags: dict[str, bool]) -> None:
    FILE.write_text(json.dumps(flags, indent=2))
