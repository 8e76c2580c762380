import subprocess
from enum import Enum

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("service-control")


class Service(str, Enum):
    NGINX = "nginx"
    REDIS = "redis"
    POSTGRES = "postgresql"


def systemctl(action: str, unit: str) -> str:
    command = f"systemctl {action} {unit} --no-pager 2>&1 | head -n 20"
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


@mcp.tool()
def list_services() -> list[str]:
    """Services that can be looked at."""
    return [service.value for service in Service]


@mcp.tool()
def service_status(service: Service) -> str:
    """State of a service: nginx, redis or postgresql."""
    return systemctl("status", service.value)


if __name__ == "__main__":
    mcp.run()
