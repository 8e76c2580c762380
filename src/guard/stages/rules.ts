import { readText } from '../../core/text.ts'
import { OVERDUE } from '../../detectors/definition-outcome.ts'
import { eachLeaf } from '../each-leaf.ts'
import { defineStage } from '../stage.ts'

/** Shows every string of a message, from either side, to the user's own rules. */
export default defineStage({
  name: 'rules',
  deadline: 1000,
  run(transit, { rules: book, counters }) {
    if (!book) return
    const rules = book.current()
    const from = performance.now()
    const found = new Map<string, number>()
    eachLeaf(transit, (value, role, pointer) => {
      if (transit.isLate) return
      const hits = rules.find(readText(value, role), transit.until)
      if (hits === undefined) {
        transit.isLate = true
        transit.notChecked.push(OVERDUE)
        return
      }
      for (const { rule, severity, message } of hits) {
        const before = found.get(rule) ?? 0
        found.set(rule, before + 1)
        if (before < MOST_OF_ONE)
          transit.findings.push({ rule, severity, confidence: 'high', message, place: { pointer } })
      }
    })
    counters.add('rules', performance.now() - from, found.size > 0)
  },
})

/** Of one rule in one message: many hits of one must not hide another. */
const MOST_OF_ONE = 20
