import { createHash } from 'node:crypto'
import { FairleadError } from '../../core/error.ts'
import { imageReference } from '../../core/launch/package-spec.ts'
import { field, stringField } from '../../core/value.ts'
import { readImage } from '../../net/image.ts'
import repository from '../lookups/github-repository.ts'
import type { Declared } from '../ownership/proof.ts'
import type { Answer, Unknown } from '../question.ts'
import { answerTo } from '../run/look.ts'
import type { Outside as Asking } from '../run/setting.ts'
import type { Outside, SourceFact } from './outside.ts'

/** What an admission asks, asked in the one polite way. `allowsLoopback`: a test internet stands here. */
export function askOutside(asking: Asking, allowsLoopback: boolean): Outside {
  const ask: Outside['ask'] = async (lookup, key) => {
    const answer = await answerTo(lookup, key, asking)
    return answer === 'later' ? { unknown: 'the host wants to be left alone' } : answer
  }
  return {
    ask,
    labels: (reference) => labelsOf(reference, allowsLoopback),
    hash: (url) => hashOf(url, asking),
    async source(key) {
      const [host = '', ...rest] = key.split('/')
      if (host !== 'github.com') return { unknown: `nobody knows how to ask ${host}` }
      const answer = await ask(repository, rest.join('/'))
      return 'unknown' in answer ? answer : sourceOf(answer)
    },
  }
}

function sourceOf({
  fact,
}: Extract<Answer, { readonly fact: unknown }>): { readonly fact: SourceFact } | Unknown {
  const state = stringField(fact, 'state')
  const id = stringField(fact, 'id') ?? null
  if (state === 'gone' || state === 'moved') return { fact: { state, id } }
  if (state !== 'there') return { unknown: 'an answer that says nothing' }
  return { fact: { state: field(fact, 'isEmpty') === true ? 'empty' : 'there', id } }
}

/** A submission names any host it likes: only registries that everybody knows are asked. */
async function labelsOf(reference: string, allowsLoopback: boolean): Promise<Answer> {
  const { name, wanted } = imageReference(reference)
  const written = name.slice(0, Math.max(name.indexOf('/'), 0)).toLowerCase()
  const isHere = allowsLoopback && /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(written)
  if (!isHere && !PUBLIC.test(written)) return { unknown: 'the image is in no registry that everybody knows' }
  try {
    const image = await readImage(written === 'docker.io' ? `registry-1.${name}` : name, wanted)
    const label = stringField(image.labels, 'io.modelcontextprotocol.server.name')
    const fact: Declared = { isThere: true, names: label === undefined ? [] : [label.slice(0, 300)] }
    return { fact }
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error
    // A refusal confirms nothing, and disproves nothing.
    return { unknown: error.message.slice(0, 300) }
  }
}

const PUBLIC =
  /^(?:docker\.io|registry-1\.docker\.io|ghcr\.io|quay\.io|mcr\.microsoft\.com|[a-z0-9-]{1,100}(?:\.[a-z0-9-]{1,100}){0,2}\.pkg\.dev|[a-z0-9-]{1,100}\.azurecr\.io)$/

async function hashOf(url: string, { asker }: Asking): Promise<string | Unknown> {
  let at = url
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    if (!URL.canParse(at)) return { unknown: 'the address is none' }
    const { origin, pathname, search } = new URL(at)
    const outcome = await asker.ask({
      base: origin,
      path: `${pathname}${search}`,
      perSecond: 1,
      wallMs: 120_000,
      mostBytes: MOST_BYTES,
      isForeign: true,
    })
    if (outcome.kind !== 'answer') return { unknown: 'why' in outcome ? outcome.why : outcome.kind }
    if (outcome.location === undefined)
      return outcome.status === 200
        ? createHash('sha256').update(outcome.bytes).digest('hex')
        : { unknown: `answered with status ${String(outcome.status)}` }
    at = outcome.location
  }
  return { unknown: 'one redirect after the other' }
}

const MOST_HOPS = 4
const MOST_BYTES = 256 * 1024 * 1024
