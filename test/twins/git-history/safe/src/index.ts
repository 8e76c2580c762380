import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);
const repository = process.env.REPO_DIR ?? process.cwd();

const server = new McpServer({ name: "git-history", version: "1.2.0" });

server.registerTool(
  "file_history",
  {
    title: "File history",
    description: "Show the latest commits that touched a file.",
    inputSchema: {
      path: z.string().describe("Path of the file, relative to the repository"),
      limit: z.number().int().min(1).max(50).default(10),
    },
    annotations: { readOnlyHint: true },
  },
  async ({ path, limit }) => {
    const { stdout } = await run("git", ["log", "--oneline", "-n", String(limit), "--", path], { cwd: repository });
    const commits = stdout.trim().split("\n").filter(Boolean);
    if (commits.length === 0) {
      return { content: [{ type: "text", text: `No commits for ${path}` }] };
    }
    return { content: [{ type: "text", text: commits.join("\n") }] };
  },
);

server.registerTool(
  "current_branch",
  { description: "Name of the branch that is checked out." },
  async () => {
    const { stdout } = await run("git", ["rev-parse", "--abbrev-ref", "HEAD"], { cwd: repository });
    return { content: [{ type: "text", text: stdout.trim() }] };
  },
);

async function main() {
  await server.connect(new StdioServerTransport());
  console.error("git-history ready");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
