import base64
import pickle


def pack(game: dict) -> str:
    return base64.b64encode(pickle.dumps(game)).decode()


def unpack(save: str) -> dict:
    return pickle.loads(base64.b64decode(save))
