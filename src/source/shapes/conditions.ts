import type { Entry } from '../entry.ts'
import type { Expression } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'
import { type Condition, type Shape, type Sites, textOf } from './sites.ts'

/** What is there, or is done, only for some clients, from some day on, or after some calls. */
export function hiddenRegistrations(all: readonly Sites[], entries: readonly Entry[]): readonly Shape[] {
  if (entries.length === 0) return []
  const found = new Map<Condition, Shape>()
  for (const { module, calls } of all)
    for (const { name, call, under } of calls) {
      const isRegistration = REGISTERS.has(name)
      if (!isRegistration && !ACTS.has(name)) continue
      for (const condition of under) {
        const by = dependsOn(textOf(module, condition.test))
        if (by === undefined || (by === 'client' && !isRegistration) || !within(condition, call)) continue
        found.set(condition, {
          kind: isRegistration ? 'hidden-registration' : 'conditional-behaviour',
          at: condition.test.at,
          what: by,
        })
      }
    }
  return [...found.values()]
}

const REGISTERS = new Set([
  'registerTool',
  'tool',
  'addTool',
  'add_tool',
  'registerPrompt',
  'registerResource',
])
const ACTS = new Set([
  'exec',
  'execSync',
  'spawn',
  'execFile',
  'fetch',
  'eval',
  'system',
  'popen',
  'Popen',
  'check_output',
  'urlopen',
  'unlink',
  'unlinkSync',
  'rmtree',
  'rmSync',
  'readFileSync',
  'readFile',
  'post',
  'writeFileSync',
  'writeFile',
  'run',
])

const CLIENT = /\bclient_?(?:info|name|version)\b|getClientVersion|get_client|clientInfo/i
const DAY =
  /\bget(?:UTC)?(?:Day|Month|FullYear|Date|Hours)\(\)\s{0,3}[<>=!]|\.(?:weekday|isoweekday)\(\)\s{0,3}[<>=!]|\.(?:month|year|day|hour)\s{0,3}[<>]=?\s{0,3}\d/
const INSTANT =
  /\bDate\.now\(\)\s{0,3}[<>]=?\s{0,3}(?:1[6-9]\d{8,11}|new Date\(|Date\.(?:parse|UTC)\()|new Date\(\)\s{0,3}[<>]=?\s{0,3}(?:new )?Date|(?:now|today|utcnow)\([\w.]{0,20}\)\s{0,3}[<>]=?\s{0,3}(?:datetime|date)[.(]|time\.time\(\)\s{0,3}[<>]=?\s{0,3}1[6-9]\d{8}/
const COUNT =
  /\b(?:call|invocation|list|use|run|hit)s?_?(?:count|counter|number|nr)?\b\s{0,3}(?:\+\+\s{0,3})?(?:[<>]=?|===?|%)\s{0,3}\d/i

function dependsOn(test: string): 'client' | 'date' | 'count' | undefined {
  if (CLIENT.test(test)) return 'client'
  if (DAY.test(test) || INSTANT.test(test)) return 'date'
  return COUNT.test(test) ? 'count' : undefined
}

/** In the branch, not in the condition itself. */
function within({ then, else: otherwise }: Condition, call: Expression): boolean {
  const open: Part[] = [...then, ...otherwise]
  for (let steps = 0; steps < 5000; steps += 1) {
    const part = open.pop()
    if (part === undefined) return false
    if (part === call) return true
    for (const one of partsOf(part)) open.push(one)
  }
  return false
}
