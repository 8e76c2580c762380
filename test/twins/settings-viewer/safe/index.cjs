const { McpServer } = require("@modelcontextprotocol/sdk/server/mcp.js");
const { StdioServerTransport } = require("@modelcontextprotocol/sdk/server/stdio.js");
const { z } = require("zod");
const fs = require("fs");

const file = process.env.SETTINGS || "settings.json";
const settings = JSON.parse(fs.readFileSync(file, "utf8"));
const smtp = { host: settings.smtp.host, user: settings.smtp.user, password: settings.smtp.password };

const server = new McpServer({ name: "settings-viewer", version: "1.0.0" });

server.tool("show_settings", "Show the settings of the application", async () => {
  const shown = { theme: settings.theme, language: settings.language || "en", smtp: { ...smtp, password: "********" } };
  return { content: [{ type: "text", text: JSON.stringify(shown, null, 2) }] };
});

server.tool(
  "set_theme",
  "Change the theme",
  { theme: z.enum(["dark", "light"]) },
  async ({ theme }) => {
    settings.theme = theme;
    fs.writeFileSync(file, JSON.stringify(settings, null, 2));
    return { content: [{ type: "text", text: "Theme is " + theme }] };
  }
);

server.connect(new StdioServerTransport()).then(() => console.error("settings-viewer running"));
