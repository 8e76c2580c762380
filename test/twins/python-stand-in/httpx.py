"""What servers use of httpx, on urllib."""

import json
import urllib.error
import urllib.parse
import urllib.request


class HTTPError(Exception):
    pass


class Response:
    def __init__(self, status_code, headers, content, url):
        self.status_code, self.headers, self.content, self.url = status_code, headers, content, url

    @property
    def text(self):
        return self.content.decode(errors="replace")

    def json(self):
        return json.loads(self.content)

    @property
    def is_redirect(self):
        return self.status_code in (301, 302, 303, 307, 308)

    def raise_for_status(self):
        if self.status_code >= 400:
            raise HTTPError(f"{self.status_code} for {self.url}")
        return self


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def request(method, url, *, params=None, headers=None, data=None, json=None, timeout=5, follow_redirects=False):
    import json as encoder

    if params:
        url = f"{url}{'&' if '?' in url else '?'}{urllib.parse.urlencode(params)}"
    body = encoder.dumps(json).encode() if json is not None else data
    if isinstance(body, str):
        body = body.encode()
    asked = urllib.request.Request(url, data=body, headers=dict(headers or {}), method=method)
    opener = urllib.request.build_opener(*([] if follow_redirects else [_Stay]))
    try:
        with opener.open(asked, timeout=5) as reply:
            return Response(reply.status, dict(reply.headers), reply.read(), reply.url)
    except urllib.error.HTTPError as reply:
        return Response(reply.code, dict(reply.headers), reply.read(), url)
    except OSError as error:
        raise HTTPError(str(error)) from None


def get(url, **options):
    return request("GET", url, **options)


def post(url, **options):
    return request("POST", url, **options)


class Client:
    def __init__(self, base_url="", headers=None, timeout=5, follow_redirects=False, **_):
        self._base, self._headers, self._follow = base_url, headers or {}, follow_redirects

    def _ask(self, method, url, **options):
        options.setdefault("follow_redirects", self._follow)
        options["headers"] = {**self._headers, **(options.get("headers") or {})}
        return request(method, urllib.parse.urljoin(self._base, url), **options)

    def get(self, url, **options):
        return self._ask("GET", url, **options)

    def post(self, url, **options):
        return self._ask("POST", url, **options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


class AsyncClient(Client):
    async def get(self, url, **options):
        return self._ask("GET", url, **options)

    async def post(self, url, **options):
        return self._ask("POST", url, **options)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        return None
