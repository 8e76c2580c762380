import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export class Git {
  constructor(private readonly folder: string) {}

  log(count: number, path?: string): Promise<string> {
    const only = path === undefined ? [] : ["--", path];
    return this.git("log", "--oneline", `--max-count=${count}`, ...only);
  }

  diff(from: string, to: string): Promise<string> {
    return this.git("diff", "--no-ext-diff", `${from}..${to}`, "--");
  }

  async commit(message: string): Promise<string> {
    await this.git("add", "--all");
    return this.git("commit", `--message=${message}`);
  }

  private async git(...args: string[]): Promise<string> {
    const { stdout } = await run("git", args, { cwd: this.folder, maxBuffer: 8 * 1024 * 1024, timeout: 20_000 });
    return stdout;
  }
}
