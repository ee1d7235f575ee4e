export { addEvidence } from './evidence/addEvidence';
export type { BundleEvidence } from './evidence/BundleEvidence';
export type { BundleEntry } from './entry/BundleEntry';
export { BundleReader } from './BundleReader';
export type { BundleProgress, BundleReaderOptions } from './BundleReader';
export type { Bundle, BundleSource } from './Bundle';
export type { BundleLayout } from './locateFile';
export { isArchive, readArchive } from './archive/readArchive';
export type { ArchiveOptions } from './archive/readArchive';
