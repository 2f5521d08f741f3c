// Leaves zod's messages in other languages out of the bundles: no message of zod's is ever shown, and they are two thirds of it.
export const zodEnglishPlugin = {
  name: 'theradraft-zod-english',
  setup(build) {
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) => (/[\\/]zod[\\/]/.test(importer) ? { path: 'locales', namespace: 'zod-locales' } : undefined));
    build.onLoad({ filter: /./, namespace: 'zod-locales' }, () => ({ contents: 'export {};', loader: 'js' }));
  },
};
