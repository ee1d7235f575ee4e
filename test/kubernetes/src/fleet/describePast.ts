import { parseDuration } from '../objects/duration';
import { findUsualDuration, PodCondition } from '../objects/PodCondition';
import { FleetFile, FleetWorkload, PastTrouble } from './FleetFile';

type Namespaces = FleetFile['namespaces'];
type WorkloadTrouble = Extract<PastTrouble, { readonly workload: string }>;

/** A change shows at once, ms. */
const SEEN_AFTER_MS = 60_000;
/** What is missing or not ready is judged after this at the latest, ms. */
const JUDGED_AFTER_MS = 20 * 60_000;

/** How long ago something had just changed, ms: when a trouble was seen first and once more, and when it was over. */
export function listChanges(file: FleetFile): readonly number[] {
  const ended = (file.past ?? []).flatMap(({ from, until }) => {
    const over = parseDuration(until);
    return [...listSightings(parseDuration(from), over), over - SEEN_AFTER_MS];
  });
  const present = listPresentTroubles(file).flatMap(began =>
    listSightings(began, 0),
  );
  return [...new Set([...ended, ...present])].filter(ago => ago > 0);
}

/**
 * The file of a cluster as it would have been written in the past.
 * @param ago - ms
 */
export function describePast(file: FleetFile, ago: number): FleetFile {
  const { fault, faultFor, past = [], ...rest } = file;
  const age = printMs(Math.max(parseDuration(file.age) - ago, 1000));
  const troubles = past.filter(
    ({ from, until }) =>
      parseDuration(from) >= ago && parseDuration(until) < ago,
  );
  const isFaulty =
    (fault && parseDuration(faultFor ?? file.age) > ago) ||
    troubles.some(trouble => 'fault' in trouble);
  const namespaces = Object.entries(file.namespaces)
    .filter(([, namespace]) => parseDuration(namespace.age ?? file.age) > ago)
    .map(([name, { age: own, workloads = {}, ...namespace }]) => [
      name,
      {
        ...namespace,
        ...(own && { age: printMs(parseDuration(own) - ago) }),
        workloads: Object.fromEntries(
          Object.entries(workloads).map(([workload, content]) => [
            workload,
            shiftWorkload(content, ago),
          ]),
        ),
      },
    ]);
  return {
    ...rest,
    age,
    ...(isFaulty && { fault: { type: 'refused' as const } }),
    namespaces: troubles.reduce(
      (all, trouble) =>
        'workload' in trouble ? applyTrouble(all, trouble, ago) : all,
      Object.fromEntries(namespaces) as Namespaces,
    ),
  };
}

/** When a trouble is seen: at once, and once more when it is judged. */
function listSightings(began: number, over: number): readonly number[] {
  const later = Math.min(JUDGED_AFTER_MS, (began - over) / 2);
  return [began - SEEN_AFTER_MS, began - later];
}

/** How long each trouble lasts that the cluster has now, ms. */
function listPresentTroubles(file: FleetFile): readonly number[] {
  const workloads = Object.values(file.namespaces).flatMap(namespace =>
    Object.values(namespace.workloads ?? {}),
  );
  return [
    ...(file.fault ? [parseDuration(file.faultFor ?? file.age)] : []),
    ...workloads.flatMap(workload => {
      const { absent, condition, pods = {} } = toOptions(workload);
      return [
        ...(absent ? [parseDuration(absent)] : []),
        ...[condition, ...Object.values(pods)].flatMap(
          some => (some && some.state !== 'ready' && findDuration(some)) || [],
        ),
      ];
    }),
  ];
}

function shiftWorkload(workload: FleetWorkload, ago: number): FleetWorkload {
  const { kind, age, absent, condition, pods, ...rest } = toOptions(workload);
  const kept = Object.entries(pods ?? {}).flatMap(([index, some]) => {
    const shifted = shiftCondition(some, ago);
    return shifted ? [[index, shifted] as const] : [];
  });
  const shifted = condition && shiftCondition(condition, ago);
  return {
    kind,
    ...rest,
    // A younger workload stands for the one that was there before.
    ...(age &&
      parseDuration(age) > ago && { age: printMs(parseDuration(age) - ago) }),
    ...(absent &&
      parseDuration(absent) > ago && {
        absent: printMs(parseDuration(absent) - ago),
      }),
    ...(shifted && { condition: shifted }),
    ...(kept.length > 0 && { pods: Object.fromEntries(kept) }),
  };
}

/** The condition when it had lasted for less; undefined where it had not begun. */
function shiftCondition(
  condition: PodCondition,
  ago: number,
): Writable<PodCondition> | undefined {
  const lasted = findDuration(condition);
  if (lasted === undefined) return toWritable(condition);
  return lasted > ago
    ? { ...toWritable(condition), for: printMs(lasted - ago) }
    : undefined;
}

function applyTrouble(
  namespaces: Namespaces,
  trouble: WorkloadTrouble,
  ago: number,
): Namespaces {
  const { in: name, workload } = trouble;
  const namespace = namespaces[name];
  const content = namespace?.workloads?.[workload];
  if (!content) return namespaces;
  return {
    ...namespaces,
    [name]: {
      ...namespace,
      workloads: {
        ...namespace.workloads,
        [workload]: troubleWorkload(toOptions(content), trouble, ago),
      },
    },
  };
}

function troubleWorkload(
  workload: WorkloadOptions,
  { was, pod, from }: WorkloadTrouble,
  ago: number,
): WorkloadOptions {
  const lasted = printMs(parseDuration(from) - ago);
  if (was === 'absent') return { ...workload, absent: lasted };
  const condition = { ...was, for: lasted };
  return pod === undefined
    ? { ...workload, condition }
    : { ...workload, pods: { ...workload.pods, [pod]: condition } };
}

type WorkloadOptions = Extract<FleetWorkload, { absent?: string }>;
type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly string[] | undefined
    ? string[] | undefined
    : T[K];
};

function toOptions(workload: FleetWorkload): WorkloadOptions {
  return workload;
}

function toWritable(condition: PodCondition): Writable<PodCondition> {
  const { log, ...rest } = condition;
  return { ...rest, ...(log && { log: [...log] }) };
}

function findDuration(condition: PodCondition): number | undefined {
  const lasted = condition.for ?? findUsualDuration(condition.state);
  return lasted === undefined ? undefined : parseDuration(lasted);
}

function printMs(ms: number): string {
  return `${Math.max(1, Math.round(ms / 1000))}s`;
}
