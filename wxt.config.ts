import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { TABLES } from './lib/load-table.ts';
import { classicChunks, inOneGraph, layOutChunks } from './scripts/classic-chunks.ts';
import { ensureTables } from './scripts/ensure-tables.ts';
import { ADDON_ID, HOMEPAGE } from './scripts/publisher.ts';
import { shrinkZipFile } from './scripts/shrink-zip.ts';
import { slimMessages } from './scripts/slim-messages.ts';
import { slimReadability } from './scripts/slim-readability.ts';
import { thirdPartyNotices } from './scripts/third-party.ts';

/** One for all builds of a run: it knows from the first what the next ones ask it. */
const chunks = classicChunks();

export default defineConfig({
  manifestVersion: 3,
  // Names show where they come from.
  imports: false,
  vite: () => ({
    plugins: [slimReadability(), chunks],
    // A chunk's loader fetches what it needs.
    build: { modulePreload: false },
    // What plain Node imports, a page's script asks the background for.
    resolve: {
      alias: Object.fromEntries(
        ['documents', 'repair', 'templates'].map((name) => [
          `#load-${name}`,
          fileURLToPath(new URL(`lib/browser/load-${name}.ts`, import.meta.url)),
        ]),
      ),
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '正文',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    homepage_url: HOMEPAGE,
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', 'clipboardWrite'],
    // Asked for one site at a time, when the reader wants it to open in the reader by itself.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    // 读 dú, 阅 yuè, 复 fù. Chromium binds no Z R C X P W N with Alt+Shift, and has T A B I M for itself.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      overlay: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandOverlay__' },
      copy: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandCopy__' },
    },
    // Map.groupBy.
    ...(browser === 'chrome' && { minimum_chrome_version: '117' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: ADDON_ID,
          // The first Firefox that knows data_collection_permissions; on Android it is 142.
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  hooks: {
    // Before types, development and builds alike, and so after every installation.
    ready: ensureTables,
    'entrypoints:grouped': ({ config }, groups) => {
      if (config.command === 'build') groups.splice(0, groups.length, ...inOneGraph(groups));
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.length > 1) layOutChunks(config);
    },
    'zip:extension:done': (_, path) => shrinkZipFile(path),
    // The generated tables lie beside the code that reads them; the extension serves them from /tables/.
    'build:publicAssets': (wxt, files) => {
      for (const [index, file] of files.entries()) {
        const { relativeDest } = file;
        if ('absoluteSrc' in file && relativeDest.endsWith('messages.json'))
          files[index] = { contents: slimMessages(file.absoluteSrc), relativeDest };
      }
      for (const [name, path] of Object.entries(TABLES)) {
        files.push({
          absoluteSrc: join(wxt.config.root, 'lib', path),
          relativeDest: `tables/${name}.bin`,
        });
      }
      files.push({ absoluteSrc: join(wxt.config.root, 'LICENSE'), relativeDest: 'LICENSE.txt' });
      files.push({ contents: thirdPartyNotices(), relativeDest: 'THIRD-PARTY.txt' });
    },
  },
});
