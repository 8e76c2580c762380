from typing import Annotated

from fastmcp import FastMCP
from pydantic import Field

from providers import ask

mcp = FastMCP(name="currency-rates")


@mcp.tool(name="rate", description="Exchange rate of a currency against the euro")
def exchange_rate(
    currency: Annotated[str, Field(description="Code such as CHF")],
    provider: Annotated[str, Field(description="central or market")] = "central",
) -> dict:
    if len(currency) != 3 or not currency.isalpha():
        raise ValueError("not a currency code")
    return ask(provider, currency.upper())


if __name__ == "__main__":
    mcp.run()
