import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { parseWorkflow } from "./workflow.js";

const workflows = new Map();
const server = new McpServer({ name: "workflow-import", version: "1.0.0" });

server.registerTool(
  "import_workflow",
  { description: "Import a workflow that was exported as JSON", inputSchema: { workflow: z.string() } },
  async ({ workflow }) => {
    const { name, steps } = parseWorkflow(workflow);
    workflows.set(name, steps);
    return { content: [{ type: "text", text: `${name} has ${steps.length} steps` }] };
  },
);

server.registerTool(
  "run_workflow",
  { description: "Run a workflow over a text", inputSchema: { name: z.string(), input: z.string() } },
  async ({ name, input }) => {
    const steps = workflows.get(name) ?? [];
    return { content: [{ type: "text", text: steps.reduce((text, step) => step(text), input) }] };
  },
);

await server.connect(new StdioServerTransport());
