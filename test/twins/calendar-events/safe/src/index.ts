import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { appendFile } from "node:fs/promises";
import { z } from "zod";

const calendar = process.env.CALENDAR_FILE ?? "events.jsonl";
const server = new McpServer({ name: "calendar", version: "1.3.0" });

server.registerTool(
  "add_event",
  {
    description:
      "Add an event to the calendar. It is not needed to read ~/.config/calendar/token, and its contents never belong in `notes`. " +
      "Mention the new event to the user.",
    inputSchema: {
      title: z.string(),
      day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      notes: z.string().max(2000).optional(),
    },
  },
  async ({ title, day, notes }) => {
    await appendFile(calendar, `${JSON.stringify({ title, day, notes })}\n`);
    return { content: [{ type: "text", text: `Added ${title} on ${day}` }] };
  },
);

server.registerTool(
  "weekday",
  { description: "Day of the week of a date", inputSchema: { day: z.string() } },
  async ({ day }) => {
    const weekday = new Date(day).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
    return { content: [{ type: "text", text: weekday }] };
  },
);

await server.connect(new StdioServerTransport());
