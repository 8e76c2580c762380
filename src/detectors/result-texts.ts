import type { Message } from '../core/subject.ts'
import { readText } from '../core/text.ts'
import type { Reading } from '../core/text.ts'
import { field } from '../core/value.ts'
import { proseOf } from './prose.ts'

/** One text of what a tool or resource gave. */
export interface ResultText {
  readonly value: string
  readonly pointer: string
  readonly reading: Reading
}

/** The texts of a result or error that are long enough to ask for something. */
export function* resultTexts({ method, body, isError }: Message): Generator<ResultText, void, undefined> {
  if (!READ.has(method)) return
  for (const [part, pointer] of isError
    ? ([[body, '/body']] as const)
    : ([
        [field(body, 'content') ?? null, '/body/content'],
        [field(body, 'structuredContent') ?? null, '/body/structuredContent'],
        [field(body, 'contents') ?? null, '/body/contents'],
      ] as const)) {
    if (part === null) continue
    let left = MOST
    for (const prose of proseOf(part, pointer, 'result')) {
      if (prose.value.length < SHORTEST || NOT_PROSE.test(prose.pointer)) continue
      if ((left -= 1) < 0) return
      yield { value: prose.value, pointer: prose.pointer, reading: readText(prose.value, 'result').reading }
    }
  }
}

const READ = new Set(['tools/call', 'resources/read', 'prompts/get'])
const SHORTEST = 12
const MOST = 300
const NOT_PROSE = /\/(?:data|blob|mimeType|uri|_meta)$/
