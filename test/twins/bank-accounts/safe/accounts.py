from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    owner: str
    balance: int


PINS = {"ada": "1111", "bob": "2222"}
ACCOUNTS = {"A-1": Account("ada", 120), "A-2": Account("bob", 98765)}
