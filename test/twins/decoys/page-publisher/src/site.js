import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const STYLES = ["color", "background", "font"];

export class Site {
  style = { color: "black", background: "white", font: "serif" };

  constructor(folder) {
    this.folder = folder;
  }

  async write(title, html) {
    const page = slug(title);
    await writeFile(join(this.folder, `${page}.html`), html);
    return page;
  }

  async read(page) {
    const file = await this.find(page);
    return file && readFile(join(this.folder, file), "utf8");
  }

  async remove(page) {
    const file = await this.find(page);
    if (file) await rm(join(this.folder, file));
    return file !== undefined;
  }

  restyle(wanted) {
    for (const name of STYLES) {
      if (Object.hasOwn(wanted, name) && /^[a-z-]{1,30}$/.test(wanted[name])) this.style[name] = wanted[name];
    }
  }

  async find(page) {
    const files = await readdir(this.folder);
    return files.find((file) => file === `${page}.html`);
  }
}

function slug(title) {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? ["page"];
  return words.join("-").slice(0, 60);
}
