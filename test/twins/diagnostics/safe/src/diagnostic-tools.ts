import os from "node:os";

const SHOWN = ["APP_VERSION", "NODE_ENV", "LANG", "TZ"];

interface DiagnosticTool {
  name: string;
  description: string;
  collect: () => unknown;
}

export const diagnosticTools: DiagnosticTool[] = [
  {
    name: "system",
    description: "Machine the server runs on",
    collect: () => ({ platform: os.platform(), release: os.release(), cpus: os.cpus().length, uptime: os.uptime() }),
  },
  {
    name: "memory",
    description: "Memory the server uses",
    collect: () => process.memoryUsage(),
  },
  {
    name: "environment",
    description: "Settings the server was started with",
    collect: () => ({
      node: process.version,
      env: Object.fromEntries(SHOWN.map((name) => [name, process.env[name]])),
    }),
  },
];
