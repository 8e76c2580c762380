import { expect, test } from 'vitest'
import { ATTACKS } from './index.ts'

const NAMED = new Set(ATTACKS.flatMap(({ known }) => known))

/** Each entry of the catalogues that the crosswalk of our notes lists, and what no server, tool or registry can do. */
test.each([
  ['MCPSecBench', numbered('S', 17), ['S5']],
  ['MCP-SafetyBench', numbered('T', 20), []],
  ['2509.24272', numbered('A', 12), []],
  ['MCIP', numbered('M', 10), []],
  ['MCPTox', numbered('P', 3), []],
  ['MSB', 'NC PM PI OP UI FE TT RI NC-FE PM-FE TT-OP PI-UI PI-FE PM-UI PM-OP'.split(' '), []],
])('every entry of %s is an attack of ours', (catalogue, entries, beyond: readonly string[]) => {
  const missing = entries.filter((entry) => !NAMED.has(`${catalogue} ${entry}`))
  expect(missing).toEqual(beyond)
})

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
}
