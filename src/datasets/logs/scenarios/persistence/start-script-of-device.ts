import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'what a device does at start, before and after',
  clues: [
    'After the change each start ends with an open port {port} that no page of the device shows.',
    'The partition that a reset leaves alone is the one that was written.',
    'The digest of the start script differs from the one in the signed manifest.',
    'A reset to factory state does not close the port.',
    'The first visitor of the port is the address the request came from.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const device = pick('device', ['router', 'camera', 'nvr', 'plc', 'switch']) + '-' + whole('n', 1, 90)
    const port = either(pick('port', [2323, 4444, 8081, 31337, 9527]), 443)
    const address = either(make.outsideAddress('src'), make.insideAddress('mgmt'))
    const before = make.digest('rc')
    const after = either(make.digest('rc2'), before)
    story.note('port', port)
    const ports = (key: string, opened: boolean) =>
      entry(
        'netstat',
        'listen',
        {
          device,
          ports: opened ? `22,443,${port}` : '22,443',
          count: opened ? 3 : 2,
          uptime_s: whole(key, 20, 90),
        },
        ['{device} listens on {ports}', '{count} ports open: {ports}'],
      )
    const boot = (key: string, sha256: string) => [
      entry(
        'boot',
        'start',
        { device, stage: 'init', partition: pick('part', ['mtd4', 'mmcblk0p3', 'ubi1']), uptime_s: 2 },
        ['{device} {stage} from {partition}', 'boot stage {stage}'],
        [300, 9000],
      ),
      entry(
        'boot',
        'digest',
        { path: '/etc/rc.local', sha256, manifest: before, result: sha256 === before ? 'match' : 'mismatch' },
        ['{path} {sha256} manifest {manifest}: {result}', 'start script against manifest: {result}'],
        3,
      ),
      ports(key, either(true, false)),
    ]
    return [
      entry('boot', 'version', { device, firmware: make.version('fw'), manifest: 'signed', rollback: 0 }, [
        '{device} firmware {firmware}, manifest {manifest}',
        'firmware {firmware}',
      ]),
      ports('p0', false),
      entry(
        'httpd',
        'request',
        {
          method: 'POST',
          path: either('/cgi-bin/time?ntp=`wget`', '/cgi-bin/upgrade'),
          src_ip: address,
          status: 200,
          auth: either('-', 'admin'),
        },
        ['{src_ip} {method} {path} {status} auth={auth}', '{method} {path} {status}'],
      ),
      entry(
        'updater',
        'fetch',
        {
          host: either(make.outsideHost('o'), make.insideHost('fw')),
          dst_ip: address,
          bytes: make.bytes('b', 20000, 9000000),
          sha256: make.digest('fw'),
          result: 'ok',
        },
        ['fetched {bytes} bytes from {host} ({dst_ip})', '{host}: {bytes} bytes, sha256 {sha256}'],
      ),
      entry(
        'updater',
        'signature',
        {
          sha256: make.digest('fw'),
          signer: sideFact(story, 'signer', 'none', 'vendor-2'),
          result: either('not checked', 'good'),
        },
        ['signature {result}, signer {signer}', '{sha256}: {result}'],
      ),
      entry(
        'flash',
        'write',
        {
          partition: pick('part', ['mtd4', 'mmcblk0p3', 'ubi1']),
          path: either('/etc/rc.local', '/firmware/slot-b'),
          bytes: whole('fb', 60, 900),
          uid: 0,
          mount: either('remounted rw', 'slot b'),
        },
        ['{partition} {path} {bytes} bytes uid={uid} ({mount})', '{path} written on {partition}'],
      ),
      entry(
        'nvram',
        'set',
        {
          key: either('telnet_enable', 'fw_slot'),
          before: either('0', 'a'),
          after: either('1', 'b'),
          by: either('cgi', 'updater'),
        },
        ['{key}: {before} -> {after} by {by}', '{by} set {key}={after}'],
      ),
      boot('b1', after),
      entry(
        'netflow',
        'connection',
        { device, src_ip: address, dst_port: port, state: 'established', bytes_in: whole('bi', 40, 900) },
        ['{src_ip} -> {device}:{dst_port} {state}', '{device}:{dst_port} visited by {src_ip}'],
        [60, 4000],
      ),
      entry(
        'shell',
        'command',
        {
          device,
          uid: either(0, 501),
          cmd: either('cat /proc/mtd; ps', 'show version'),
          tty: either('empty', 'ssh'),
        },
        ['uid={uid} {cmd}', '{cmd} (tty {tty})'],
      ),
      entry(
        'monitor',
        'health',
        { device, temperature: whole('t', 30, 60), load: whole('load', 1, 30) / 10 },
        ['{device} {temperature} C, load {load}', 'load {load}'],
      ),
      entry(
        'config',
        'reset',
        { device, by_user: 'admin', kept: pick('part', ['mtd4', 'mmcblk0p3', 'ubi1']), result: 'ok' },
        ['{device} reset to factory state by {by_user}, kept {kept}', 'reset {result}'],
        [4000, 90000],
      ),
      boot('b2', after),
      chance('again', 0.7)
        ? entry(
            'netflow',
            'connection',
            {
              device,
              src_ip: address,
              dst_port: port,
              state: either('established', 'refused'),
              bytes_in: either(whole('bi2', 40, 900), 0),
            },
            ['{src_ip} -> {device}:{dst_port} {state}', '{device}:{dst_port}: {src_ip} {state}'],
            [60, 4000],
          )
        : undefined,
      entry(
        'monitor',
        'health',
        { device, temperature: whole('t2', 30, 60), load: whole('load2', 1, 30) / 10 },
        ['{device} {temperature} C, load {load}', 'load {load}'],
      ),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
