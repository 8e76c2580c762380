import { defineScenario } from '../../scenario.ts'
import { background } from '../../fragments/background.ts'
import { aftermath } from '../../fragments/aftermath.ts'
import { entry } from '../../fragments/entry.ts'
import { lean } from '../../fragments/lean.ts'
import { remark } from '../../fragments/remark.ts'

export default defineScenario({
  risk: 'Malicious Code Execution',
  title: 'A file is uploaded to a web server and asked for afterwards',
  clues: [
    'The uploaded file is a page the server runs, under a folder meant for pictures',
    'The client that uploaded it is the first and only one to ask for it',
    'Right after each request the web server account starts a shell',
    'Commands in the child processes match the parameters of the requests',
    'A connection back to the uploader follows',
  ],
  steps: (story) => {
    const { make, either, pick, whole } = story
    const client = either(
      make.outsideAddress('client'),
      pick('client', [make.insideAddress('client'), make.outsideAddress('client')]),
    )
    const worker = make.pid('worker')
    const uid = make.uid('web', 'service')
    const name = `${pick('stem', ['avatar', 'logo', 'invoice', 'session', 'banner'])}_${make.id('file')}`
    const ending = either(
      pick('page', ['.php', '.jsp', '.aspx', '.phtml']),
      pick('picture', ['.png', '.pdf', '.jpg']),
    )
    const path = `/srv/www/uploads/${name}${ending}`
    const agent = lean(
      story,
      'agent',
      ['curl/7.88', 'python-requests/2.28', '-'],
      ['Mozilla/5.0', 'intranet-app/3'],
    )
    return [
      entry(
        'firewall',
        'flow',
        {
          src_ip: client,
          dst_port: 443,
          action: 'allow',
          country: lean(story, 'country', ['unknown', 'ZZ'], ['internal', 'NL']),
        },
        ['{src_ip} to port {dst_port}: {action} ({country})', '{action} src={src_ip} dport={dst_port}'],
      ),
      entry(
        'nginx',
        'request',
        {
          src_ip: client,
          method: 'POST',
          url: '/upload',
          status: pick('accepted', [200, 201, 302]),
          bytes_in: make.bytes('file', 300, 900_000),
          agent,
        },
        [
          '{src_ip} "{method} {url}" {status} "{agent}"',
          '{method} {url} {status} {bytes_in} bytes from {src_ip}',
        ],
      ),
      entry(
        'app',
        'upload',
        {
          user: lean(story, 'user', ['anonymous', 'guest'], [make.user('editor'), 'cms-editor']),
          file: `${name}${ending}`,
          content_type: 'image/png',
          checked: lean(story, 'checked', ['extension only', 'no'], ['type and size', 'yes']),
        },
        ['{user} uploaded {file} as {content_type}, checked {checked}', 'upload {file} type={content_type}'],
      ),
      entry('audit', 'create', { pid: worker, path, mode: '0644', inode: make.inode('file'), uid }, [
        '{path} created by uid {uid}',
        'create {path} inode={inode}',
      ]),
      entry(
        'file-integrity',
        'hash',
        {
          path,
          sha256: make.digest('file'),
          magic: either(
            pick('code', ['text/x-php', 'text/plain', 'text/x-java']),
            pick('image', ['image/png', 'application/pdf']),
          ),
        },
        ['{path} {magic} {sha256}', 'new {path} sha256={sha256} magic={magic}'],
      ),
      ...background(story, 'one'),
      ...background(story, 'besides'),
      ...background(story, 'elsewhere'),
      entry(
        'nginx',
        'request',
        {
          src_ip: client,
          method: 'GET',
          url: `/uploads/${name}${ending}${either(`?${pick('parameter', ['c', 'cmd', 'x', 'q'])}=${pick('first', ['id', 'whoami', 'uname'])}`, pick('query', ['', '?w=200']))}`,
          status: 200,
          bytes_in: 0,
          agent,
        },
        ['{src_ip} "{method} {url}" {status} "{agent}"', '{method} {url} {status} from {src_ip}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('sh'),
          ppid: worker,
          uid,
          euid: uid,
          exe: either(
            pick('shell', ['/bin/sh', '/bin/bash', '/bin/dash']),
            pick('convert', ['/usr/bin/convert', '/usr/bin/pdftoppm', '/usr/bin/exiftool']),
          ),
          cmd: either(`sh -c ${pick('first', ['id', 'whoami', 'uname'])}`, `convert ${name} -resize 200`),
        },
        ['pid {pid} (parent {ppid}) {cmd}, uid {uid}', 'execve {exe} ppid={ppid} uid={uid}'],
      ),
      entry(
        'nginx',
        'request',
        {
          src_ip: client,
          method: pick('second', ['GET', 'POST']),
          url: `/uploads/${name}${ending}`,
          status: pick('second status', [200, 304]),
          bytes_in: whole('more', 10, 300),
          agent,
        },
        ['{src_ip} "{method} {url}" {status} "{agent}"', '{method} {url} {status} from {src_ip}'],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid('second'),
          ppid: either(make.pid('sh'), worker),
          uid,
          euid: uid,
          exe: either(
            pick('tool', ['/usr/bin/curl', '/usr/bin/nc', '/usr/bin/python3', '/bin/bash']),
            '/usr/bin/optipng',
          ),
          cmd: either(pick('second cmd', ['bash -i', 'curl -o /tmp/.i', 'nc -e /bin/sh']), `optipng ${name}`),
        },
        ['pid {pid} (parent {ppid}) {cmd}, uid {uid}', 'execve {exe} ppid={ppid} uid={uid}'],
      ),
      entry(
        'host-sensor',
        'connect',
        {
          pid: make.pid('second'),
          dst_ip: either(client, make.insideAddress('store')),
          dst_port: either(pick('port', [4444, 9001, 53]), pick('store port', [9000, 6379, 443])),
          direction: 'egress',
          uid,
        },
        ['pid {pid} uid {uid} to {dst_ip}:{dst_port}', '{direction} {dst_ip}:{dst_port} pid={pid}'],
      ),
      entry(
        'access-stats',
        'file_clients',
        {
          url: `/uploads/${name}${ending}`,
          clients: either(1, whole('clients', 5, 300)),
          referer: either('-', pick('referer', ['/gallery', '/profile', '/admin/media'])),
        },
        ['{url}: {clients} clients, referer {referer}', 'stats {url} clients={clients} referer={referer}'],
      ),
      entry(
        'waf',
        'verdict',
        {
          src_ip: client,
          score: lean(story, 'score', [24, 41, 66], [2, 5, 11]),
          action: lean(story, 'waf', ['log', 'detect-only'], ['pass', 'allow']),
        },
        ['{src_ip} scored {score}: {action}', 'waf {action} score={score}'],
      ),
      ...aftermath(story),
      remark(story, 'upload', 'uploaded file'),
    ]
  },
})
