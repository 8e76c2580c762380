import type { Hit } from '../core/detector.ts'
import type { Fleet } from '../core/subject.ts'
import { piecesOf, sentencesIn } from '../core/text/sentences.ts'
import { proseOf } from './prose.ts'
import { isSameServer } from './same-server.ts'
import type { OwnNames } from './steering-tools.ts'

/** Sentences that speak of a tool of another server, or of that server. Places are pointers into the fleet. */
export function* foreignHits(fleet: Fleet, mine: OwnNames): Generator<Hit, void, undefined> {
  const names = foreignNames(fleet, mine)
  if (names.tools.size === 0 && names.servers.size === 0) return
  let characters = 0
  for (const { value, pointer } of textsOf(fleet)) {
    characters += value.length
    if (characters > MOST_CHARACTERS) return
    for (const sentence of sentencesIn(value, MOST_SENTENCES))
      if ([...piecesOf(value, sentence)].some((piece) => speaksOf(piece.toLowerCase(), names)))
        yield { place: { pointer, ...sentence }, message: 'A sentence speaks of what another server has' }
  }
}

const MOST_CHARACTERS = 4_000_000
const MOST_SENTENCES = 400
const TOKEN_ENDS = /[^\p{L}\p{N}_-]/u

interface Foreign {
  readonly tools: ReadonlySet<string>
  readonly servers: ReadonlySet<string>
}

/** Names that can mean nothing else in a sentence: two words in one. Of servers also plain ones, said of a server. */
function foreignNames({ own, others }: Fleet, mine: OwnNames): Foreign {
  const tools = new Set<string>()
  const servers = new Set<string>()
  for (const other of others) {
    if (isSameServer(own, other)) continue
    const server = other.server.toLowerCase()
    if (server !== own.server.toLowerCase() && server.length > 2) servers.add(server)
    for (const { name } of other.tools) {
      const low = name.toLowerCase()
      const isTelling = name.length >= 5 && name.length <= 128 && TELLING.test(name)
      if (isTelling && !TOKEN_ENDS.test(name) && !mine.tools.has(low) && !mine.others.has(low)) tools.add(low)
    }
  }
  return { tools, servers }
}

const TELLING = /[a-z\d][_-][a-z]|[a-z][A-Z]/

function speaksOf(sentence: string, { tools, servers }: Foreign): boolean {
  const words = sentence.split(TOKEN_ENDS)
  return words.some((word, at) => tools.has(word) || (servers.has(word) && SERVER.has(words[at + 1] ?? '')))
}

const SERVER = new Set(['server', 'tool', 'tools', 'server’s', 'mcp'])

function textsOf({ own }: Fleet): readonly { readonly value: string; readonly pointer: string }[] {
  const { instructions } = own
  const first = instructions === undefined ? [] : [{ value: instructions, pointer: '/own/instructions' }]
  const lists = ['tools', 'prompts', 'resources'] as const
  const inDefinitions = lists.flatMap((list) =>
    own[list].slice(0, 1000).flatMap(({ json }, index) => proseOf(json, `/own/${list}/${index}/json`)),
  )
  return [...first, ...inDefinitions].filter(({ value }) => value.length > 15 && value.includes(' '))
}
