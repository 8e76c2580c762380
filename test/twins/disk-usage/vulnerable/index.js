import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { execSync } from "node:child_process";
import { z } from "zod";

const shares = process.env.SHARES ?? "/srv/shares";
const SHARES = ["music", "films", "books"];

const server = new McpServer({ name: "disk-usage", version: "1.0.0" });

function sizes(options = "-sk", what = "*") {
  const output = execSync(`du ${options} ${what}`, { cwd: shares, encoding: "utf8" });
  return output
    .trim()
    .split("\n")
    .map((line) => line.split("\t"))
    .map(([kilobytes, name]) => ({ name, kilobytes: Number(kilobytes) }));
}

server.registerTool("all_sizes", { description: "Size of every share" }, async () => ({
  content: [{ type: "text", text: JSON.stringify(sizes()) }],
}));

server.registerTool(
  "share_size",
  {
    description: `Size of one share: ${SHARES.join(", ")}`,
    inputSchema: { share: z.string() },
    annotations: { readOnlyHint: true },
  },
  async ({ share }) => {
    const [size] = sizes("-sk", share);
    return { content: [{ type: "text", text: `${size.name}: ${size.kilobytes} kB` }] };
  },
);

await server.connect(new StdioServerTransport());
