import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { codeFor, messages } from "./mail.js";

const session = { address: undefined };
const server = new McpServer({ name: "mailbox", version: "0.1.7" });

const ok = (text) => ({ content: [{ type: "text", text }] });
const refuse = (text) => ({ content: [{ type: "text", text }], isError: true });

server.registerTool(
  "sign_in",
  { description: "Sign in with the code sent to your phone", inputSchema: { address: z.email(), code: z.string() } },
  async ({ address, code }) => {
    if (codeFor(address) !== code) return refuse("wrong code");
    session.address = address;
    return ok("signed in");
  },
);

server.registerTool("inbox", { description: "Subjects of your messages" }, async () => {
  if (!session.address) return refuse("sign in first");
  const mine = messages.filter((message) => message.to === session.address);
  return ok(mine.map(({ id, subject }) => `${id} ${subject}`).join("\n"));
});

server.registerTool(
  "read_message",
  { description: "Read one of your messages", inputSchema: { messageId: z.number().int() } },
  async ({ messageId }) => {
    if (!session.address) return refuse("sign in first");
    const message = messages.find(({ id }) => id === messageId);
    if (!message) return refuse("no such message");
    return ok(`From: ${message.from}\nSubject: ${message.subject}\n\n${message.body}`);
  },
);

await server.connect(new StdioServerTransport());
