import { spawn } from 'child_process';
import fs from 'fs';

const folder = process.env.VIDEOS || './videos';

export const listVideos = () => fs.readdirSync(folder).filter((f) => f.endsWith('.mp4'));

export function cutClip({ video, start, duration }) {
  if (!listVideos().includes(video)) {
    return Promise.resolve({ code: 1, log: `No video ${video}` });
  }
  const output = `clip-${Date.now()}.mp4`;
  return run('ffmpeg', ['-ss', start, '-t', duration, '-i', video, '-c', 'copy', output]);
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder });
    let log = '';
    child.stdout.on('data', (d) => (log += d));
    child.stderr.on('data', (d) => (log += d));
    child.on('error', (e) => resolve({ code: 1, log: e.message }));
    child.on('close', (code) => resolve({ code, log }));
  });
}
