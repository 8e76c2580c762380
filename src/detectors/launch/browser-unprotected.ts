import { defineDetector } from '../../core/detector.ts'
import { launchSubject } from '../example-launches.ts'
import { namedValues } from '../launch-words.ts'

const OPTIONS =
  /(?:^|[\s"',[=])--(?:no-sandbox|disable-web-security|disable-setuid-sandbox|single-process|allow-file-access-from-files)(?:$|[\s"',\]=])/

export default defineDetector({
  id: 'launch/browser-unprotected',
  subject: 'launch',
  title: 'A browser is started without its sandbox',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U15', 'U18'],
  why: 'A model is led to pages by texts of strangers; without the sandbox a page that breaks the browser has the machine.',
  fix: 'Leave the option out, or run the browser in a container of its own.',
  examples: [
    {
      title: 'no sandbox',
      matches: 1,
      subject: launchSubject(['npx', '-y', '@example/browser', '--no-sandbox']),
    },
    {
      title: 'within an option for the browser',
      matches: 1,
      subject: launchSubject(['npx', '-y', '@example/browser'], {
        env: { LAUNCH_OPTIONS: '{"args": ["--disable-web-security"]}' },
      }),
    },
    {
      title: 'a usual start',
      matches: 0,
      subject: launchSubject(['npx', '-y', '@example/browser', '--headless']),
    },
  ],
  *check(launch) {
    for (const { value, pointer } of namedValues(launch)) {
      if (!OPTIONS.test(value.slice(0, 5000))) continue
      yield { place: { pointer }, message: 'The browser runs without the protection it has against pages' }
      return
    }
  },
})
