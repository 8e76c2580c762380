import type { Hit } from '../core/detector.ts'
import type { Surface } from '../core/subject.ts'
import { piecesOf, sentencesIn } from '../core/text/sentences.ts'
import { concreteIn } from './concrete.ts'
import { proseOf } from './prose.ts'
import { goesOn, hasAccount, type Steering, steeringOf } from './steering.ts'
import { type OwnNames, type ToolSteering, toolSteeringOf } from './steering-tools.ts'

/** Sentences of definitions and instructions that steer, and values that schemas propose. Places are pointers into the surface. */
export function* steeringHits(surface: Surface, own: OwnNames): Generator<Hit, void, undefined> {
  let characters = 0
  for (const told of textsOf(surface)) {
    const { value, pointer } = told
    characters += value.length
    if (characters > MOST_CHARACTERS)
      yield { place: { pointer }, severity: 'high', message: 'More is said than can be looked at' }
    else if (told.isProposed) yield* proposedHits(value, pointer)
    else yield* sentenceHits(told, own)
  }
}

const MOST_CHARACTERS = 4_000_000
const MOST_SENTENCES = 400
const MOST_DEFINITIONS = 5000

interface Told {
  readonly value: string
  readonly pointer: string
  /** The tool that it describes, in small letters. */
  readonly self: string
  /** It says what a parameter is for: “recommended” values are its matter, and nothing need ask for it. */
  readonly isParameter: boolean
  /** A default or an example. */
  readonly isProposed: boolean
}

function* textsOf(surface: Surface): Generator<Told, void, undefined> {
  const { instructions } = surface
  if (instructions !== undefined)
    yield { value: instructions, pointer: '/instructions', self: '', isParameter: false, isProposed: false }
  for (const list of ['tools', 'prompts', 'resources'] as const)
    for (const [index, { json, name }] of surface[list].slice(0, MOST_DEFINITIONS).entries())
      for (const { value, pointer, role } of proseOf(json, `/${list}/${index}/json`)) {
        const isProposed = PROPOSED.test(pointer)
        if (role === 'name' || (!isProposed && (VALUES.test(pointer) || !value.includes(' ')))) continue
        const isParameter = pointer.includes('Schema/') || pointer.includes('/arguments/')
        const self = list === 'tools' ? name.toLowerCase() : ''
        yield { value, pointer, self, isParameter, isProposed }
      }
}

const PROPOSED = /\/(?:default|example|examples\/\d+)$/
/** Values, not words about them. */
const VALUES = /\/(?:const|enum\/\d+|uri|uriTemplate|mimeType|src)$/

function* sentenceHits(
  { value, pointer, self, isParameter }: Told,
  own: OwnNames,
): Generator<Hit, void, undefined> {
  let isOn = false
  for (const sentence of sentencesIn(value, MOST_SENTENCES)) {
    let how: Steering | ToolSteering | undefined
    let isFurther = false
    for (const piece of piecesOf(value, sentence)) {
      how ??= steeringOf(piece, isParameter) ?? toolSteeringOf(piece, self, own)
      // “Then call it with that.” goes on with what came before.
      isFurther ||= isOn && goesOn(piece)
    }
    isOn = how !== undefined || isFurther
    if (isOn) yield { place: { pointer, ...sentence }, message: SAID[how ?? 'aimed'] }
  }
}

/** Whoever fills a call in takes it from there. */
function* proposedHits(value: string, pointer: string): Generator<Hit, void, undefined> {
  const short = value.slice(0, LONGEST_VALUE)
  const isSteering = short.includes(' ') && steeringOf(short) !== undefined
  // A page as a default is ordinary; a mailbox or an account is somebody’s.
  if (isSteering || (namesSomebody(short) && !/^https?:\/\/\S{1,500}$/.test(short)))
    yield {
      place: { pointer },
      message: 'A schema proposes a value that names somebody’s address or account',
    }
}

const LONGEST_VALUE = 2000

/** Of addresses those that belong to nobody stand in every manual. */
export function namesSomebody(value: string): boolean {
  return hasAccount(value) || concreteIn(value).addresses.some((address) => !OF_DOCUMENTATION.test(address))
}

const OF_DOCUMENTATION = /(?:@|:\/\/|\.)(?:example\.(?:com|org|net)|localhost|127\.0\.0\.1)(?:[/:?#]|$)/i

const SAID: Readonly<Record<Steering | ToolSteering, string>> = {
  'host-tool': 'A sentence has the agent use what the host brings',
  aimed: 'A sentence orders something at an address or place',
  fixed: 'A sentence says what a value has to be, whatever the user wants',
  talk: 'A sentence asks for what the user said',
  agent: 'A sentence asks for what belongs to the agent',
  servers: 'A sentence speaks of other servers and what is to be done there',
  preferred: 'A sentence wants the tool preferred to others',
  praised: 'A sentence praises the tool',
  'left-out': 'A sentence wants a step of the task left out',
  coded: 'A sentence is to be decoded and followed',
  lasting: 'A sentence wants settings or later sessions changed',
  unseen: 'A sentence wants something kept from the user',
  'foreign-tool': 'A sentence has a tool called that the server does not have',
  'given-values': 'A sentence gives the values with which another tool is to be called',
  'foreign-matter': 'A sentence asks for what the server has nothing to do with',
  'self-called': 'A sentence wants the tool called, whatever for',
  replaced: 'A sentence passes one tool off as another',
}
