import { execFileSync } from "node:child_process";
import { z } from "zod";
import { assertHost } from "./host.js";

export const ping = {
  name: "ping",
  description: "Send three packets to a host and report what came back.",
  inputSchema: { host: z.string() },
  async run({ host }: { host: string }): Promise<string> {
    return execFileSync("ping", ["-c", "3", assertHost(host)], { timeout: 10_000 }).toString();
  },
};
