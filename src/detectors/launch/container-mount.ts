import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { mountOf } from '../container-mount.ts'
import { launchSubject } from '../example-launches.ts'
import { widthOf } from '../wide-folder.ts'

export default defineDetector({
  id: 'launch/container-mount',
  subject: 'launch',
  title: 'A container sees more of the machine than it should',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U15'],
  why: 'What is mounted is not contained: a server that is talked into something reads or changes it as if it ran outside.',
  fix: 'Mount the one folder the server is for, and read-only where reading suffices.',
  examples: [
    {
      title: 'the whole disk',
      matches: 1,
      subject: launchSubject(['docker', 'run', '-i', '-v', '/:/host', 'example/server']),
    },
    {
      title: 'the socket of the engine',
      matches: 1,
      subject: launchSubject([
        'docker',
        'run',
        '-i',
        '-v',
        '/var/run/docker.sock:/var/run/docker.sock',
        'example/server',
      ]),
    },
    {
      title: 'the home folder, writable',
      matches: 1,
      subject: launchSubject([
        'docker',
        'run',
        '-i',
        '--mount',
        'type=bind,source=/home/ada,target=/data',
        'example/server',
      ]),
    },
    {
      title: 'one project',
      matches: 0,
      subject: launchSubject(['docker', 'run', '-i', '-v', '/home/ada/project:/work', 'example/server']),
    },
    {
      title: 'a volume',
      matches: 0,
      subject: launchSubject(['docker', 'run', '-i', '-v', 'notes:/data', 'example/server']),
    },
  ],
  *check(launch) {
    for (const { option, value = '', pointer } of runsOf(launch).container) {
      const mount = mountOf(option, value)
      if (!mount) continue
      const place = { pointer }
      if (/\/(?:docker|podman|containerd|crio)\.sock$/.test(mount.from)) {
        yield {
          place,
          message:
            'The container may start other containers with all rights: it holds the socket of the engine',
        }
        continue
      }
      const width = widthOf(mount.from)
      if (width === 'disk') yield { place, message: 'The container sees the whole disk' }
      else if (width === 'system')
        yield {
          place,
          severity: mount.isReadOnly ? 'medium' : 'high',
          message: 'The container sees a folder of the system',
        }
      else if (width === 'secrets')
        yield {
          place,
          severity: mount.isReadOnly ? 'low' : 'medium',
          message: 'The container sees a folder in which credentials are kept',
        }
      else if (width === 'home')
        yield {
          place,
          severity: mount.isReadOnly ? 'low' : 'medium',
          message: 'The container sees the whole home folder',
        }
    }
  },
})
