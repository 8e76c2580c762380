"""Reads and changes one git repository: operands are checked, and what looks like an option is not one."""

import logging
from enum import Enum
from pathlib import Path

import git
from git.exc import BadName
from mcp.server import Server
from mcp.types import TextContent, Tool, ToolAnnotations
from pydantic import BaseModel, Field


class Ask(BaseModel):
    repo_path: str


class Diff(Ask):
    target: str
    context: int = Field(default=3, description="Lines around a change")


class Add(Ask):
    files: list[str]


class Commit(Ask):
    message: str


class Log(Ask):
    max_count: int = 10


class Checkout(Ask):
    branch: str


class Names(str, Enum):
    STATUS = "repo_status"
    DIFF = "repo_diff"
    ADD = "repo_add"
    COMMIT = "repo_commit"
    LOG = "repo_log"
    CHECKOUT = "repo_checkout"


def status(repo: git.Repo) -> str:
    return repo.git.status()


def diff(repo: git.Repo, target: str, context: int) -> str:
    if target.startswith("-"):
        raise BadName(f"Not a name of a commit: '{target}'")
    repo.rev_parse(target)
    return repo.git.diff(f"--unified={context}", target)


def add(repo: git.Repo, files: list[str]) -> str:
    if files == ["."]:
        repo.git.add(".")
    else:
        repo.git.add("--", *files)
    return "Staged"


def commit(repo: git.Repo, message: str) -> str:
    made = repo.index.commit(message)
    return f"Committed as {made.hexsha}"


def log(repo: git.Repo, max_count: int) -> list[str]:
    return [f"{one.hexsha!r} {one.author!r} {one.message!r}" for one in repo.iter_commits(max_count=max_count)]


def checkout(repo: git.Repo, branch: str) -> str:
    if branch.startswith("-"):
        raise BadName(f"Not a branch: '{branch}'")
    repo.rev_parse(branch)
    repo.git.checkout(branch)
    return f"Now on '{branch}'"


def inside(path: Path, allowed: Path | None) -> None:
    if allowed is None:
        return
    try:
        resolved = path.resolve()
        root = allowed.resolve()
    except (OSError, RuntimeError):
        raise ValueError(f"Not a path: {path}")
    try:
        resolved.relative_to(root)
    except ValueError:
        raise ValueError(f"'{path}' is outside of the allowed repository")


async def serve(repository: Path | None) -> None:
    logger = logging.getLogger(__name__)
    if repository is not None:
        try:
            git.Repo(repository)
            logger.info(f"Using the repository at {repository}")
        except git.InvalidGitRepositoryError:
            logger.error(f"{repository} is no repository")
            return

    server = Server("repository")

    @server.list_tools()
    async def list_tools() -> list[Tool]:
        return [
            Tool(
                name=Names.STATUS,
                description="Shows the state of the working tree",
                inputSchema=Ask.model_json_schema(),
                annotations=ToolAnnotations(readOnlyHint=True),
            ),
            Tool(name=Names.DIFF, description="Shows what changed since a commit", inputSchema=Diff.model_json_schema()),
            Tool(name=Names.ADD, description="Stages files", inputSchema=Add.model_json_schema()),
            Tool(name=Names.COMMIT, description="Records what is staged", inputSchema=Commit.model_json_schema()),
            Tool(name=Names.LOG, description="Shows commits", inputSchema=Log.model_json_schema()),
            Tool(name=Names.CHECKOUT, description="Switches branches", inputSchema=Checkout.model_json_schema()),
        ]

    @server.call_tool()
    async def call_tool(name: str, arguments: dict) -> list[TextContent]:
        path = Path(arguments["repo_path"])
        inside(path, repository)
        repo = git.Repo(path)
        match name:
            case Names.STATUS:
                return [TextContent(type="text", text=f"State of the repository:\n{status(repo)}")]
            case Names.DIFF:
                shown = diff(repo, arguments["target"], arguments.get("context", 3))
                return [TextContent(type="text", text=f"Changes since {arguments['target']}:\n{shown}")]
            case Names.ADD:
                return [TextContent(type="text", text=add(repo, arguments["files"]))]
            case Names.COMMIT:
                return [TextContent(type="text", text=commit(repo, arguments["message"]))]
            case Names.LOG:
                lines = log(repo, arguments.get("max_count", 10))
                return [TextContent(type="text", text="Commits:\n" + "\n".join(lines))]
            case Names.CHECKOUT:
                return [TextContent(type="text", text=checkout(repo, arguments["branch"]))]
            case _:
                raise ValueError(f"Unknown tool: {name}")
