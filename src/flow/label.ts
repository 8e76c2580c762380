import type { Labeller } from '../core/label.ts'

/** Infers labels from definitions. */
export function createLabeller(): Labeller {
  return () => ({ capabilities: [], confidentiality: 'public', integrity: 'server', reasons: [] })
}
