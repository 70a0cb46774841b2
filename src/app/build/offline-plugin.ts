import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What journeys consist of. Settings, announcements, the probe and what hosts embed are the network's to answer for. */
const JOURNEYS = ['index.html', 'assets/**/*', '*.{svg,png}'];

/** One name for both languages, for systems that know one only; in the browser's language where it can be told apart. */
const names = {
  name: '到哪了 Daonale',
  short_name: '到哪了',
  name_localized: { 'zh-CN': '到哪了 · POS 收款去向查询', en: 'Daonale · Where is my POS money?' },
  short_name_localized: { 'zh-CN': '到哪了', en: 'Daonale' },
};

/** Makes the page installable, and lists for the worker what it keeps for times without network. */
export function offlinePlugin(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    registerType: 'prompt',
    srcDir: 'src/app/worker',
    filename: 'sw.ts',
    // The page does that itself, late, and under its own policy.
    injectRegister: false,
    includeManifestIcons: false,
    integration: {
      configureCustomSWViteBuild: (build) => {
        build.logLevel = 'warn';
      },
    },
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: JOURNEYS,
      // A file beyond this stops the build: left out silently, it would be missed only where there is no network.
      maximumFileSizeToCacheInBytes: 1_000_000,
    },
    manifest: {
      ...names,
      description:
        '收款没到账？一步步帮您找到钱在哪、什么时候该到、现在该做什么。Where POS takings are, when they should arrive, what to do next.',
      lang: 'zh-CN',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#f7f4ee',
      background_color: '#f7f4ee',
      categories: ['business', 'finance'],
      icons: [
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
        { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      ],
    },
  });
}
