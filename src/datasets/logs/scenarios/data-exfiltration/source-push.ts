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
  title: 'A private repository is cloned whole and pushed to a second remote',
  clues: [
    'The remote {host} was added to the clone seconds before the push and removed after it',
    'Every branch and tag went out, as many objects as the clone brought in',
    'The account never pushed this repository before',
    'The push went around the proxy, to an address on no list',
    'History and credentials helper were cleared at the end',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const user = make.user('developer')
    const uid = make.uid('developer')
    const repo = pick('repository', [
      'core/pricing-engine',
      'platform/keys',
      'ml/ranker',
      'firmware/gateway',
      'infra/terraform',
    ])
    const to = destination(story, 'remote')
    const objects = whole('objects', 9_000, 240_000)
    const bytes = make.bytes('pack', 20_000_000, 900_000_000)
    const dir = `/home/${user}/${pick('folder', ['work', 'src', 'tmp', '.cache'])}/${make.id('clone')}`
    note('host', to.host)
    return [
      ...opening(story, 'developer'),
      entry(
        'gitd',
        'upload_pack',
        {
          user,
          repo,
          visibility: either('private', pick('visibility', ['private', 'public', 'internal'])),
          objects,
          bytes_out: bytes,
          depth: 'full',
        },
        [
          'clone of {repo} by {user}: {objects} objects, {bytes_out} bytes, depth {depth}',
          'upload-pack {repo} user={user} objects={objects}',
        ],
      ),
      entry('git', 'clone_done', { pid: make.pid('clone'), uid, path: dir, refs: whole('refs', 40, 700) }, [
        'cloned into {path}, {refs} refs',
        '{path}: {refs} refs fetched',
      ]),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('config'),
          ppid: make.pid('shell'),
          uid,
          euid: uid,
          cmd: `git remote add ${pick('remote name', ['up', 'mirror', 'bk', 'origin2'])} https://${to.host}/${make.id('space')}/r.git`,
        },
        ['uid={uid} euid={euid} {cmd}', 'pid {pid} ran {cmd}'],
      ),
      ...background(story, 'one'),
      entry(
        'git',
        'credential',
        {
          uid,
          host: to.host,
          helper: either(pick('helper', ['inline token', 'env']), 'corp-sso'),
          stored: either(false, true),
        },
        ['credentials for {host} from {helper}, stored {stored}', '{host}: helper={helper}'],
      ),
      entry(
        'proxy',
        'connect',
        {
          user,
          dst_host: to.host,
          dst_ip: to.address,
          action: either(
            pick('around', ['DIRECT', 'BYPASS', 'no_proxy']),
            pick('through', ['TUNNEL', 'CONNECT']),
          ),
          listed: to.listed,
          category: to.zone,
        },
        [
          '{action} {dst_host} ({dst_ip}) for {user}, category {category}, list {listed}',
          '{user} {action} {dst_host}:443 listed={listed}',
        ],
      ),
      entry('git', 'pack_objects', { uid, objects, delta: Math.round(objects * 0.6), bytes }, [
        'counted {objects} objects, packed {bytes} bytes',
        'pack of {objects} objects ready',
      ]),
      entry(
        'git',
        'push',
        {
          pid: make.pid('push'),
          uid,
          repo,
          host: to.host,
          refspec: either('+refs/*:refs/*', pick('refspec', ['refs/heads/main', '+refs/*:refs/*'])),
          bytes_out: bytes,
        },
        [
          'pushed {refspec} of {repo} to {host}, {bytes_out} bytes',
          'push {host} {refspec} bytes={bytes_out}',
        ],
      ),
      entry(
        'netflow',
        'flow_end',
        {
          dst_ip: to.address,
          dst_port: 443,
          bytes_out: bytes + 80_000,
          minutes: whole('minutes', 1, 14),
          times_seen: to.seen,
        },
        [
          '{dst_ip}:{dst_port} took {bytes_out} bytes in {minutes} min, seen {times_seen} times',
          'flow {dst_ip} out={bytes_out} prior={times_seen}',
        ],
      ),
      entry(
        'gitd',
        'push_history',
        {
          user,
          repo,
          pushes_90d: either(0, whole('pushes', 8, 200)),
          owner: lean(story, 'owner', ['other team', 'none'], ['own team', 'mirror-bot']),
        },
        [
          '{user} pushed {repo} {pushes_90d} times in 90 days, owner {owner}',
          'history {repo} {user}: {pushes_90d}',
        ],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('config end'),
          ppid: make.pid('shell'),
          uid,
          euid: uid,
          cmd: either(
            pick('cover', ['git remote remove up', `rm -rf ${dir}`, 'history -c']),
            pick('after', ['git fetch --prune', 'git status', 'git gc']),
          ),
        },
        ['uid={uid} euid={euid} {cmd}', 'pid {pid} ran {cmd}'],
      ),
      entry(
        'gitd',
        'mirror_table',
        {
          repo,
          mirror: to.host,
          configured: either('no', 'yes'),
          last_sync: either('never', `${whole('hours', 1, 24)}h ago`),
        },
        [
          'mirror {mirror} of {repo}: configured {configured}, last sync {last_sync}',
          '{repo} mirror={mirror} configured={configured}',
        ],
      ),
      ...handling(story),
      remark(story, 'push', `push of ${repo}`),
    ]
  },
})
