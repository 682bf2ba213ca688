interface ProjectManifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** What the client needs where it is installed; everything else in it is ours. */
const DEPENDENCIES = ['eventsource-parser', 'openapi-fetch'];

/** The package.json of the client, from the text of the project's own: same version, dependencies at the versions tested here. */
export function clientManifest(text: string): object {
  const { version, engines, devDependencies } = JSON.parse(text) as ProjectManifest;
  return {
    name: 'liubu-client',
    version,
    description: 'The typed client of Liubu 六步: files appeals, reads them, follows their progress',
    // Handed out by each city's own API, not by a registry.
    private: true,
    license: 'UNLICENSED',
    engines,
    main: './cjs/client.js',
    types: './cjs/client.d.ts',
    exports: {
      '.': {
        import: { types: './esm/client.d.ts', default: './esm/client.js' },
        require: { types: './cjs/client.d.ts', default: './cjs/client.js' },
      },
    },
    sideEffects: false,
    dependencies: Object.fromEntries(DEPENDENCIES.map((name) => [name, devDependencies[name]])),
  };
}
