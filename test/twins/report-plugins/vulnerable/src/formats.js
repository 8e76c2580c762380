import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./formats", import.meta.url));

export async function formatNamed(name) {
  const module = await import(resolve(folder, `${name}.mjs`));
  return module.default;
}
