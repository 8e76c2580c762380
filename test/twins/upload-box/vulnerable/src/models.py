from dataclasses import dataclass


@dataclass
class Upload:
    name: str
    content: bytes
