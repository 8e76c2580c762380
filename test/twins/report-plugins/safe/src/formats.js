import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./formats", import.meta.url));
const FORMATS = new Map([
  ["markdown", "markdown.mjs"],
  ["text", "text.mjs"],
]);

export async function formatNamed(name) {
  const file = FORMATS.get(name);
  if (file === undefined) throw new Error(`formats: ${[...FORMATS.keys()].join(", ")}`);
  const module = await import(resolve(folder, file));
  return module.default;
}
