/** What can stand otherwise in PostgreSQL than in Temporal, or than in itself: in words, with what repairs it. Names are permanent. */
export const differenceKinds = {
  'workflow-stopped': {
    title: '流程已停，事项未结',
    means: '有人终止了流程，或流程因故障退出；到期不会再有人催办，操作也送不进去。',
    repair: 'take-up',
  },
  'workflow-missing': {
    title: '流程不存在，事项未结',
    means: '引擎里没有这件的流程（常见于引擎由较早的备份恢复）；到期不会再有人催办。',
    repair: 'take-up',
  },
  'workflow-behind': {
    title: '流程落后于记录',
    means:
      '引擎由较早的备份恢复，流程不记得后来的操作；到期不按后来的情况催办，再走一步才接上记录（0.2 之前开始的会顶替它）。',
    repair: 'take-up',
  },
  'record-behind': {
    title: '记录落后于流程',
    means: '数据库由较早的备份恢复，或一直写不进去；流程记得的操作，记录里没有。',
    repair: 'record',
  },
  'record-missing': {
    title: '有流程，没有记录',
    means: '数据库里没有这件的任何事实（常见于数据库由较早的备份恢复）；个人信息只在数据库里，须向来源平台重新取得。',
    repair: 'record',
  },
  'state-differs': {
    title: '流程与记录的状态不一致',
    means: '同样多的事实，得出的状态却不同；以流程所说为准，重新记录。',
    repair: 'record',
  },
  'reset-unrecorded': {
    title: '流程重置过，记录尚未跟上',
    means: '重置后新的运行还没有记下任何事实，列表仍是重置前的样子；接口进程每半分钟自行补记。',
    repair: 'note-reset',
  },
  'workflow-lingers': {
    title: '事项已归档，流程还在',
    means: '记录里已归档结束，引擎里的流程（多由较早的备份恢复）还在等待。',
    repair: 'end',
  },
  'not-started': {
    title: '已登记，流程未启动',
    means: '诉求已收下，流程没有开始；接口进程每半分钟自行补启动。',
    repair: 'start',
  },
  'hand-over-stalled': {
    title: '集中交办停着',
    means:
      '台账里还有待交办的件，却没有流程在办；从未开始的由接口进程每半分钟自行补启动，被终止的由此接着办，已交办的不会重复。',
    repair: 'start',
  },
  'projection-differs': {
    title: '清单与事实不一致',
    means: '列表、通报、记分、挂牌或问题清单里的内容，不是由事实得出的。',
    repair: 'rebuild',
  },
  'rows-without-facts': {
    title: '没有事实依据的行',
    means: '通报、记分或清单里有一行，事实库里没有它的事项；核对来源后由数据库管理员处理。',
    repair: undefined,
  },
  'chain-broken': {
    title: '事实链断裂',
    means: '事实被改动、删除或截断过；保全现场，由备份恢复，再用导出的链首核对。',
    repair: undefined,
  },
  'timer-missing': {
    title: '没有上闹钟',
    means: '事项在等人，流程却没有定时；到期不会催办。在界面把流程重置到最后一个工作流任务（Reset）。',
    repair: undefined,
  },
  'columns-differ': {
    title: '界面的列表列不一致',
    means: '值班员的列表里查到的阶段、单位或级别与事项不符；下一个操作后自行更正。',
    repair: undefined,
  },
  'keeps-trying': {
    title: '一直重试',
    means: '流程的一步反复失败；原因在后面。存储恢复后自行继续，代码的错误须先改正。',
    repair: undefined,
  },
  paused: {
    title: '流程在界面被暂停',
    means: '暂停期间到期的，恢复后一并办理并注明晚了多久；在界面点 Unpause。',
    repair: undefined,
  },
  'outbox-stuck': {
    title: '待告知的事实发不出去',
    means: '平台和诉求人没有收到；接口进程每分钟重试，原因在它的日志里。',
    repair: undefined,
  },
  'queue-unserved': {
    title: '任务队列没有工作进程',
    means: '没有 worker 在取任务，所有事项都停着；启动 worker。',
    repair: undefined,
  },
  unchecked: {
    title: '没有查成',
    means: '这一件查的时候引擎或数据库没有应答；稍后再查。',
    repair: undefined,
  },
} as const satisfies Record<string, { title: string; means: string; repair: Repair | undefined }>;

export type DifferenceKind = keyof typeof differenceKinds;

/** What repairs a difference: each is safe to repeat, and does nothing where nothing differs any more. */
export const repairs = ['take-up', 'record', 'note-reset', 'rebuild', 'start', 'end'] as const;
export type Repair = (typeof repairs)[number];

export interface Difference {
  readonly kind: DifferenceKind;
  /** Absent where it concerns the whole house. */
  readonly caseId?: string;
  readonly workflowId?: string;
  /** What exactly, in words: versions, fields, the failure. Nobody's words and nothing personal. */
  readonly detail: string;
}

export function repairOf({ kind }: Difference): Repair | undefined {
  return differenceKinds[kind].repair;
}
