import { readFileSync, writeFileSync } from "node:fs";

export interface Account {
  name: string;
  password: string;
  role: "admin" | "member";
}

export class AccountFile {
  constructor(private path: string) {}

  all(): Account[] {
    return JSON.parse(readFileSync(this.path, "utf8"));
  }

  find(name: string): Account | undefined {
    return this.all().find((account) => account.name === name);
  }

  remove(name: string): void {
    const rest = this.all().filter((account) => account.name !== name);
    writeFileSync(this.path, JSON.stringify(rest));
  }
}
