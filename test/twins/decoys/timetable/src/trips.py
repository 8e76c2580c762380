import json
import os
import re
from dataclasses import asdict, dataclass

NAME = re.compile(r"^[a-z][a-z0-9_]{0,39}\Z")


@dataclass(frozen=True)
class Trip:
    start: str
    end: str


class TripBook:
    def __init__(self, folder: str) -> None:
        self._folder = os.path.abspath(folder)
        os.makedirs(self._folder, exist_ok=True)

    def save(self, name: str, trip: Trip) -> None:
        path = self._path(name)
        with open(path + ".new", "w", encoding="utf-8") as file:
            json.dump(asdict(trip), file)
        os.replace(path + ".new", path)

    def load(self, name: str) -> Trip | None:
        try:
            with open(self._path(name), encoding="utf-8") as file:
                stored = json.load(file)
        except FileNotFoundError:
            return None
        return Trip(start=str(stored["start"]), end=str(stored["end"]))

    def names(self) -> list[str]:
        return sorted(name.removesuffix(".json") for name in os.listdir(self._folder) if name.endswith(".json"))

    def _path(self, name: str) -> str:
        if not NAME.match(name):
            raise ValueError("names are small letters, digits and underscores")
        return os.path.join(self._folder, f"{name}.json")
