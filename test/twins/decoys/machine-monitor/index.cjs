#!/usr/bin/env node
const { McpServer } = require("@modelcontextprotocol/sdk/server/mcp.js");
const { StdioServerTransport } = require("@modelcontextprotocol/sdk/server/stdio.js");
const { execFile, execSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { promisify } = require("util");
const { z } = require("zod");

const execFileAsync = promisify(execFile);
const server = new McpServer({ name: "machine-monitor", version: "1.6.2" });

const SORT_KEYS = { cpu: "-%cpu", memory: "-%mem", started: "-start_time" };
const SETTINGS = ["MONITOR_INTERVAL", "MONITOR_HOST", "TZ", "LANG"];
const LOGS = { system: "/var/log/syslog", kernel: "/var/log/kern.log" };
const SECRET = /token|key|secret|password/i;

function text(value) {
  return { content: [{ type: "text", text: typeof value === "string" ? value : JSON.stringify(value, null, 2) }] };
}

function problem(message) {
  return { content: [{ type: "text", text: message }], isError: true };
}

function readable(bytes) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

server.tool("overview", "Processors, memory and load", async () =>
  text({
    host: os.hostname(),
    processors: os.cpus().length,
    load: os.loadavg(),
    memory: { free: readable(os.freemem()), total: readable(os.totalmem()) },
    up: `${Math.floor(os.uptime() / 3600)} h`,
  })
);

server.tool("disk", "Space on all disks", async () => {
  const output = execSync("df -k -P 2>/dev/null || df -k", { encoding: "utf8", timeout: 5000 });
  return text(output);
});

server.tool(
  "processes",
  "The busiest processes",
  {
    sortBy: z.enum(["cpu", "memory", "started"]).default("cpu"),
    count: z.number().int().min(1).max(50).default(10),
  },
  async ({ sortBy, count }) => {
    const { stdout } = await execFileAsync("ps", ["-eo", "pid,comm,%cpu,%mem", `--sort=${SORT_KEYS[sortBy]}`]);
    return text(stdout.split("\n").slice(0, count + 1).join("\n"));
  }
);

server.tool(
  "process_details",
  "What a process is doing",
  { pid: z.number().int().positive() },
  async ({ pid }) => {
    const status = path.join("/proc", String(Math.trunc(pid)), "status");
    if (!fs.existsSync(status)) return problem(`no process ${pid}`);
    const lines = fs.readFileSync(status, "utf8").split("\n");
    return text(lines.filter((line) => /^(Name|State|VmRSS|Threads):/.test(line)).join("\n"));
  }
);

server.tool("settings", "Settings of this monitor", async () => {
  const shown = {};
  for (const name of SETTINGS) {
    shown[name] = process.env[name] ?? "(default)";
  }
  const hidden = Object.keys(process.env).filter((name) => name.startsWith("MONITOR_") && SECRET.test(name));
  return text({ ...shown, set: hidden.map((name) => `${name} is set`) });
});

server.tool(
  "tail_log",
  "The last lines of a log of the system",
  { log: z.enum(["system", "kernel"]), lines: z.number().int().min(1).max(500).default(50) },
  async ({ log, lines }) => {
    try {
      const content = await fs.promises.readFile(LOGS[log], "utf8");
      return text(content.trimEnd().split("\n").slice(-lines).join("\n"));
    } catch (error) {
      return problem(error.code === "ENOENT" ? "this machine has no such log" : "the log cannot be read");
    }
  }
);

async function main() {
  await server.connect(new StdioServerTransport());
  console.error("machine-monitor is listening on stdio");
}

main().catch((error) => {
  console.error("fatal:", error);
  process.exit(1);
});
