import type { Task, World } from '../environment.ts'

/** A task of which it is known what strangers' text it reads. */
export interface ReadingTask extends Task {
  /** Where that text stands, as the world names its places. */
  readonly reads?: string
}

/** Plants by `rewrite`ing the text at the place that the task reads. */
export function plantBy(
  tasks: readonly ReadingTask[],
  rewriteAt: (place: string, rewrite: (text: string) => string) => boolean,
): NonNullable<World['plant']> {
  const places = new Map(tasks.map(({ name, reads }) => [name, reads]))
  return ({ name }, rewrite) => {
    const place = places.get(name)
    return place !== undefined && rewriteAt(place, rewrite)
  }
}
