import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import express, { type NextFunction, type Request, type Response } from "express";
import { z } from "zod";
import { findTask, tasksOf } from "./tasks.js";

const tokens = new Map([
  ["token-ada", "ada"],
  ["token-bob", "bob"],
]);

function requireUser(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.replace(/^Bearer /, "") ?? "";
  const user = tokens.get(token);
  if (user === undefined) {
    res.status(401).json({ error: "unauthorized" });
    return;
  }
  (req as any).auth = { token, clientId: user, scopes: ["tasks"] };
  next();
}

function createServer() {
  const server = new McpServer({ name: "team-tasks", version: "2.1.0" });

  server.registerTool("my_tasks", { description: "Tasks of the signed-in user" }, async (extra) => {
    const user = extra.authInfo!.clientId;
    return { content: [{ type: "text", text: JSON.stringify(tasksOf(user)) }] };
  });

  server.registerTool(
    "get_task",
    { description: "One task of the signed-in user, with its notes", inputSchema: { id: z.string() } },
    async ({ id }, extra) => {
      const task = findTask(id);
      if (!task || task.owner !== extra.authInfo?.clientId) {
        return { isError: true, content: [{ type: "text", text: "No such task" }] };
      }
      return { content: [{ type: "text", text: JSON.stringify(task) }] };
    },
  );
  return server;
}

const app = express();
app.use(express.json());
app.post("/mcp", requireUser, async (req, res) => {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
  res.on("close", () => void transport.close());
  await createServer().connect(transport);
  await transport.handleRequest(req, res, req.body);
});

app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1");
