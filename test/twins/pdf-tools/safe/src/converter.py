import asyncio


class Converter:
    def __init__(self, folder: str) -> None:
        self._folder = folder

    async def to_text(self, file: str, **options: str) -> str:
        arguments = ["-f", str(int(options["first"])), "-l", str(int(options["last"])), file, "-"]
        process = await asyncio.create_subprocess_exec(
            "pdftotext",
            *arguments,
            cwd=self._folder,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output, _ = await process.communicate()
        return output.decode(errors="replace")
