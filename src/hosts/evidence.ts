/** Read in the client tables and discoverers of several projects together: one is enough, and none contradicts. */
export const SEVERAL =
  'client tables of 2026 taken together (agent-scan, ToolHive, mcp-gateway, add-mcp, install-mcp, rulesync, apm); none contradicts'
