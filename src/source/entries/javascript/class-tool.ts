import { basesOf, memberOf } from '../../constant/members.ts'
import type { Evaluator } from '../../constant/evaluator.ts'
import { textIn, type KnownClass } from '../../constant/known.ts'
import type { Finding } from './idiom.ts'
import { argumentSources, PROMPT_SOURCES } from './sources.ts'

const METHODS = ['execute', 'run', 'call', 'handle', 'generateMessages', 'read', 'handler']

/** Frameworks that find classes by themselves: `class Search extends MCPTool { name = '…'; async execute(input) { … } }`. */
export function readClass(known: KnownClass, evaluator: Evaluator, found: Finding): void {
  const base = baseName(known)
  const kind = /tool$/i.test(base) ? 'tool' : /^mcpprompt$/i.test(base) ? 'prompt' : undefined
  const held = known.class.fields
  if (kind === undefined || !held.some(({ name }) => name === 'name')) return
  const answering = METHODS.map((name) => known.class.methods.find((method) => method.name === name)).find(
    (method) => method !== undefined,
  )
  if (!answering || evaluator.followed.has(answering)) return
  // A base in the tree that registers by itself is met where it does.
  if (
    [...basesOf(evaluator, known)].some(({ of }) => of.methods.some((method) => evaluator.registers(method)))
  )
    return
  const made = evaluator.make(known, [], known.at)
  const name = memberOf(evaluator, made, 'name', known.at)
  if (textIn(name) === undefined) return
  const member = (key: string) => memberOf(evaluator, made, key, known.at)
  const schema = member('schema')
  found.register({
    kind,
    name,
    description: member('description'),
    schema: schema.kind === 'object' || schema.kind === 'outside' ? schema : member('inputSchema'),
    annotations: member('annotations'),
    isChecked: true,
    handler: member(answering.name ?? ''),
    sources: kind === 'tool' ? argumentSources(true) : PROMPT_SOURCES,
    at: known.at,
    idiom: `class extends ${base}`,
  })
}

function baseName({ class: { base } }: KnownClass): string {
  if (base?.kind === 'name' || base?.kind === 'member') return base.name
  return ''
}
