import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Account, AccountFile } from "./account-file.js";

const text = (value: string, isError = false) => ({ isError, content: [{ type: "text" as const, text: value }] });

export class AccountServer {
  private server = new McpServer({ name: "accounts", version: "0.7.0" });
  private user: Account | undefined;

  constructor(private accounts: AccountFile) {
    this.server.tool("sign_in", { name: z.string(), password: z.string() }, (args) => this.signIn(args));
    this.server.tool("list_accounts", async () => this.list());
    this.server.tool("delete_account", "Delete an account for good (administrators)", { name: z.string() }, (args) =>
      this.remove(args.name),
    );
  }

  connect(transport: Transport) {
    return this.server.connect(transport);
  }

  private async signIn({ name, password }: { name: string; password: string }) {
    const account = this.accounts.find(name);
    const given = Buffer.from(password);
    const wanted = Buffer.from(account?.password ?? "");
    if (!account || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      return text("wrong name or password", true);
    }
    this.user = account;
    return text(`signed in as ${name}`);
  }

  private list() {
    if (!this.user) return text("sign in first", true);
    return text(this.accounts.all().map(({ name }) => name).join("\n"));
  }

  private async remove(name: string) {
    if (!this.user) return text("sign in first", true);
    this.accounts.remove(name);
    return text(`deleted ${name}`);
  }
}
