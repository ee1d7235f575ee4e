import { degradedReport } from '../__testUtils__/reports';
import { writeDeclaration } from './writeDeclaration';

describe('writeDeclaration', () => {
  const [type] = degradedReport.traits;
  const proxy = { ...type, name: 'proxy', values: ['yes'] };
  const untold = {
    ...type,
    name: 'infrastructure',
    source: 'unknown' as const,
  };
  const traits = [type, proxy, untold];

  it('writes an annotation of the entity that keeps what is already declared', () => {
    expect(writeDeclaration(untold, traits, 'entity')).toBe(
      `metadata:
  annotations:
    spectrocloud.com/palette-traits: proxy=yes,infrastructure=<value>`,
    );
  });

  it('writes the text for the field beside a pasted listing', () => {
    expect(writeDeclaration(untold, [type, untold], 'listing')).toBe(
      'infrastructure=<value>',
    );
  });
});
