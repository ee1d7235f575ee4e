// One subject in a fresh process: reads all clusters of a scenario on request, and reports what that took.
import pLimit from 'p-limit';
import type { SubjectName } from './scenarios/Scenario';
import type { Target } from './simulation/messages';
import { createClientNode } from './subjects/createClientNode';
import { createKubectl } from './subjects/createKubectl';
import { createKubernetesBackend } from './subjects/createKubernetesBackend';
import { createPalette } from './subjects/createPalette';
import type { Subject, Usage } from './subjects/Subject';

// A cluster that does not answer must not keep the others waiting.
const CLUSTERS_AT_ONCE = 100;
// Fewer where each reading is a process of more than 100 MB.
const PROCESSES_AT_ONCE = 10;

export type SubjectRequest =
  | {
      readonly type: 'prepare';
      readonly subject: SubjectName;
      readonly timeoutMs: number;
      readonly isReadAgain: boolean;
      readonly targets: readonly Target[];
    }
  | { readonly type: 'pass'; readonly readings: number };

export type SubjectReply =
  | { readonly type: 'prepared' }
  | {
      readonly type: 'passed';
      readonly wallMs: number;
      readonly cpuMs: number;
      readonly peakRssBytes: number;
      readonly failed: number;
      /** Error of the first cluster that could not be read. */
      readonly failure?: string;
    };

const SUBJECTS: Readonly<
  Record<
    SubjectName,
    (timeoutMs: number, isReadAgain: boolean) => Promise<Subject>
  >
> = {
  palette: createPalette,
  'client-node': createClientNode,
  kubectl: createKubectl,
  'kubernetes-backend': createKubernetesBackend,
};

const reply = (message: SubjectReply) => process.send?.(message);

function measureOwnUsage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1_000,
    peakRssBytes: process.resourceUsage().maxRSS * 1_024,
  };
}

async function runPass(
  { read, usage }: Subject,
  targets: readonly Target[],
  readings: number,
): Promise<SubjectReply> {
  const limit = pLimit(usage ? PROCESSES_AT_ONCE : CLUSTERS_AT_ONCE);
  const usageNow = usage ?? measureOwnUsage;
  const before = usageNow();
  const began = performance.now();
  const failures: string[] = [];
  for (let reading = 0; reading < readings; reading += 1) {
    const outcomes = await Promise.allSettled(
      targets.map(target => limit(() => read(target))),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        failures.push(String(outcome.reason));
      }
    }
  }
  const wallMs = performance.now() - began;
  const after = usageNow();
  return {
    type: 'passed',
    wallMs: wallMs / readings,
    cpuMs: (after.cpuMs - before.cpuMs) / readings,
    peakRssBytes: after.peakRssBytes,
    failed: failures.length / readings,
    failure: failures[0],
  };
}

let prepared: {
  readonly subject: Subject;
  readonly targets: readonly Target[];
};

async function answer(request: SubjectRequest): Promise<SubjectReply> {
  if (request.type === 'pass') {
    return runPass(prepared.subject, prepared.targets, request.readings);
  }
  const { targets, timeoutMs, isReadAgain } = request;
  const subject = await SUBJECTS[request.subject](timeoutMs, isReadAgain);
  prepared = { subject, targets };
  return { type: 'prepared' };
}

process.on('message', (request: SubjectRequest) => {
  answer(request).then(reply, error => {
    process.stderr.write(`${String(error?.stack ?? error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit());
