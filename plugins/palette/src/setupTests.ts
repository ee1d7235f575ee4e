import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages load lazily, which may take longer than the default second on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
