import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A page is loaded lazily, which takes longer than the default second where the machine is busy.
configure({ asyncUtilTimeout: 20_000 });
