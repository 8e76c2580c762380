import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import type { Runs } from '../../core/launch/runs.ts'
import { launchSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'launch/unpinned-package',
  subject: 'launch',
  title: 'A package is run in whatever version there is',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U08'],
  why: 'Each start takes what the registry has by then: who takes over the package takes over the machine at the next start, without any change of the configuration.',
  fix: 'Name an exact version, of an image its digest.',
  examples: [
    { title: 'no version', matches: 1, subject: launchSubject(['npx', '-y', '@example/server']) },
    { title: 'a tag', matches: 1, subject: launchSubject(['uvx', 'example-server@latest']) },
    {
      title: 'an image by its tag',
      matches: 1,
      subject: launchSubject(['docker', 'run', '-i', '--rm', 'example/server:1']),
    },
    {
      title: 'a bridge',
      matches: 1,
      subject: launchSubject(['npx', 'mcp-remote', 'https://mcp.example.com/mcp']),
    },
    { title: 'an exact version', matches: 0, subject: launchSubject(['npx', '-y', '@example/server@1.2.3']) },
    {
      title: 'a digest',
      matches: 0,
      subject: launchSubject([
        'docker',
        'run',
        '-i',
        'example/server@sha256:0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d',
      ]),
    },
    { title: 'a program', matches: 0, subject: launchSubject(['node', '/opt/server/index.js']) },
    {
      title: 'a module that is installed',
      matches: 0,
      subject: launchSubject(['python', '-m', 'example_server']),
    },
  ],
  *check(launch) {
    const { what, through } = runsOf(launch)
    const found = packageOf(what)
    if (!found || found.exact !== undefined || found.ecosystem === 'other') return
    // What is installed already has the version it has.
    if (through.at(-1) === 'python') return
    const message =
      found.ecosystem === 'OCI'
        ? 'The image is named by a tag, which may be moved to another image'
        : found.wanted === undefined
          ? 'The package is named without a version'
          : 'The package is named by a range or a tag'
    yield { place: { pointer: what.kind === 'unknown' ? '/command' : what.pointer }, message }
  },
})

function packageOf(what: Runs['what']): Extract<Runs['what'], { kind: 'package' }>['package'] | undefined {
  return what.kind === 'package' || what.kind === 'bridge' ? what.package : undefined
}
