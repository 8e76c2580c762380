import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { exec } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const sh = promisify(exec);
const cwd = process.env.PROJECT ?? process.cwd();

const server = new McpServer({ name: "package-scripts", version: "0.5.0" });

server.registerTool(
  "run_script",
  {
    description: "Run one of the scripts of the project and return the end of its output.",
    inputSchema: {
      script: z.string().describe("lint, test or build"),
      lines: z.number().int().positive().max(500).default(40),
    },
  },
  async ({ script, lines }) => {
    try {
      const { stdout } = await sh(`npm run ${script} 2>&1`, { cwd, maxBuffer: 16 * 1024 * 1024 });
      return { content: [{ type: "text", text: lastLines(stdout, lines) }] };
    } catch (error) {
      const output = (error as { stdout?: string }).stdout ?? "";
      return { isError: true, content: [{ type: "text", text: lastLines(output, lines) }] };
    }
  },
);

server.registerTool("outdated", { description: "Dependencies with newer versions" }, async () => {
  const { stdout } = await sh("npm outdated --json || true", { cwd });
  return { content: [{ type: "text", text: stdout }] };
});

function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

await server.connect(new StdioServerTransport());
