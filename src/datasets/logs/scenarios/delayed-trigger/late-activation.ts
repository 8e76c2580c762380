import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { firedAction } from '../../fragments/fired-action.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { quietHours } from '../../fragments/quiet-hours.ts'
import { errand } from '../../fragments/errand.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Delayed or Timed Trigger Attacks',
  title: 'an update that is installed today and active later',
  clues: [
    'The component {name} is installed inert and turns on {hours} h later by its own clock.',
    'The part that turns on was not among the files that the manifest lists.',
    'The health checks of the first hours all pass, for nothing ran yet.',
    'At activation it asks for a configuration whose host the update never named.',
    'Its capabilities grow at activation, not at installation.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('n', ['acme-widget', 'edge-agent', 'telemetry-lib', 'print-driver', 'crm-plugin'])
    const version = make.version('v')
    const hours = whole('h', 12, 240)
    const pid = make.pid('agent')
    const uid = either(0, whole('su', 990, 998))
    const files = whole('files', 6, 40)
    const host = either(make.outsideHost('cfg'), make.insideHost('cfg'))
    story.note('name', name)
    story.note('hours', hours)
    return [
      entry(
        'updater',
        'check',
        { name, channel: 'stable', version, host: make.insideHost('upd'), status: 200 },
        ['{name} {version} on {channel} at {host}', 'update found: {name} {version}'],
      ),
      entry(
        'updater',
        'download',
        {
          name,
          bytes: make.bytes('b', 90000, 9000000),
          sha256: make.digest('pkg'),
          expected: make.digest('pkg'),
          result: 'ok',
        },
        ['{bytes} bytes sha256 {sha256} expected {expected}: {result}', 'digest of {name} verified'],
      ),
      entry(
        'updater',
        'extract',
        { name, files: either(files + 1, files), manifest_files: files, result: either('ok', 'ok') },
        ['{files} files, {manifest_files} in manifest: {result}', '{name}: {files} files extracted'],
      ),
      entry(
        'updater',
        'install',
        {
          name,
          version,
          uid: 0,
          active: either(false, true),
          activate_after: either(`${hours}h`, '0h'),
          rc: 0,
        },
        ['{name} {version} installed, active={active}, after {activate_after}', 'install of {name} rc {rc}'],
      ),
      entry(
        'health',
        'check',
        { name, state: either('idle', 'running'), passed: whole('pa', 5, 12), failed: 0 },
        ['{name} {state}: {passed} passed, {failed} failed', 'health of {name} ok'],
      ),
      quietHours(story, 'q1', 2),
      entry(
        'health',
        'check',
        { name, state: either('idle', 'running'), passed: whole('pb', 5, 12), failed: 0 },
        ['{name} {state}: {passed} passed, {failed} failed', 'health of {name} ok'],
        [3600, 9000],
      ),
      quietHours(story, 'q2', 2),
      chance('ring', 0.6)
        ? entry(
            'rollout',
            'ring',
            {
              name,
              ring: whole('ring', 1, 3),
              hosts: whole('hosts', 20, 900),
              errors: 0,
              by_user: either('unknown', make.user('ops')),
            },
            ['{name} ring {ring}: {hosts} hosts, {errors} errors', 'ring {ring} by {by_user}'],
          )
        : undefined,
      entry(
        name,
        'activate',
        {
          pid,
          uid,
          trigger: either('clock', 'operator'),
          waited_h: either(hours, 0),
          ticket: sideFact(story, 'ticket', 'no record', make.id('chg', 'CHG')),
        },
        [
          'activated by {trigger} after {waited_h} h ({ticket})',
          '{trigger}: active now, pid {pid} uid {uid}',
        ],
        [9000, 90000],
      ),
      entry(
        name,
        'config',
        {
          pid,
          host,
          sni: host,
          cert_cn: either(make.outsideHost('other'), host),
          dst_ip: either(make.outsideAddress('cfg'), make.insideAddress('cfg')),
          status: 200,
        },
        ['configuration from {host} ({dst_ip}) cn {cert_cn} {status}', '{sni} answered {status}'],
        3,
      ),
      entry(
        'audit',
        'capset',
        { pid, uid, cap_before: '0x0', cap_effective: either('0x202000', '0x0'), result: 'success' },
        [
          'pid {pid} capabilities {cap_before} -> {cap_effective}',
          `capabilities of {pid} ${either('grown to', 'remain')} {cap_effective}`,
        ],
        2,
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('m'),
          ppid: pid,
          uid,
          euid: uid,
          exe: `/opt/${name}/${either('lib/.stage2', 'bin/worker')}`,
          sha256: make.digest('m'),
          in_manifest: sideFact(story, 'in_manifest', false, true),
        },
        [
          'exec {exe} uid={uid} sha256={sha256} manifest={in_manifest}',
          '{exe} runs, in manifest: {in_manifest}',
        ],
        2,
      ),
      firedAction(story, 'act', make.pid('m'), uid),
      entry(
        'health',
        'check',
        { name, state: 'running', passed: whole('pc', 5, 12), failed: either(whole('fail', 0, 3), 0) },
        ['{name} {state}: {passed} passed, {failed} failed', 'health of {name}: {failed} failed'],
        [60, 900],
      ),
      quietHours(story, 'q3', 1),
      errand(story),
      closing(story),
    ]
  },
})
