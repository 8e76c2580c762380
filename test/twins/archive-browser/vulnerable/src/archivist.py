"""Command line: python archivist.py FOLDER PATH…"""

import sys

from archive import Archive


def main(arguments: list[str]) -> int:
    archive = Archive(arguments[0])
    for path in arguments[1:]:
        print(archive.load(path))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
