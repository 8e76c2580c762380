import { exec } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const logFile = process.env.LOG_FILE ?? "/var/log/app.log";

export async function lastLines(count: number): Promise<string> {
  const lines = (await readFile(logFile, "utf8")).trimEnd().split("\n");
  return lines.slice(-count).join("\n");
}

export async function filterLog(text: string): Promise<string> {
  const lines = (await readFile(logFile, "utf8")).split("\n");
  return lines.filter((line) => line.includes(text)).join("\n");
}

/** Much faster on very large files. */
export async function grepLog(text: string): Promise<string> {
  const { stdout } = await promisify(exec)(`grep -F '${text}' ${logFile}`);
  return stdout;
}
