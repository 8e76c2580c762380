import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const folder = process.env.RECIPES ?? "recipes";
const recipeName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

const server = new McpServer({ name: "recipe-box", version: "1.0.1" });

server.registerTool("list_recipes", { description: "All recipes" }, async () => ({
  content: [{ type: "text", text: readdirSync(folder).map((file) => file.replace(/\.json$/, "")).join("\n") }],
}));

server.registerTool(
  "get_recipe",
  { description: "Ingredients and steps of a recipe", inputSchema: { name: recipeName } },
  async ({ name }) => {
    const recipe = load(name);
    const steps = recipe.steps.map((step, index) => `${index + 1}. ${step}`);
    return { content: [{ type: "text", text: [recipe.title, ...steps].join("\n") }] };
  },
);

server.registerTool(
  "add_step",
  { description: "Add a step to a recipe", inputSchema: { name: recipeName, step: z.string() } },
  async ({ name, step }) => {
    const recipe = load(name);
    recipe.steps.push(step);
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(recipe));
    return { content: [{ type: "text", text: `${recipe.steps.length} steps` }] };
  },
);

function load(name) {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
}

await server.connect(new StdioServerTransport());
