import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// What comes late is waited for on a machine that may be busy with other tests.
configure({ asyncUtilTimeout: 10_000 });

// jsdom has no CSS object, and user-event asks for one when the arrow keys walk a group of radio buttons.
globalThis.CSS ??= Object.assign(Object.create(null), {
  escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&'),
});
