import { z } from 'zod';
import { readYaml, validate } from '../fleet/readYaml';
import { controlRequest } from './controlRequest';

const scenario = z.strictObject({
  title: z.string(),
  cluster: z.string(),
  begin: z.array(controlRequest),
  end: z.array(controlRequest),
});

/** A story of the demo: what happens to a cluster, and what undoes it. */
export type Scenario = z.infer<typeof scenario>;

/**
 * Reads scenarios by their names.
 * @throws Error naming the file, the place in it and the reason
 */
export function readScenarios(file: string): ReadonlyMap<string, Scenario> {
  const content = validate(
    z.record(z.string(), scenario),
    readYaml(file),
    file,
    'a list of scenarios',
  );
  return new Map(Object.entries(content));
}
