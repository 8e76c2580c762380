import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A document is opened on a desktop and starts another program',
  clues: [
    'The document came by mail from a sender seen for the first time and still bears the mark of the web',
    'The word processor starts a script host, with an encoded argument',
    'The script host fetches a file from {host} and starts it from a user folder',
    'The started file has no signature of a known publisher',
    'The process tree of the child goes on after the document was closed',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const from = destination(story, 'fetch')
    const user = make.user('desk')
    const doc = `${pick('doc', ['invoice', 'order', 'cv', 'minutes'])}_${make.id('doc')}.${pick('kind', ['docm', 'xlsm', 'doc'])}`
    const child = either(
      pick('script host', ['powershell.exe', 'wscript.exe', 'mshta.exe', 'cmd.exe']),
      pick('helper', ['splwow64.exe', 'EXCEL.EXE', 'powershell.exe']),
    )
    note('host', from.host)
    return [
      entry(
        'mail-gateway',
        'delivered',
        {
          to: user,
          from_domain: from.host,
          attachment: doc,
          spf: lean(story, 'spf', ['softfail', 'none'], ['pass']),
          first_contact: either(true, false),
          verdict: lean(story, 'gateway', ['unscanned', 'clean'], ['clean']),
        },
        [
          '{attachment} for {to} from {from_domain}, spf {spf}, first contact {first_contact}',
          'delivered {attachment} spf={spf} verdict={verdict}',
        ],
      ),
      entry(
        'Sysmon',
        'file_create',
        {
          event_id: 11,
          path: `C:\\Users\\${user}\\Downloads\\${doc}`,
          zone_id: either(3, pick('zone', [1, 2, 3])),
          sha256: make.digest('doc'),
        },
        ['{path} created, zone {zone_id}', 'EventID {event_id} {path} sha256={sha256}'],
      ),
      entry(
        'Sysmon',
        'process_create',
        {
          event_id: 1,
          pid: make.pid('word'),
          image: pick('office', ['WINWORD.EXE', 'EXCEL.EXE']),
          parent: 'explorer.exe',
          user,
          integrity: 'Medium',
        },
        [
          '{image} started by {parent} for {user}',
          'EventID {event_id} {image} pid={pid} integrity={integrity}',
        ],
      ),
      entry(
        'Office',
        'macro',
        {
          pid: make.pid('word'),
          document: doc,
          signed: either('no', pick('signed', ['yes', 'trusted publisher'])),
          policy: lean(story, 'policy', ['enable all', 'user enabled'], ['signed only', 'trusted location']),
        },
        [
          'macro of {document}: signed {signed}, policy {policy}',
          'vba {document} signed={signed} policy={policy}',
        ],
      ),
      ...background(story, 'one'),
      entry(
        'Sysmon',
        'process_create',
        {
          event_id: 1,
          pid: make.pid('child'),
          image: child,
          parent: pick('office', ['WINWORD.EXE', 'EXCEL.EXE']),
          user,
          integrity: lean(story, 'integrity', ['High'], ['Medium', 'Low']),
        },
        [
          '{image} started by {parent} for {user}',
          'EventID {event_id} {image} pid={pid} integrity={integrity}',
        ],
      ),
      entry(
        'Security',
        'command_line',
        {
          event_id: 4688,
          pid: make.pid('child'),
          cmd: either(
            `${child} ${pick('hidden', ['-enc', '-w hidden -e', '//e:vbscript', '/c start'])} ${make.id('blob')}`,
            `${child} ${pick('plain', ['-File C:\\ProgramData\\Report\\refresh.ps1', '12288', '/automation -Embedding'])}`,
          ),
          args_len: either(whole('long', 1800, 9000), whole('short', 10, 90)),
        },
        ['{cmd}, {args_len} characters', 'EventID {event_id} {cmd}'],
      ),
      entry(
        'AMSI',
        'scan',
        {
          pid: make.pid('child'),
          content: lean(story, 'content', ['obfuscated', 'decoded block'], ['script', 'signed script']),
          result: lean(
            story,
            'amsi',
            ['not detected', 'bypassed', 'provider missing'],
            ['clean', 'not detected'],
          ),
        },
        ['{content} of pid {pid}: {result}', 'AMSI pid={pid} {result}'],
      ),
      entry(
        'Sysmon',
        'dns_query',
        {
          event_id: 22,
          pid: make.pid('child'),
          query: from.host,
          answer: from.address,
          age_days: either(whole('young', 1, 12), whole('old', 400, 5000)),
        },
        ['{query} is {answer}, registered {age_days} days ago', 'EventID {event_id} {query} {answer}'],
      ),
      entry(
        'Sysmon',
        'network_connect',
        {
          event_id: 3,
          pid: make.pid('child'),
          dst_ip: from.address,
          dst_port: pick('port', [443, 80, 8080]),
          zone: from.zone,
          bytes_in: make.bytes('payload', 9000, 2_000_000),
        },
        [
          'pid {pid} to {dst_ip}:{dst_port} ({zone}), {bytes_in} bytes in',
          'EventID {event_id} {dst_ip}:{dst_port} zone={zone}',
        ],
      ),
      entry(
        'Sysmon',
        'file_create',
        {
          event_id: 11,
          path: either(
            `C:\\Users\\${user}\\AppData\\Roaming\\${make.id('dropped')}.exe`,
            `C:\\Users\\${user}\\Documents\\report.csv`,
          ),
          zone_id: either(3, 0),
          sha256: make.digest('dropped'),
        },
        ['{path} created, zone {zone_id}', 'EventID {event_id} {path} sha256={sha256}'],
      ),
      entry(
        'Sysmon',
        'image_load',
        {
          event_id: 7,
          pid: make.pid('grandchild'),
          signed: either(false, true),
          publisher: either(
            pick('no publisher', ['-', 'unknown']),
            pick('publisher', ['Contoso IT', 'Microsoft']),
          ),
          parent: child,
        },
        [
          'pid {pid} of {parent}: signed {signed}, publisher {publisher}',
          'EventID {event_id} signed={signed} publisher={publisher}',
        ],
      ),
      entry(
        'Sysmon',
        'process_end',
        { event_id: 5, pid: make.pid('word'), children_left: either(whole('left', 1, 3), 0) },
        [
          'pid {pid} ended, {children_left} children left',
          'EventID {event_id} pid={pid} left={children_left}',
        ],
      ),
      ...aftermath(story),
      remark(story, 'document', 'document macro'),
    ]
  },
})
