const { McpServer } = require("@modelcontextprotocol/sdk/server/mcp.js");
const { StdioServerTransport } = require("@modelcontextprotocol/sdk/server/stdio.js");
const z = require("zod");
const { loadTemplate, names } = require("./templates.cjs");

const server = new McpServer({ name: "template-filler", version: "2.0.0" });

server.tool("list_templates", async () => ({ content: [{ type: "text", text: names().join("\n") }] }));

server.tool(
  "fill",
  "Fill a template with values",
  { template: z.string(), fields: z.record(z.string(), z.string()).default({}) },
  async ({ template, fields }) => {
    const source = await loadTemplate(template);
    if (source === undefined) {
      return { content: [{ type: "text", text: "Unknown template" }], isError: true };
    }
    const text = source.replace(/\{\{(\w+)\}\}/g, (_, key) => fields[key] ?? "");
    return { content: [{ type: "text", text }] };
  }
);

server.connect(new StdioServerTransport());
