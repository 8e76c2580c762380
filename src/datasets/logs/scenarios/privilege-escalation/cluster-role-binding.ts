import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { ordinaryCluster } from '../../fragments/ordinary-cluster.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'who binds which role to whom',
  clues: [
    'The account {account} is both the one who makes the binding and the one it serves.',
    'The role bound covers all namespaces, though the account was made for one.',
    'A request that was forbidden before the binding is answered after it.',
    'The token used has an identity other than that of the pod that sends it.',
    'Verbs grow from get and list to all.',
  ],
  steps: (story) => {
    const { make, either, pick } = story
    const space = pick('space', ['payments', 'web', 'batch', 'reports'])
    const account = `system:serviceaccount:${space}:${make.serviceUser('sa')}`
    const reviewer = make.user('reviewer')
    const role = either(pick('role', ['cluster-admin', 'system:masters', 'admin-all']), 'view')
    const kind = either('ClusterRoleBinding', 'RoleBinding')
    const binding = make.id('binding', 'bind')
    story.note('account', account)
    const ask = (status: number) =>
      entry(
        'apiserver',
        'request',
        {
          user: account,
          verb: pick('v', ['list', 'get']),
          resource: 'secrets',
          namespace: either('kube-system', space),
          status,
          src_ip: make.insideAddress('pod'),
        },
        [
          'audit: {user} {verb} {resource} in {namespace} from {src_ip}: {status}',
          `{user} {verb} {resource} ${status === 403 ? 'forbidden' : 'answered'} ({status})`,
        ],
      )
    return [
      ordinaryCluster(story, 'a', 2),
      entry(
        'apiserver',
        'token',
        { user: account, audience: 'api', ttl_s: either(31536000, 3600), uid: 65532 },
        ['token for {user}, {ttl_s} s', 'issued token of {user}, valid {ttl_s} s'],
      ),
      ask(403),
      entry(
        'apiserver',
        'request',
        {
          user: account,
          verb: 'list',
          resource: 'roles',
          namespace: space,
          status: 200,
          items: story.whole('roles', 2, 7),
        },
        ['{user} {verb} {resource} {status} {items} items', '{items} {resource} listed for {user}'],
      ),
      entry(
        'apiserver',
        'can_i',
        { user: account, verb: either('escalate', 'get'), resource: 'rolebindings', result: 'yes' },
        ['can {user} {verb} {resource}: {result}', '{user} may {verb} {resource}: {result}'],
      ),
      ordinaryCluster(story, 'b', 1),
      story.only(
        'safe',
        entry(
          'gitops',
          'merge',
          {
            user: reviewer,
            by_user: make.user('author'),
            commit: make.id('commit'),
            path: 'rbac/view.yaml',
            approvals: 2,
          },
          ['{path} merged by {user}, {approvals} approvals, author {by_user}', 'commit {commit} approved'],
        ),
      ),
      story.only(
        'risky',
        entry(
          'apiserver',
          'request',
          { user: account, verb: 'impersonate', resource: 'users', name: 'system:admin', status: 200 },
          ['{user} acts as {name}: {status}', 'audit: {user} {verb} {name} {status}'],
        ),
      ),
      entry(
        'apiserver',
        'request',
        {
          user: either(account, 'system:serviceaccount:gitops:sync'),
          verb: 'create',
          resource: kind.toLowerCase() + 's',
          name: binding,
          status: 201,
        },
        ['audit: {user} {verb} {resource}/{name} {status}', '{name} made by {user}: {status}'],
      ),
      entry(
        'rbac',
        'binding',
        {
          name: binding,
          kind,
          role,
          subject: account,
          by_user: either(account, reviewer),
          namespace: either('*', space),
          verbs: either('*', 'get,list'),
        },
        [
          '{kind} {name}: role {role} for {subject} by {by_user}, namespace {namespace}, verbs {verbs}',
          '{subject} now has {role} in {namespace} ({verbs})',
        ],
        1,
      ),
      entry(
        'rbac',
        'audit',
        {
          subject: account,
          namespaces_before: 1,
          namespaces_after: either(story.whole('ns', 9, 40), 1),
          result: 'ok',
        },
        [
          '{subject}: namespaces {namespaces_before} -> {namespaces_after}',
          `reach of {subject} ${either('changed', 'unchanged')}: {namespaces_after}`,
        ],
      ),
      ask(200),
      ordinaryCluster(story, 'c', 1),
      entry(
        'apiserver',
        'request',
        {
          user: account,
          verb: either('create', 'get'),
          resource: either('pods/exec', 'pods/log'),
          namespace: either('kube-system', space),
          name: make.id('target', 'pod'),
          status: 200,
        },
        [
          'audit: {user} {verb} {resource}/{name} in {namespace} {status}',
          '{user} {verb} {resource} of {name}',
        ],
      ),
      entry(
        'apiserver',
        'request',
        {
          user: account,
          verb: 'delete',
          resource: either('events', 'pods'),
          namespace: either('*', space),
          status: either(200, 403),
        },
        [
          'audit: {user} {verb} {resource} in {namespace}: {status}',
          `{verb} {resource} ${either('done', 'denied')} for {user}`,
        ],
      ),
      ordinaryCluster(story, 'd', 1),
      standing(story),
      closing(story),
    ]
  },
})
