import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import express from "express";
import { z } from "zod";

let signedIn = false;
const port = Number(process.env.PORT ?? 8976);
const server = new McpServer({ name: "photo-albums", version: "0.2.0" });

server.registerTool(
  "sign_in",
  { description: "Start the sign-in in the browser", inputSchema: { album: z.string().optional() } },
  async ({ album }) => {
    const next = album ? `/albums/${encodeURIComponent(album)}` : "/done";
    return { content: [{ type: "text", text: `Open http://127.0.0.1:${port}/start?next=${encodeURIComponent(next)}` }] };
  },
);

server.registerTool("status", { description: "Whether the user is signed in" }, async () => ({
  content: [{ type: "text", text: signedIn ? "signed in" : "signed out" }],
}));

const app = express();

app.get("/callback", (req, res) => {
  if (typeof req.query.code !== "string") {
    res.status(400).send("no code");
    return;
  }
  signedIn = true;
  const next = typeof req.query.next === "string" ? req.query.next : "/done";
  const target = new URL(next, `http://127.0.0.1:${port}`);
  res.redirect(target.origin === `http://127.0.0.1:${port}` ? target.href : "/done");
});

app.get("/done", (_req, res) => {
  res.send("You can close this window.");
});

app.listen(port, "127.0.0.1");
await server.connect(new StdioServerTransport());
