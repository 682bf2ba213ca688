/** The package itself, loaded by Node and not by Jest: it is published as an ES module only. */
module.exports = globalThis.requireByNode('preact/jsx-runtime');
