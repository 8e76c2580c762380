import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'a command for a machine, given today for another day',
  clues: [
    'The command for {unit} is written into a free slot of the schedule and confirmed by nobody.',
    'Its value {value} lies outside the band that each direct command is held to.',
    'The interlock is off for exactly the minute the command runs.',
    'The readings shown go on as before while the other sensor differs.',
    'The slot is empty again afterwards, so that the schedule looks as it did.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const unit = pick('u', ['pump-3', 'valve-12', 'boiler-1', 'feeder-2', 'hvac-west', 'charger-7'])
    const low = whole('low', 20, 40)
    const high = low + whole('band', 20, 30)
    const value = either(high + whole('over', 15, 60), whole('in', low, high))
    const slot = whole('slot', 5, 30)
    const address = either(make.outsideAddress('src'), make.insideAddress('ws'))
    const shown = whole('shown', low, high)
    const at = either(pick('at', ['03:33', '04:10', '00:59']), pick('at2', ['06:00', '14:00', '22:00']))
    story.note('unit', unit)
    story.note('value', value)
    const reading = (key: string, after: readonly [number, number], other: number) =>
      entry(
        'scada',
        'reading',
        { unit, shown: shown + whole(key, 0, 2), second_sensor: other, low, high },
        [
          '{unit} {shown} (second {second_sensor}) band {low}-{high}',
          '{unit}: {shown}, other sensor {second_sensor}',
        ],
        after,
      )
    return [
      entry(
        'scada',
        'login',
        {
          user: either('engineering', make.user('op')),
          src_ip: address,
          level: 'engineer',
          mfa: sideFact(story, 'mfa', false, true),
        },
        ['{user} from {src_ip} as {level}, mfa={mfa}', 'login ok {user}'],
      ),
      reading('r1', [5, 60], shown),
      entry(
        'scada',
        'command',
        {
          unit,
          value: whole('direct', low, high),
          low,
          high,
          result: 'accepted',
          confirmed_by: make.user('shift'),
        },
        ['{unit} set {value} in {low}-{high}: {result} by {confirmed_by}', 'direct command {value} {result}'],
      ),
      chance('rej', 0.6)
        ? entry(
            'scada',
            'command',
            { unit, value: high + 9, low, high, result: 'rejected', confirmed_by: 'none' },
            ['{unit} set {value} in {low}-{high}: {result}', 'direct command {value} {result}, out of band'],
          )
        : undefined,
      entry(
        'plc',
        'schedule_write',
        {
          unit,
          slot,
          at,
          value,
          register: 40000 + slot,
          confirmed_by: sideFact(story, 'confirmed_by', 'unlisted', make.user('shift')),
          src_ip: address,
        },
        [
          'slot {slot} of {unit}: {value} at {at}, register {register}, confirmed by {confirmed_by}',
          '{src_ip} wrote slot {slot}: {at} -> {value}',
        ],
      ),
      entry(
        'plc',
        'checksum',
        {
          unit,
          program_crc: make.id('crc'),
          expected: either(make.id('crc2'), make.id('crc')),
          result: either('differs', 'equal'),
        },
        ['program {program_crc} expected {expected}: {result}', 'checksum {result}'],
      ),
      entry(
        'scada',
        'logout',
        { user: either('engineering', make.user('op')), lived_s: whole('l', 60, 900) },
        ['{user} logged out after {lived_s} s', '{user} left'],
      ),
      reading('r2', [9000, 40000], shown + 1),
      entry(
        'historian',
        'archive',
        { points: whole('pts', 900, 9000), gaps: 0 },
        ['{points} points archived, {gaps} gaps', 'archive ok'],
        [900, 9000],
      ),
      reading('r3', [9000, 40000], shown),
      entry(
        'plc',
        'interlock',
        {
          unit,
          state: either('bypassed', 'armed'),
          minutes: either(1, 0),
          by: either('slot ' + (slot + 1), 'none'),
        },
        ['interlock of {unit} {state} by {by}', '{unit}: interlock {state}, {minutes} min'],
        [9000, 40000],
      ),
      entry(
        'plc',
        'schedule_run',
        { unit, slot, at, value, low, high, result: 'executed' },
        [
          'slot {slot} at {at}: {unit} -> {value} ({low}-{high}) {result}',
          '{unit} set to {value} by schedule',
        ],
        [1, 30],
      ),
      reading('r4', [30, 90], either(value, shown + 1)),
      entry(
        'scada',
        'alarm',
        { unit, raised: either(0, 0), suppressed: either(whole('sup', 1, 9), 0), limit: high },
        ['{unit}: {raised} alarms, {suppressed} suppressed, limit {limit}', 'alarms of {unit}: {raised}'],
        [5, 60],
      ),
      entry(
        'plc',
        either('schedule_write', 'schedule_status'),
        {
          unit,
          slot,
          at: either('--:--', at),
          value: either(0, value),
          register: 40000 + slot,
          confirmed_by: sideFact(story, 'confirmed_by', 'none', make.user('shift')),
          src_ip: either('127.0.0.1', address),
        },
        ['slot {slot} of {unit}: {value} at {at}', `slot {slot} ${either('cleared', 'kept')}`],
        [5, 60],
      ),
      entry(
        'plc',
        'interlock',
        { unit, state: 'armed', minutes: 0, by: either('slot ' + (slot + 1), 'none') },
        ['interlock of {unit} {state} by {by}', '{unit}: interlock {state}'],
        [30, 90],
      ),
      reading('r5', [60, 900], either(value, shown)),
      errand(story),
      closing(story),
    ]
  },
})
