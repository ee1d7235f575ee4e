import {
  clusterTypes,
  type ClusterType,
} from 'backstage-plugin-palette-common';
import { InvalidArgumentError, Option } from 'commander';

/** The option `--cluster-type`. */
export function createClusterTypeOption(description: string): Option {
  return new Option('--cluster-type <type>', description);
}

/** @throws InvalidArgumentError naming the cluster types */
export function parseClusterType(value: string): ClusterType {
  const found = clusterTypes.find(type => type === value);
  if (!found) {
    throw new InvalidArgumentError(
      `There is no cluster type "${value}". Use one of: ${clusterTypes.join(
        ', ',
      )}.`,
    );
  }
  return found;
}

/**
 * Adds the names in a list such as `a,b` to the names from earlier uses of the option.
 *
 * @throws InvalidArgumentError where the list has no name
 */
export function parseNames(
  value: string,
  previous: readonly string[] = [],
): readonly string[] {
  const names = value
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
  if (names.length === 0) {
    throw new InvalidArgumentError(
      'Name at least one namespace, several separated by commas.',
    );
  }
  return [...previous, ...names];
}
