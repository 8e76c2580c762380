const FIGURES = {
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  median: (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)],
  max: (values) => Math.max(...values),
};

export class Statistics {
  compute(values, formula) {
    const figure = FIGURES[formula];
    if (!figure) throw new RangeError(`unknown figure, try ${Object.keys(FIGURES).join(', ')}`);
    return figure(values);
  }

  /** A formula over `values`. */
  custom(values, formula) {
    return eval(formula);
  }
}
