import { Flavours } from './Flavours';
import { FleetFile, fleetFile, fleetFileHead } from './FleetFile';
import { mergeContent } from './mergeContent';
import { readYaml, validate } from './readYaml';

/**
 * Reads the YAML file of one cluster, and lays its namespaces over those of its flavour.
 * @throws Error naming the file, the place in it and the reason
 */
export function readFleetFile(
  file: string,
  flavours: Flavours = new Flavours(),
): FleetFile {
  const content = readYaml(file);
  const { name, flavour, uid } = validate(
    fleetFileHead,
    content,
    file,
    'a cluster',
  );
  const whole = flavour
    ? mergeContent(
        { namespaces: flavours.compose(flavour, { name, uid: uid ?? '' }) },
        content,
      )
    : content;
  return validate(fleetFile, whole, file, 'a cluster');
}
