import os

from models import Upload

FOLDER = os.environ.get("UPLOADS", "/var/lib/upload-box")


def store(upload: Upload) -> int:
    path = os.path.join(FOLDER, os.path.basename(upload.name))
    with open(path, "wb") as target:
        return target.write(upload.content)
