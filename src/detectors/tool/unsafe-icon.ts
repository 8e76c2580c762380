import { defineDetector } from '../../core/detector.ts'
import { toolSubject } from '../example-subjects.ts'
import { iconProblems } from '../icon-problems.ts'

export default defineDetector({
  id: 'tool/unsafe-icon',
  subject: 'tool',
  title: 'The icon of a tool does more than show',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U24', 'U17'],
  why: 'Hosts load icons as soon as they see a definition. A script in an icon runs in the host’s window; an address inside the network or with a collector behind it is reached without anyone’s consent.',
  fix: 'Use a small PNG as a `data:` address, or an https address of the server’s own host.',
  examples: [
    {
      title: 'a script address',
      matches: 1,
      subject: toolSubject({ name: 'map', icons: [{ src: 'javascript:void(0)' }] }),
    },
    {
      title: 'an address inside the network',
      matches: 1,
      subject: toolSubject({ name: 'map', icons: [{ src: 'http://192.168.0.1/logo.png' }] }),
    },
    {
      title: 'a drawing with a script in it',
      matches: 1,
      subject: toolSubject({ name: 'map', icons: [{ src: 'data:image/svg+xml,<svg onload="go()"/>' }] }),
    },
    {
      title: 'an image of the server’s own and one written out',
      matches: 0,
      subject: toolSubject({
        name: 'map',
        icons: [{ src: 'https://maps.example.com/logo.png' }, { src: 'data:image/png;base64,iVBORw0KGgo=' }],
      }),
    },
  ],
  *check({ json }) {
    yield* iconProblems(json, '/json')
  },
})
