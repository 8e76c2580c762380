import { FastMCP, UserError } from "fastmcp";
import http from "node:http";
import https from "node:https";
import { z } from "zod";

const allowedHosts = (process.env.NOTIFY_HOSTS ?? "").split(",").filter(Boolean);

const server = new FastMCP({ name: "build-notifier", version: "1.4.2" });

server.addTool({
  name: "notify",
  description: "Tell a webhook how a build ended",
  parameters: z.object({
    hook: z.string().describe("Address of the webhook"),
    status: z.enum(["passed", "failed", "cancelled"]),
    notes: z.string().optional(),
  }),
  execute: async (args, { log }) => {
    log.info("notifying", { status: args.status });
    const payload = JSON.stringify({ status: args.status, notes: args.notes ?? "", at: new Date().toISOString() });
    const hook = new URL(args.hook);
    if (hook.protocol !== "https:" || !allowedHosts.includes(hook.host)) {
      throw new UserError("This webhook is not configured");
    }
    const code = await post(hook, payload);
    if (code >= 400) throw new UserError(`The webhook answered ${code}`);
    return `delivered (${code})`;
  },
});

function post(url: URL, payload: string): Promise<number> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method: "POST", headers: { "content-type": "application/json", "content-length": Buffer.byteLength(payload) } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    call.on("error", reject);
    call.end(payload);
  });
}

server.start({ transportType: "stdio" });
