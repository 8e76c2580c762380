// Writes every file that is derived from others: detector indexes, docs, regex verdicts. With --check it only compares.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { censusIndexes } from './generate/census-indexes.js'
import { docPages, staleDocs } from './generate/doc-pages.js'
import { detectorIndexes } from './generate/detector-indexes.js'
import { formatIndex } from './generate/format-index.js'
import { hostIndex } from './generate/host-index.js'
import { guardianIndex } from './generate/guardian-index.js'
import { labIndexes } from './generate/lab-indexes.js'
import { regexVerdicts } from './generate/regex-verdicts.js'
import { scenarioIndexes } from './generate/scenario-index.js'

process.chdir(new URL('..', import.meta.url).pathname)
const check = process.argv.includes('--check')
const stale = []

for (const file of detectorIndexes()) settle(file)
for (const file of scenarioIndexes()) settle(file)
settle(guardianIndex())
settle(hostIndex())
for (const file of labIndexes()) settle(file)
for (const file of censusIndexes()) settle(file)
settle(formatIndex())
settle(regexVerdicts({ analyse: !check }))
const pages = await docPages()
for (const file of pages) settle(file)
for (const path of staleDocs(pages)) remove(path)

if (stale.length > 0) {
  for (const path of stale) console.error(`${path} is not what its source says: npm run generate`)
  process.exitCode = 1
}

function settle({ path, text }) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  if (check) {
    stale.push(path)
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`wrote ${path}`)
  }
}

function remove(path) {
  if (check) {
    stale.push(path)
  } else {
    rmSync(path)
    console.log(`removed ${path}`)
  }
}
