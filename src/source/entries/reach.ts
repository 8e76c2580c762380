import { isElsewhere } from '../elsewhere.ts'

/** Whether what a file registers is served to others: tests and examples are told of, but not as what a server does. */
export function reachOf(path: string): 'surface' | 'elsewhere' {
  return isElsewhere(path) ? 'elsewhere' : 'surface'
}
