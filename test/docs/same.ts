/** What differs from one run to the next, and what stands for it in both texts, in this order. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  // Before numbers and days: an id can hold the like of both.
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<id>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00/g, '<time>'],
  // A timer of a case that skips months rings some minutes after midnight, depending on how busy the machine is.
  [/\d{4}-\d\d-\d\d 00:\d\d/g, '<day> 00:xx'],
  [/\d{4}-\d\d-\d\d/g, '<day>'],
  [/\d{4}-\d{6}/g, '<number>'],
  [/'[0-9A-HJKMNP-TV-Z]{16}'/g, "'<code>'"],
  [/-demo-[\w-]+/g, '-demo-<stamp>'],
  [/process \d+/g, 'process <id>'],
  [/(?<=PostgreSQL: started on 127\.0\.0\.1:)\d+/g, '<port>'],
  [/\d+(?= migrations applied)/g, '<count>'],
  // What the first start after a change makes, the next finds made.
  [/(?<=(Workflow code: bundled|Client package: packed)) before$/gm, ''],
  [/link=\S+/g, 'link=<link>'],
  [/\S*\.liubu\/keys\.json/g, '<home>/keys.json'],
  [/(?<=\b(office|unit|appellant|closed): )\d+(\.\d+)?/g, '<seconds>'],
  [/\d+(\.\d+)?(?= (天|秒|个事件))/g, '<amount>'],
  [/(?<=另有 )\d+(?= 个)/g, '<amount>'],
  // Which days do not count, and whether the holidays of their year are published yet, depends on the day of the run.
  [/(?<=skipped: )\[[^\]]*\]/g, '[ <days> ]'],
  [/(?<=provisional: )(true|false)/g, '<either>'],
];

/** What the worker and the API say of themselves comes a moment before or after what the start says of them. */
const LOGGED = /^(worker|api) +\| /;

/** What was printed, with its volatile parts named; and as the document shows it where that differs in nothing else. */
export function asShown(shown: string, printed: string): { readonly printed: string; readonly shown: string } {
  const [wanted, found] = [plain(shown), plain(printed)];
  // A line `…` stands for any lines.
  const [head = '', ...rest] = wanted.split(/^…$/m);
  const tail = rest.pop();
  const fits = tail !== undefined && rest.length === 0 && found.startsWith(head) && found.endsWith(tail);
  return { shown: wanted, printed: fits ? wanted : found };
}

function plain(text: string): string {
  const named = VOLATILE.reduce((told, [pattern, name]) => told.replace(pattern, name), text).trim();
  // Node breaks the lines of an object where they grow too long, which depends on the figures in it.
  if (named.includes('{')) return named.replace(/\s+/g, ' ');
  const lines = named.split('\n');
  return [...lines.filter((line) => !LOGGED.test(line)), ...lines.filter((line) => LOGGED.test(line))].join('\n');
}
