import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryHost } from '../../fragments/ordinary-host.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a shared directory and whom the server takes its clients for',
  clues: [
    'The server stores a file of client {client} with owner 0: root of the client is root of the share.',
    'The same inode is run on {server} by uid {uid} with euid 0.',
    'The mode with the set-user-id bit was set by the client, not on the server.',
    'The mount lacks the option that would ignore that bit.',
    'The shell does not run where the file was made.',
  ],
  steps: (story) => {
    const { make, either, pick, chance } = story
    const client = make.insideAddress('client')
    const server = make.host('server')
    const user = make.user('who')
    const uid = make.uid('who')
    const share = pick('share', ['/srv/nfs/build', '/export/home', '/mnt/projects', '/srv/share'])
    const file = `${share}/${pick('name', ['sh', 'tool', '.x', 'check'])}`
    const owner = either(0, 65534)
    const inode = make.inode('file')
    story.note('client', client)
    story.note('server', server)
    story.note('uid', uid)
    return [
      ordinaryHost(story, 'a', 2),
      entry(
        'exportfs',
        'export',
        { path: share, client: '*', options: either('rw,no_root_squash', 'rw,root_squash'), host: server },
        ['exported {path} to {client} ({options})', '{host} shares {path}: {options}'],
      ),
      entry(
        'rpc.mountd',
        'mount',
        { client, path: share, version: 4, result: 'authenticated mount request' },
        ['{result} from {client} for {path}', '{client} mounted {path} (v{version})'],
      ),
      entry('sshd', 'login', { user, uid, src_ip: client, host: server, method: 'publickey' }, [
        'Accepted {method} for {user} from {src_ip}',
        '{user} from {src_ip} on {host}',
      ]),
      entry(
        'audit',
        'exec',
        { user, uid, euid: uid, cmd: `cat /etc/exports; mount | grep ${share}`, rc: 0 },
        ['{user}: {cmd}', 'uid={uid} euid={euid} {cmd}'],
      ),
      entry(
        'nfsd',
        'create',
        {
          client,
          path: file,
          client_uid: 0,
          stored_uid: owner,
          inode,
          size: make.bytes('size', 90000, 1200000),
        },
        [
          '{client} created {path}: uid {client_uid} stored as {stored_uid}, inode {inode}',
          '{path} of {client}: owner {stored_uid}',
        ],
      ),
      entry(
        'nfsd',
        'setattr',
        {
          client,
          path: file,
          new_mode: either('4755', '0755'),
          asked: '4755',
          stored_uid: owner,
          inode,
          result: either('ok', 'NFS4ERR_PERM'),
        },
        [
          '{client} mode {asked} on {path}: {result}, now {new_mode}',
          `mode of {path} ${either('changed to', 'unchanged at')} {new_mode}`,
        ],
      ),
      ordinaryHost(story, 'b', 2),
      entry(
        'audit',
        'stat',
        {
          host: server,
          path: file,
          owner: either('root:root', 'nobody:nogroup'),
          mode: either('-rwsr-xr-x', '-rwxr-xr-x'),
          inode,
          uid,
        },
        ['{mode} {owner} {path}', 'stat {path}: {mode}, {owner}, inode {inode}'],
      ),
      entry(
        'mount',
        'options',
        {
          host: server,
          path: share,
          nosuid: either(false, true),
          options: either('rw,relatime', 'rw,nosuid,nodev'),
        },
        ['{path} {options}', '{path} mounted with {options}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('run'),
          ppid: make.pid('sh'),
          uid,
          euid: either(0, uid),
          gid: uid,
          exe: file,
          cmd: `${file} -p`,
          inode,
        },
        ['exec {cmd} uid={uid} euid={euid} inode={inode}', '{exe} run by uid {uid}, effective uid {euid}'],
      ),
      chance('id', 0.7)
        ? entry('bash', 'output', { pid: make.pid('run'), cmd: 'id -un', output: either('root', user) }, [
            '{cmd}: {output}',
            'shell {pid} is {output}',
          ])
        : undefined,
      entry(
        'audit',
        'open',
        {
          pid: make.pid('run'),
          uid,
          euid: either(0, uid),
          path: pick('secret', ['/etc/shadow', '/root/.ssh/id_rsa', '/etc/krb5.keytab']),
          result: either('success', 'EACCES'),
        },
        ['open {path} euid={euid}: {result}', '{path}: {result} for effective uid {euid}'],
      ),
      entry(
        'audit',
        'write',
        {
          pid: make.pid('run'),
          uid,
          euid: either(0, uid),
          path: either('/etc/passwd', `/home/${user}/out.txt`),
          size_before: 1902,
          size_after: either(1961, 1902),
        },
        ['{path} euid={euid} {size_before} -> {size_after}', '{path} size {size_before} to {size_after}'],
      ),
      entry('nfsd', 'remove', { client, path: file, inode, result: 'ok' }, [
        '{client} removed {path}',
        '{path} gone ({result})',
      ]),
      ordinaryHost(story, 'c', 1),
      standing(story),
      closing(story),
    ]
  },
})
