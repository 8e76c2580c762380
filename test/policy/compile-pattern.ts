import type { CompilePattern } from '../../src/policy/norm.ts'

/** Stands in for the engine of linear time, which belongs to the guard. */
export const compilePattern: CompilePattern = (pattern) => {
  try {
    const compiled = new RegExp(pattern)
    return (text) => compiled.test(text)
  } catch {
    return undefined
  }
}
