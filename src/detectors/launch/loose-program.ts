import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { launchFile, launchSubject } from '../example-launches.ts'

const TEMPORARY =
  /^(?:\/(?:private\/)?(?:tmp|var\/tmp)\/|\/dev\/shm\/|[A-Za-z]:\/(?:Windows\/Temp|Temp|Users\/Public)\/|%TEMP%|\$\{?TMPDIR)/i

export default defineDetector({
  id: 'launch/loose-program',
  subject: 'launch',
  title: 'What is run can be changed or replaced by others',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U24', 'U25'],
  why: 'Whoever can write the file, or a folder above it, decides what runs with the rights of the user.',
  fix: 'Keep the program in a folder that only its owner can write, and name it by its full path.',
  examples: [
    {
      title: 'a script in the temporary folder',
      matches: 1,
      subject: launchSubject(['node', '/tmp/server/index.js']),
    },
    {
      title: 'a file that others may write',
      matches: 1,
      subject: launchSubject(['node', '/srv/shared/index.js'], {
        files: [launchFile('/args/0', '/srv/shared/index.js', { isWritableByOthers: true })],
      }),
    },
    {
      title: 'found in a loose folder',
      matches: 1,
      subject: launchSubject(['server'], {
        files: [launchFile('/command', '/opt/loose/server', { isFromLoosePath: true })],
      }),
    },
    {
      title: 'a file of its own',
      matches: 0,
      subject: launchSubject(['node', '/opt/server/index.js'], {
        files: [launchFile('/args/0', '/opt/server/index.js')],
      }),
    },
    {
      title: 'a folder that is called so',
      matches: 0,
      subject: launchSubject(['node', '/home/ada/tmp-tools/index.js']),
    },
  ],
  *check(launch) {
    const seen = new Set<string>()
    for (const { pointer, isWritableByOthers, isTemporary, isFromLoosePath } of launch.files.slice(0, 100)) {
      if (seen.has(pointer) || !(isWritableByOthers || isTemporary || isFromLoosePath)) continue
      seen.add(pointer)
      const place = { pointer }
      if (isTemporary) yield { place, message: 'It lies in a folder that anybody may write to' }
      else if (isWritableByOthers) yield { place, message: 'Others than its owner may change it' }
      else
        yield {
          place,
          severity: 'medium',
          message:
            'It is found by name in a folder that comes before those of the system and that others may write to',
        }
    }
    const { what } = runsOf(launch)
    if (what.kind !== 'file' || seen.has(what.pointer)) return
    if (TEMPORARY.test(what.path.replaceAll('\\', '/'))) {
      yield { place: { pointer: what.pointer }, message: 'It lies in a folder that anybody may write to' }
    }
  },
})
