import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { destination } from '../../fragments/destination.ts'
import { handling } from '../../fragments/handling.ts'
import { entry } from '../../fragments/entry.ts'
import { held } from '../../fragments/held.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Sensitive Data Exfiltration',
  title: 'A notebook reads a training set and saves it somewhere',
  clues: [
    'The notebook reads rows with the masking switched off',
    'The cell that writes to {host} comes right after the read and holds as many rows',
    'The store is reached with a key typed into the notebook, not with the role of the workspace',
    'The kernel has no experiment or training run attached',
    'The cell output was cleared and the kernel history dropped after the upload',
  ],
  steps: (story) => {
    const { make, either, pick, whole, note } = story
    const user = make.user('scientist')
    const data = held(story, 'set')
    const to = destination(story, 'store')
    const bytes = make.bytes('set', 20_000_000, 4_000_000_000)
    const kernel = make.id('kernel')
    note('host', to.host)
    return [
      entry(
        'jupyterhub',
        'spawn',
        { user, server: make.host('notebook'), image: `scipy:${make.version('image')}`, gpu: 0 },
        ['spawned server of {user} with {image}', '{user} server={server} image={image}'],
      ),
      entry('jupyter', 'kernel_start', { kernel, user, pid: make.pid('kernel'), uid: 1000 }, [
        'kernel {kernel} started for {user}, pid {pid}',
        'kernel_start {kernel}',
      ]),
      entry(
        'tracking',
        'run_state',
        {
          kernel,
          run: either('none', make.id('run', 'run')),
          experiment: either('unset', pick('experiment', ['churn-v4', 'ranker', 'ocr-eval'])),
        },
        ['kernel {kernel}: run {run}, experiment {experiment}', 'run={run} experiment={experiment}'],
      ),
      entry(
        'catalog',
        'grant_check',
        {
          user,
          path: data.path,
          data_class: data.kind,
          masking: either('off', pick('masking', ['on', 'column', 'full'])),
          grant: lean(story, 'grant', ['inherited', 'temporary'], ['project', 'owner']),
        },
        [
          '{user} may read {path} ({data_class}), masking {masking}, grant {grant}',
          'grant {path} mask={masking}',
        ],
      ),
      entry(
        'spark',
        'job_start',
        { kernel, job: make.id('job'), input: data.path, partitions: whole('partitions', 8, 400) },
        ['job {job} reads {input}, {partitions} partitions', 'submitted {job} input={input}'],
      ),
      entry(
        'spark',
        'job_done',
        { job: make.id('job'), rows: data.rows, bytes_read: bytes, duration_s: whole('took', 12, 600) },
        ['job {job} done: {rows} rows, {bytes_read} bytes', '{job} rows={rows} seconds={duration_s}'],
      ),
      ...background(story, 'one'),
      entry(
        'jupyter',
        'cell_run',
        {
          kernel,
          cell: whole('cell', 4, 40),
          imports: pick('imports', ['boto3', 'fsspec', 'requests', 'pyarrow']),
        },
        ['cell {cell} of {kernel} ran, imports {imports}', 'execute_input {cell} {imports}'],
      ),
      entry(
        'sts',
        'caller',
        {
          user,
          key_source: either(
            pick('typed key', ['inline', 'environment']),
            pick('role', ['workspace-role', 'instance-profile']),
          ),
          account: either('other', 'own'),
        },
        ['credentials from {key_source}, account {account}', 'caller source={key_source} account={account}'],
      ),
      entry(
        'fsspec',
        'write',
        {
          pid: make.pid('kernel'),
          host: to.host,
          rows: data.rows,
          bytes_out: bytes,
          parts: whole('parts', 2, 90),
        },
        [
          'wrote {rows} rows in {parts} parts to {host}, {bytes_out} bytes',
          'upload {host} rows={rows} bytes={bytes_out}',
        ],
      ),
      entry(
        'egress',
        'flow',
        {
          src_ip: make.insideAddress('notebook'),
          dst_ip: to.address,
          zone: to.zone,
          bytes_out: bytes + 12_000,
          listed: to.listed,
          times_seen: to.seen,
        },
        [
          '{src_ip} to {dst_ip} ({zone}): {bytes_out} bytes, listed {listed}',
          'flow {dst_ip} zone={zone} prior={times_seen}',
        ],
      ),
      entry(
        'egress',
        'tls',
        {
          sni: to.host,
          cert_cn: to.certificate,
          inspected: lean(story, 'inspected', ['no', 'bypassed'], ['yes', 'pinned internal']),
        },
        ['{sni} with certificate {cert_cn}, inspected {inspected}', 'SNI {sni} CN {cert_cn}'],
      ),
      either(
        entry(
          'jupyter',
          'history',
          { kernel, action: pick('wipe', ['outputs cleared', 'history truncated', 'checkpoint deleted']) },
          ['{action} for {kernel}', '{kernel}: {action}'],
        ),
        entry(
          'jupyter',
          'history',
          { kernel, action: pick('keep', ['checkpoint saved', 'outputs kept', 'notebook committed']) },
          ['{action} for {kernel}', '{kernel}: {action}'],
        ),
      ),
      entry('jupyterhub', 'stop', { user, server: make.host('notebook'), idle_s: whole('idle', 5, 3600) }, [
        'server of {user} stopped after {idle_s}s idle',
        '{server} culled',
      ]),
      ...handling(story),
      remark(story, 'set', 'dataset write'),
    ]
  },
})
