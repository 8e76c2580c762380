import { runChecks } from './run-checks.js'
import lookalikeNames from '../../dist/census/checks/lookalike-names.js'

/** Real packages of one registry, each by itself: what is flagged there is to be looked at, one by one. */
export function falsePositives(listings) {
  const some = listings.filter(({ listing }) => listing.registry === 'toolsdk' && listing.packages.length > 0)
  const { flags } = runChecks([lookalikeNames], some)
  console.log(
    `\nReal packages of toolsdk: ${some.length} entries, ${flags.length} flagged (neither dates nor stars there)`,
  )
  for (const { severity, message, evidence } of flags)
    console.log(`      ${severity}: ${message} (of ${evidence.owners.join(', ')})`)
}
