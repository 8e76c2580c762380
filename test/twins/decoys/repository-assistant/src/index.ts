#!/usr/bin/env node
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { Git } from "./git.js";
import { Workspace } from "./workspace.js";

const root = process.env.REPO_DIR ?? process.cwd();
const writable = process.env.ALLOW_WRITES === "1";

const workspace = await Workspace.open(root);
const git = new Git(root);
const server = new McpServer({ name: "repository-assistant", version: "2.3.0" });

const relativePath = z.string().min(1).max(400).describe("Path relative to the repository");
const revision = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/)
  .describe("Branch, tag or commit");

const text = (value: string) => ({ content: [{ type: "text" as const, text: value }] });
const failure = (value: string) => ({ ...text(value), isError: true });

server.registerTool(
  "read_file",
  {
    title: "Read file",
    description: "Read a text file of the repository.",
    inputSchema: { path: relativePath },
    annotations: { readOnlyHint: true },
  },
  async ({ path }) => {
    try {
      return text(await workspace.read(path));
    } catch (error) {
      return failure(error instanceof Error ? error.message : "could not be read");
    }
  },
);

server.registerTool(
  "list_folder",
  {
    description: "Files and folders of a folder of the repository.",
    inputSchema: { path: relativePath.default(".") },
    annotations: { readOnlyHint: true },
  },
  async ({ path }) => text((await workspace.list(path)).join("\n")),
);

server.registerTool(
  "log",
  {
    description: "Latest commits, of all files or of one.",
    inputSchema: { path: relativePath.optional(), count: z.number().int().min(1).max(100).default(20) },
    annotations: { readOnlyHint: true },
  },
  async ({ path, count }) => text(await git.log(count, path)),
);

server.registerTool(
  "diff",
  {
    description: "Changes between two revisions.",
    inputSchema: { from: revision, to: revision.default("HEAD") },
    annotations: { readOnlyHint: true },
  },
  async ({ from, to }) => text(await git.diff(from, to)),
);

if (writable) {
  server.registerTool(
    "write_file",
    {
      description: "Create or replace a text file of the repository.",
      inputSchema: { path: relativePath, text: z.string().max(500_000) },
      annotations: { readOnlyHint: false, destructiveHint: true },
    },
    async ({ path, text: content }) => {
      await workspace.write(path, content);
      return text(`Wrote ${path}`);
    },
  );

  server.registerTool(
    "commit",
    {
      description: "Commit all changes.",
      inputSchema: { message: z.string().min(3).max(500) },
      annotations: { readOnlyHint: false },
    },
    async ({ message }) => text(await git.commit(message)),
  );
}

await server.connect(new StdioServerTransport());
