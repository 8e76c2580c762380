/** What a snapshot is called: the date in the name of its folder, else that of the commit which its README names. */
export function snapshotDate(folder: string, readme = ''): string {
  const inName = IN_NAME.exec(folder.slice(-MOST_OF_NAME))?.[1]
  const inReadme = IN_README.exec(readme.slice(0, MOST_OF_README))?.[1]
  return inName ?? inReadme ?? 'undated'
}

const MOST_OF_NAME = 200
const MOST_OF_README = 10_000
const IN_NAME = /(\d{4}-\d{2}(?:-\d{2})?)$/
/** `- commit: 0123abc… (2026-01-11)`. */
const IN_README = /\bcommit: [\da-f]{7,64} \((\d{4}-\d{2}-\d{2})\)/
