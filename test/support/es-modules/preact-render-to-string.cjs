/** Loaded by Node and not by Jest, because it needs the one preact that Node has loaded. */
module.exports = globalThis.requireByNode('preact-render-to-string');
