import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom's window has no CSS object, and user-event asks for one when the arrow keys walk a group of radio buttons.
const { defaultView } = document;
if (defaultView && !('CSS' in defaultView)) {
  Object.assign(defaultView, { CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, '\\$&') } });
}
