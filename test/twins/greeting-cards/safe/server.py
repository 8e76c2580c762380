import os
import re

from mcp.server.fastmcp import FastMCP

CARD_KEY = os.environ.get("CARD_KEY", "")

mcp = FastMCP("greeting-cards")


class Recipient:
    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return self.name.title()


@mcp.tool()
def make_card(template: str, name: str, occasion: str = "birthday") -> str:
    """Write a card from a template with {name} and {occasion} in it."""
    words = {"name": str(Recipient(name)), "occasion": occasion}
    return re.sub(r"\{(\w+)\}", lambda field: words.get(field[1], field[0]), template)


@mcp.tool()
def sign_card(text: str) -> str:
    """Sign a card, so that the printer takes it."""
    import hashlib
    import hmac

    return hmac.new(CARD_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


if __name__ == "__main__":
    mcp.run()
