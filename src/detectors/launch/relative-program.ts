import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { launchSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'launch/relative-program',
  subject: 'launch',
  title: 'What is run depends on the folder the host is started in',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U24'],
  why: 'A relative path means another file in another folder: open a project that has one of that name, and that is what runs.',
  fix: 'Name the program by its full path.',
  examples: [
    {
      title: 'a relative script in the file of a user',
      matches: 1,
      subject: launchSubject(['node', './server/index.js']),
    },
    {
      title: 'in the file of a project, where it belongs',
      matches: 0,
      subject: launchSubject(['node', './server/index.js'], { scope: 'project' }),
    },
    {
      title: 'with a folder of its own',
      matches: 0,
      subject: launchSubject(['node', 'server/index.js'], { cwd: '/opt/app' }),
    },
    { title: 'a full path', matches: 0, subject: launchSubject(['node', '/opt/server/index.js']) },
  ],
  *check(launch) {
    const { what } = runsOf(launch)
    if (
      what.kind !== 'file' ||
      launch.scope === 'project' ||
      launch.scope === 'plugin' ||
      launch.scope === 'extension'
    )
      return
    if (launch.cwd !== undefined && launch.cwd !== '') return
    if (!/[\\/]/.test(what.path) || /^(?:[/\\~$%]|[A-Za-z]:|file:|\{\{)/.test(what.path)) return
    yield { place: { pointer: what.pointer }, message: 'The program is named by a relative path' }
  },
})
