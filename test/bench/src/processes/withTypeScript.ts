/** Node's options for a process whose file is TypeScript. */
export const WITH_TYPESCRIPT = [
  '--require',
  require.resolve('@backstage/cli/config/nodeTransform.cjs'),
];
