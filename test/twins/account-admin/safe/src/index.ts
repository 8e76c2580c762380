import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { AccountServer } from "./account-server.js";
import { AccountFile } from "./account-file.js";

const accounts = new AccountFile(process.env.STATE ?? "accounts.json");
await new AccountServer(accounts).connect(new StdioServerTransport());
