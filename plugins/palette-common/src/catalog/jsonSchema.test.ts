import { readFileSync } from 'fs';
import { resolve } from 'path';
import Ajv2020 from 'ajv/dist/2020';
import { catalogFiles } from '../__testUtils__/catalog';
import { toCatalogJsonSchema } from './jsonSchema';

const directory = resolve(__dirname, '../../../../catalog-data');
const text = (file: string) => readFileSync(resolve(directory, file), 'utf8');

describe('catalog-data/schema.json', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(JSON.parse(text('schema.json')), 'schema.json');
  const compileValidator = (definition: string) =>
    ajv.compile({ $ref: `schema.json#/$defs/${definition}` });

  const { clusterTypes, ...shared } = catalogFiles();
  const files = [
    ...Object.values(clusterTypes).map(f => ['clusterType', f] as const),
    ...Object.entries(shared),
  ];

  it('agrees with the schemas that validate while loading', () =>
    expect(JSON.parse(text('schema.json'))).toEqual(toCatalogJsonSchema()));

  it.each(files.map(([name, f]) => [f.file, name, f.content] as const))(
    'is named in the first line of %s and accepts it',
    (file, definition, content) => {
      expect(text(file).split('\n')[0]).toBe(
        `# yaml-language-server: $schema=./schema.json#/$defs/${definition}`,
      );
      const validate = compileValidator(definition);
      expect(validate(content) ? [] : validate.errors).toEqual([]);
    },
  );

  it.each(files.map(([name, f]) => [f.file, name, f.content] as const))(
    'refuses an unknown key in %s',
    (_, definition, content) =>
      expect(
        compileValidator(definition)({ ...(content as object), x: 1 }),
      ).toBe(false),
  );

  it('refuses a component without presence, and a kind that does not exist', () => {
    const spoiled = structuredClone(clusterTypes.tenant.content) as {
      namespaces: { components: Record<string, unknown>[] }[];
    };
    const [component] = spoiled.namespaces[0].components;
    const { presence } = component;
    delete component.presence;
    expect(compileValidator('clusterType')(spoiled)).toBe(false);
    component.presence = presence;
    expect(compileValidator('clusterType')(spoiled)).toBe(true);
    component.kind = 'Deploy';
    expect(compileValidator('clusterType')(spoiled)).toBe(false);
  });
});
