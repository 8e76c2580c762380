import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { diffAgainstMain, branches } from "./changes.js";

const server = new McpServer({ name: "review-prompts", version: "0.4.0" });

server.registerPrompt(
  "review_branch",
  {
    title: "Review a branch",
    description: "Ask for a review of what a branch changes",
    argsSchema: { branch: z.string(), focus: z.string().optional() },
  },
  async ({ branch, focus = "correctness" }) => {
    const diff = await diffAgainstMain(branch);
    return {
      messages: [
        { role: "user", content: { type: "text", text: `Review these changes for ${focus}:\n\n${diff}` } },
      ],
    };
  },
);

server.registerTool("branches", { description: "Branches of the repository" }, async () => ({
  content: [{ type: "text", text: await branches() }],
}));

await server.connect(new StdioServerTransport());
