import { defineDetector } from '../../core/detector.ts'
import { runsOf } from '../../core/launch/read-command.ts'
import { launchSubject } from '../example-launches.ts'

const INDEXES = /^--(?:index-url|extra-index-url|default-index|index|registry|find-links)(?:=|$)/

export default defineDetector({
  id: 'launch/foreign-source',
  subject: 'launch',
  title: 'A package comes from outside of the registries',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25'],
  why: 'A branch or an archive by address is not versioned, scanned or withdrawn by anybody: what is behind the address today need not be what was looked at.',
  fix: 'Take a released version from a registry, or name the commit in full.',
  examples: [
    {
      title: 'a branch',
      matches: 1,
      subject: launchSubject(['uvx', '--from', 'git+https://git.example.com/team/server@main', 'server']),
    },
    {
      title: 'over plain HTTP',
      matches: 1,
      subject: launchSubject(['npx', '-y', 'http://files.example.com/server.tgz']),
    },
    {
      title: 'a commit',
      matches: 0,
      subject: launchSubject([
        'uvx',
        '--from',
        'git+https://git.example.com/team/server@0123456789abcdef0123456789abcdef01234567',
        'server',
      ]),
    },
    { title: 'a registry', matches: 0, subject: launchSubject(['npx', '-y', '@example/server']) },
  ],
  *check(launch) {
    const words: readonly unknown[] = Array.isArray(launch.args) ? launch.args : []
    for (const [index, word] of words.slice(0, 500).entries()) {
      const given =
        typeof word === 'string' && INDEXES.test(word)
          ? word.includes('=')
            ? word.slice(word.indexOf('=') + 1)
            : words[index + 1]
          : undefined
      if (typeof given !== 'string' || !/^http:\/\/(?!localhost|127\.)/i.test(given)) continue
      yield {
        place: { pointer: `/args/${index}` },
        severity: 'high',
        message: 'Packages are taken over plain HTTP: whoever is on the way can replace them',
      }
      return
    }
    const { what, through } = runsOf(launch)
    if (what.kind !== 'package' || what.package.ecosystem !== 'other' || what.package.exact !== undefined)
      return
    if (through.at(-1) === 'python') return
    const isPlain = /^(?:git\+)?http:\/\//i.test(what.package.name)
    yield {
      place: { pointer: what.pointer },
      severity: isPlain ? 'high' : 'low',
      message: isPlain
        ? 'Code is taken over plain HTTP: whoever is on the way can replace it'
        : 'Code is taken from an address that names no fixed version',
    }
  },
})
