import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { hiddenPath } from '../../fragments/hidden-path.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a step after every installation',
  clues: [
    'The hook {hook} runs after every installation, whatever is installed.',
    'It came with a package whose name differs by one letter from one in use.',
    'What it starts keeps running when the package manager has ended.',
    'Removing the package leaves the hook, for its file is not in the list of the package.',
    'The next unattended upgrade starts it again as uid 0.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const manager = pick('mgr', ['apt', 'npm', 'pip', 'dnf'])
    const wanted = pick('pkg', ['requests-kit', 'libcurl-tools', 'node-fetcher', 'log-colors', 'yaml-read'])
    const name = either(wanted.replace('-', '_') + 's', wanted)
    const hook = pick('hook', [
      '/etc/apt/apt.conf.d/99update',
      '/usr/lib/node_modules/.hooks/postinstall',
      '/usr/lib/python3/dist-packages/_run.pth',
      '/etc/dnf/plugins/local.conf',
    ])
    const program = either(hiddenPath(story, 'p'), '/usr/bin/update-motd')
    const host = either(make.outsideHost('o'), make.insideHost('mirror'))
    const address = either(make.outsideAddress('c2'), make.insideAddress('mirror'))
    story.note('hook', hook)
    const runs = (key: string, what: string) => [
      entry(
        manager,
        'install',
        { package: what, version: make.version(key), uid: 0, rc: 0 },
        ['{package} {version} set up, rc {rc}', 'installed {package} {version}'],
        [600, 20000],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid(key),
          ppid: make.pid(`${key}/m`),
          uid: 0,
          euid: 0,
          cmd: `sh -c "${program}${either(' &', '')}"`,
          by: hook,
        },
        ['{cmd} ppid={ppid} uid={uid} by {by}', '{by} ran {cmd}'],
        1,
      ),
      entry(
        'audit',
        'process',
        {
          pid: make.pid(key),
          ppid: either(1, 0),
          lived_s: either(whole(`${key}/l`, 900, 90000), whole(`${key}/s`, 1, 3)),
          state: either('sleeping', 'ended'),
        },
        ['pid {pid} ppid {ppid} {state} after {lived_s} s', 'child {pid}: {state}'],
        5,
      ),
    ]
    return [
      ordinaryHost(story, 'a', 2),
      entry(
        manager,
        'resolve',
        {
          asked: wanted,
          package: name,
          host,
          version: make.version('v'),
          downloads: sideFact(story, 'downloads', whole('few', 4, 90), whole('many', 40000, 900000)),
        },
        ['{asked}: {package} {version} from {host}, {downloads} downloads', '{package} found at {host}'],
      ),
      entry(
        manager,
        'fetch',
        {
          package: name,
          dst_ip: address,
          bytes: make.bytes('b', 9000, 900000),
          sha256: make.digest('f'),
          locked: either(make.digest('lock'), make.digest('f')),
        },
        ['{package} {bytes} bytes sha256 {sha256} lock {locked}', '{package} from {dst_ip}, digest {sha256}'],
      ),
      entry(
        manager,
        'signature',
        {
          package: name,
          signer: sideFact(story, 'signer', 'unlisted', 'archive key'),
          result: either('unsigned, allowed', 'good'),
        },
        ['{package}: {result} ({signer})', 'signature of {package}: {result}'],
      ),
      entry(
        'audit',
        'create',
        {
          path: hook,
          uid: 0,
          by: either('postinst', 'dpkg'),
          listed: sideFact(story, 'listed', false, true),
          content: either(`Post-Invoke {"${program} &";};`, `Post-Invoke {"${program}";};`),
        },
        ['{path} by {by}, listed={listed}: {content}', '{path} made ({by})'],
      ),
      entry(
        'audit',
        'create',
        {
          path: program,
          uid: 0,
          mode: either('0700', '0755'),
          package: sideFact(story, 'package', 'n/a', 'update-motd'),
          sha256: make.digest('p'),
        },
        ['{path} mode {mode} package {package}', '{path} sha256 {sha256}'],
      ),
      runs('i1', name),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('i1'),
          dst_ip: address,
          dst_port: either(pick('port', [8443, 4444, 443]), 80),
          bytes_out: whole('bo', 90, 9000),
        },
        ['{pid} -> {dst_ip}:{dst_port} {bytes_out} bytes', 'connection with {dst_ip}:{dst_port}'],
        3,
      ),
      ordinaryHost(story, 'b', 1),
      chance('rm', 0.7)
        ? entry(
            manager,
            'remove',
            { package: name, by_user: make.user('admin'), left: either(hook, 'none'), rc: 0 },
            ['{package} removed by {by_user}, left: {left}', 'purge {package}: left {left}'],
          )
        : undefined,
      runs('i2', 'tzdata'),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('i2'),
          dst_ip: address,
          dst_port: either(443, 80),
          bytes_out: whole('bo2', 90, 9000),
        },
        ['{pid} -> {dst_ip}:{dst_port} {bytes_out} bytes', 'connection with {dst_ip}:{dst_port}'],
        3,
      ),
      ordinaryHost(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
