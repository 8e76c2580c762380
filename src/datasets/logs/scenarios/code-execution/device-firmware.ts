import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { destination } from '../../fragments/destination.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A device installs a firmware image and restarts',
  clues: [
    'The image was offered by {host}, which is not the update host in the device settings',
    'The version goes down and the rollback counter was reset to permit it',
    'The signature check failed once, then was skipped by a debug flag',
    'After the restart an unknown process listens and calls out',
    'Measurements at boot differ from those of every other device of the type',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'update')
    const digest = compared(story, 'image')
    const device = make.id('device', 'dev')
    const now = whole('now', 20, 60)
    note('host', from.host)
    return [
      entry(
        'mqtt',
        'command',
        {
          device,
          topic: `fleet/${device}/update`,
          from: either(pick('sender', ['debug-console', 'unknown client']), 'fleet-manager'),
          qos: 1,
        },
        ['{topic} from {from}', 'PUBLISH {topic} from={from}'],
      ),
      entry(
        'updater',
        'offer',
        {
          device,
          host: from.host,
          src_ip: from.address,
          build: either(now - whole('down', 3, 9), now + 1),
          installed: now,
          campaign: lean(story, 'campaign', ['none', 'test'], [`wave-${whole('wave', 1, 9)}`]),
        },
        [
          '{host} offers build {build}, installed {installed}, campaign {campaign}',
          'offer {host} build={build} campaign={campaign}',
        ],
      ),
      entry(
        'updater',
        'source_check',
        {
          device,
          host: from.host,
          configured: either('no', 'yes'),
          tls_cn: from.certificate,
          pinned: lean(story, 'pinned', ['no', 'off'], ['yes', 'ok']),
        },
        [
          '{host} configured {configured}, certificate {tls_cn}, pinned {pinned}',
          'source {host} configured={configured} cn={tls_cn}',
        ],
      ),
      entry(
        'updater',
        'download',
        {
          device,
          bytes_in: make.bytes('image', 900_000, 90_000_000),
          chunks: whole('chunks', 20, 400),
          resumed: lean(story, 'resumed', [0], [0, 1, 2]),
        },
        [
          '{bytes_in} bytes in {chunks} chunks, resumed {resumed}',
          'download bytes={bytes_in} chunks={chunks}',
        ],
      ),
      entry(
        'updater',
        'digest',
        { device, sha256_expected: digest.expected, sha256_actual: digest.actual, result: digest.verdict },
        [
          'manifest {sha256_expected}, image {sha256_actual}: {result}',
          'sha256 {result} actual={sha256_actual}',
        ],
      ),
      ...background(story, 'one'),
      entry(
        'bootloader',
        'signature',
        {
          device,
          slot: 'B',
          result: either(pick('bad', ['failed', 'skipped', 'no key']), pick('good', ['ok', 'verified'])),
          debug_flag: either(1, lean(story, 'debug', [1], [0], 0.85)),
        },
        [
          'slot {slot}: signature {result}, debug flag {debug_flag}',
          'verify slot={slot} {result} debug={debug_flag}',
        ],
      ),
      entry(
        'bootloader',
        'rollback_counter',
        { device, before: 7, after: either(0, pick('counter', [7, 8])) },
        ['counter {before} to {after}', 'rollback {before}->{after}'],
      ),
      entry(
        'updater',
        'write',
        { device, partition: '/dev/mtd5', bytes_written: make.bytes('image', 900_000, 90_000_000), rc: 0 },
        ['{bytes_written} bytes to {partition}: {rc}', 'flash {partition} rc={rc}'],
      ),
      entry('watchdog', 'restart', { device, cause: 'update', slot: 'B' }, [
        'restart for {cause}, slot {slot}',
        'reboot cause={cause} slot={slot}',
      ]),
      entry(
        'tpm',
        'measure',
        {
          device,
          pcr4: either(make.digest('odd pcr'), make.digest('fleet pcr')),
          fleet_pcr4: make.digest('fleet pcr'),
          devices_alike: either(0, whole('alike', 40, 4000)),
        },
        [
          'pcr4 {pcr4}, fleet {fleet_pcr4}, {devices_alike} devices alike',
          'pcr4={pcr4} alike={devices_alike}',
        ],
      ),
      entry(
        'init',
        'process',
        {
          device,
          name: either(
            pick('odd', ['.dropb', 'telnetd', 'httpd2', 'busybox nc']),
            pick('even', ['sensord', 'mqttd', 'ntpd']),
          ),
          pid: make.pid('new'),
          uid: either(0, pick('uid', [0, 100])),
          listens: either(pick('port', [23, 2323, 9527]), 0),
        },
        ['{name} pid {pid} uid {uid}, listens {listens}', 'start {name} uid={uid} port={listens}'],
      ),
      entry(
        'gateway',
        'flow',
        {
          device,
          dst_ip: either(make.outsideAddress('call'), make.insideAddress('broker')),
          dst_port: either(pick('call port', [6667, 4444, 48_101]), 8883),
          interval_s: whole('interval', 30, 60),
        },
        [
          '{device} to {dst_ip}:{dst_port} every {interval_s}s',
          'flow {dst_ip}:{dst_port} every={interval_s}',
        ],
      ),
      entry(
        'fleet',
        'report',
        {
          device,
          build: either(now - 3, now + 1),
          attested: lean(story, 'attested', ['failed', 'missing'], ['passed', 'ok']),
        },
        ['{device} reports build {build}, attestation {attested}', 'report {device} attested={attested}'],
      ),
      ...aftermath(story),
      remark(story, 'firmware', `update of ${device}`),
    ]
  },
})
