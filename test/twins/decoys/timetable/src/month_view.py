import subprocess


def render(year: int, month: int) -> str:
    """Text of a month, from the program of the system."""
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        raise ValueError("not a month")
    command = ["cal", str(month), str(year)]
    return subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout
