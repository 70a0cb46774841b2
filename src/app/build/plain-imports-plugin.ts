import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is written. Vite would wrap each in a loader of style sheets and of what to preload; there is one
 * style sheet and nothing to preload, and the wrappers weigh 1 kB.
 */
export function plainImportsPlugin(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    configResolved({ plugins }) {
      const wrapping = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
      if (wrapping >= 0 && Array.isArray(plugins)) plugins.splice(wrapping, 1);
    },
  };
}
