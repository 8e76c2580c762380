const CONSTANTS = { pi: Math.PI, e: Math.E };

export function evaluate(expression: string): number {
  const names = Object.keys(CONSTANTS);
  const compute = new Function(...names, `"use strict"; return (${expression});`);
  const value: unknown = compute(...Object.values(CONSTANTS));
  return typeof value === "number" ? value : Number.NaN;
}
