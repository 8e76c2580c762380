import { defineDetector } from '../../core/detector.ts'
import { launchSubject } from '../example-launches.ts'
import { environmentOf } from '../launch-words.ts'

const CHECKS =
  /^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|(?:\w{1,40}_)?(?:SSL|TLS)_VERIFY|(?:\w{1,40}_)?VERIFY_(?:SSL|TLS|CERTS?))$/i
const SKIPS =
  /^(?:GIT_SSL_NO_VERIFY|(?:\w{1,40}_)?(?:TLS_INSECURE|SSL_NO_VERIFY|INSECURE_SKIP_(?:TLS_)?VERIFY|SKIP_(?:SSL|TLS)_VERIFY))$/i

export default defineDetector({
  id: 'launch/tls-unverified',
  subject: 'launch',
  title: 'Certificates are not checked',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23'],
  why: 'Whoever is on the way can answer in the place of any server, and reads the tokens that are sent.',
  fix: 'Leave the switch out; give the certificate of your own authority instead (NODE_EXTRA_CA_CERTS, SSL_CERT_FILE).',
  examples: [
    {
      title: 'of Node',
      matches: 1,
      subject: launchSubject(['npx', 'server'], { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }),
    },
    {
      title: 'by an option',
      matches: 1,
      subject: launchSubject(['npx', 'server', '--insecure-skip-verify']),
    },
    {
      title: 'a certificate of one’s own',
      matches: 0,
      subject: launchSubject(['npx', 'server'], {
        env: { NODE_EXTRA_CA_CERTS: '/etc/ca.pem', NODE_TLS_REJECT_UNAUTHORIZED: '1' },
      }),
    },
    { title: 'a server without any of it', matches: 0, subject: launchSubject(['npx', 'server']) },
  ],
  *check(launch) {
    const message = 'Whom the server talks to is not checked'
    for (const { name, value, pointer } of environmentOf(launch.env)) {
      const isOff = /^(?:0|false|no|off)$/i.test(value)
        ? CHECKS.test(name)
        : /^(?:1|true|yes|on)$/i.test(value) && SKIPS.test(name)
      if (isOff) yield { place: { pointer }, message }
    }
    const words: readonly unknown[] = Array.isArray(launch.args) ? launch.args : []
    for (const [index, word] of words.slice(0, 1000).entries()) {
      if (
        typeof word === 'string' &&
        /^--(?:insecure-skip-(?:tls-)?verify|no-check-certificate|no-verify-ssl|tls-no-verify|allow-insecure-host)(?:$|=true$)/i.test(
          word,
        )
      ) {
        yield { place: { pointer: `/args/${index}` }, message }
      }
    }
  },
})
