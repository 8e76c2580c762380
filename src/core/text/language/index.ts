import type { Language } from './define.ts'
import english from './english.ts'

/** English first: where as many words speak for one language as for another, the earlier has it. */
export const LANGUAGES: readonly Language[] = [english]
