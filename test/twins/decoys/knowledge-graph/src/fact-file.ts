import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Fact } from './graph.js';

export class FactFile {
  constructor(private readonly path: string) {}

  async load(): Promise<Fact[]> {
    try {
      return JSON.parse(await readFile(this.path, 'utf8')) as Fact[];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  async save(facts: Fact[]): Promise<void> {
    const draft = `${this.path}.${process.pid}.tmp`;
    await writeFile(draft, JSON.stringify(facts, null, 2));
    await rename(draft, this.path);
  }
}
