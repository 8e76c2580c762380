import os

ROLES = {"token-viewer": "viewer", "token-admin": "admin"}


def current_role() -> str | None:
    """Role of whoever started the server."""
    return ROLES.get(os.environ.get("FLAG_TOKEN", ""))
