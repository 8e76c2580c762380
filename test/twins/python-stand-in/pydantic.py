import inspect


class _Field:
    def __init__(self, default, description):
        self.default = default
        self.description = description


def Field(default=inspect.Parameter.empty, *, description=None, **_):
    return _Field(default, description)
