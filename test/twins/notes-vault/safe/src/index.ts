#!/usr/bin/env node
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import * as fs from "fs/promises";
import * as path from "path";
import { z } from "zod";

const NOTES_DIR = process.env.NOTES_DIR || path.join(process.env.HOME || ".", "notes");

const server = new McpServer({
  name: "notes-vault",
  version: "0.1.0",
});

async function locate(name: string): Promise<string> {
  const root = await fs.realpath(NOTES_DIR);
  const target = await fs.realpath(path.resolve(root, name));
  const relative = path.relative(root, target);
  if (relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new Error("Note is outside of the vault");
  }
  return target;
}

server.tool("list_notes", "Lists all notes in the vault", {}, async () => {
  const entries = await fs.readdir(NOTES_DIR);
  return { content: [{ type: "text", text: entries.filter((e) => e.endsWith(".md")).join("\n") }] };
});

server.tool(
  "read_note",
  "Reads one note",
  { name: z.string().describe("File name of the note, as given by list_notes") },
  async ({ name }) => {
    try {
      const text = await fs.readFile(await locate(name), "utf-8");
      return { content: [{ type: "text", text }] };
    } catch (err) {
      return { content: [{ type: "text", text: `Could not read ${name}` }], isError: true };
    }
  },
);

const transport = new StdioServerTransport();
await server.connect(transport);
