import { CAPABILITIES, type Capability, type Labeller } from '../../src/core/label.ts'

export interface Told {
  readonly server: string
  readonly name: string
  readonly json: { readonly name: string; readonly description: string; readonly inputSchema: object }
  readonly expected: ReadonlySet<Capability>
}

const LETTERS: Readonly<Record<string, Capability>> = {
  P: 'reads-private',
  U: 'reads-untrusted',
  S: 'sends-out',
  X: 'executes',
  D: 'destroys',
  M: 'spends',
  W: 'writes',
}

export function readTold(text: string): readonly Told[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, server = '', name = '', parameters = '', description = '', letters = ''] =
        /^(\w+): (\w+)\(([^)]*)\) - (.*) = ([-A-Z]+)$/.exec(line) ?? []
      if (name === '') throw new Error(`not a tool: ${line}`)
      const properties = Object.fromEntries(
        parameters.split(', ').flatMap((one) => (one === '' ? [] : [[one, { type: 'string' }]])),
      )
      const expected = new Set(letters.split('').flatMap((letter) => LETTERS[letter] ?? []))
      return {
        server,
        name,
        json: { name, description, inputSchema: { type: 'object', properties } },
        expected,
      }
    })
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

export function measure(tools: readonly Told[], labeller: Labeller): ReadonlyMap<Capability, Score> {
  return new Map(
    CAPABILITIES.map((capability) => {
      const found = tools.filter(({ server, name, json }) =>
        labeller(server, { kind: 'tool', name, json: json as never }).capabilities.includes(capability),
      )
      const wanted = tools.filter(({ expected }) => expected.has(capability))
      const right = found.filter(({ expected }) => expected.has(capability)).length
      const named = ({ server, name }: Told): string => `${server}.${name}`
      return [
        capability,
        {
          precision: found.length === 0 ? 1 : right / found.length,
          recall: wanted.length === 0 ? 1 : right / wanted.length,
          missed: wanted.filter((tool) => !found.includes(tool)).map(named),
          wrong: found.filter(({ expected }) => !expected.has(capability)).map(named),
        },
      ]
    }),
  )
}
