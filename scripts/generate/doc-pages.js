import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { checklistPage } from './checklist-page.js'
import { detectorPage, detectorsPage } from './detector-page.js'
import { errorsPage } from './error-page.js'
import { framePage } from './frame-page.js'
import { hostFilesPage } from './host-page.js'
import { packNorms } from './pack-norms.js'

const FOLDER = 'docs/detectors'

/** The pages come from the compiled catalogue, so that they show the very objects and messages that users meet. */
export async function docPages() {
  const { detectors, ERRORS, FRAME_RULES, HOSTS, REFUSALS, PACKS, splitStatements, schemas, ...audit } =
    await compiled()
  const { CHECKLIST, CHECKLIST_VERSION } = audit
  return [
    packNorms(PACKS, splitStatements),
    { path: 'docs/audit-checklist.md', text: checklistPage(CHECKLIST, CHECKLIST_VERSION) },
    { path: 'docs/errors.md', text: errorsPage(ERRORS) },
    { path: 'docs/frames.md', text: framePage(FRAME_RULES, REFUSALS) },
    { path: 'docs/host-files.md', text: hostFilesPage(HOSTS) },
    ...schemas,
    { path: `${FOLDER}/README.md`, text: detectorsPage(detectors) },
    ...detectors.map((detector) => ({ path: `${FOLDER}/${detector.id}.md`, text: detectorPage(detector) })),
  ]
}

/** Pages of detectors that are no more. */
export function staleDocs(pages) {
  if (!existsSync(FOLDER)) return []
  const wanted = new Set(pages.map(({ path }) => path))
  return readdirSync(FOLDER, { recursive: true })
    .map((file) => [FOLDER, file].join('/'))
    .filter((path) => path.endsWith('.md') && !wanted.has(path))
}

async function compiled() {
  mkdirSync('.cache', { recursive: true })
  const out = mkdtempSync('.cache/generate-')
  try {
    const tsc = 'node_modules/typescript/bin/tsc'
    const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', out, '--declaration', 'false']
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    const load = (path) => import(pathToFileURL(`${out}/${path}`).href)
    const { detectors } = await load('detectors/index.js')
    const { ERRORS } = await load('core/error.js')
    const { FRAME_RULES } = await load('mcp/frame-rules.js')
    const { REFUSALS } = await load('core/refusal.js')
    const { HOSTS } = await load('hosts/index.js')
    const { PACKS } = await load('policy/packs.js')
    const { splitStatements } = await load('policy/split.js')
    const { SCAN_REPORT_SCHEMA } = await load('report/schema.js')
    const { CHECKLIST, CHECKLIST_VERSION } = await load('scan/standard/checklist.js')
    const { AUDIT_REPORT_SCHEMA } = await load('scan/standard/schema.js')
    const { FINDING_SCHEMA } = await load('scan/exchange/schema.js')
    const { ADMISSION_SCHEMA } = await load('census/admission/report-schema.js')
    const { z } = await import('zod')
    const schemas = Object.entries({
      'scan-report': SCAN_REPORT_SCHEMA,
      'audit-report': AUDIT_REPORT_SCHEMA,
      'finding-exchange': FINDING_SCHEMA,
      'admission-report': ADMISSION_SCHEMA,
    }).map(([name, schema]) => ({
      path: `docs/${name}.schema.json`,
      text: `${JSON.stringify(z.toJSONSchema(schema), undefined, 2)}\n`,
    }))
    const audit = { CHECKLIST, CHECKLIST_VERSION, schemas }
    return { detectors, ERRORS, FRAME_RULES, HOSTS, REFUSALS, PACKS, splitStatements, ...audit }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
