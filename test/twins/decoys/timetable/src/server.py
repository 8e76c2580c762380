import os

from mcp.server.fastmcp import FastMCP

from departures import DepartureError, Departures
from trips import Trip, TripBook
import month_view


class Timetable:
    """Departures, trips and a calendar."""

    def __init__(self, folder: str, key: str) -> None:
        self.departure_board = Departures(key)
        self.book = TripBook(folder)
        self.mcp = FastMCP("timetable")
        for tool in (self.departures, self.save_trip, self.load_trip, self.list_trips, self.month):
            self.mcp.add_tool(tool)

    def departures(self, station: str, limit: int = 5) -> str:
        """Next departures at a station."""
        try:
            return self.departure_board.at(station, max(1, min(limit, 30)))
        except DepartureError as error:
            return f"No departures: {error}"

    def save_trip(self, name: str, start: str, end: str) -> str:
        """Save a trip under a name."""
        self.book.save(name, Trip(start=start, end=end))
        return "saved"

    def load_trip(self, name: str) -> str:
        """A trip that was saved before."""
        trip = self.book.load(name)
        return "no such trip" if trip is None else f"{trip.start} to {trip.end}"

    def list_trips(self) -> list[str]:
        """Names of all saved trips."""
        return self.book.names()

    def month(self, year: int, month: int) -> str:
        """Calendar of a month."""
        return month_view.render(year, month)

    def run(self) -> None:
        self.mcp.run()


if __name__ == "__main__":
    Timetable(os.environ.get("TIMETABLE_DIR", "trips"), os.environ.get("TIMETABLE_KEY", "")).run()
