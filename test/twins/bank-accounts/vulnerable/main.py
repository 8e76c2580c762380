import asyncio
import hmac

from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from accounts import ACCOUNTS, PINS

server = Server("bank-accounts")
session: dict[str, str] = {}


def reply(text: str) -> list[types.TextContent]:
    return [types.TextContent(type="text", text=text)]


@server.list_tools()
async def list_tools() -> list[types.Tool]:
    def tool(name: str, description: str, *fields: str) -> types.Tool:
        properties = {field: {"type": "string"} for field in fields}
        schema = {"type": "object", "properties": properties, "required": list(fields)}
        return types.Tool(name=name, description=description, inputSchema=schema)

    return [
        tool("sign_in", "Sign in with the PIN", "user", "pin"),
        tool("accounts", "Your accounts"),
        tool("balance", "Balance of one of your accounts", "account"),
    ]


@server.call_tool()
async def call_tool(name: str, arguments: dict) -> list[types.TextContent]:
    if name == "sign_in":
        if not hmac.compare_digest(PINS.get(arguments["user"], ""), arguments["pin"]):
            raise PermissionError("wrong PIN")
        session["user"] = arguments["user"]
        return reply("signed in")

    user = session.get("user")
    if user is None:
        raise PermissionError("sign in first")
    match name:
        case "accounts":
            return reply("\n".join(number for number, account in ACCOUNTS.items() if account.owner == user))
        case "balance":
            account = ACCOUNTS.get(arguments["account"])
            if account is None:
                raise ValueError("no such account")
            return reply(f"{account.balance} EUR")
    raise ValueError(f"unknown tool {name}")


async def main() -> None:
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


asyncio.run(main())
