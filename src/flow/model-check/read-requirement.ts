import type { Part } from './sheet-part.ts'
import type { Requirement } from './sheet.ts'

/** One requirement: where a private value may go, or in which order calls may come. */
export function readRequirement(
  part: Part,
  unsafeActions: readonly { readonly id: string }[],
  paths: readonly string[],
): Requirement {
  const kind = part.one('kind', ['flow', 'never', 'before', 'atMost'])
  part.only(['id', 'text', 'unsafeActions', 'kind', ...KEYS[kind]])
  const entry = {
    id: part.text('id'),
    text: part.text('text'),
    unsafeActions: part.among('unsafeActions', unsafeActions),
  }
  const call = (key: string): string => {
    const path = part.text(key)
    return paths.includes(path) ? path : part.wrong(key, 'no tool of that name is there')
  }
  switch (kind) {
    case 'flow':
      return { ...entry, kind, tool: part.has('tool') ? call('tool') : undefined }
    case 'never':
      return { ...entry, kind, call: call('call'), after: part.has('after') ? call('after') : undefined }
    case 'before':
      return { ...entry, kind, call: call('call'), first: call('first') }
    case 'atMost':
      return { ...entry, kind, call: call('call'), times: part.number('times') }
    default:
      return kind satisfies never
  }
}

const KEYS = {
  flow: ['tool'],
  never: ['call', 'after'],
  before: ['call', 'first'],
  atMost: ['call', 'times'],
} as const
