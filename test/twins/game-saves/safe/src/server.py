from mcp.server.fastmcp import FastMCP

from saves import pack, unpack

NEW_GAME = {"level": 1, "gold": 10, "items": ["torch"]}


class GameServer:
    def __init__(self):
        self.slots = {"one": dict(NEW_GAME)}
        self.mcp = FastMCP("game-saves")
        for tool in (self.export_game, self.import_game, self.show_game):
            self.mcp.add_tool(tool)

    def export_game(self, slot: str) -> str:
        """Save of a slot, to be kept or shared."""
        return f"level {self.slots[slot]['level']}: {pack(self.slots[slot])}"

    def import_game(self, slot: str, save: str) -> str:
        """Load a save that was exported before."""
        game = unpack(save)
        self.slots[slot] = {"level": int(game["level"]), "gold": int(game["gold"]), "items": list(game["items"])}
        return "loaded"

    def show_game(self, slot: str) -> dict:
        """State of a slot."""
        return self.slots[slot]


if __name__ == "__main__":
    GameServer().mcp.run()
