import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

interface Prompt {
  title: string;
  body: string;
  savedAt: Date;
}

export class PromptStore {
  private folder: string;
  private saved = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  async titles(): Promise<string[]> {
    return readdir(this.folder);
  }

  async write(prompt: Prompt): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = this.fileOf(prompt);
    await writeFile(file, `# ${prompt.savedAt.toISOString()}\n${prompt.body}\n`);
    this.saved += 1;
  }

  private fileOf({ title }: Prompt): string {
    return join(this.folder, title);
  }
}
