import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import unquote

from mcp.server.fastmcp import FastMCP

EXPORTS = os.path.realpath(os.environ.get("EXPORTS", "exports"))
PORT = int(os.environ.get("PORT", "8321"))

mcp = FastMCP("export-panel")


class Downloads(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if not self.path.startswith("/exports/"):
            self.send_error(404)
            return
        name = unquote(self.path.removeprefix("/exports/"))
        path = os.path.join(EXPORTS, name)
        if not os.path.isfile(path):
            self.send_error(404)
            return
        with open(path, "rb") as file:
            content = file.read()
        self.send_response(200)
        self.send_header("Content-Type", "text/csv")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_) -> None:
        pass


@mcp.tool()
def list_exports() -> list[str]:
    """Addresses of the finished exports."""
    return [f"http://127.0.0.1:{PORT}/exports/{name}" for name in sorted(os.listdir(EXPORTS))]


if __name__ == "__main__":
    downloads = HTTPServer(("127.0.0.1", PORT), Downloads)
    threading.Thread(target=downloads.serve_forever, daemon=True).start()
    mcp.run()
