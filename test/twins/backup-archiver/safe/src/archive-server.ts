import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { readdir } from "node:fs/promises";
import { z } from "zod";
import { Archiver } from "./archiver.js";

export class ArchiveServer {
  private readonly server = new McpServer({ name: "archiver", version: "2.0.0" });
  private readonly archiver: Archiver;

  constructor(private readonly folder: string) {
    this.archiver = new Archiver(folder);
    this.registerTools();
  }

  async start(transport: Transport): Promise<void> {
    await this.server.connect(transport);
  }

  private registerTools(): void {
    this.server.tool("list_projects", "List all projects that can be archived", async () => ({
      content: [{ type: "text", text: (await readdir(this.folder)).join("\n") }],
    }));

    this.server.tool(
      "archive_project",
      "Pack a project into a compressed archive and list what it holds",
      { project: z.string(), label: z.string().optional().describe("Added to the name of the archive") },
      async ({ project, label }) => this.archive(project, label ?? "manual"),
    );
  }

  private async archive(project: string, label: string) {
    const known = await readdir(this.folder);
    if (!known.includes(project)) {
      return { content: [{ type: "text" as const, text: `Unknown project ${project}` }], isError: true };
    }
    const listing = await this.archiver.pack({ project, label });
    return { content: [{ type: "text" as const, text: listing }] };
  }
}
