import { defineDetector } from '../../core/detector.ts'
import { launchSubject } from '../example-launches.ts'
import { environmentOf } from '../launch-words.ts'

const MANY = 4

export default defineDetector({
  id: 'launch/many-credentials',
  subject: 'launch',
  title: 'One process holds credentials of many services',
  severity: 'info',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16', 'U18'],
  why: 'Whoever gets into this one process has all of them, and a text from one service can make it use another’s.',
  fix: 'Let each service have a server of its own.',
  examples: [
    {
      title: 'of five services',
      matches: 1,
      subject: launchSubject(['npx', 'server'], {
        env: {
          GITHUB_TOKEN: '$A',
          SLACK_TOKEN: '$B',
          AWS_SECRET_ACCESS_KEY: '$C',
          STRIPE_API_KEY: '$D',
          NOTION_TOKEN: '$E',
        },
      }),
    },
    {
      title: 'of one service',
      matches: 0,
      subject: launchSubject(['npx', 'server'], {
        env: { SLACK_BOT_TOKEN: '$A', SLACK_APP_TOKEN: '$B', SLACK_SECRET: '$C', SLACK_API_KEY: '$D' },
      }),
    },
  ],
  *check(launch) {
    const names = environmentOf(launch.env).map(({ name }) => name.toUpperCase())
    const services = new Set(
      names
        .filter((name) => /(?:TOKEN|SECRET|PASSWORD|API_?KEY|ACCESS_?KEY)/.test(name))
        .map((name) => name.split('_')[0]),
    )
    if (services.size < MANY) return
    yield {
      place: { pointer: '/env' },
      message: `The process holds credentials of ${services.size} services`,
    }
  },
})
