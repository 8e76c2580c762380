"""What servers use of requests, on the httpx beside it."""

import httpx

RequestException = httpx.HTTPError


def request(method, url, allow_redirects=True, **options):
    return httpx.request(method, url, follow_redirects=allow_redirects, **options)


def get(url, **options):
    return request("GET", url, **options)


def post(url, **options):
    return request("POST", url, **options)
