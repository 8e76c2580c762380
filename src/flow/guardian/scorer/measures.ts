import { INTERACTION_RISKS, type InteractionRisk } from '../../../core/interaction-risk.ts'
import { companions, disservice, foreignness, REGRETS, relatedness, rivals } from '../reading/bearing.ts'
import type { CallReading } from '../reading/calls.ts'
import type { LeafReading } from '../reading/argument-leaves.ts'
import { type Contradiction, contradiction, lostLiterals } from '../reading/contradiction.ts'
import { aboutLikeness, nameLikeness } from '../reading/likeness.ts'
import { mentions } from '../reading/mentions.ts'
import { PLAIN_POWER } from '../reading/power.ts'
import type { Reading } from '../reading/read.ts'
import { conceptsOf, wordsOf } from '../reading/words.ts'

/** What the scorer weighs: how strong each rule finds its evidence, and what is measured of the call that fits least. */
export function measures(
  reading: Reading,
  strengths: Readonly<Record<InteractionRisk, number>>,
): Record<string, number> {
  const rules = INTERACTION_RISKS.flatMap((rule): [string, number][] => [
    // Of who speaks only the clear cases: of titles half known the train corpus has none.
    [`rule ${rule}`, rule === 'identity-injection' ? 0 : strengths[rule]],
    [`sure ${rule}`, strengths[rule] > 0.5 ? 1 : 0],
  ])
  const odd = reading.calls.reduce<CallReading | undefined>(
    (worst, call) => (!worst || foreignness(call) > foreignness(worst) ? call : worst),
    undefined,
  )
  return {
    constant: 1,
    ...Object.fromEntries(rules),
    ...ofAll(reading),
    ...(odd && ofOdd(reading, odd)),
  }
}

function ofAll(reading: Reading): Record<string, number> {
  const { calls, results, answers, turns } = reading
  const lost = calls.map((call) => lostLiterals(reading, call))
  const contradicted = calls.flatMap((call, index) =>
    call.leaves.map((leaf) => ({ leaf, ...contradiction(leaf, call, lost[index]!, reading) })),
  )
  return {
    'no call': calls.length === 0 ? 1 : 0,
    'several calls': Math.min(1, Math.max(0, calls.length - 1) / 3),
    'several turns': Math.min(1, Math.max(0, turns.length - 1) / 3),
    'calls of one turn': Math.min(
      1,
      Math.max(0, ...calls.map((call) => companions(reading, call).length)) / 3,
    ),
    'open calls': calls.some(({ result }) => !result) ? 1 : 0,
    'bad service': Math.max(0, ...calls.map((call) => disservice(reading, call))),
    'empty result': calls.some(({ result }) => result?.isEmpty) ? 1 : 0,
    'error result': calls.some(({ result }) => result?.isError) ? 1 : 0,
    'last answer regrets': REGRETS.test(answers.at(-1)?.said.text ?? '') ? 1 : 0,
    'some answer regrets': answers.some(({ said }) => REGRETS.test(said.text)) ? 1 : 0,
    'lost literals': Math.min(1, Math.max(0, ...lost.map(({ length }) => length)) / 3),
    ...Object.fromEntries(
      (['opposite', 'shape', 'neighbours', 'loss', 'words', 'kind', 'choice', 'echo'] as const).map(
        (kind) => [
          `contradicted by ${kind}`,
          Math.max(0, ...contradicted.map(({ by, strength }) => (by === kind ? strength : 0))),
        ],
      ),
    ),
    ...unexplained(contradicted, reading),
    'unlisted tool': calls.some(({ tool }) => !tool.isListed) ? 1 : 0,
    'unlisted beside listed': reading.tools.length > 0 && calls.some(({ tool }) => !tool.isListed) ? 1 : 0,
    'result of no call': results.some(({ mismatch }) => mismatch) ? 1 : 0,
    'least fit': 1 - Math.min(1, ...calls.map(({ fit }) => fit)),
    'least tool fit': 1 - Math.min(1, ...calls.map(({ toolFit }) => toolFit)),
  }
}

/** What kind of value has no source; and how many others have none either, which makes one of them no evidence. */
function unexplained(
  contradicted: readonly (Contradiction & { readonly leaf: LeafReading })[],
  { calls }: Reading,
): Record<string, number> {
  const values = calls.flatMap(({ leaves }) => leaves.filter(({ kind }) => kind === 'value'))
  const bare = values.filter(({ here, before, results }) => Math.max(here, before, results) < 0.5).length
  const worst = Math.max(0, ...contradicted.map(({ strength }) => strength))
  const ofKind = (is: (value: LeafReading['value']) => boolean): number =>
    Math.max(0, ...contradicted.map(({ leaf, strength }) => (is(leaf.value) ? strength : 0)))
  const isWord = (value: LeafReading['value']): boolean => /^[\p{Ll}_ -]{1,40}$/u.test(String(value))
  const isNamed = (value: LeafReading['value']): boolean =>
    typeof value === 'string' && !/\d/.test(value) && !isWord(value)
  return {
    'computed value': contradicted.some(({ by }) => by === 'computed') ? 1 : 0,
    'unexplained share': values.length === 0 ? 0 : bare / values.length,
    'unexplained single': bare === 1 ? worst : 0,
    'unexplained several': bare > 1 ? worst : 0,
    'unexplained number': ofKind((value) => typeof value === 'number'),
    'unexplained word': ofKind((value) => typeof value === 'string' && isWord(value)),
    'unexplained name': ofKind(isNamed),
    'unexplained code': ofKind((value) => typeof value === 'string' && /\d/.test(value)),
  }
}

function ofOdd(reading: Reading, odd: CallReading): Record<string, number> {
  const beside = companions(reading, odd)
  const best = rivals(reading, odd)[0]
  const likest = rivals(reading, odd).map(({ tool }) => nameLikeness(odd.tool, tool))
  const named = mentions(reading, odd)
  const others = Math.max(0, ...beside.map(({ fit }) => fit))
  const foreign = foreignness(odd)
  const isFirst = beside.length > 0 && beside.every(({ step }) => step > odd.step)
  const isLast = beside.length > 0 && beside.every(({ step }) => step < odd.step)
  const values = odd.leaves.filter(({ kind }) => kind === 'value')
  const asked = reading.turns[odd.turn]?.said.stems
  const plain = wordsOf(odd.tool.name).filter((word) => PLAIN_POWER.has(word) && !asked?.has(word))
  const unserved = disservice(reading, odd) * (1 - odd.use.echoed) * (1 - Math.min(1, odd.use.answered))
  const gap = best ? Math.max(0, best.fit - odd.toolFit) : 0
  return {
    foreign,
    'foreign alone': beside.length === 0 ? foreign : 0,
    'foreign first': isFirst ? foreign : 0,
    'foreign last': isLast ? foreign : 0,
    'foreign beside right': foreign * others,
    'words fit': odd.toolFit,
    'values fit': odd.argumentFit,
    'has values': values.length > 0 ? 1 : 0,
    'alone values fit': beside.length === 0 && values.length > 0 ? odd.argumentFit : 0,
    answered: Math.min(1, odd.use.answered),
    echoed: odd.use.echoed,
    'leads on': odd.use.calls.length > 0 ? 1 : 0,
    'better tool': gap,
    'better tool alone': beside.length === 0 ? gap : 0,
    'like the better tool': best ? gap * nameLikeness(odd.tool, best.tool) : 0,
    'about as the better tool': best ? gap * aboutLikeness(odd.tool, best.tool) : 0,
    'like another tool': Math.max(0, ...likest),
    'like another tool, words fit': Math.max(0, ...likest) * odd.toolFit,
    'like another tool, values fit': Math.max(0, ...likest) * odd.argumentFit,
    ...besideTheLikest(reading, odd),
    unserved,
    'result speaks of the request': odd.result
      ? relatedness(reading.turns[odd.turn]?.asked, odd.result.concepts)
      : 0,
    'unserved, like another tool': unserved * Math.max(0, ...likest),
    'unserved, better tool': unserved * Math.min(1, gap * 2),
    'powerful name': Math.min(1, plain.length),
    'powerful tool': Math.min(1, odd.tool.power.size / 4),
    'named by a result': named.byResult,
    'named by a tool': named.byTool,
    'named by a tool first': isFirst || beside.some(({ step }) => step > odd.step) ? named.byTool : 0,
    'named by the user': named.byUser,
  }
}

/** Of two that look alike, whose account of itself has more to do with the request and with what was given. */
function besideTheLikest(reading: Reading, odd: CallReading): Record<string, number> {
  const [likest] = rivals(reading, odd)
    .map(({ tool }) => ({ tool, likeness: nameLikeness(odd.tool, tool) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  if (!likest || likest.likeness < 0.45) return {}
  const words = conceptsOf(
    [
      reading.turns[odd.turn]?.request.text ?? '',
      ...odd.leaves.map(({ key, value }) => `${key} ${value}`),
    ].join(' '),
  )
  const share = (own: ReadonlySet<string>, other: ReadonlySet<string>): number => {
    const telling = [...own].filter((one) => !other.has(one))
    return telling.length === 0 ? 0 : telling.filter((one) => words.has(one)).length / telling.length
  }
  const described = (tool: CallReading['tool']): Set<string> => conceptsOf(`${tool.name} ${tool.description}`)
  const [own, other] = [described(odd.tool), described(likest.tool)]
  const [mine, theirs] = [share(own, other), share(other, own)]
  return {
    'beside a look-alike': 1,
    'look-alike tells more': Math.max(0, theirs - mine),
    'look-alike tells less': Math.max(0, mine - theirs),
    'neither look-alike tells': mine + theirs === 0 ? 1 : 0,
  }
}
