import type { Writable } from 'node:stream'
import { stringField } from '../../../core/value.ts'
import type { Colours } from '../../colour.ts'
import { plain } from '../../plain.ts'
import { hang } from '../../wrap.ts'
import { refusalOf, type Answer } from './session.ts'

/** Tells the tour as it happens, and keeps what did not happen as told. */
export interface Teller {
  readonly heading: (text: string) => void
  readonly say: (text: string) => void
  readonly line: (text: string) => void
  readonly passed: (what: string, isSo: boolean) => void
  /** Told with the guard's own reason; `what` was refused if the answer says so. */
  readonly stopped: (what: string, answer: Answer) => void
  readonly checked: (what: string, isSo: boolean) => void
  readonly differed: (what: string) => void
  readonly differences: readonly string[]
}

export function createTeller(out: Writable, columns: number, colours: Colours): Teller {
  const differences: string[] = []
  const explained = new Set<string>()

  const line = (text: string): void => void out.write(`${text}\n`)
  const step = (label: string, text: string, paint: (label: string) => string): void =>
    line(hang(label, plain(text), columns, paint))

  const differed = (what: string): void => {
    differences.push(what)
    step('  ! NOT AS TOLD: ', what, colours.bad)
  }

  const stopped = (what: string, answer: Answer): void => {
    const refusal = refusalOf(answer)
    if (!refusal) return differed(`${what}: it was not stopped`)
    step('  ✗ stopped  ', what, colours.bad)
    const rule = stringField(refusal, 'rule') ?? ''
    step(MARGIN, `${rule}: ${stringField(refusal, 'reason') ?? ''}.`, colours.faint)
    if (explained.has(rule)) return
    explained.add(rule)
    step(MARGIN, `To allow it: ${stringField(refusal, 'remedy') ?? ''}.`, colours.faint)
  }

  return {
    heading: (text) => line(`\n${colours.strong(hang('', text, columns))}`),
    say: (text) => line(hang('  ', text, columns)),
    line,
    passed: (what, isSo) => (isSo ? step('  ✓ passed   ', what, colours.good) : differed(what)),
    stopped,
    checked: (what, isSo) => (isSo ? step('  ✓ checked  ', what, colours.good) : differed(what)),
    differed,
    differences,
  }
}

const MARGIN = ' '.repeat('  ✗ stopped  '.length)
