import { ApplicationFailure } from '@temporalio/workflow';
import { escaped } from '../../src/domain/appeal/card/card';
import { quoted } from '../../src/domain/text';

/** What stands in the way of a recording, on top of the case card: in words, until it has passed. */
export function troubleCard(error: unknown): string {
  return [
    `**⚠ 办理记录暂时写不进去**：${escaped(quoted(wordsOf(error), 300))}`,
    '已作的操作没有丢失，正在自动重试；恢复后本提示自行消失。长时间不消失的，请值班员执行 `liubu doctor`。',
  ].join('\n\n');
}

/** An activity says why in Chinese (telling-why.ts), itself or as the cause; one that did not come back in time says nothing. */
function wordsOf(error: unknown): string {
  const said = [error, (error as { cause?: unknown }).cause].find((one) => one instanceof ApplicationFailure);
  return said?.message ?? '存储没有应答';
}
