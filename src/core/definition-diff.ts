import { escapePointer } from './place.ts'
import type { Difference, Note } from './definition-diff/difference.ts'
import { diffField, diffText, isSame, keysOf, sides } from './definition-diff/fields.ts'
import { diffArguments, diffSchema } from './definition-diff/schema.ts'
import type { Change } from './subject.ts'
import { field, isArray, isObject, stringField, type JsonValue } from './value.ts'

export type { Difference } from './definition-diff/difference.ts'
export type { WordRun } from './definition-diff/words.ts'

/** What became of a pinned definition, difference by difference, in the order in which a reader wants to know. */
export function diffDefinition({ kind, before, after, renamedFrom }: Change): readonly Difference[] {
  const found: Difference[] = []
  const note: Note = (difference) => {
    if (found.length < MOST) found.push(difference)
    else if (found.length === MOST) found.push(MORE)
  }
  if (before === null && after === null) return found
  if (before === null) return [{ kind: 'appeared', says: 'This was not there before', pointer: '' }]
  if (after === null) return [{ kind: 'gone', says: 'The server no longer has this', pointer: '' }]
  if (renamedFrom !== undefined)
    note({
      kind: 'renamed',
      says: 'It was called {name} when it was approved',
      name: renamedFrom,
      pointer: '/name',
    })
  if (kind === 'instructions') diffText(before, after, { ...TEXT, what: 'The instructions' }, note)
  else if (kind === 'prompt-body') diffMessages(before, after, note)
  else diffObject(before, after, renamedFrom !== undefined, note)
  if (found.length === 0 && !isSame(before, after)) note(SAME_MEANING)
  return found
}

const MOST = 200
const MORE: Difference = { kind: 'more', says: 'There are more differences than are listed', pointer: '' }
const SAME_MEANING: Difference = {
  kind: 'field',
  says: 'It is written differently, though nothing that a reader goes by changed',
  pointer: '',
}
const TEXT = { kind: 'text', pointer: '' } as const

/** What the model reads first; anything that is not named here comes after it. */
const ORDER = ['description', 'title', 'inputSchema', 'arguments', 'annotations']

function diffObject(before: JsonValue, after: JsonValue, isRenamed: boolean, note: Note): void {
  const keys = keysOf(before, after)
  const rest = keys.filter((key) => !ORDER.includes(key) && !(isRenamed && key === 'name'))
  for (const key of [...ORDER.filter((each) => keys.includes(each)), ...rest]) {
    const [old, now] = [field(before, key), field(after, key)]
    const pointer = `/${escapePointer(key)}`
    if (key === 'description' || key === 'title')
      diffText(old, now, { kind: 'text', what: `The ${key}`, pointer }, note)
    else if (key === 'inputSchema') diffSchema(old, now, '', pointer, note)
    else if (key === 'arguments') diffArguments(old, now, pointer, note)
    else if (key === 'annotations') diffHints(old, now, note)
    else diffField(old, now, key, pointer, note)
  }
}

/** The value with which a hint promises something; where it is missing, nothing is promised (MCP, ToolAnnotations). */
const PROMISES: ReadonlyMap<string, { readonly value: boolean; readonly what: string }> = new Map([
  ['readOnlyHint', { value: true, what: 'to change nothing' }],
  ['destructiveHint', { value: false, what: 'to destroy nothing' }],
  ['idempotentHint', { value: true, what: 'that repeating does no harm' }],
  ['openWorldHint', { value: false, what: 'to reach nothing outside' }],
])

function diffHints(before: JsonValue | undefined, after: JsonValue | undefined, note: Note): void {
  for (const key of keysOf(before, after)) {
    const [old, now] = [field(before, key), field(after, key)]
    const pointer = `/annotations/${escapePointer(key)}`
    const promise = PROMISES.get(key)
    if (!promise || (old === promise.value) === (now === promise.value)) {
      diffField(old, now, `annotations.${key}`, pointer, note)
      continue
    }
    const isDropped = old === promise.value
    const says = `It ${isDropped ? 'no longer' : 'now'} claims ${promise.what}`
    note({ kind: 'hint', says, pointer, isWider: isDropped, ...sides(old, now) })
  }
}

/** The messages a prompt answers with: bare, or beside the arguments they were asked for with. */
function diffMessages(before: JsonValue, after: JsonValue, note: Note): void {
  const [old, now] = [messagesOf(before), messagesOf(after)]
  if (!isArray(old) || !isArray(now)) return diffField(old, now, 'messages', '', note)
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const [was, is] = [old[index], now[index]]
    const about = { kind: 'message', pointer: `/${index}` } as const
    const title = `Message ${index + 1}`
    if (was === undefined || is === undefined) {
      const says = was === undefined ? `${title} was added, spoken as ${roleOf(is)}` : `${title} was removed`
      note({ ...about, says, isWider: was === undefined, ...sides(textOf(was) ?? was, textOf(is) ?? is) })
      continue
    }
    if (roleOf(was) !== roleOf(is))
      note({ ...about, says: `${title} speaks as ${roleOf(is)}, no longer as ${roleOf(was)}`, isWider: true })
    diffText(textOf(was), textOf(is), { ...about, what: `The text of message ${index + 1}` }, note)
    diffField(withoutText(was), withoutText(is), `messages.${index}`, about.pointer, note)
  }
}

const messagesOf = (body: JsonValue): JsonValue => field(body, 'messages') ?? body

function roleOf(message: JsonValue | undefined): string {
  const role = field(message, 'role')
  if (role === 'user') return 'the user'
  return role === 'assistant' ? 'the model' : 'somebody else'
}

const textOf = (message: JsonValue | undefined): string | undefined =>
  stringField(field(message, 'content'), 'text')

function withoutText(message: JsonValue): JsonValue {
  if (!isObject(message)) return message
  const { role: _role, ...rest } = message
  if (textOf(message) === undefined || !isObject(message['content'])) return rest
  const { text: _text, ...content } = message['content']
  return { ...rest, content }
}
