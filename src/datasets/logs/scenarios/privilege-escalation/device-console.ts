import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { standing } from '../../fragments/standing.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Privilege Escalation',
  title: 'the limited shell of a device in the field',
  clues: [
    'The level of session {session} rises from operator to root without a second login.',
    'The diagnostic command takes a value that holds a second command.',
    'A process of the web interface, uid {uid}, has a child with uid 0.',
    'The factory mode opens although its jumper reads open.',
    'The configuration store is written by an account that may only read it.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const session = make.id('session')
    const uid = whole('uid', 500, 540)
    const device = pick('device', ['gateway', 'camera', 'meter', 'pump-ctl', 'hmi']) + '-' + whole('n', 1, 90)
    const address = make.insideAddress('src')
    const value = either(
      pick('inject', ['127.0.0.1;/bin/sh', '10.0.0.1`id`', 'localhost|sh -i']),
      make.insideAddress('ping'),
    )
    story.note('session', session)
    story.note('uid', uid)
    const level = either('root', 'operator')
    const health = (key: string) =>
      entry(
        'monitor',
        'health',
        { device, temperature: whole(key, 31, 58), uptime_h: whole('up', 40, 900), watchdog: 'ok' },
        [
          '{device} {temperature} C, up {uptime_h} h, watchdog {watchdog}',
          'watchdog {watchdog}, {temperature} degrees',
        ],
      )
    return [
      entry('boot', 'version', { device, firmware: make.version('fw'), secure_boot: true, jumper: 'open' }, [
        '{device} firmware {firmware} secure boot {secure_boot}',
        'firmware {firmware} verified, factory jumper {jumper}',
      ]),
      health('h1'),
      entry('httpd', 'login', { user: 'operator', uid, session, src_ip: address, level: 'operator' }, [
        '{user} from {src_ip}, level {level}, session {session}',
        'session {session}: {level}',
      ]),
      entry('httpd', 'request', { method: 'GET', path: '/cgi-bin/status', status: 200, session }, [
        '{method} {path} {status} session={session}',
        '{path} {status}',
      ]),
      entry(
        'httpd',
        'request',
        { method: 'POST', path: '/cgi-bin/diag', status: 200, session, param: `host=${value}` },
        ['{method} {path} {param} {status}', 'diagnostic asked with {param}'],
      ),
      entry(
        'diag',
        'exec',
        {
          pid: make.pid('ping'),
          ppid: make.pid('httpd'),
          uid,
          euid: either(0, uid),
          cmd: `ping -c 1 ${value}`,
          setuid: either(true, false),
        },
        ['exec "{cmd}" uid={uid} euid={euid}', 'diagnostic {pid} runs "{cmd}" with effective uid {euid}'],
      ),
      story.only(
        'safe',
        entry('diag', 'check', { param: 'host', pattern: 'address only', result: 'ok', rejected: 0 }, [
          '{param} matches {pattern}: {result}',
          'value of {param} {result}',
        ]),
      ),
      entry(
        'kernel',
        'process',
        {
          pid: make.pid('child'),
          ppid: make.pid('ping'),
          uid: either(0, uid),
          comm: either('sh', 'ping'),
          caps: either('full', 'cap_net_raw'),
        },
        [
          'pid {pid} ({comm}) ppid {ppid} uid {uid} caps {caps}',
          '{comm} started by {ppid}, uid {uid}, capabilities {caps}',
        ],
        2,
      ),
      health('h2'),
      entry(
        'shell',
        'level',
        { session, before: 'operator', level, password_asked: either(false, false), user: 'operator' },
        [
          'session {session} level {before} -> {level}, password asked {password_asked}',
          `level of {session} ${either('raised to', 'remains')} {level}`,
        ],
      ),
      entry('shell', 'command', { session, level, cmd: either('factory enable', 'show interfaces'), rc: 0 }, [
        '{level}# {cmd} rc={rc}',
        '{cmd} by level {level}, {rc}',
      ]),
      entry('factory', 'mode', { device, jumper: 'open', mode: either('enabled', 'refused'), level }, [
        'factory mode {mode}, jumper {jumper}',
        'mode {mode} by {level}',
      ]),
      entry(
        'store',
        'write',
        {
          path: either('/etc/passwd', '/tmp/diag.txt'),
          uid: either(0, uid),
          bytes: whole('b', 40, 300),
          mount: either('remounted rw', 'ro'),
        },
        [
          'write {path} uid={uid} {bytes} bytes, root file system {mount}',
          '{path} written by uid {uid} ({mount})',
        ],
      ),
      chance('keys', 0.6)
        ? entry(
            'store',
            'read',
            { path: '/etc/device.key', uid: either(0, uid), result: either('success', 'permission denied') },
            ['read {path} uid={uid}: {result}', '{path}: {result}'],
          )
        : undefined,
      entry(
        'httpd',
        'request',
        { method: 'GET', path: either('/cgi-bin/users?add=root2', '/cgi-bin/status'), status: 200, session },
        ['{method} {path} {status} session={session}', '{path} {status}'],
      ),
      health('h3'),
      entry('httpd', 'logout', { session, level, lived_s: whole('l', 60, 900) }, [
        'session {session} closed, level {level}',
        '{session} ended after {lived_s} s',
      ]),
      standing(story),
      closing(story),
    ]
  },
})
