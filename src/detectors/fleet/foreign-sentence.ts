import { defineDetector } from '../../core/detector.ts'
import type { Fleet } from '../../core/subject.ts'
import { piecesOf, sentencesIn } from '../../core/text/sentences.ts'
import { surfaceSubject } from '../example-subjects.ts'
import { proseOf } from '../prose.ts'
import { isSameServer } from '../same-server.ts'
import { ownNames } from '../steering-tools.ts'

const mail = surfaceSubject('mail', { tools: [{ name: 'send_email', description: 'Sends a mail.' }] })

export default defineDetector({
  id: 'fleet/foreign-sentence',
  subject: 'fleet',
  title: 'A sentence speaks of a tool that another server has',
  severity: 'low',
  confidence: 'medium',
  // A guard takes such sentences out; nobody misses them, and most are harmless.
  audience: 'auditor',
  stage: 'nursery',
  since: '0.3.0',
  version: 1,
  needs: [],
  risks: ['U02', 'U05', 'U06', 'U07'],
  why: 'What one server says of another’s tools, whether it orders, corrects or runs them down, is no part of what it offers itself, and the model believes it.',
  fix: 'Let each server speak of its own tools. In enforce mode the guard takes the sentence out.',
  examples: [
    {
      title: 'a server that runs another’s tool down',
      matches: 1,
      subject: { own: saying('A fact. The answers of send_email come late.'), others: [mail] },
    },
    {
      title: 'a server that speaks of another by its name',
      matches: 1,
      subject: { own: saying('A fact. Ask the mail server for it.'), others: [mail] },
    },
    {
      title: 'a server that speaks of itself',
      matches: 0,
      subject: { own: saying('A fact. It is short enough to be sent in a mail.'), others: [mail] },
    },
  ],
  *check(fleet) {
    const names = foreignNames(fleet)
    if (names.tools.size === 0 && names.servers.size === 0) return
    let characters = 0
    for (const { value, pointer } of textsOf(fleet)) {
      characters += value.length
      if (characters > MOST_CHARACTERS) return
      for (const sentence of sentencesIn(value, MOST_SENTENCES))
        if ([...piecesOf(value, sentence)].some((piece) => speaksOf(piece.toLowerCase(), names)))
          yield { place: { pointer, ...sentence }, message: 'A sentence speaks of what another server has' }
    }
  },
})

const MOST_CHARACTERS = 4_000_000
const MOST_SENTENCES = 400
const TOKEN_ENDS = /[^\p{L}\p{N}_-]/u

interface Foreign {
  readonly tools: ReadonlySet<string>
  readonly servers: ReadonlySet<string>
}

/** Names that can mean nothing else in a sentence: two words in one. Of servers also plain ones, said of a server. */
function foreignNames({ own, others }: Fleet): Foreign {
  const mine = ownNames(own)
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

function saying(description: string) {
  return surfaceSubject('trivia', { tools: [{ name: 'fact', description }] })
}
