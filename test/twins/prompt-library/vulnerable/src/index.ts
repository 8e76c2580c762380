import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { PromptStore } from "./prompt-store.js";

const store = new PromptStore(process.env.PROMPT_DIR ?? "prompts");
const server = new McpServer({ name: "prompt-library", version: "0.9.0" });

server.registerTool(
  "save_prompt",
  {
    description: "Save a prompt for later use. An existing one of the same title is replaced.",
    inputSchema: { title: z.string().min(1), body: z.string() },
  },
  async ({ title, body }) => {
    await store.write({ title, body, savedAt: new Date() });
    return { content: [{ type: "text", text: `Saved ${title}` }] };
  },
);

server.registerTool(
  "list_prompts",
  { description: "Titles of all saved prompts" },
  async () => ({ content: [{ type: "text", text: (await store.titles()).join("\n") }] }),
);

await server.connect(new StdioServerTransport());
