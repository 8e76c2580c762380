import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A camera hub sends recordings by a file transfer job',
  clues: [
    'The transfer target {host} was set over the web page with the factory account',
    'Recordings of rooms that are marked private are taken, outside the event schedule',
    'Bytes sent equal the recordings read, hour for hour',
    'The hub talks to an address outside its own network segment for the first time',
    'The status light and the event list were turned off during the transfer',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const to = destination(story, 'target')
    const hub = make.host('hub')
    const room = either(
      pick('room', ['bedroom', 'boardroom', 'ward-3', 'vault']),
      pick('yard', ['gate', 'parking', 'loading-dock']),
    )
    const clips = whole('clips', 12, 240)
    const bytes = make.bytes('clips', 40_000_000, 4_000_000_000)
    note('host', to.host)
    return [
      entry(
        'hub-web',
        'login',
        {
          user: either(pick('factory', ['admin', 'root', 'service']), make.user('keeper')),
          src_ip: either(make.outsideAddress('visitor'), make.insideAddress('visitor')),
          method: 'password',
          status: 200,
        },
        ['{user} logged in from {src_ip}: {status}', 'POST /login {status} user={user} from={src_ip}'],
      ),
      entry(
        'hub-web',
        'setting',
        {
          key: 'ftp.target',
          value: to.host,
          ticket: lean(story, 'ticket', ['none', '-'], [`WO-${whole('order', 100, 999)}`]),
        },
        ['{key} set to {value}, order {ticket}', 'setting {key}={value}'],
      ),
      entry(
        'hub-web',
        'setting',
        {
          key: pick('flag', ['led.enabled', 'events.list', 'motion.log']),
          value: lean(story, 'flag', [0], [1]),
          ticket: '-',
        },
        ['{key} set to {value}, order {ticket}', 'setting {key}={value}'],
      ),
      entry(
        'mqtt',
        'state',
        {
          topic: `hub/${make.id('hub')}/transfer`,
          qos: 1,
          retained: true,
          payload_bytes: whole('payload', 40, 90),
        },
        ['{topic} published, {payload_bytes} bytes', 'PUBLISH {topic} qos={qos}'],
      ),
      entry(
        'recorder',
        'index',
        {
          camera: room,
          privacy: either('private', pick('privacy', ['public', 'perimeter'])),
          clips,
          window: either('00:00-24:00', pick('window', ['event only', '22:00-06:00'])),
        },
        ['{camera} ({privacy}): {clips} clips in {window}', 'index {camera} clips={clips}'],
      ),
      ...background(story, 'one'),
      entry('recorder', 'read', { camera: room, clips, bytes_read: bytes, path: `/mnt/rec/${room}` }, [
        '{clips} clips of {camera} read, {bytes_read} bytes',
        'read {path} bytes={bytes_read}',
      ]),
      entry(
        'transfer',
        'connect',
        {
          host: to.host,
          dst_ip: to.address,
          dst_port: pick('port', [21, 22, 990]),
          zone: to.zone,
          passive: true,
        },
        ['connected to {host} ({dst_ip}:{dst_port})', 'connect {dst_ip} zone={zone}'],
      ),
      entry(
        'transfer',
        'login',
        {
          user: pick('remote user', ['upload', 'cam', 'anonymous']),
          status: 230,
          tls: lean(story, 'tls', ['off', 'self-signed'], ['on', 'verified']),
        },
        ['{status} {user} logged in, tls {tls}', 'login {user} {status}'],
      ),
      entry(
        'transfer',
        'put',
        { file: `${room}-${make.id('file')}.mp4`, bytes_out: Math.round(bytes * 0.4), status: 226 },
        ['{file} sent, {bytes_out} bytes, {status}', 'STOR {file} {status} bytes={bytes_out}'],
      ),
      entry(
        'transfer',
        'put',
        { file: `${room}-${make.id('file 2')}.mp4`, bytes_out: Math.round(bytes * 0.6), status: 226 },
        ['{file} sent, {bytes_out} bytes, {status}', 'STOR {file} {status} bytes={bytes_out}'],
      ),
      entry(
        'router',
        'segment',
        {
          host: hub,
          dst_ip: to.address,
          from_segment: 'iot',
          to_segment: to.zone,
          times_seen: to.seen,
          listed: to.listed,
        },
        [
          '{host} spoke from {from_segment} to {to_segment}: {dst_ip}, seen {times_seen} times',
          '{from_segment}->{to_segment} {dst_ip} listed={listed}',
        ],
      ),
      entry(
        'recorder',
        'mark',
        {
          camera: room,
          clips: either(clips, 0),
          action: either(pick('mark', ['deleted', 'hidden']), 'kept'),
        },
        ['{clips} clips of {camera} {action}', '{action} {clips}'],
      ),
      entry('hub-web', 'logout', { user: 'session', session: make.id('session') }, [
        '{session} ended',
        'logout {session}',
      ]),
      ...handling(story),
      remark(story, 'hub', 'camera transfer'),
    ]
  },
})
