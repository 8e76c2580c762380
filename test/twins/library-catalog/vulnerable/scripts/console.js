import { createInterface } from "node:readline/promises";
import { titlesWhere } from "../src/catalog.js";

const terminal = createInterface({ input: process.stdin, output: process.stdout });
for (;;) {
  const condition = await terminal.question("WHERE ");
  if (condition === "") break;
  console.log(titlesWhere(condition).join("\n"));
}
terminal.close();
