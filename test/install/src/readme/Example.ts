import { parse } from 'yaml';
import type { FileStep, InstallGuide } from './InstallGuide';

/** The example cluster of the README. */
export interface Example {
  /** Its name in the configuration of the Kubernetes plugin. */
  readonly cluster: string;
  /** The configuration with its address. */
  readonly config: string;
  /** Its entity, as `resource/default/<name>`. */
  readonly entity: string;
  /** Where Backstage shows that entity. */
  readonly entityPage: string;
}

/** @throws Error where the README has no such example */
export function readExample({ steps }: InstallGuide): Example {
  const texts = (action: FileStep['action']) =>
    steps.flatMap(step => (step.action === action ? step.code : []));
  const config = texts('config').find(code => parse(code).kubernetes);
  const [entityText] = texts('entity');
  if (!config || !entityText) {
    throw new Error('README.md has no configuration or no entity of a cluster');
  }
  const { kind, metadata } = parse(entityText);
  const [locator] = parse(config).kubernetes.clusterLocatorMethods;
  const [namespace, type, name] = [
    metadata.namespace ?? 'default',
    kind.toLowerCase(),
    metadata.name,
  ];
  return {
    cluster: locator.clusters[0].name,
    config,
    entity: `${type}/${namespace}/${name}`,
    entityPage: `/catalog/${namespace}/${type}/${name}`,
  };
}
