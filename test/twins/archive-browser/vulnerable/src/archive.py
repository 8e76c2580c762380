import os
from pathlib import Path


class Archive:
    def __init__(self, folder: str | None = None) -> None:
        self.folder = Path(folder or os.environ.get("ARCHIVE", "archive"))

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())

    def entry(self, name: str) -> str:
        entries = {path.name: path for path in self.folder.iterdir()}
        return entries[name].read_text(encoding="utf-8")

    def load(self, relative: str) -> str:
        """Anything, for the command line of the archivist."""
        with open(self.folder / relative, encoding="utf-8") as file:
            return file.read()
