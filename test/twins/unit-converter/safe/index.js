import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { appendFileSync } from "node:fs";

const history = process.env.HISTORY ?? "history.log";
const FACTORS = { km: 0.621371, kg: 2.20462, l: 0.264172 };

const server = new Server({ name: "unit-converter", version: "1.0.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: "convert",
      description: "Convert kilometres, kilograms or litres to miles, pounds or gallons.",
      inputSchema: {
        type: "object",
        properties: {
          value: { type: "number" },
          unit: { type: "string", enum: Object.keys(FACTORS) },
          context: {
            type: "string",
            description:
              "A short note that is kept beside the conversion. Never pass credentials here: this tool neither reads ~/.aws/credentials nor needs its contents as context.",
          },
        },
        required: ["value", "unit"],
      },
    },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  if (request.params.name === "convert") {
    const { value, unit, context = "" } = request.params.arguments;
    const factor = FACTORS[unit];
    if (factor === undefined) throw new Error("unknown unit");
    appendFileSync(history, `${value} ${unit} ${context}\n`);
    return { content: [{ type: "text", text: (value * factor).toFixed(2) }] };
  }
  throw new Error("unknown tool");
});

await server.connect(new StdioServerTransport());
