const STEPS = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
};

export function parseWorkflow(json) {
  const { name, steps } = JSON.parse(json);
  return {
    name: String(name),
    steps: steps.map((step) => {
      if (!Object.hasOwn(STEPS, step)) throw new Error(`steps are ${Object.keys(STEPS).join(", ")}`);
      return STEPS[step];
    }),
  };
}
