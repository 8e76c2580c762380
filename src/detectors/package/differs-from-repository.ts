import { defineDetector } from '../../core/detector.ts'
import { packageSubject } from '../package-example.ts'

const CODE = /\.(?:[cm]?[jt]sx?|py|sh|ps1|node|exe|so|dll|dylib|wasm)$/i

export default defineDetector({
  id: 'package/differs-from-repository',
  subject: 'package',
  title: 'A package holds code that its repository does not',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U08'],
  why: 'What people review is the repository; what runs is the archive. Whoever has the right to publish can put into the archive what nobody has seen. Output of compilers is left out of the comparison.',
  fix: 'Look at the files. If they are generated, say so in a suppression; if the repository moved on, compare with the commit of that version.',
  examples: [
    {
      title: 'a script that is in the archive only',
      matches: 1,
      subject: packageSubject({ differs: ['scripts/setup.js'] }),
    },
    { title: 'texts only', matches: 0, subject: packageSubject({ differs: ['README.txt'] }) },
    { title: 'the same', matches: 0, subject: packageSubject({ differs: [] }) },
    { title: 'nobody compared', matches: 0, subject: packageSubject({ differs: undefined }) },
  ],
  *check({ differs, installs }) {
    const code = (differs ?? []).filter((path) => CODE.test(path) || path === 'package.json')
    if (code.length === 0) return
    const isRun = installs.some(({ file }) => file !== undefined && code.includes(file))
    yield {
      place: { pointer: `/differs/${(differs ?? []).indexOf(code[0] ?? '')}` },
      severity: isRun ? 'high' : 'medium',
      message: `${code.length} ${code.length === 1 ? 'file is' : 'files are'} not as in the repository${isRun ? ', and one of them runs at installation' : ''}`,
    }
  },
})
