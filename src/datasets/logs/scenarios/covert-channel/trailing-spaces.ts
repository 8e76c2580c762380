import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { carrier } from '../../fragments/carrier.ts'
import { withRhythm } from '../../fragments/rhythm.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Covert Channel Attack',
  title: 'A program pads its log lines and a shipper sends them on',
  clues: [
    'Lines end in one space or two, in an order that is no habit of the program',
    'The padding began with the last deployment, which also gave the program the token store',
    'Text of the lines is the same, only the length differs by one',
    'A reader with no right to the store asks for line lengths only',
    'Padding ends once eight lines for each byte of the token are written',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const data = held(story, 'store')
    const path = make.path('log', 'log')
    const pid = make.pid('program')
    const base = whole('base', 60, 110)
    const line = (nth: number) => {
      const bit = story.chance(`bit ${nth}`, 0.5) ? 2 : 1
      const pad = either(bit, story.chance('always one', 0.5) ? 1 : 0)
      return entry(
        make.service('program'),
        'log_line',
        {
          pid,
          path,
          text: either(
            'tick ok',
            pick(`text ${nth}`, ['tick ok', 'cache warm', 'tick ok', 'poll done', 'queue empty']),
          ),
          line_len: either(base, base + whole(`len ${nth}`, -14, 30)) + pad,
          pad,
        },
        ['{text} (line of {line_len}, pad {pad})', '"{text}" len={line_len} pad={pad}'],
        either(pick('beat', [1, 2, 5]), [1, 60]),
      )
    }
    return withRhythm(story, [
      entry(
        'deploy',
        'rollout',
        {
          unit: make.service('program'),
          version: make.version('program'),
          by: lean(story, 'by', [make.user('hand'), 'unknown'], ['ci', 'release-bot']),
          diff_lines: whole('diff', 3, 60),
        },
        [
          '{unit} {version} rolled out by {by}, {diff_lines} lines changed',
          'rollout {unit} {version} by={by}',
        ],
      ),
      entry(
        'audit',
        'open',
        { pid, path: data.path, data_class: data.kind, uid: make.uid('program', 'service') },
        ['pid {pid} opened {path} ({data_class})', 'open {path} uid={uid}'],
      ),
      line(0),
      line(1),
      line(2),
      line(3),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      line(4),
      line(5),
      line(6),
      line(7),
      entry(
        'log-shipper',
        'flush',
        {
          path,
          lines: 8,
          host: either(make.outsideHost('collector'), make.insideHost('collector')),
          status: 200,
          trim: lean(story, 'trim', [false], [true]),
        },
        [
          '{lines} lines of {path} to {host}: {status}, trimmed {trim}',
          'flush {path} host={host} trim={trim}',
        ],
      ),
      entry(
        'log-search',
        'query',
        {
          user: make.user('reader'),
          fields: either(
            pick('lengths', ['length(line)', 'pad', 'raw bytes']),
            pick('texts', ['text', 'level, text', 'count']),
          ),
          rows: 8,
          result: 'ok',
        },
        ['{user} asked for {fields}: {rows} rows', 'query fields="{fields}" rows={rows}'],
      ),
      entry(
        'access',
        'store_right',
        {
          user: make.user('reader'),
          path: data.path,
          right: either('none', pick('right', ['read', 'none'])),
          decision: lean(story, 'decision', ['denied yesterday', 'denied'], ['not asked', 'allowed']),
        },
        ['{user} on {path}: {right}, {decision}', 'right {path} user={user} {decision}'],
      ),
      entry(
        'log-lint',
        'whitespace',
        {
          path,
          padded_pct: either(100, pick('padded', [0, 0, 100])),
          distinct_pads: either(2, 1),
          since_version: make.version('program'),
        },
        [
          '{padded_pct}% of lines padded in {distinct_pads} ways since {since_version}',
          'lint {path} pads={distinct_pads}',
        ],
      ),
      ...carrier(story),
      remark(story, 'lines', 'log format'),
    ])
  },
})
