"""Messages as plain objects that know how to become JSON."""


class _Record:
    _kind = None

    def __init__(self, **fields):
        self.__dict__.update(fields)

    def as_json(self):
        return {key: _plain(value) for key, value in self.__dict__.items() if value is not None}


def _plain(value):
    if isinstance(value, _Record):
        return value.as_json()
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


class Tool(_Record):
    pass


class ToolAnnotations(_Record):
    pass


class TextContent(_Record):
    def __init__(self, type="text", text="", **fields):
        super().__init__(type=type, text=text, **fields)


class CallToolResult(_Record):
    def __init__(self, content=(), isError=False, **fields):
        super().__init__(content=list(content), isError=isError, **fields)


class Prompt(_Record):
    pass


class Resource(_Record):
    pass
