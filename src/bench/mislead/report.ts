import { VARIANTS } from '../../datasets/servers/misleading/selection.ts'
import type { PollutionResult, SelectionResult, Share } from './shares.ts'

export interface MisleadResult {
  readonly bench: 'mislead'
  readonly model: string
  readonly selection: SelectionResult
  readonly pollution: PollutionResult
}

export function misleadReport({ model, selection, pollution }: MisleadResult): string {
  const rows = (named: readonly (readonly [string, Share])[]): string =>
    named.map(([name, share]) => row(name, share)).join('')
  return `# Misleading servers: ${model.replaceAll(/[|\r\n]/g, ' ').slice(0, 80)}

## Which of four variants of one tool is called

25 % each would be no preference. Picks that could not be read: ${selection.invalid}.

${HEAD}${rows(VARIANTS.map((variant) => [variant, selection.shares[variant]]))}
## Who notices a server that is always wrong

The same servers giving true answers are the control. Plays without a call: ${pollution.invalid}.

${HEAD}${rows([
    ['wrong servers called misleading', pollution.detected],
    ['honest servers called misleading', pollution.falseAlarms],
  ])}`
}

const HEAD = '| | share | 95 % interval | of |\n| --- | --- | --- | --- |\n'

function row(name: string, { hits, trials, share, low, high }: Share): string {
  return `| ${name} | ${percent(share)} | ${percent(low)} to ${percent(high)} | ${hits}/${trials} |\n`
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`
