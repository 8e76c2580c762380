import { defineDetector } from '../../core/detector.ts'
import { launchSubject } from '../example-launches.ts'
import { environmentOf } from '../launch-words.ts'

export default defineDetector({
  id: 'launch/agent-socket',
  subject: 'launch',
  title: 'A server is handed the socket of an agent for keys',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16', 'U18'],
  why: 'Whoever has the socket signs in the user’s name on every machine that the keys open, without ever seeing a key.',
  fix: 'Give the server a key of its own that opens one thing.',
  examples: [
    {
      title: 'the agent for SSH keys',
      matches: 1,
      subject: launchSubject(['npx', 'server'], { env: { SSH_AUTH_SOCK: '/run/user/1000/keyring/ssh' } }),
    },
    {
      title: 'nothing of it',
      matches: 0,
      subject: launchSubject(['npx', 'server'], { env: { SSH_KEY_NAME: 'deploy' } }),
    },
  ],
  *check(launch) {
    for (const { name, pointer } of environmentOf(launch.env)) {
      if (name === 'SSH_AUTH_SOCK' || name === 'GPG_AGENT_INFO')
        yield { place: { pointer }, message: 'The server may sign with every key the agent holds' }
    }
  },
})
