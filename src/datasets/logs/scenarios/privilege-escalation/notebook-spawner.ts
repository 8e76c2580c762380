import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'a notebook server and the user its kernels run as',
  clues: [
    'The options that {user} posts carry an environment that decides the uid of the kernel.',
    'The kernel runs as uid 0, the notebook of the same user as {uid}.',
    'The kernel reads the home of another user with success.',
    'The token of the hub itself is used from the address of a kernel.',
    'The quota group of the kernel is no longer that of its user.',
  ],
  steps: (story) => {
    const { make, either, whole, chance } = story
    const user = make.user('who')
    const other = make.user('other')
    const uid = make.uid('who')
    const kernel = make.id('kernel', 'k')
    const run = either(0, uid)
    story.note('user', user)
    story.note('uid', uid)
    const cell = (code: string, output: string) =>
      entry('kernel', 'cell', { kernel, user, uid: run, code, output }, [
        '[{kernel}] {code} -> {output}',
        '{user} ran {code}: {output}',
      ])
    return [
      entry(
        'hub',
        'login',
        { user, src_ip: make.insideAddress('src'), admin: false, session: make.id('sid') },
        ['{user} logged in from {src_ip}, admin={admin}', 'login ok {user} session {session}'],
      ),
      entry(
        'hub',
        'spawn',
        {
          user,
          options: either('env.NB_UID=0,env.GRANT_SUDO=yes', 'cpu=2,memory=4G'),
          image: make.service('image'),
          status: 202,
        },
        ['spawn for {user}: {options} ({status})', '{user} asked for {image} with {options}'],
      ),
      ordinaryApplication(story, 'a', 2),
      entry(
        'spawner',
        'options',
        { user, accepted: either('all', 'cpu,memory'), ignored: either('none', 'env'), profile: 'default' },
        ['options of {user}: accepted {accepted}, ignored {ignored}', 'profile {profile}: {ignored} ignored'],
      ),
      entry(
        'spawner',
        'container',
        {
          user,
          container: make.id('ctr'),
          uid: run,
          gid: either(0, 100),
          cgroup: either('/', `/users/${user}`),
          allow_escalation: either(true, false),
        },
        [
          '{container} for {user}: uid={uid} gid={gid} cgroup={cgroup} escalation={allow_escalation}',
          'container {container} runs as uid {uid}',
        ],
      ),
      entry(
        'start.sh',
        'identity',
        { uid: run, sudo: either('granted', 'not granted'), user: either('root', user) },
        ['running as {user} uid {uid}, sudo {sudo}', 'sudo {sudo}, uid {uid}'],
        2,
      ),
      entry(
        'kernel',
        'start',
        { kernel, user, pid: make.pid('kernel'), uid: run, euid: run, exe: '/opt/conda/bin/python' },
        ['{kernel} started pid {pid} uid={uid} euid={euid}', 'kernel {kernel} of {user} as uid {uid}'],
      ),
      cell('!id', either('uid=0(root) gid=0(root) groups=0(root)', `uid=${uid}(${user}) gid=100(users)`)),
      entry(
        'kernel',
        'train',
        { kernel, epoch: whole('epoch', 1, 9), loss: whole('loss', 20, 90) / 100, gpu: 0 },
        ['epoch {epoch} loss {loss}', '{kernel}: epoch {epoch}, loss {loss}'],
      ),
      cell(`open('/home/${either(other, user)}/model.ckpt')`, 'ok'),
      entry(
        'audit',
        'open',
        {
          pid: make.pid('kernel'),
          uid: run,
          path: `/home/${either(other, user)}/.aws/credentials`,
          owner: either(other, user),
          result: either('success', 'ENOENT'),
        },
        ['open {path} uid={uid} owner={owner}: {result}', '{path} of {owner}: {result}'],
      ),
      chance('disk', 0.6)
        ? cell('!mount /dev/nvme0n1 /mnt', either('rc=0', 'mount: only root can do that'))
        : undefined,
      entry(
        'hub',
        'api',
        {
          method: 'GET',
          path: either('/hub/api/users', `/hub/api/users/${user}`),
          token_of: either('hub', user),
          src_ip: make.insideAddress('pod'),
          status: 200,
          items: either(whole('items', 20, 300), 1),
        },
        [
          '{src_ip} {method} {path} token={token_of} {status} ({items})',
          '{token_of} asked {path}: {items} items',
        ],
      ),
      entry(
        'hub',
        'api',
        {
          method: sideFact(story, 'method', 'PATCH', 'PUT'),
          path: either(`/hub/api/users/${user}?admin=true`, `/hub/api/users/${user}/activity`),
          token_of: either('hub', user),
          src_ip: make.insideAddress('pod'),
          status: 200,
          items: 1,
        },
        ['{src_ip} {method} {path} token={token_of} {status}', '{method} {path}: {status}'],
      ),
      ordinaryApplication(story, 'b', 1),
      entry('hub', 'stop', { user, kernel, admin: either(true, false), rc: 0 }, [
        'server of {user} stopped, admin={admin}',
        '{kernel} ended, rc {rc}',
      ]),
      standing(story),
      closing(story),
    ]
  },
})
