import { degradedReport } from '../fixtures/reports';
import { declaration } from './writeDeclaration';

describe('declaration', () => {
  const [type] = degradedReport.traits;
  const proxy = { ...type, name: 'proxy', values: ['yes'] };
  const untold = {
    ...type,
    name: 'infrastructure',
    source: 'unknown' as const,
  };
  const traits = [type, proxy, untold];

  it('is an annotation of the entity that keeps what is declared', () => {
    expect(declaration(untold, traits, 'entity')).toBe(
      `metadata:
  annotations:
    spectrocloud.com/palette-traits: proxy=yes,infrastructure=<value>`,
    );
  });

  it('is what the field beside a pasted listing takes', () => {
    expect(declaration(untold, [type, untold], 'listing')).toBe(
      'infrastructure=<value>',
    );
  });
});
