import { signalApiRef as ofSignalsPlugin } from '@backstage/plugin-signals-react';
import { signalApiRef } from './signalApiRef';

describe('signalApiRef', () => {
  it('has the id that the signals plugin registers', () => {
    expect(signalApiRef.id).toBe(ofSignalsPlugin.id);
  });
});
