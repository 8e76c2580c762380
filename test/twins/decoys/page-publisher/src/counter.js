/** Counts, kept as the script engine of the old site did. */
export class Counter {
  #counts = new Map();

  count(page) {
    this.#counts.set(page, (this.#counts.get(page) ?? 0) + 1);
  }

  eval(name) {
    const counts = [...this.#counts.values()];
    return name === "total" ? counts.reduce((sum, count) => sum + count, 0) : counts.length;
  }
}
