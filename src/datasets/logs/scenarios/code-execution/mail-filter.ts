import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A mail filter unpacks an attachment',
  clues: [
    'The archive holds a path that climbs out of the folder it is unpacked in',
    'A file of the filter itself was overwritten by the unpacking',
    'The next message makes the filter run the overwritten file',
    'The filter account starts a shell and a download from the sender network {address}',
    'The attachment passed since the scanner timed out on it',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const address = either(
      make.outsideAddress('sender'),
      pick('sender', [make.outsideAddress('sender'), make.insideAddress('sender')]),
    )
    const filter = make.pid('filter')
    const uid = make.uid('filter', 'service')
    const queue = make.id('queue')
    const folder = `/var/spool/filter/${queue}`
    const archive = `${pick('stem', ['scan', 'order', 'logs'])}.${pick('kind', ['zip', 'rar', 'tar.gz'])}`
    const written = either(
      pick('own', ['/opt/filter/rules/local.py', '/var/lib/filter/hooks/pre', '/opt/filter/bin/decode']),
      `${folder}/${pick('plain', ['page1.pdf', 'list.csv', 'photo.jpg'])}`,
    )
    note('address', address)
    return [
      entry(
        'smtpd',
        'connect',
        {
          src_ip: address,
          helo: either(make.outsideHost('helo'), make.insideHost('helo')),
          tls: true,
          reputation: lean(story, 'reputation', ['neutral', 'new'], ['good', 'known']),
        },
        ['{src_ip} as {helo}, reputation {reputation}', 'connect {src_ip} helo={helo} tls={tls}'],
      ),
      entry(
        'smtpd',
        'received',
        { queue, size: make.bytes('mail', 9000, 9_000_000), to: make.user('reader'), attachment: archive },
        ['{queue}: {attachment} for {to}, {size} bytes', 'queue={queue} size={size} attachment={attachment}'],
      ),
      entry(
        'scanner',
        'scan',
        {
          queue,
          attachment: archive,
          result: either(
            pick('unscanned', ['timeout', 'skipped, nested too deep', 'error']),
            pick('scanned', ['clean', 'OK', 'timeout, retried, clean']),
          ),
          ms: whole('ms', 900, 30_000),
        },
        ['{attachment}: {result} after {ms}ms', 'scan {queue} "{result}" ms={ms}'],
      ),
      entry(
        'filter',
        'unpack',
        { pid: filter, archive, members: whole('members', 2, 30), folder, absolute: either(1, 0) },
        [
          '{archive}: {members} members into {folder}, {absolute} outside',
          'unpack {archive} n={members} outside={absolute}',
        ],
      ),
      entry(
        'audit',
        'create',
        { pid: filter, path: `${folder}/index.txt`, uid, mode: '0600', inode: make.inode('index') },
        ['{path} by uid {uid}, mode {mode}', 'create {path} inode={inode}'],
      ),
      entry(
        'audit',
        'create',
        { pid: filter, path: written, uid, mode: either('0755', '0600'), inode: make.inode('written') },
        ['{path} by uid {uid}, mode {mode}', 'create {path} inode={inode}'],
      ),
      ...background(story, 'one'),
      entry(
        'file-integrity',
        'check',
        {
          path: '/opt/filter',
          sha256_expected: make.digest('filter'),
          sha256_actual: either(make.digest('changed filter'), make.digest('filter')),
          result: either(pick('changed', ['changed', 'mismatch']), pick('same', ['unchanged', 'match'])),
        },
        ['{path}: {sha256_expected} then, {sha256_actual} now: {result}', 'integrity {path} {result}'],
      ),
      entry(
        'smtpd',
        'received',
        {
          queue: make.id('second queue'),
          size: whole('second size', 900, 4000),
          to: make.user('second reader'),
          attachment: 'none',
        },
        ['{queue}: {attachment} for {to}, {size} bytes', 'queue={queue} size={size} attachment={attachment}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: filter,
          uid,
          euid: uid,
          exe: either(written, pick('exe', ['/usr/bin/pdftotext', '/usr/bin/unzip', '/usr/bin/file'])),
          rc: 0,
        },
        ['{exe} (parent {ppid}) as uid {uid}: {rc}', 'execve {exe} ppid={ppid} uid={uid}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('shell'),
          ppid: make.pid('child'),
          uid,
          euid: uid,
          exe: either(
            pick('shell', ['/bin/sh', '/usr/bin/curl', '/usr/bin/wget']),
            pick('second', ['/usr/bin/wc', '/usr/bin/tesseract', '/bin/cat']),
          ),
          rc: 0,
        },
        ['{exe} (parent {ppid}) as uid {uid}: {rc}', 'execve {exe} ppid={ppid} uid={uid}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('shell'),
          dst_ip: either(address, make.insideAddress('signatures')),
          dst_port: either(pick('port', [80, 8080, 4444]), pick('signature port', [443, 3310])),
          uid,
          result: 'success',
        },
        ['pid {pid} to {dst_ip}:{dst_port}', 'connect {dst_ip}:{dst_port} uid={uid} {result}'],
      ),
      entry(
        'filter',
        'verdict',
        {
          queue,
          action: either(
            pick('passed', ['deliver', 'deliver, unscanned']),
            pick('delivered', ['deliver', 'quarantine']),
          ),
          score: lean(story, 'score', [4.9, 3.2], [0.1, 1.4]),
        },
        ['{queue}: {action}, score {score}', 'verdict {queue} {action} score={score}'],
      ),
      entry('cleanup', 'remove', { path: folder, files: whole('removed', 2, 30), left: either(1, 0) }, [
        '{files} files of {path} removed, {left} left',
        'rm {path} n={files} left={left}',
      ]),
      ...aftermath(story),
      remark(story, 'mail', `message ${queue}`),
    ]
  },
})
