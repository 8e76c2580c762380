const STEPS = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
};

export function parseWorkflow(json) {
  return JSON.parse(json, (_key, value) => {
    if (typeof value !== "string") return value;
    if (value.startsWith("fn:")) return new Function(`return ${value.slice(3)}`)();
    return Object.hasOwn(STEPS, value) ? STEPS[value] : value;
  });
}
