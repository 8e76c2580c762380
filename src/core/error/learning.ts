import type { Row } from './row.ts'

/** Of models, of what they learn from, and of what measures them. */
export const LEARNING_ERRORS = {
  'model/no-weights': {
    summary: 'There are no weights for {task}: {file} is not in {where}, or cannot be read',
    hint: 'Train them with `fairlead model train --task {task} --data FILE --out DIR` and give that folder with --weights DIR; guard needs those of texts only for --models texts, those of logs only for --models logs',
    exit: 3,
  },
  'model/bad-weights': {
    summary: 'These are not weights that Fairlead can use: {what}',
    hint: 'Train them anew with fairlead model train, or take those of the package',
    exit: 3,
  },
  'model/other-weights': {
    summary: 'The weights are for {found}, and {wanted} are needed',
    hint: 'Weights go with one task and one version of its features: train them anew with fairlead model train',
    exit: 3,
  },
  'model/bad-row': {
    summary: 'A row cannot be used for training: {where}: {what}',
    hint: 'Each line is one JSON object; docs/model.md lists its fields',
    exit: 2,
  },
  'model/too-few': {
    summary: 'There is too little to learn from: {what}',
    hint: 'Give more rows with --data: both attacks and harmless ones, in several groups',
    exit: 2,
  },
  'dataset/bad-row': {
    summary: '{file}, line {line}: {what}',
    hint: 'Mend that line, or make the file anew',
    exit: 2,
  },
  'dataset/empty': {
    summary: 'There are no {what} in {file}',
    hint: 'Make some: fairlead dataset --help',
    exit: 3,
  },
  'dataset/unfinished': {
    summary: 'An earlier run left {file} behind, with the pairs it had made',
    hint: 'Go on with it: the same command and --resume; or remove that file',
    exit: 2,
  },
  'dataset/other-run': {
    summary: 'The run that left {file} behind had other settings',
    hint: 'Give the settings of that run, or remove the file to begin anew',
    exit: 2,
  },
  'dataset/one-generator': {
    summary: 'No two generators wrote logs of the same risks, so training and test cannot be kept apart',
    hint: 'Give logs of several generators, or two files: --train-logs and --test-logs',
    exit: 2,
  },
  'bench/no-result': {
    summary: '{file} is no saved result of a bench',
    hint: 'Save one: fairlead bench run texts --data FILE --json > result.json',
    exit: 2,
  },
  'onnx/not-installed': {
    summary: 'A model in ONNX form needs the package onnxruntime-web, which is not installed',
    hint: 'Install it beside Fairlead: npm install onnxruntime-web',
    exit: 3,
  },
  'onnx/bad-model': {
    summary: 'The ONNX model cannot be used: {what}',
    hint: 'It must classify text: integer ids in, a row of scores out; docs/model.md says more',
    exit: 3,
  },
} as const satisfies Record<string, Row>
