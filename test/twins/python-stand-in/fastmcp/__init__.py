from mcp.server.fastmcp import Context, FastMCP

__all__ = ["Context", "FastMCP"]
