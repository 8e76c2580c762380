import os

from mcp.server.fastmcp import FastMCP

from converter import Converter


class PdfServer:
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.converter = Converter(folder)
        self.mcp = FastMCP("pdf-tools")
        self.mcp.add_tool(self.list_documents)
        self.mcp.add_tool(self.extract_text, name="extract_text", description="Text of some pages of a document")

    def list_documents(self) -> list[str]:
        """Documents of the library."""
        return [name for name in os.listdir(self.folder) if name.endswith(".pdf")]

    async def extract_text(self, file: str, pages: str = "1-1") -> str:
        if file not in self.list_documents():
            raise ValueError(f"no document {file}")
        first, _, last = pages.partition("-")
        return await self.converter.to_text(file, first=first, last=last or first)

    def run(self) -> None:
        self.mcp.run()


if __name__ == "__main__":
    PdfServer(os.environ.get("PDF_DIR", "pdf")).run()
