import { RISKS, type Risk } from '../../core/risk.ts'
import type { Catalogue } from '../campaign/catalogue.ts'
import { METRICS } from '../score/metrics/index.ts'
import type { Metric } from '../score/figure.ts'
import type { Campaign } from '../score/measure.ts'
import type { ScoredTrial } from '../score/scored-trial.ts'
import { CARRIER } from './carrier.ts'
import { type Table, tableOf } from './table.ts'

/** Every table of a report, in their order. Those without a row are left out. */
export function tablesOf(campaign: Campaign, catalogue: Catalogue): Table[] {
  const attacks = new Map(catalogue.attacks.map((attack) => [attack.name, attack]))
  const scopes = new Map(catalogue.defences.map(({ name, scope }) => [name, new Set(scope)]))
  const knownOf = ({ plan }: ScoredTrial): readonly string[] =>
    attacks.get(plan.attack?.name ?? '')?.known ?? []
  const isInScope = ({ plan }: ScoredTrial): boolean => {
    const carrier = plan.attack && CARRIER[plan.attack.position]
    return carrier !== undefined && scopes.get(plan.defence)?.has(carrier) === true
  }
  const attacked = (names: (trial: ScoredTrial) => readonly string[]) => (trial: ScoredTrial) =>
    trial.plan.attack ? [names(trial)] : []

  const tables: Table[] = [
    tableOf(
      {
        id: 'overview',
        title: 'Defences at a glance',
        names: ['defence', 'agent'],
        by: ({ plan }) => [[plan.defence, plan.agent]],
        metrics: metrics('benign-utility utility-under-attack checked-asr nrp detection-rate false-stops'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'scope',
        title: 'Scope apart from skill',
        note: 'In scope: the defence accepts what carries the attack to its reader. What it never sees is no miss of its skill.',
        names: ['defence', 'carrier'],
        by: attacked((trial) => [trial.plan.defence, isInScope(trial) ? 'in scope' : 'out of scope']),
        metrics: metrics('checked-asr detection-rate utility-under-attack nrp'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'helpfulness',
        title: 'SafeMCP: helpfulness',
        mirrors: 'SafeMCP (2506.13666) §2.6: by agent, transform, position and defence',
        names: ['agent', 'transform', 'position', 'defence'],
        by: attacked(safeMcpNames),
        metrics: metrics('env-score utility-under-attack ral'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'harmfulness',
        title: 'SafeMCP: harmfulness',
        mirrors: 'SafeMCP (2506.13666) §2.6: by agent, transform, position and defence',
        names: ['agent', 'transform', 'position', 'defence'],
        by: attacked(safeMcpNames),
        metrics: metrics('checked-asr judged-asr prefix-asr harmful-rate harm judge-score refusal-rate'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'detectability',
        title: 'SafeMCP: detectability',
        mirrors: 'SafeMCP (2506.13666) §2.6: by agent, transform, position and defence',
        names: ['agent', 'transform', 'position', 'defence'],
        by: attacked(safeMcpNames),
        metrics: metrics('detection-rate'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'host-resolution',
        title: 'Ecosystem study: attacks by how the host resolves names',
        mirrors: 'Ecosystem study (2510.16558) §3.4: attack by host; a host is its way to resolve names',
        names: ['attack', 'resolution', 'defence'],
        by: attacked(({ plan }) => [plan.attack!.name, plan.resolution, plan.defence]),
        metrics: metrics('checked-asr selection-share'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'msb',
        title: 'MSB: net resilient performance',
        mirrors: 'MSB (2510.15994): ASR, PUA and NRP by attack',
        names: ['attack', 'defence'],
        by: attacked(({ plan }) => [plan.attack!.name, plan.defence]),
        metrics: metrics('checked-asr utility-under-attack nrp'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'components',
        title: 'When MCP Servers Attack: coverage of A1–A12',
        mirrors: 'When MCP Servers Attack (2509.24272): detected ÷ staged, by category',
        note: 'A row without trials: no attack of that category was staged.',
        names: ['category', 'defence'],
        by: (trial) => componentsIn(knownOf(trial)).map((category) => [category, trial.plan.defence]),
        always: [...new Set(campaign.trials.map(({ plan }) => plan.defence))].flatMap((defence) =>
          COMPONENTS.map((category) => [category, defence]),
        ),
        metrics: metrics('checked-asr detection-rate'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'risk-classes',
        title: 'By class of risk',
        names: ['class', 'defence'],
        by: ({ risks, plan }) => risks.map((risk) => [titled(risk), plan.defence]),
        metrics: metrics('checked-asr detection-rate utility-under-attack harm'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'positions',
        title: 'By position',
        names: ['position', 'defence'],
        by: attacked(({ plan }) => [plan.attack!.position, plan.defence]),
        metrics: metrics('checked-asr detection-rate utility-under-attack'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'transforms',
        title: 'By transform',
        names: ['transform', 'defence'],
        by: attacked(({ plan }) => [plan.attack!.transform, plan.defence]),
        metrics: metrics('checked-asr detection-rate'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'cascade',
        title: 'Cascade: how far one corrupted step goes',
        mirrors: 'SafeMCP (2506.13666), roadmap: cascading impact and recovery latency',
        names: ['defence', 'agent'],
        by: attacked(({ plan }) => [plan.defence, plan.agent]),
        metrics: metrics('cascading-impact recovery-latency recovered'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'worlds',
        title: 'By world',
        names: ['world', 'defence'],
        by: ({ plan }) => [[plan.environment, plan.defence]],
        metrics: metrics('benign-utility utility-under-attack checked-asr false-stops false-touches'),
      },
      campaign,
    ),
    tableOf(
      {
        id: 'tokens',
        title: 'Tokens of models',
        names: ['defence', 'agent'],
        by: ({ plan, tokens }) => (tokens ? [[plan.defence, plan.agent]] : []),
        metrics: metrics('tokens added-tokens'),
      },
      campaign,
    ),
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

const safeMcpNames = ({ plan }: ScoredTrial): readonly string[] => [
  plan.agent,
  plan.attack!.transform,
  plan.attack!.position,
  plan.defence,
]

function metrics(names: string): readonly Metric[] {
  return names.split(' ').map((name) => METRICS.find((metric) => metric.name === name)!)
}

const titled = (risk: Risk): string => `${risk} ${RISKS[risk]}`

/** Padded, so that A2 stands before A10. */
const COMPONENTS = Array.from({ length: 12 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`)

/** `2509.24272 A4` among the names that an attack has elsewhere. */
function componentsIn(known: readonly string[]): string[] {
  return known.flatMap((name) => {
    const [, number] = /^2509\.24272\b.*\bA(\d{1,2})\b/.exec(name) ?? []
    return number === undefined ? [] : [`A${number.padStart(2, '0')}`]
  })
}
