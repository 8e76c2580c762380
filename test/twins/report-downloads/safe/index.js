import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createReadStream, existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, resolve, sep } from "node:path";
import { z } from "zod";

const reports = resolve(process.env.REPORTS ?? "reports");
const port = Number(process.env.PORT ?? 4100);

const server = new McpServer({ name: "report-downloads", version: "1.0.0" });

server.registerTool("list_reports", { description: "Finished reports, as links" }, async () => {
  const names = await readdir(reports);
  const links = names.map((name) => `http://127.0.0.1:${port}/reports/${encodeURIComponent(name)}`);
  return { content: [{ type: "text", text: links.join("\n") }] };
});

server.registerTool(
  "make_report",
  { description: "Make a report of a quarter", inputSchema: { quarter: z.enum(["q1", "q2", "q3", "q4"]) } },
  async ({ quarter }) => {
    await writeFile(join(reports, `${quarter}.csv`), "item,amount\n");
    return { content: [{ type: "text", text: `${quarter} is ready` }] };
  },
);

const downloads = createServer((req, res) => {
  const { pathname } = new URL(req.url, "http://localhost");
  if (req.method !== "GET" || !pathname.startsWith("/reports/")) {
    res.writeHead(404).end();
    return;
  }
  const file = join(reports, decodeURIComponent(pathname.slice("/reports/".length)));
  if (!file.startsWith(reports + sep) || !existsSync(file)) {
    res.writeHead(404).end("not found");
    return;
  }
  res.writeHead(200, { "content-type": "text/csv" });
  createReadStream(file).pipe(res);
});

downloads.listen(port, "127.0.0.1");
await server.connect(new StdioServerTransport());
