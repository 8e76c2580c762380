import { canonicalJson } from '../../core/canonical.ts'
import { field, isArray, listField, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Shield } from '../defence.ts'
import type { ToolDefinition } from '../environment.ts'
import type { Mounted } from './mounted.ts'
import type { Watch } from './watch.ts'

/** Greets a server and takes its instructions in; unless its tools are not to be offered any more. */
export async function greet(
  mounted: Mounted,
  shield: Shield,
  watch: Watch,
  isRemoved: boolean,
): Promise<void> {
  const greeting = await mounted.peer.greet()
  if (!greeting) return watch.touch('server-refused', mounted.name, '')
  const sent = mounted.lab.log.findLast(({ method }) => GREETINGS.has(method))?.result
  const said = stringField(sent, 'instructions') ?? ''
  const { instructions: came } = greeting
  const kept = came !== '' && shield.instructions ? await shield.instructions(mounted.name, came) : came
  if (kept !== said) watch.touch(kept ? 'text-changed' : 'text-withheld', mounted.name, 'instructions')
  if (kept && !isRemoved) watch.read('instructions', mounted.name, kept)
}

const GREETINGS = new Set(['initialize', 'server/discover'])

/** A server's tools as they come through, beside what it sent. */
export async function toolsOf(
  mounted: Mounted,
  shield: Shield,
  watch: Watch,
): Promise<readonly ToolDefinition[]> {
  const mark = mounted.lab.log.length
  const came = (await mounted.peer.list('tools/list', 'tools')).flatMap((json) => toDefinition(json) ?? [])
  const sent = mounted.lab.log
    .slice(mark)
    .filter(({ method }) => method === 'tools/list')
    .flatMap(({ result }) => listField(result, 'tools'))
  if (mounted.lab.log.length === mark && came.length === 0)
    watch.touch('server-refused', mounted.name, 'tools/list')
  const kept: ToolDefinition[] = []
  for (const tool of came) {
    const screened = shield.definition ? await shield.definition(mounted.name, tool) : tool
    if (screened) kept.push(screened)
  }
  for (const json of sent) {
    const name = stringField(json, 'name') ?? ''
    const tool = kept.find((each) => each.name === name)
    if (!tool) watch.touch('definition-withheld', mounted.name, name)
    else if (canonicalJson({ ...tool }) !== canonicalJson(json))
      watch.touch('definition-changed', mounted.name, name)
  }
  return kept
}

/** Reads what the user attached to the conversation, and how it was offered: a resource, or what a prompt says. */
export async function attach(
  mounted: Mounted,
  what: 'resource' | 'prompt',
  name: string,
  watch: Watch,
): Promise<void> {
  const { list, items, id, method, key, carrier } = WAYS[what]
  const listMark = mounted.lab.log.length
  const listed = await mounted.peer.list(list, items)
  const offers = mounted.lab.log.slice(listMark).flatMap(({ result }) => listField(result, items))
  const [said, described] = [offers, listed].map((all) => descriptionIn(all, id, name))
  if (said !== described) watch.touch(described ? 'text-changed' : 'text-withheld', mounted.name, what)
  if (described) await watch.hand(what, mounted.name, carrier, described)

  const mark = mounted.lab.log.length
  const reply = await mounted.peer.ask(method, { [id]: name })
  const sent = mounted.lab.log.slice(mark).findLast((each) => each.method === method)?.result
  if (reply.kind !== 'result') return watch.touch('text-withheld', mounted.name, what)
  const came = reply.body[key]
  if (canonicalJson(came ?? null) !== canonicalJson(sent?.[key] ?? null))
    watch.touch('text-changed', mounted.name, what)
  await watch.hand(what, mounted.name, carrier, textIn(came))
}

const WAYS = {
  resource: {
    list: 'resources/list',
    items: 'resources',
    id: 'uri',
    method: 'resources/read',
    key: 'contents',
    carrier: 'resources',
  },
  prompt: {
    list: 'prompts/list',
    items: 'prompts',
    id: 'name',
    method: 'prompts/get',
    key: 'messages',
    carrier: 'prompts',
  },
} as const

function descriptionIn(items: readonly JsonValue[], id: string, name: string): string | undefined {
  return stringField(
    items.find((item) => stringField(item, id) === name),
    'description',
  )
}

function textIn(parts: JsonValue | undefined): string {
  return (isArray(parts) ? parts : [])
    .map((part) => stringField(part, 'text') ?? stringField(field(part, 'content'), 'text') ?? '')
    .join('\n')
}

function toDefinition(json: JsonObject): ToolDefinition | undefined {
  const { name, description, inputSchema } = json
  if (typeof name !== 'string' || typeof inputSchema !== 'object' || inputSchema === null) return undefined
  return { ...json, name, description: typeof description === 'string' ? description : '' } as ToolDefinition
}
