import { type Judgement, JUDGEMENT_IDS, judgementRow } from '../../core/interaction-risk.ts'
import type { Trajectory } from '../../core/trajectory.ts'
import { CORPORA, generateMcip } from '../../datasets/mcip/generate.ts'
import { type WordModel, trainWordVectors, wordsOf } from '../floors/linear-words.ts'
import type { McipBenchRow } from './rows.ts'

export type McipFloor = (row: McipBenchRow) => Judgement

/**
 * What any judge must beat: silence, the commonest label and the commonest risk (which is what flagging everything comes to), and a
 * model that knows words only, learned from our other corpus.
 */
export function floorsFor(
  rows: readonly McipBenchRow[],
  corpus: string,
  learned: number,
): Readonly<Record<string, McipFloor>> {
  const commonest = commonestOf(rows.map(({ label }) => label))
  const risk = commonestOf(rows.map(({ label }) => label).filter((label) => label !== 'appropriate'))
  const words = wordsFloor(corpus, learned)
  return {
    'flag none': () => 'appropriate',
    'flag all': () => risk,
    majority: () => commonest,
    'linear words': ({ trajectory }) => words(trajectory),
  }
}

function commonestOf(labels: readonly Judgement[]): Judgement {
  const count = (id: Judgement): number => labels.filter((label) => label === id).length
  return JUDGEMENT_IDS.reduce((most, id) => (count(id) > count(most) ? id : most))
}

function wordsFloor(corpus: string, count: number): (trajectory: Trajectory) => Judgement {
  const other = corpus === 'train' ? CORPORA.transfer : CORPORA.train
  const learned = [...generateMcip({ corpus: other, rows: count, seed: 'floor' })]
  const words = learned.map(({ trajectory }) => wordsOf(textOf(trajectory)))
  const heads = JUDGEMENT_IDS.map((id): readonly [Judgement, WordModel] => {
    const own = judgementRow(id).label
    return [
      id,
      trainWordVectors(
        words,
        learned.map(({ label }) => (label === own ? 1 : 0)),
        1,
      ),
    ]
  })
  return (trajectory) => {
    const text = textOf(trajectory)
    const [best] = heads.map(([id, head]) => ({ id, margin: head(text) })).sort((a, b) => b.margin - a.margin)
    return best!.id
  }
}

/** What is said and done; the tools on offer would only blur it. */
function textOf({ steps }: Trajectory): string {
  return steps
    .map((step) => ('text' in step ? `${step.sender ?? ''} ${step.kind} ${step.text}` : JSON.stringify(step)))
    .join('\n')
}
