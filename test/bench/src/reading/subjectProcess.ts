// One subject in a fresh process: it reads all clusters of a scenario as often as it is told to, and says what that took.
import pLimit from 'p-limit';
import {
  CLUSTERS_AT_ONCE,
  PROCESSES_AT_ONCE,
  type SubjectName,
} from './scenarios';
import type { Target } from './simulation/messages';
import { clientNode } from './subjects/clientNode';
import { kubectl } from './subjects/kubectl';
import { kubernetesBackend } from './subjects/kubernetesBackend';
import { palette } from './subjects/palette';
import type { Subject, Usage } from './subjects/Subject';

export type SubjectRequest =
  | {
      readonly type: 'prepare';
      readonly subject: SubjectName;
      readonly timeoutMs: number;
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
      /** Of the first cluster that could not be read. */
      readonly failure?: string;
    };

const SUBJECTS: Readonly<
  Record<SubjectName, (timeoutMs: number) => Promise<Subject>>
> = {
  palette,
  'client-node': clientNode,
  kubectl,
  'kubernetes-backend': kubernetesBackend,
};

const reply = (message: SubjectReply) => process.send?.(message);

function ownUsage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: (user + system) / 1_000,
    peakRssBytes: process.resourceUsage().maxRSS * 1_024,
  };
}

async function pass(
  { read, usage }: Subject,
  targets: readonly Target[],
  readings: number,
): Promise<SubjectReply> {
  const limit = pLimit(usage ? PROCESSES_AT_ONCE : CLUSTERS_AT_ONCE);
  const usageNow = usage ?? ownUsage;
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
    return pass(prepared.subject, prepared.targets, request.readings);
  }
  const { targets, timeoutMs } = request;
  prepared = { subject: await SUBJECTS[request.subject](timeoutMs), targets };
  return { type: 'prepared' };
}

process.on('message', (request: SubjectRequest) => {
  answer(request).then(reply, error => {
    process.stderr.write(`${String(error?.stack ?? error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit());
