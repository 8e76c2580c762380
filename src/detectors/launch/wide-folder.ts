import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { launchSubject } from '../example-launches.ts'
import { widthOf } from '../wide-folder.ts'

export default defineDetector({
  id: 'launch/wide-folder',
  subject: 'launch',
  title: 'A server for files is given far more than a project',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U16'],
  why: 'A server that may read and write everything below a root hands a poisoned text keys, mail and the programs that run at the next login.',
  fix: 'Give it the folders of the work at hand.',
  examples: [
    {
      title: 'the root of the disk',
      matches: 1,
      subject: launchSubject(['npx', '-y', '@modelcontextprotocol/server-filesystem', '/']),
    },
    {
      title: 'a home folder',
      matches: 1,
      subject: launchSubject(['npx', '-y', '@modelcontextprotocol/server-filesystem', '/Users/ada']),
    },
    {
      title: 'keys',
      matches: 1,
      subject: launchSubject(['npx', '-y', '@modelcontextprotocol/server-filesystem', '/Users/ada/.ssh']),
    },
    {
      title: 'folders somebody chose',
      matches: 0,
      subject: launchSubject([
        'npx',
        '-y',
        '@modelcontextprotocol/server-filesystem',
        '/Users/ada/Desktop',
        '/Users/ada/src/app',
      ]),
    },
    {
      title: 'another kind of server',
      matches: 0,
      subject: launchSubject(['npx', '-y', '@example/router', '/']),
    },
  ],
  *check(launch) {
    const { what, rest } = runsOf(launch)
    const name = what.kind === 'package' ? what.package.name : what.kind === 'file' ? what.path : ''
    if (!/(?:file-?system|file-?server|files|desktop-commander)/i.test(name)) return
    for (const { word, pointer } of rest.slice(0, 200)) {
      const width = widthOf(word)
      const place = { pointer }
      if (width === 'disk') yield { place, severity: 'high', message: 'The server is given the whole disk' }
      else if (width === 'secrets')
        yield {
          place,
          severity: 'high',
          message: 'The server is given a folder in which credentials are kept',
        }
      else if (width === 'home') yield { place, message: 'The server is given a whole home folder' }
      else if (width === 'system') yield { place, message: 'The server is given a folder of the system' }
    }
  },
})
