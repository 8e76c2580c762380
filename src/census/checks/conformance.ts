import { field, isObject } from '../../core/value.ts'
import { defineCheck, type Judged } from '../check.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'

/** What others measured by running servers, counted again from their rows: we run none here. */
export default defineCheck({
  id: 'conformance',
  title: 'Servers that were run, and how they spoke the protocol',
  why: 'A listed server that does not start, or does not answer as the protocol says, is no server: a census that never runs one cannot know.',
  table: 'T11',
  *judge({ registry, more }) {
    if (registry !== 'conformance') return
    if (more?.['form'] === 'responding') yield* responding(more)
    if (more?.['form'] === 'reprobe') yield* probedAgain(more)
  },
})

function* responding(more: object): Generator<Judged, void, undefined> {
  const verdict = field(more, 'unknownTool')
  const sdk = field(more, 'sdk')
  const hit = typeof verdict === 'string' ? verdict === 'error-as-result' : undefined
  for (const by of [EVERYWHERE, typeof sdk === 'string' ? sdk : 'unknown'])
    yield { measure: 'unknown-tool-as-result', hit, by }
  if (typeof verdict === 'string') yield { count: 'unknown-tool-verdicts', by: verdict }
  if (field(more, 'isWithheld') === true) yield { count: 'conformance-withheld' }
}

function* probedAgain(more: object): Generator<Judged, void, undefined> {
  const isAnswered = field(more, 'handshake') === true
  yield { measure: 'recovered-by-entry-point', hit: isAnswered }
  const failure = field(more, 'failure')
  if (!isAnswered) yield { count: 'probe-failures', by: typeof failure === 'string' ? failure : 'unknown' }
  const verdicts = field(more, 'verdicts')
  if (isAnswered && isObject(verdicts))
    for (const [check, verdict] of Object.entries(verdicts))
      // An error as a result is what most do, and not what the protocol says: neither pass nor failure is told of it here.
      if (verdict === 'pass' || verdict === 'fail')
        yield { measure: 'conformance-check', hit: verdict === 'pass', by: check }
}
