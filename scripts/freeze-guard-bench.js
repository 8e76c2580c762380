// Draws the cases of guard-bench anew and writes them down: for a new version of the suite only, as figures of two versions
// are not compared.
//   npm run build && node scripts/freeze-guard-bench.js
import { writeFileSync } from 'node:fs'
import { AGENTS } from '../dist/lab/agents/index.js'
import { ATTACKS } from '../dist/lab/attacks/index.js'
import { DEFENCES } from '../dist/lab/defences/index.js'
import { ENVIRONMENTS } from '../dist/lab/environments/index.js'
import { GOALS } from '../dist/lab/goals/index.js'
import { TRANSFORMS } from '../dist/lab/transforms/index.js'
import { byName } from '../dist/lab/lab.js'
import { drawCases } from '../dist/lab/suites/guard-bench/draw-cases.js'
import { writeCases } from '../dist/lab/suites/guard-bench/cases.js'

const lab = {
  environments: byName(ENVIRONMENTS),
  attacks: byName(ATTACKS),
  goals: byName(GOALS),
  transforms: byName(TRANSFORMS),
  agents: byName(AGENTS),
  defences: byName(DEFENCES),
}
const cases = drawCases(lab)
writeFileSync(
  new URL('../src/lab/suites/guard-bench/frozen.ts', import.meta.url),
  `// Written by scripts/freeze-guard-bench.js. One attack a line: cases.ts says how to read it.
export const FROZEN = \`
${writeCases(cases)}
\`\n`,
)
console.log(`${cases.length} cases of ${new Set(cases.map(({ attack }) => attack.name)).size} attacks`)
