import { FairleadError } from '../../core/error.ts'
import { SEVERITIES, type Severity } from '../../core/severity.ts'
import { definitionOutcome } from '../../detectors/definition-outcome.ts'
import { runAllDetectors } from '../../detectors/run-all.ts'
import { readArchive, withoutTopFolder } from '../../source/archive/read-archive.ts'
import { readBytes } from '../../source/read-bytes.ts'
import { readProgram, type ProgramRead } from '../../source/read-program.ts'
import { readTree } from '../../source/read-tree.ts'
import type { SourceTree } from '../../source/tree.ts'
import type { SourceOutcome } from './outcome.ts'
import type { SampleJob } from './job.ts'

/** Reads one package or folder and asks the scanner’s detectors of its source and of the definitions written in it. */
export async function readOne(job: SampleJob): Promise<SourceOutcome> {
  try {
    const read = await readProgram(await treeOf(job))
    return outcomeOf(read)
  } catch (error) {
    // A code, never the words: a path or a text of the package may stand in them.
    return notChecked(error instanceof FairleadError ? error.code : 'could not be read')
  }
}

const MEBIBYTE = 1024 * 1024
/** Much less than a scan allows one user: a sample has thousands of these, and none may cost the others. */
const TREE = { files: 5_000, fileBytes: 4 * MEBIBYTE, bytes: 96 * MEBIBYTE }
const ARCHIVE = {
  packedBytes: 64 * MEBIBYTE,
  unpackedBytes: 192 * MEBIBYTE,
  fileBytes: 8 * MEBIBYTE,
  files: 10_000,
}

async function treeOf(job: SampleJob): Promise<SourceTree> {
  return 'folder' in job
    ? readTree(job.folder, TREE)
    : withoutTopFolder(await readArchive(readBytes(job.file), job.name, ARCHIVE))
}

function outcomeOf({ facts, files, tree }: ProgramRead): SourceOutcome {
  const analysed = files.filter(({ state }) => state === 'analysed' || state === 'partly')
  if (analysed.length === 0) return notChecked('no source in a language that is known')
  const found = [
    runAllDetectors('source', facts),
    ...facts.tools.flatMap(({ kind, name, description, annotations, inputSchema }) =>
      kind !== 'tool' || name === undefined
        ? []
        : [
            definitionOutcome({
              kind,
              name,
              json: {
                name,
                ...(description !== undefined && { description }),
                ...(annotations !== undefined && { annotations }),
                ...(inputSchema !== undefined && { inputSchema }),
              },
            }),
          ],
    ),
  ]
  const isWhole =
    tree.left.length === 0 &&
    files.every(({ state, why = '' }) => state === 'analysed' || (state === 'skipped' && AS_WELL.test(why)))
  const isSound = found.every(({ notChecked: failed }) => failed.length === 0)
  return {
    state: isWhole && isSound ? 'analysed' : 'partly',
    ...(!(isWhole && isSound) && { why: 'some of it could not be read whole' }),
    rules: worstOfEach(found.flatMap(({ findings }) => findings)),
    tools: facts.tools.filter(({ kind }) => kind === 'tool').length,
  }
}

/** What a compiler made of sources that were read. */
const AS_WELL = /^(?:compiled: |the same program as )/

function worstOfEach(
  findings: readonly { readonly rule: string; readonly severity: Severity }[],
): readonly (readonly [string, Severity])[] {
  const worst = new Map<string, Severity>()
  for (const { rule, severity } of findings) {
    const known = worst.get(rule)
    if (known === undefined || SEVERITIES.indexOf(known) < SEVERITIES.indexOf(severity))
      worst.set(rule, severity)
  }
  return [...worst].toSorted(([one], [two]) => (one < two ? -1 : 1))
}

export const notChecked = (why: string): SourceOutcome => ({ state: 'not-checked', why, rules: [], tools: 0 })
