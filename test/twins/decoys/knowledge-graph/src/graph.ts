export interface Fact {
  subject: string;
  relation: string;
  object: string;
}

export class Graph {
  private readonly bySubject = new Map<string, Fact[]>();

  constructor(facts: Fact[]) {
    for (const fact of facts) this.add(fact);
  }

  add(fact: Fact): void {
    this.bySubject.set(fact.subject, [...this.about(fact.subject), fact]);
  }

  about(subject: string): Fact[] {
    return this.bySubject.get(subject) ?? [];
  }

  forget(subject: string): number {
    const count = this.about(subject).length;
    this.bySubject.delete(subject);
    return count;
  }

  facts(): Fact[] {
    return [...this.bySubject.values()].flat();
  }

  path(from: string, to: string): Fact[] | undefined {
    const seen = new Set([from]);
    let reached: { at: string; way: Fact[] }[] = [{ at: from, way: [] }];
    while (reached.length > 0) {
      const found = reached.find(({ at }) => at === to);
      if (found) return found.way;
      reached = reached
        .flatMap(({ at, way }) => this.about(at).map((fact) => ({ at: fact.object, way: [...way, fact] })))
        .filter(({ at }) => !seen.has(at) && seen.add(at));
    }
    return undefined;
  }
}
