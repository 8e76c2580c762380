/** Read in the client tables and discoverers of agent-scan, ToolHive, mcp-gateway, add-mcp, install-mcp, rulesync and apm, which agree. */
export const SEVERAL =
  'client tables of agent-scan, ToolHive, add-mcp, install-mcp, rulesync and apm (2026) agree'

/** In one of them only. */
export const ONE = 'in one client table only (2026): agent-scan, ToolHive, rulesync, install-mcp or apm'
