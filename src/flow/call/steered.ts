import type { Finding } from '../../core/finding.ts'
import type { Numbered } from '../../core/trail.ts'
import { ACTION } from './actions.ts'
import { formsIn } from './forms.ts'
import type { Intent } from './intent.ts'
import type { Considered } from './judge-call.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { isSaidBy, type Sourced } from './sources.ts'
import { ORDERLIKE, PUSHED } from './strength.ts'
import { finding } from './told.ts'
import { EFFECTS } from './tool-acts.ts'
import { stemOf, wordsOf } from './words.ts'

/** The user asked for something like it, and what it is aimed at comes from a text of others that asks for just that. */
export function steered(call: Considered, intent: Intent): Finding | undefined {
  const { lead, values, acts, facts } = call
  const grade = intent.delegation === 'orders' ? 'medium' : 'high'
  for (const value of values) {
    if (value.isSaid || value.role === 'detail') continue
    if (value.ordered >= ORDERLIKE && isBent(value.text, intent))
      return finding('flow/altered-argument', grade, 'medium', value.pointer, OTHER)
    if (value.role === 'payload') continue
    if (value.insteadOf !== undefined && value.isForeign && (value.ordered >= ORDERLIKE || lead === 'none'))
      return finding('flow/altered-argument', grade, 'medium', value.pointer, OTHER)
    if (value.ordered < ORDERLIKE || acts.actions === ACTION.visit || wasKnown(value, facts.trail)) continue
    if (hasRival(value, facts.trail, intent))
      return finding('flow/altered-argument', grade, 'medium', value.pointer, OTHER)
    if (isBeside(value, values, facts.trail, intent))
      return finding('flow/foreign-target', grade, 'medium', value.pointer, ELSEWHERE)
  }
  return undefined
}

const OTHER = 'The user named another value for this, and this one stood in a text of others that asks for it'
const ELSEWHERE = 'A text of others asks for this, and nothing the user named has to do with it'

/** Is it a word of the user's with something more, or something less? */
function isBent(text: string, { words }: Intent): boolean {
  if (text.length < 6 || text.length > 100) return false
  const low = text.toLowerCase()
  for (const word of words) {
    const [short, long] = word.length < low.length ? [word, low] : [low, word]
    if (short.length < 6 || short.length === long.length || !/\d/.test(short)) continue
    if (long.startsWith(short) || long.endsWith(short)) return true
  }
  return false
}

/** Was it used in a call before anything was read that asks for it? */
function wasKnown({ text, matches }: Sourced, trail: readonly Numbered[]): boolean {
  const first = Math.min(...matches.filter(({ isInOrder }) => isInOrder).map(({ origin }) => origin.entry))
  return earlier(trail.filter(({ number }) => number < first)).some((leaf) => leaf.text === text)
}

/** Was an earlier call made with a value of the user's own under the same name? */
function hasRival(value: Leaf, trail: readonly Numbered[], intent: Intent): boolean {
  const name = keyOf(value.name)
  const isThing =
    value.role === 'object' ||
    Object.values(formsIn(value.text)).some((list: readonly string[]) => list.length > 0)
  // Whom to read of and whom to write to are two things.
  const calls = trail.filter((entry) => isThing || (entry.kind === 'call' && hasEffect(entry.capabilities)))
  return earlier(calls).some(
    (leaf) =>
      keyOf(leaf.name) === name &&
      leaf.role !== 'detail' &&
      isSaidBy(leaf, intent) &&
      !isOfSameSite(leaf.text, value.text),
  )
}

/** From the page the user named to the form it leads to is no change of mind. */
function isOfSameSite(one: string, other: string): boolean {
  const [site, second] = [one, other].map((text) =>
    /^https?:\/\/([^/?#]{1,253})/i.exec(text)?.[1]?.toLowerCase(),
  )
  return site !== undefined && site === second
}

/** Does the user name things, none of which is in this call or in the one that brought the value? */
function isBeside(
  value: Sourced,
  values: readonly Sourced[],
  trail: readonly Numbered[],
  intent: Intent,
): boolean {
  if (intent.names.length === 0 || intent.delegation === 'orders') return false
  const isNamed = (text: string): boolean => {
    const words = new Set(wordsOf(text).map((word) => stemOf(word.text)))
    return intent.names.some((name) => words.has(name))
  }
  if (values.some(({ text, isSaid, role }) => isNamed(text) || (isSaid && role === 'target'))) return false
  if (value.ordered >= PUSHED) return true
  return !broughtBy(value, trail).some((leaf) => isSaidBy(leaf, intent) || isNamed(leaf.text))
}

/** Did the user say where to look for it: by a value of the call that brought it? */
export function isPointedAt(value: Sourced, { facts, intent }: Considered): boolean {
  return intent !== undefined && broughtBy(value, facts.trail).some((leaf) => isSaidBy(leaf, intent))
}

function broughtBy({ matches }: Sourced, trail: readonly Numbered[]): readonly Leaf[] {
  const brought = matches.map(({ origin }) => origin.entry)
  return earlier(
    trail.filter(({ number }) => brought.some((entry) => number >= entry - 3 && number <= entry)),
  )
}

function earlier(trail: readonly Numbered[]): readonly Leaf[] {
  const found: Leaf[] = []
  for (const entry of trail.slice(-MOST)) if (entry.kind === 'call') found.push(...leavesOf(entry.arguments))
  return found
}

const hasEffect = (capabilities: readonly string[]): boolean => capabilities.some((one) => EFFECTS.has(one))

const keyOf = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => stemOf(text))
    .filter((stem) => stem !== 'nam' && stem !== 'name')
    .join(' ')

const MOST = 60
