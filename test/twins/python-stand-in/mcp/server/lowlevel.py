from .. import types, wire


class NotificationOptions:
    pass


class Server:
    def __init__(self, name, version=None, instructions=None):
        self.name = name
        self._list = None
        self._call = None

    def list_tools(self):
        def keep(function):
            self._list = function
            return function

        return keep

    def call_tool(self, validate_input=True):
        def keep(function):
            self._call = function
            return function

        return keep

    def get_capabilities(self, *_, **__):
        return {}

    def create_initialization_options(self, *_, **__):
        return {}

    async def run(self, read_stream, write_stream, options=None, raise_exceptions=False):
        await wire.serve(self.name, self._answer)

    async def _answer(self, method, params):
        if method == "tools/list":
            return {"tools": [tool.as_json() for tool in await self._list()]}
        if method != "tools/call":
            raise ValueError("Method not found")
        try:
            result = await self._call(params["name"], params.get("arguments") or {})
        except Exception as error:
            return {"content": [{"type": "text", "text": str(error)}], "isError": True}
        if isinstance(result, types.CallToolResult):
            return result.as_json()
        if isinstance(result, dict):
            import json

            return {"content": [{"type": "text", "text": json.dumps(result)}], "structuredContent": result}
        return {"content": [item.as_json() for item in result]}
