import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { ArchiveServer } from "./archive-server.js";

const folder = process.env.PROJECTS ?? "/srv/projects";
const app = new ArchiveServer(folder);
await app.start(new StdioServerTransport());
