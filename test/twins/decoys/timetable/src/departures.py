import json
import urllib.error
import urllib.parse
import urllib.request

BASE = "https://transport.example.org/api/departures"


class DepartureError(Exception):
    pass


class Departures:
    def __init__(self, key: str) -> None:
        self._key = key

    def at(self, station: str, limit: int) -> str:
        query = urllib.parse.urlencode({"station": station, "limit": limit})
        request = urllib.request.Request(f"{BASE}?{query}", headers={"X-Api-Key": self._key})
        try:
            with urllib.request.urlopen(request, timeout=8) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            raise DepartureError(f"the timetable answered {error.code}") from None
        except (OSError, ValueError):
            raise DepartureError("the timetable cannot be reached") from None
        names = [str(item.get("name", "?")) for item in answer.get("items", [])]
        return "\n".join(names[:limit])
