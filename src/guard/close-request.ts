import type { Transit } from './transit.ts'

/** Takes the question of an answer out of the book: a second answer to it is one that nobody asked for. */
export function closeRequest({ envelope, from, conversation }: Transit): void {
  const asker = from === 'server' ? 'client' : 'server'
  for (let scope: typeof conversation | undefined = conversation; scope; scope = scope.parent) {
    if (scope.asked[asker].delete(envelope.id ?? '')) return
  }
}
