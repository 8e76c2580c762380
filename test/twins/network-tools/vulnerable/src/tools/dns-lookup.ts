import { execSync } from "node:child_process";
import { z } from "zod";

export const dnsLookup = {
  name: "dns_lookup",
  description: "Resolve a domain name with dig.",
  inputSchema: {
    domain: z.string().describe("Domain name, e.g. www.example.com"),
    type: z.enum(["A", "AAAA", "MX", "TXT"]).default("A"),
  },
  async run({ domain, type }: { domain: string; type: string }): Promise<string> {
    const output = execSync(`dig +short ${type} ${domain}`, { timeout: 5000 }).toString();
    return output.trim() || "no records";
  },
};
