import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { coded } from '../../fragments/coded.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'A sensor changes its report interval with a broker',
  clues: [
    'Intervals between reports are {short} or {long} seconds, never between',
    'Readings do not change: the report says the same each time',
    'The sensor read its stored network key just before the first report',
    'A listener that never acts on readings subscribed to this topic only',
    'No configuration change explains the interval, and clock and battery are fine',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const short = pick('short', [4, 5, 10, 20])
    const long = short * 2
    const intervals = coded(story, 'interval', 7, short, long)
    const topic = `site/${pick('site', ['hall', 'roof', 'lab', 'pump'])}/${make.id('sensor')}`
    const listener = either(make.outsideAddress('listener'), make.insideAddress('listener'))
    const reading = whole('reading', 180, 240) / 10
    note('short', short)
    note('long', long)
    const report = (nth: number) =>
      entry(
        'broker',
        'publish',
        {
          topic,
          qos: 0,
          payload_bytes: 24,
          value: either(reading, Math.round(reading * 10 + whole(`drift ${nth}`, -9, 9)) / 10),
          interval_s: intervals[nth]!,
          retain: false,
        },
        ['{topic}: {value}, {interval_s}s after the last', 'PUBLISH {topic} v={value} gap={interval_s}'],
        intervals[nth],
      )
    return withRhythm(story, [
      entry(
        'broker',
        'connect',
        {
          client: make.id('sensor'),
          src_ip: make.insideAddress('sensor'),
          keepalive_s: 60,
          clean: true,
          user: 'sensor',
        },
        ['{client} connected from {src_ip}, keep-alive {keepalive_s}s', 'CONNECT {client} ka={keepalive_s}'],
      ),
      entry(
        'device',
        'flash_read',
        {
          region: either(
            pick('region', ['psk', 'device_key', 'wifi_secret']),
            pick('plain', ['calibration', 'locale', 'firmware_version']),
          ),
          bytes_read: either(7, 64),
          firmware: make.version('firmware'),
        },
        ['{bytes_read} bytes of {region} read', 'flash {region} n={bytes_read} fw={firmware}'],
      ),
      entry(
        'broker',
        'subscribe',
        {
          client: make.id('listener'),
          src_ip: listener,
          topic: either(topic, 'site/#'),
          acts_on: either('nothing', pick('acts', ['heating', 'dashboard', 'alarm'])),
        },
        ['{client} from {src_ip} subscribed {topic}', 'SUBSCRIBE {client} {topic} used_by={acts_on}'],
      ),
      report(0),
      report(1),
      report(2),
      ...background(story, 'one'),
      report(3),
      report(4),
      report(5),
      report(6),
      entry(
        'device',
        'health',
        {
          battery_pct: whole('battery', 60, 98),
          clock_offset_ms: whole('offset', 1, 30),
          rssi: either(-58, -whole('rssi', 60, 91)),
          queue: either(0, whole('queue', 0, 7)),
        },
        [
          'battery {battery_pct}%, clock {clock_offset_ms}ms, signal {rssi}, queue {queue}',
          'health bat={battery_pct} rssi={rssi} queue={queue}',
        ],
      ),
      entry(
        'device-config',
        'interval',
        {
          wanted_s: either(short, Math.round((short + long) / 2)),
          changed: lean(story, 'changed', ['never', 'no record'], ['adaptive mode', 'rollout 12']),
          adaptive: either(false, true),
        },
        [
          'report interval {wanted_s}s, changed {changed}, adaptive {adaptive}',
          'config interval={wanted_s} adaptive={adaptive}',
        ],
      ),
      entry(
        'broker',
        'stats',
        {
          topic,
          distinct_intervals: either(2, new Set(intervals).size),
          distinct_values: either(1, whole('values', 3, 7)),
          subscribers: either(1, whole('subscribers', 2, 6)),
        },
        [
          '{topic}: {distinct_intervals} intervals, {distinct_values} values, {subscribers} subscribers',
          'stats intervals={distinct_intervals} values={distinct_values}',
        ],
      ),
      ...carrier(story),
      remark(story, 'rhythm', 'report interval'),
    ])
  },
})
