import type { ToolReading } from './tools.ts'

/** How far a tool is what these words ask for: 0 to 1, by its name, then by what it says of itself. */
export function toolFit(tool: ToolReading, asked: ReadonlySet<string>): number {
  if (asked.size === 0) return 0
  return 1 - (1 - 0.8 * nameFit(tool.nameConcepts, asked)) * (1 - 0.6 * aboutFit(tool.concepts, asked))
}

export function nameFit(name: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  let all = 0
  let met = 0
  for (const concept of name) {
    const weight = COMMON.has(concept) ? 0.25 : 1
    all += weight
    if (asked.has(concept)) met += weight
  }
  return all === 0 ? 0 : met / all
}

function aboutFit(about: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  let met = 0
  let all = 0
  for (const concept of asked) {
    const weight = COMMON.has(concept) ? 0.25 : 1
    all += weight
    if (about.has(concept)) met += weight
  }
  return all === 0 ? 0 : Math.min(1, (1.6 * met) / Math.min(all, 6))
}

/** What half of all tools do, which tells nothing about one of them. */
const COMMON = new Set([
  '~get',
  '~find',
  '~creat',
  '~updat',
  '~calcul',
  '~check',
  '~numb',
  '~count',
  '~user',
  'by',
  'base',
  'given',
  'specific',
])
