/** Where the Temporal UI finds the codec server, of the API's origin; it adds the verb. */
export const CODEC = '/v1/codec';
