import { fail } from '../../core/error.ts'
import { LOG_RISK_NAMES, type LogRisk } from '../../core/log-risk.ts'
import type { LogSample } from '../../core/sample.ts'
import { leaked } from './filters.ts'

/**
 * Pairs that somebody wrote by hand: `=== RISK | title`, then lines of both logs, each with `  `, `R ` or `S ` before it for
 * both, the risky one, the safe one. Such a file teaches what no engine thinks of. `name` is the file's, and the generator's.
 */
export function readWritten(text: string, name: string): LogSample[] {
  const samples: LogSample[] = []
  let pair: WrittenPair | undefined
  const close = (): void => {
    if (pair) samples.push(...samplesOf(pair, name))
  }
  for (const [at, line] of text.split('\n').entries()) {
    const refuse = (what: string): never =>
      fail('dataset/bad-row', { file: name, line: String(at + 1), what })
    if (line.startsWith('=== ')) {
      close()
      const risk = LOG_RISK_NAMES.find((known) => known === line.slice(4).split('|')[0]!.trim())
      if (!risk) return refuse('no risk is called so')
      pair = { risk, line: at + 1, risky: [], safe: [] }
    } else if (line.trim() === '' || line.startsWith('why:')) continue
    else if (!pair) refuse('a line stands before the first ===')
    else if (line.startsWith('  ')) {
      pair.risky.push(line.slice(2))
      pair.safe.push(line.slice(2))
    } else if (line.startsWith('R ')) pair.risky.push(line.slice(2))
    else if (line.startsWith('S ')) pair.safe.push(line.slice(2))
    else refuse('a line begins with none of two blanks, R and S')
  }
  close()
  return samples
}

interface WrittenPair {
  readonly risk: LogRisk
  readonly line: number
  readonly risky: string[]
  readonly safe: string[]
}

function samplesOf({ risk, line, risky, safe }: WrittenPair, name: string): LogSample[] {
  const texts = [safe.join('\n'), risky.join('\n')]
  const at = { file: name, line: String(line) }
  if (texts.some(leaked)) fail('dataset/bad-row', { ...at, what: 'a log names a label' })
  if (texts[0] === texts[1]) fail('dataset/bad-row', { ...at, what: 'both logs are the same' })
  const pair = `${name}-${line}`
  return texts.map((text, label): LogSample => ({
    id: `${pair}-${label}`,
    pair,
    generator: name,
    label: label === 1 ? 1 : 0,
    risk: label === 1 ? risk : 'Safe',
    pair_risk: risk,
    text,
  }))
}
