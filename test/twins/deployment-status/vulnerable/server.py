import os
import platform

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("deployment-status")

DEFAULTS = {"REGION": "us-1", "STAGE": "dev"}


@mcp.tool()
def show_environment() -> str:
    """Settings this deployment runs with."""
    settings = {**DEFAULTS, **os.environ}
    lines = [f"{name}={value}" for name, value in sorted(settings.items())]
    return "\n".join(lines)


@mcp.tool()
def runtime() -> dict:
    """Versions of the runtime."""
    return {"python": platform.python_version(), "system": platform.system()}


if __name__ == "__main__":
    mcp.run()
