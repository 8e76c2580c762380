import type { Writable } from 'node:stream'
import { stringField, type JsonObject } from '../../../core/value.ts'
import { detectors } from '../../../detectors/index.ts'
import type { Colours } from '../../colour.ts'
import { plain } from '../../../core/plain.ts'
import { hang } from '../../wrap.ts'

/** Tells the tour as it happens, and keeps what did not happen as told. */
export interface Teller {
  readonly heading: (text: string) => void
  readonly say: (text: string) => void
  readonly line: (text: string) => void
  readonly passed: (what: string, isSo: boolean) => void
  /** Told with the guard's own reason, if it gave one. */
  readonly stopped: (what: string, refusal: JsonObject | undefined) => void
  readonly checked: (what: string, isSo: boolean) => void
  readonly differed: (what: string) => void
  readonly differences: readonly string[]
}

export function createTeller(out: Writable, columns: number, colours: Colours): Teller {
  const differences: string[] = []
  const explained = new Set<string>()
  // A refusal says that a check objected; here the check may say to what.
  const titles = new Map(detectors.map(({ id, title }) => [id as string, title]))

  const line = (text: string): void => void out.write(`${text}\n`)
  const step = (label: string, text: string, paint?: (label: string) => string): void =>
    line(hang(label, plain(text), columns, paint))

  const differed = (what: string): void => {
    differences.push(what)
    step('  ! NOT AS TOLD: ', what, colours.bad)
  }

  const stopped: Teller['stopped'] = (what, refusal) => {
    if (!refusal) return differed(`${what}: it was not stopped`)
    step('  ✗ stopped  ', what, colours.bad)
    const rule = stringField(refusal, 'rule') ?? ''
    const reason = titles.get(rule) ?? stringField(refusal, 'reason') ?? ''
    step(MARGIN, `${rule}: ${reason}.`)
    if (explained.has(rule)) return
    explained.add(rule)
    step(MARGIN, `To allow it: ${stringField(refusal, 'remedy') ?? ''}.`)
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
