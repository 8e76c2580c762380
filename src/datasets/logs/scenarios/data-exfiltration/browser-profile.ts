import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { opening } from '../../fragments/opening.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A helper program reads the profile of a browser and posts an archive',
  clues: [
    'A program that is no browser opens the cookie and login stores of the profile',
    'The stores were copied while the browser was shut, then zipped',
    'The helper came with a download and is signed by nobody',
    'The archive size equals the body posted to {host}',
    'Archive and copies are gone seconds after the answer',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const user = make.user('owner')
    const uid = make.uid('owner')
    const to = destination(story, 'post')
    const browser = pick('browser', ['firefox', 'chromium', 'brave'])
    const profile = `/home/${user}/.config/${browser}/Default`
    const what = either(
      pick('store', ['Login Data', 'Cookies', 'key4.db', 'logins.json']),
      pick('plain', ['Bookmarks', 'Preferences', 'Spelling', 'Extensions']),
    )
    const helper = `${either(`/home/${user}/Downloads`, pick('place', ['/usr/bin', '/opt/sync/bin']))}/${pick('helper', ['cleaner', 'profile-sync', 'pdf-view', 'tuneup'])}`
    const size = make.bytes('profile', 30_000, 30_000_000)
    note('host', to.host)
    return [
      ...opening(story, 'owner'),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('helper'),
          ppid: make.pid('desktop'),
          uid,
          exe: helper,
          sha256: make.digest('helper'),
        },
        ['uid {uid} ran {exe}', 'execve {exe} pid={pid} sha256={sha256}'],
      ),
      entry(
        'ima',
        'appraise',
        {
          path: helper,
          signature: either(
            pick('sig', ['missing', 'none', 'unknown signer']),
            pick('good', ['valid', 'ok', 'distribution key']),
          ),
          action: 'audit',
        },
        ['{path}: signature {signature}, {action}', 'appraise {path} sig={signature}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('helper'),
          uid,
          path: `${profile}/${what}`,
          flags: 'O_RDONLY',
          inode: make.inode('store'),
        },
        ['pid {pid} opened {path}', 'open {path} {flags} inode={inode}'],
      ),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('helper'),
          uid,
          path: `${profile}/${either('Local State', 'Sessions')}`,
          flags: 'O_RDONLY',
          inode: make.inode('second'),
        },
        ['pid {pid} opened {path}', 'open {path} {flags} inode={inode}'],
      ),
      entry(
        'process-watch',
        'browser_state',
        { browser, running: lean(story, 'running', [false], [true]), lock: 'SingletonLock' },
        ['{browser} running: {running}', '{browser} running={running} {lock}'],
      ),
      ...background(story, 'one'),
      entry(
        'audit',
        'create',
        {
          pid: make.pid('helper'),
          path: `/tmp/${make.id('archive')}.zip`,
          size,
          mode: '0600',
          inode: make.inode('archive'),
        },
        ['{path} created, {size} bytes, mode {mode}', 'create {path} size={size}'],
      ),
      entry(
        'resolver',
        'query',
        {
          pid: make.pid('helper'),
          query: to.host,
          answer: to.address,
          age_days: either(whole('young', 1, 9), whole('old', 700, 4000)),
        },
        ['{query} is {answer}, registered {age_days} days ago', '{query} {answer} domain_age={age_days}'],
      ),
      entry(
        'audit',
        'connect',
        { pid: make.pid('helper'), dst_ip: to.address, dst_port: 443, zone: to.zone, result: 'success' },
        ['pid {pid} connected {dst_ip}:{dst_port} ({zone})', 'connect {dst_ip} {result} zone={zone}'],
      ),
      entry(
        'proxy',
        'post',
        {
          method: 'POST',
          host: to.host,
          bytes_out: size + 640,
          status: 200,
          content_type: pick('type', ['application/zip', 'multipart/form-data', 'application/octet-stream']),
          listed: to.listed,
        },
        [
          '{method} {host} {status}, {bytes_out} bytes of {content_type}',
          '{host} status={status} bytes_out={bytes_out} listed={listed}',
        ],
      ),
      entry(
        'audit',
        'unlink',
        {
          pid: make.pid('helper'),
          path: `/tmp/${make.id('archive')}.zip`,
          inode: make.inode('archive'),
          after_s: either(whole('soon', 1, 4), whole('late', 600, 9000)),
        },
        ['{path} removed {after_s}s after the answer', 'unlink {path} inode={inode}'],
      ),
      entry('audit', 'exit', { pid: make.pid('helper'), rc: 0, children: 0 }, [
        'pid {pid} ended with {rc}',
        'exit pid={pid} rc={rc}',
      ]),
      entry(
        'sync-server',
        'account_state',
        {
          user,
          synced: either('never', `${whole('days', 1, 30)}d ago`),
          device: lean(story, 'device', ['unregistered', 'unknown'], ['registered', 'known']),
        },
        ['{user}: last sync {synced}, device {device}', 'sync {user} {synced} {device}'],
      ),
      ...handling(story),
      remark(story, 'profile', 'profile archive'),
    ]
  },
})
