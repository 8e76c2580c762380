import type { SourceFacts } from '../../core/source.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Module } from '../program.ts'
import { sitesIn } from '../shapes/sites.ts'
import { writtenOut } from './written-out.ts'

const MOST = 500

/** Lines that are given to a shell, where they are written out. */
export function commandLines(modules: readonly Module[]): NonNullable<SourceFacts['commands']> {
  const found: { line: string; at: { file: string; start: number; end: number } }[] = []
  for (const module of modules) {
    if (isElsewhere(module.path) || !STARTED.test(module.text)) continue
    for (const { call, name } of sitesIn(module).calls) {
      const [first, second] = call.args
      if (!STARTS.has(name) || !first || found.length >= MOST) continue
      const [program, words] = [writtenOut(first), second && writtenOut(second)]
      const line = lineOf(program, words)
      if (line !== undefined) found.push({ line, at: call.at })
    }
  }
  return found
}

const STARTED = /child_process|subprocess|os\.(?:system|popen)|\bexec|\bspawn/
const STARTS: ReadonlySet<string> = new Set([
  'exec',
  'execSync',
  'execFile',
  'execFileSync',
  'spawn',
  'spawnSync',
  'system',
  'popen',
  'run',
  'Popen',
  'call',
  'check_call',
  'check_output',
])

/** Of `sh -c LINE` the line; of other lists nothing: no shell reads them. */
function lineOf(program: unknown, words: unknown): string | undefined {
  const list = Array.isArray(program)
    ? program
    : typeof program === 'string' && Array.isArray(words)
      ? [program, ...words]
      : undefined
  if (!list) return typeof program === 'string' && /\s/.test(program) ? program : undefined
  const [name, option, line] = list
  return typeof name === 'string' &&
    /(?:^|\/)(?:ba|z|da|k)?sh$/.test(name) &&
    /^-\w{0,4}c$/.test(String(option)) &&
    typeof line === 'string'
    ? line
    : undefined
}
