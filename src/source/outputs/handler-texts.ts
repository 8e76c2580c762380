import type { SourceText } from '../../core/source.ts'
import type { TextRole } from '../../core/subject.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Entry } from '../entry.ts'
import type { Expression } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'
import { writtenOut } from './written-out.ts'

const MOST = 2000
const MOST_STEPS = 500_000
/** Shorter ones are keys and labels. */
const SHORTEST = 20
const LONGEST = 20_000

/** Texts that stand in handlers and that no call to something else takes: they may come to whoever asked. */
export function handlerTexts(entries: readonly Entry[]): readonly SourceText[] {
  const found = new Map<string, SourceText>()
  let steps = 0
  for (const { tool, handler, module, branch } of entries) {
    const role = tool && !branch && !isElsewhere(module.path) ? ROLES[tool.kind] : undefined
    if (!role) continue
    const open: Part[] = [...handler.body]
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if ((steps += 1) > MOST_STEPS || found.size >= MOST) return [...found.values()]
      if ('kind' in part) {
        // A text that is a statement by itself documents; nobody is given it.
        if (part.kind === 'do' && part.value.kind === 'literal') continue
        if (part.kind === 'throw' || (part.kind === 'call' && takesText(part))) continue
        const value = textIn(part)
        if (value !== undefined) {
          found.set(`${part.at.file}:${part.at.start}`, {
            role,
            value,
            at: part.at,
            tool: tool?.name,
            mimeType: tool?.mimeType,
          })
          continue
        }
      }
      for (const one of partsOf(part)) open.push(one)
    }
  }
  return [...found.values()]
}

const ROLES: Readonly<Record<string, TextRole>> = {
  tool: 'result',
  prompt: 'prompt-body',
  resource: 'resource-body',
  template: 'resource-body',
}

function textIn(part: Part): string | undefined {
  if (!('kind' in part) || (part.kind !== 'literal' && part.kind !== 'text' && part.kind !== 'binary'))
    return undefined
  const value = writtenOut(part)
  return typeof value === 'string' &&
    value.length >= SHORTEST &&
    value.length <= LONGEST &&
    /\s\S+\s/.test(value)
    ? value
    : undefined
}

/** Logs, errors, questions to others: their words are not the answer. */
function takesText({ callee }: Extract<Expression, { kind: 'call' }>): boolean {
  const name = callee.kind === 'member' || callee.kind === 'name' ? callee.name : ''
  const of = callee.kind === 'member' && callee.of.kind === 'name' ? callee.of.name : ''
  return OTHERS.test(name) || /^(?:console|log|logger|logging)$/.test(of)
}

const OTHERS =
  /^(?:createMessage|create_message|elicitInput|elicit|fetch|describe|Error|\w{0,40}Error|exec\w{0,20}|spawn\w{0,8}|query|prepare|execute|test|match|search|compile|run|system|Popen|log|debug|warn|warning)$/
