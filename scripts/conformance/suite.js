import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { SUITE } from './paths.js'
import { runToEnd } from './processes.js'
import { steady } from './steady.js'

const LIMIT_MS = 150_000
const STAMP = /-\d{4}-\d{2}-\d{2}T[\dA-Z-]+$/

/** One run of the suite: the checks of every scenario in the order in which they were made. */
export async function runSuite(node, spec, url, folder) {
  const results = `${folder}/results`
  const args = [SUITE, 'server', '--url', url, '--requirements', spec, '--timeout', '15000', '-o', results]
  const output = await runToEnd(node, args, `${folder}/suite.log`, LIMIT_MS)
  const scenarios = readScenarios(results)
  const announced = Number(/\((\d+) scenarios\)/.exec(output)?.[1] ?? 0)
  const ran = Object.keys(scenarios).length
  if (announced === 0 || ran !== announced) {
    // A scenario that broke leaves no results: it would be missing on both sides and so look equal.
    throw new Error(`The suite ran ${ran} of ${announced} scenarios of ${spec}; see ${folder}/suite.log`)
  }
  return scenarios
}

function readScenarios(results) {
  const scenarios = {}
  for (const name of existsSync(results) ? readdirSync(results) : []) {
    if (!existsSync(`${results}/${name}/checks.json`)) continue
    const checks = JSON.parse(readFileSync(`${results}/${name}/checks.json`, 'utf8'))
    scenarios[name.replace(/^server-/, '').replace(STAMP, '')] = checks.map((check) => ({
      id: check.id,
      name: check.name,
      status: check.status,
      error: check.errorMessage,
      seen: steady(JSON.stringify([check.details, check.errorMessage])),
    }))
  }
  return scenarios
}
