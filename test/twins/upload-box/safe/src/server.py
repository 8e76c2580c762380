import base64

from mcp.server.fastmcp import FastMCP

from models import Upload
from storage import store

mcp = FastMCP("upload-box")


@mcp.tool()
def save_upload(file_name: str, content: str) -> str:
    """Keep a file. The content is base64."""
    upload = Upload(name=file_name, content=base64.b64decode(content))
    written = store(upload)
    return f"{written} bytes"


if __name__ == "__main__":
    mcp.run()
