import type { Payload } from '@temporalio/common';
import type { Locator, Page } from 'playwright-core';
import type { TestBrowser } from '../support/browser';

const PATIENCE_MS = 30_000;

/** What an operator does in the Temporal UI, and what they read there; each ends when the UI shows what came of it. */
export interface Operator {
  readonly page: Page;
  /** The start form, filled in and sent. */
  readonly start: (form: StartForm) => Promise<void>;
  /** Opens the page of a case, of its newest run. */
  readonly open: (workflowId: string) => Promise<void>;
  /** The card of the open case, as it reads. */
  readonly card: () => Promise<string>;
  /** Follows a link of the card to a list, which opens beside it; gives the workflows that stand there. */
  readonly follow: (link: string) => Promise<string[]>;
  /** Sends an act from the Update dialog; gives the reason shown there if it is refused, and nothing if it is done. */
  readonly update: (act: string, message: object) => Promise<string | undefined>;
  readonly signal: (name: string, message: object) => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** Back to the event, and without the signals and acts that came after it. */
  readonly reset: (eventId: number, reason: string) => Promise<void>;
  /** The answer as it reaches the browser: sealed, where payloads are. */
  readonly query: (name: string, argument?: object) => Promise<Payload>;
  /** What stands beside the recordings in the event history. */
  readonly recordings: () => Promise<string[]>;
}

export interface StartForm {
  readonly workflowId: string;
  readonly taskQueue: string;
  readonly type: string;
  readonly input: object;
}

/** In English, as the Temporal UI is; what it shows of a case is Chinese. */
const AT_THE_DESK = { viewport: { width: 1440, height: 1100 }, locale: 'en-GB' };

export async function openOperator(browser: TestBrowser, namespaceUrl: string): Promise<Operator> {
  const { page } = await browser.open(AT_THE_DESK);
  page.setDefaultTimeout(PATIENCE_MS);
  return {
    page,
    start: (form) => start(page, namespaceUrl, form),
    open: (workflowId) => open(page, namespaceUrl, workflowId),
    card: () => card(page),
    follow: (link) => follow(page, link),
    update: (act, message) => update(page, act, message),
    signal: (name, message) => signal(page, name, message),
    cancel: () => cancel(page),
    reset: (eventId, reason) => reset(page, eventId, reason),
    query: (name, argument) => query(page, name, argument),
    recordings: () => recordings(page),
  };
}

async function start(page: Page, namespaceUrl: string, form: StartForm): Promise<void> {
  const queue = encodeURIComponent(form.taskQueue);
  await page.goto(`${namespaceUrl}/workflows/start-workflow?taskQueue=${queue}`, { waitUntil: 'domcontentloaded' });
  // The form takes its values from the address only once it is alive.
  await page.waitForFunction(
    (value) => document.querySelector<HTMLInputElement>('#taskQueue')?.value === value,
    form.taskQueue,
  );
  await page.locator('#workflowId').fill(form.workflowId);
  await page.locator('#workflowType').fill(form.type);
  await write(page.getByRole('textbox', { name: 'Data' }), form.input);
  await page.getByTestId('start-workflow-button').filter({ visible: true }).click();
  await toldInPassing(page, /started/i);
}

async function open(page: Page, namespaceUrl: string, workflowId: string): Promise<void> {
  await page.goto(`${namespaceUrl}/workflows/${encodeURIComponent(workflowId)}`, { waitUntil: 'domcontentloaded' });
  // The page of a workflow leads to that of its newest run.
  await page.waitForURL(/\/[0-9a-f-]{36}\//);
}

async function card(page: Page): Promise<string> {
  return (await cardFrame(page)).innerText();
}

async function cardFrame(page: Page): Promise<Locator> {
  await page.getByTestId('user-metadata-tab').click();
  // Markdown is rendered in a frame of its own; the summary, where there is one, has the first.
  const body = page.frameLocator('iframe >> nth=-1').locator('body');
  await body.getByText('最近').first().waitFor();
  return body;
}

async function follow(page: Page, link: string): Promise<string[]> {
  const frame = await cardFrame(page);
  const [list] = await Promise.all([page.waitForEvent('popup'), frame.getByRole('link', { name: link }).click()]);
  const rows = list.getByRole('row').getByRole('link', { name: /^appeal~/ });
  await rows.first().waitFor({ timeout: PATIENCE_MS });
  const found = await rows.allInnerTexts();
  await list.close();
  return found.map((name) => name.trim());
}

async function update(page: Page, act: string, message: object): Promise<string | undefined> {
  const dialog = await openDialog(page, 'update-button', 'update-confirmation-modal');
  await choose(dialog, 'update-select-button', act);
  await write(dialog.getByRole('textbox', { name: 'Data' }), message);
  await dialog.getByTestId('confirm-modal-button').click();
  const fault = dialog.getByRole('alert').filter({ visible: true, hasText: /[^\s]/, hasNotText: 'In Progress' });
  await Promise.race([dialog.waitFor({ state: 'hidden' }), fault.first().waitFor()]);
  if (!(await dialog.isVisible())) return undefined;
  const reason = (await fault.first().innerText()).trim();
  await dialog.getByTestId('cancel-modal-button').click();
  await dialog.waitFor({ state: 'hidden' });
  return reason;
}

async function signal(page: Page, name: string, message: object): Promise<void> {
  const dialog = await openDialog(page, 'signal-button', 'signal-confirmation-modal');
  await choose(dialog, 'signal-select-button', name);
  await write(dialog.getByRole('textbox', { name: 'Data' }), message);
  await confirm(dialog);
}

async function cancel(page: Page): Promise<void> {
  await confirm(await openDialog(page, 'request-cancellation-button', 'cancel-confirmation-modal'));
}

async function reset(page: Page, eventId: number, reason: string): Promise<void> {
  const dialog = await openDialog(page, 'reset-button', 'reset-confirmation-modal');
  await dialog.getByTestId('workflow-reset-event-id-select-button').click();
  const options = dialog.getByRole('option').filter({ visible: true });
  await options.filter({ hasText: new RegExp(`^\\s*${eventId} `) }).click();
  for (const what of ['signals', 'updates']) {
    await dialog.getByTestId(`reset-exclude-${what}-checkbox-label`).click();
  }
  await dialog.getByTestId('reset-reason').fill(reason);
  await confirm(dialog);
}

async function query(page: Page, name: string, argument?: object): Promise<Payload> {
  await page.getByTestId('queries-tab').click();
  await choose(page.locator('body'), 'query-select-button', name);
  if (argument !== undefined) await write(page.getByRole('textbox', { name: 'Query Arg' }), argument);
  const answered = page.waitForResponse((answer) => answer.url().includes(`/query/${name}`));
  await page.getByRole('button', { name: 'Run Query' }).click();
  const { queryResult } = (await (await answered).json()) as { queryResult?: { payloads?: ShownPayload[] } };
  // What the answer holds stands on the page as well.
  await page
    .getByTestId('query-result')
    .getByText(/[[{\]}]/)
    .first()
    .waitFor();
  const { metadata = {}, data = '' } = queryResult?.payloads?.[0] ?? {};
  const bytes = (text: string) => Buffer.from(text, 'base64');
  return {
    metadata: Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, bytes(value)])),
    data: bytes(data),
  };
}

/** A payload in JSON, its bytes in base64. */
interface ShownPayload {
  readonly metadata?: Record<string, string>;
  readonly data?: string;
}

async function recordings(page: Page): Promise<string[]> {
  await page.getByTestId('history-tab').click();
  const summaries = page.getByText(/^记录：/).filter({ visible: true });
  await summaries.first().waitFor();
  return summaries.allInnerTexts();
}

async function openDialog(page: Page, button: string, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More Actions' }).filter({ visible: true }).last().click();
  await page.getByTestId(button).filter({ visible: true }).click();
  const dialog = page.locator(`dialog[open][data-testid="${name}"]`);
  await dialog.waitFor();
  return dialog;
}

/** The acts come with the case's answer to a query of the UI, a moment after its page. */
async function choose(within: Locator, button: string, name: string): Promise<void> {
  const found = within.getByTestId(button).filter({ visible: true });
  const option = within.getByRole('option', { name: new RegExp(`^${name}\\b(?!-)`) }).filter({ visible: true });
  await found.click();
  await option.first().click();
}

/** The editor formats what it is given as soon as it is left, and moves what stands below it. */
async function write(editor: Locator, content: object): Promise<void> {
  const visible = editor.filter({ visible: true });
  await visible.fill(JSON.stringify(content));
  await visible.blur();
}

async function confirm(dialog: Locator): Promise<void> {
  await dialog.getByTestId('confirm-modal-button').click();
  await dialog.waitFor({ state: 'hidden' });
}

async function toldInPassing(page: Page, words: RegExp): Promise<void> {
  await page.locator('[data-testid^="toast"]').getByText(words).first().waitFor();
}
