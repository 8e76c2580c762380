import { FastMCP } from "fastmcp";
import { z } from "zod";
import { formatNamed } from "./formats.js";

const server = new FastMCP({ name: "report-plugins", version: "1.0.0" });

server.addTool({
  name: "render",
  description: "Render rows in a format: markdown or text",
  parameters: z.object({ format: z.string(), rows: z.array(z.string()) }),
  execute: async ({ format, rows }) => {
    const render = await formatNamed(format);
    return render(rows);
  },
});

server.start({ transportType: "stdio" });
