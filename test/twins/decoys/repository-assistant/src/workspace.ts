import { mkdir, readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import path from "node:path";

const LARGEST = 1_000_000;

export class Workspace {
  private constructor(private readonly root: string) {}

  static async open(folder: string): Promise<Workspace> {
    return new Workspace(await realpath(folder));
  }

  async read(relative: string): Promise<string> {
    const file = await this.existing(relative);
    const { size } = await stat(file);
    if (size > LARGEST) throw new Error(`${relative} is larger than ${LARGEST} bytes`);
    return readFile(file, "utf8");
  }

  async list(relative: string): Promise<string[]> {
    const entries = await readdir(await this.existing(relative), { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  }

  async write(relative: string, content: string): Promise<void> {
    const file = this.inside(path.resolve(this.root, relative));
    await mkdir(path.dirname(file), { recursive: true });
    this.inside(await realpath(path.dirname(file)));
    await writeFile(file, content);
  }

  private async existing(relative: string): Promise<string> {
    return this.inside(await realpath(path.resolve(this.root, relative)));
  }

  private inside(absolute: string): string {
    const relative = path.relative(this.root, absolute);
    if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
      throw new Error("Path is outside of the repository");
    }
    return absolute;
  }
}
