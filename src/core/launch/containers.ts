import { takeOptions, type OptionRules } from './options.ts'
import { imageReference } from './package-spec.ts'
import { unknownBehind, type ReadStep, type Step } from './step.ts'
import type { Word } from './word.ts'

const GLOBAL: OptionRules = {
  values: new Set(
    '--config -c --context -H --host -l --log-level --tlscacert --tlscert --tlskey --url --connection'.split(
      ' ',
    ),
  ),
}

const LONG = {
  '-v': '--volume',
  '-e': '--env',
  '-p': '--publish',
  '-P': '--publish-all',
  '-u': '--user',
  '-w': '--workdir',
  '-i': '--interactive',
  '-t': '--tty',
  '-d': '--detach',
  '-l': '--label',
  '-h': '--hostname',
  '-m': '--memory',
  '-c': '--cpu-shares',
  '-a': '--attach',
}
const RUN: OptionRules = {
  long: LONG,
  values: new Set(
    (
      '-v -e -p -u -w -l -h -m -c -a --volume --env --publish --user --workdir --label --hostname --memory --cpu-shares ' +
      '--attach --add-host --annotation --blkio-weight --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpus ' +
      '--cpuset-cpus --cpuset-mems --cpu-period --cpu-quota --device --device-cgroup-rule --device-read-bps --dns ' +
      '--dns-option --dns-search --domainname --entrypoint --env-file --expose --gpus --group-add --health-cmd ' +
      '--health-interval --health-retries --health-timeout --ip --ip6 --ipc --isolation --kernel-memory --label-file --link ' +
      '--log-driver --log-opt --mac-address --memory-reservation --memory-swap --mount --name --net --network ' +
      '--network-alias --oom-score-adj --pid --pids-limit --platform --pull --restart --runtime --secret --security-opt ' +
      '--shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs --ulimit --userns --uts --volume-driver ' +
      '--volumes-from --authfile --creds --pod --arch --os --variant'
    ).split(' '),
  ),
}

export const CONTAINERS: readonly (readonly [string, ReadStep])[] = [
  'docker',
  'podman',
  'nerdctl',
  'finch',
  'container',
].map((engine) => [engine, (words) => engineRuns(engine, words)])

function engineRuns(engine: string, words: readonly Word[]): Step {
  const { rest } = takeOptions(words, GLOBAL)
  const own = rest[0]?.word === 'container' ? rest.slice(1) : rest
  if (own[0]?.word !== 'run')
    return unknownBehind(own[0] === undefined ? engine : `${engine} ${own[0].word}`, own.slice(1))
  const { options, rest: behind } = takeOptions(own.slice(1), RUN)
  const container = options.map(({ name, value, pointer }) => ({ option: name, value, pointer }))
  const [image, ...more] = behind
  const through = `${engine} run`
  if (image === undefined) return { through, what: { kind: 'unknown' }, rest: [], container }
  const what = { kind: 'package', package: imageReference(image.word), pointer: image.pointer } as const
  return { through, what, rest: more, container }
}
