import base64
import json


def pack(game: dict) -> str:
    return base64.b64encode(json.dumps(game).encode()).decode()


def unpack(save: str) -> dict:
    return json.loads(base64.b64decode(save))
