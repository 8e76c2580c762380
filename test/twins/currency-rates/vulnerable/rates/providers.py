import requests

PROVIDERS = {
    "central": "https://rates.example.com/api",
    "market": "https://market.example.net/api",
}


def ask(provider: str, currency: str) -> dict:
    base = PROVIDERS.get(provider, provider)
    response = requests.get(f"{base}/{currency}.json", timeout=10)
    response.raise_for_status()
    return response.json()
