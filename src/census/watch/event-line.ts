import type { WatchEvent } from './event.ts'

/** One line for people: what, of whom, how grave. Foreign text: whoever prints it makes it plain. */
export function eventLine({
  kind,
  severity,
  registry,
  name,
  version,
  changes,
  drift,
  findings,
}: WatchEvent): string {
  const what = [...new Set(changes.map((change) => change.what))]
  const grave = drift.filter((one) => !what.includes(one))
  const about = [...findings.map(({ flag }) => flag), ...grave, ...what]
  const said = [...new Set(about)].slice(0, 8).join(', ')
  return `${severity} ${kind} ${registry} ${name}${version === undefined ? '' : ` ${version}`}${said === '' ? '' : `: ${said}`}`
}
