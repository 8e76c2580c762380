#!/usr/bin/env node
const { McpServer } = require("@modelcontextprotocol/sdk/server/mcp.js");
const { StdioServerTransport } = require("@modelcontextprotocol/sdk/server/stdio.js");
const { execFile } = require("child_process");
const { z } = require("zod");

const server = new McpServer({ name: "container-logs", version: "1.0.0" });

function docker(args) {
  return new Promise((resolve, reject) => {
    execFile("docker", args, { timeout: 10000 }, (error, stdout, stderr) => {
      if (error) {
        reject(new Error(stderr || error.message));
      } else {
        resolve(stdout);
      }
    });
  });
}

server.tool("list_containers", "Names of the running containers", async () => {
  const names = await docker(["ps", "--format", "{{.Names}}"]);
  return { content: [{ type: "text", text: names }] };
});

server.tool(
  "container_logs",
  "Recent log lines of a container",
  {
    container: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/),
    since: z.string().default("1h").describe("How far back, e.g. 10m or 2h"),
  },
  async ({ container, since }) => {
    try {
      const logs = await docker(["logs", "--since=" + since, container]);
      return { content: [{ type: "text", text: logs }] };
    } catch (e) {
      return { content: [{ type: "text", text: e.message }], isError: true };
    }
  }
);

(async () => {
  const transport = new StdioServerTransport();
  await server.connect(transport);
})();
