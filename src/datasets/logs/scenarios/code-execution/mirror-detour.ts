import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { compared } from '../../fragments/compared.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A system update comes from another mirror than usual',
  clues: [
    'The name of the mirror resolves to {address}, which no other machine gets as an answer',
    'The certificate names {certificate}, not the mirror',
    'The package was accepted without a valid signature, because checking was turned off for this source',
    'Its maintainer script runs as root and starts a detached process',
    'The digest of the installed program differs from that of the same version elsewhere',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const mirror = make.insideHost('mirror')
    const address = either(make.outsideAddress('mirror'), make.insideAddress('mirror'))
    const certificate = either(make.outsideHost('certificate'), mirror)
    const digest = compared(story, 'package')
    const name = pick('package', ['openssl', 'curl', 'analytics-agent', 'libxml2', 'sudo'])
    const version = make.version('package')
    note('address', address)
    note('certificate', certificate)
    return [
      entry(
        'systemd',
        'timer',
        {
          unit: pick('unit', ['apt-daily.timer', 'dnf-automatic.timer', 'update.timer']),
          pid: make.pid('manager'),
          uid: 0,
        },
        ['{unit} fired, pid {pid}', 'timer {unit} uid={uid}'],
      ),
      entry(
        'resolver',
        'dns_answer',
        {
          query: mirror,
          answer: address,
          ttl: either(30, 3600),
          server: either(make.insideAddress('rogue'), make.insideAddress('dns')),
        },
        ['{query} is {answer}, from {server}, ttl {ttl}', 'answer {query} {answer} server={server}'],
      ),
      entry(
        'dns-watch',
        'agreement',
        {
          query: mirror,
          answer: address,
          hosts_agree: either(0, whole('agree', 40, 400)),
          hosts_asked: whole('asked', 400, 500),
        },
        [
          '{hosts_agree} of {hosts_asked} hosts get {answer} for {query}',
          'agree {query} {hosts_agree}/{hosts_asked}',
        ],
      ),
      entry(
        'apt',
        'tls',
        {
          sni: mirror,
          cert_cn: certificate,
          result: either(
            pick('bad', ['CN mismatch, continued', 'not verified']),
            pick('good', ['ok', 'verified']),
          ),
          src_ip: address,
        },
        ['{sni} at {src_ip} shows {cert_cn}: {result}', 'tls sni={sni} cn={cert_cn} {result}'],
      ),
      entry(
        'apt',
        'release',
        {
          suite: 'stable',
          signed: either(
            pick('unsigned', ['no', 'expired key', 'trusted=yes']),
            pick('signed', ['yes', 'good signature']),
          ),
          changed: lean(story, 'release', ['origin changed', 'date older'], ['unchanged', 'newer']),
        },
        ['{suite}: signed {signed}, {changed}', 'Release {suite} signed={signed}'],
      ),
      ...background(story, 'one'),
      entry(
        'apt',
        'fetched',
        { package: name, version, size: make.bytes('package', 90_000, 20_000_000), src_ip: address },
        ['{package} {version} fetched from {src_ip}, {size} bytes', 'get {package}_{version} size={size}'],
      ),
      entry(
        'dpkg',
        'digest',
        {
          package: name,
          sha256_expected: digest.expected,
          sha256_actual: digest.actual,
          result: digest.verdict,
        },
        ['{package}: index {sha256_expected}, file {sha256_actual}: {result}', 'sha256 {package} {result}'],
      ),
      entry('dpkg', 'script', { package: name, script: 'postinst', pid: make.pid('script'), uid: 0, rc: 0 }, [
        '{script} of {package} as uid {uid}: {rc}',
        '{script} {package} pid={pid} rc={rc}',
      ]),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('child'),
          ppid: make.pid('script'),
          uid: 0,
          cmd: either(
            pick('odd', ['setsid /usr/lib/.u', 'insmod /tmp/m.ko', 'sh -c "nohup ./a"', 'bash /tmp/s.sh']),
            pick('even', [
              'ldconfig',
              'systemctl daemon-reload',
              'update-ca-certificates',
              'deb-systemd-helper',
            ]),
          ),
        },
        ['pid {pid} (parent {ppid}) {cmd}', 'execve {cmd} uid={uid} ppid={ppid}'],
      ),
      entry(
        'file-integrity',
        'changed',
        {
          path: `/usr/bin/${name}`,
          sha256: either(make.digest('odd binary'), make.digest('fleet binary')),
          fleet_sha256: make.digest('fleet binary'),
          version,
        },
        ['{path} {version} is {sha256}, elsewhere {fleet_sha256}', 'aide {path} sha256={sha256}'],
      ),
      entry(
        'audit',
        'connect',
        {
          pid: make.pid('child'),
          dst_ip: either(make.outsideAddress('out'), make.insideAddress('metrics')),
          dst_port: either(pick('port', [443, 8443, 4444]), pick('metrics port', [443, 9100])),
          bytes_out: whole('out', 90, 4000),
        },
        ['pid {pid} to {dst_ip}:{dst_port}, {bytes_out} bytes', 'connect {dst_ip}:{dst_port}'],
      ),
      entry(
        'apt',
        'history',
        {
          upgraded: whole('upgraded', 1, 30),
          failed: lean(story, 'failed', [0, 1], [0]),
          window: lean(story, 'window', ['outside', 'unscheduled'], ['inside', 'scheduled']),
        },
        [
          '{upgraded} upgraded, {failed} failed, {window} the window',
          'history upgraded={upgraded} window={window}',
        ],
      ),
      ...aftermath(story),
      remark(story, 'update', `update of ${name}`),
    ]
  },
})
