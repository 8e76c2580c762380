import { defineDetector } from '../../core/detector.ts'
import { skillSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'skill/opaque-file',
  subject: 'skill',
  title: 'A skill brings files that nobody can read',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U13'],
  why: 'Programs and bytecode without their source cannot be reviewed, and what is in an archive is not looked at here.',
  fix: 'Ask for the source, or build the program yourself.',
  examples: [
    {
      title: 'bytecode alone',
      matches: 1,
      subject: skillSubject('Run it.', {
        files: [{ path: 'lib/run.pyc', bytes: 900, kind: 'binary', text: undefined }],
      }),
    },
    {
      title: 'an archive',
      matches: 1,
      subject: skillSubject('Unpack it.', {
        files: [{ path: 'assets/data.zip', bytes: 900, kind: 'archive', text: undefined }],
      }),
    },
    {
      title: 'bytecode beside its source',
      matches: 0,
      subject: skillSubject('Run it.', {
        files: [
          { path: 'lib/__pycache__/run.cpython-311.pyc', bytes: 900, kind: 'binary', text: undefined },
          { path: 'lib/run.py', bytes: 90, kind: 'script', text: 'print(1)' },
        ],
      }),
    },
    {
      title: 'a template',
      matches: 0,
      subject: skillSubject('Fill it.', {
        files: [{ path: 'assets/letter.docx', bytes: 900, kind: 'document', text: undefined }],
      }),
    },
  ],
  *check({ files }) {
    const names = new Set(files.map(({ path }) => path))
    let left = 20
    for (const [index, { path, kind }] of files.slice(0, 2000).entries()) {
      if ((kind !== 'binary' && kind !== 'archive') || hasSource(path, names) || left-- <= 0) continue
      const isProgram = kind === 'binary' && !/\.wasm$/i.test(path)
      yield {
        place: { pointer: `/files/${index}` },
        severity: isProgram ? 'medium' : 'low',
        message: isProgram ? 'A program without its source' : 'What is in this file was not looked at',
      }
    }
  },
})

function hasSource(path: string, names: ReadonlySet<string>): boolean {
  if (!path.endsWith('.pyc')) return false
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const module = path.slice(folder.length).split('.')[0] ?? ''
  const around = folder.endsWith('__pycache__/') ? folder.slice(0, -'__pycache__/'.length) : folder
  return names.has(`${around}${module}.py`)
}
