from fastmcp import FastMCP

from flags import read_flags, write_flags
from roles import current_role

mcp = FastMCP("feature-flags")


@mcp.tool
def get_flag(name: str) -> str:
    """Whether a feature is on."""
    if current_role() is None:
        raise PermissionError("unknown token")
    return str(read_flags().get(name, False)).lower()


@mcp.tool
def set_flag(name: str, value: bool) -> str:
    """Turn a feature on or off for everybody (administrators only)."""
    if current_role() != "admin":
        raise PermissionError("administrators only")
    flags = read_flags()
    if name not in flags:
        raise KeyError(name)
    write_flags({**flags, name: value})
    return "saved"


if __name__ == "__main__":
    mcp.run()
