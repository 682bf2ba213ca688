/** Made by `generate` from the OpenAPI document, never edited: what programs call, and not the pages for people. */
export interface paths {
  '/v1/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 诉求列表
     * @description 新登记的在前；各角色只看到自己范围内的。
     */
    get: operations['listAppeals'];
    put?: never;
    /**
     * 登记诉求
     * @description 登记即落盘。同一来源同一编号再次提交是同一件；内容不同则拒绝。
     */
    post: operations['fileAppeal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/filing-suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 提交前的建议
     * @description 可以先看的办事指南、不归本平台受理时应走的途径、可能重复的诉求、系统的初步分类。什么也不保存。
     */
    post: operations['suggestBeforeFiling'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 批量导入诉求
     * @description 内容即文件本身（.xlsx 或 CSV，最多 5000 行、10 MB），列与模板相同。有一处错误则一行也不导入。同一文件再次提交不改变任何内容。
     */
    post: operations['importAppeals'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 批量导入的模板
     * @description xlsx 附填写说明和可选值；CSV 为 UTF-8（带 BOM），只有列标题。
     */
    get: operations['importTemplate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 批量导入的进度 */
    get: operations['readImport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 诉求的当前状态 */
    get: operations['readAppeal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/appellant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查看未脱敏的个人信息
     * @description 须说明用途；谁、何时、为何查看都有记录。承办单位只能查看由其牵头的非保密件。
     */
    get: operations['revealAppellant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/erase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 销毁个人信息
     * @description 销毁本件个人信息的密钥，不可恢复：姓名、电话、证件、地址、原文和附件从此无人能读，查询码失效；办理经过和审计链不变。有记录。
     */
    post: operations['eraseAppellant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reveals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 谁看过个人信息
     * @description 谁、何时、为何查看或销毁了哪一件的个人信息；新的在前，只增不改。
     */
    get: operations['listReveals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 诉求经过
     * @description 本件的全部事实，按先后；各角色只看到与己有关的。
     */
    get: operations['readTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/deadline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 期限是怎样算出来的 */
    get: operations['readDeadline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 现在可以做的动作
     * @description 调用者此刻对本件可以做的动作，及各自的内容格式。
     */
    get: operations['listActs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/confirm-theme': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 确定主题
     * @description 确认或更正系统建议的类型、类别、主题、办理方式和紧急程度；未填的按建议。
     */
    post: operations['confirm-theme'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/redirect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 告知其他途径
     * @description 不属于受理范围的，说明理由并告知正确途径，本件办结。
     */
    post: operations['redirect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/request-supplement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 要求补充材料
     * @description 请诉求人补充缺少的事实；等待期间停止计时。
     */
    post: operations['request-supplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/supplement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 补充材料
     * @description 诉求人补充情况或材料；若正在等待补充，则恢复计时。
     */
    post: operations['supplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 并案
     * @description 同一诉求人或同一事项的重复诉求并入主件，共用其结果。
     */
    post: operations['merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/judge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 研判
     * @description 判断诉求是否合法、合理；有一项不成立的，说明理由后不予受理。
     */
    post: operations['judge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 交办
     * @description 确定牵头单位、协办单位及任务；未填牵头单位的按职责清单。会商或现场会作出的交办不得退单。
     */
    post: operations['assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/sign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 签收
     * @description 承办单位签收交办件；办理期限自交办时起算。
     */
    post: operations['sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 退单
     * @description 不属于本单位职责的，在一个工作日内附依据退回；办公室第二次裁定为最终裁定。
     */
    post: operations['return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/arbitrate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 裁定退单
     * @description 退单成立的改交其他单位，不成立的由原单位办理；第二次裁定起为最终裁定。
     */
    post: operations['arbitrate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 联系诉求人
     * @description 记录首次联系（或上门）及了解的情况，不写诉求人姓名电话。
     */
    post: operations['contact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 提交办理方案
     * @description 承办单位写明怎么办、分几步、谁负责。
     */
    post: operations['plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 报告进展
     * @description 报告办理进展；挂牌督办期间每周须报。建立长效机制的写入 mechanism（三个不放过）。
     */
    post: operations['progress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/finish-subtask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 完成协办任务
     * @description 协办单位报告任务完成；办公室代为了结的须指明单位。
     */
    post: operations['finish-subtask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/request-extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 申请延期
     * @description 到期前申请，只能一次，不超过原期限且不超过二十个工作日。
     */
    post: operations['request-extension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/decide-extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 审批延期
     * @description 批准或不批准延期申请；结果告知诉求人。
     */
    post: operations['decide-extension'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 暂停计时
     * @description 等待法定程序等客观原因时由办公室暂停计时，须写明依据；期满自动恢复。
     */
    post: operations['pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 恢复计时
     * @description 暂停的原因消除，恢复到暂停前的状态，暂停的时间补回期限。
     */
    post: operations['resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/reply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 答复
     * @description 答复办理结果：已解决（附证据）、部分解决（附承诺日期）、解释说明。协办任务未完成的不能答复。
     */
    post: operations['reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/evaluate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 评价
     * @description 诉求人评价：是否联系、是否解决、是否满意。不满意的请写明理由。
     */
    post: operations['evaluate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 核查
     * @description 核查答复是否属实：已解决、解释成立、未解决、虚假办结。虚假办结须附证据，并起草公开通报。
     */
    post: operations['verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 挂牌督办
     * @description 公开挂牌，开始新一轮办理，每周报告进展。
     */
    post: operations['list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/delist': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 摘牌
     * @description 解除挂牌督办，写明理由；本轮办理继续。
     */
    post: operations['delist'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/commend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 表扬
     * @description 表扬办理得力的单位：记分并起草表扬通报。
     */
    post: operations['commend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/hold-accountable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 问责决定
     * @description 对拟问责记录作出决定：问责的须同时写明直接责任人和领导责任（一案双查），不问责的写明理由。
     */
    post: operations['hold-accountable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/take-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 登记带案督查
     * @description 本件引出的督查或上门：已派出、有了结果、整改和问责已了结。由活动自己登记；结果供核查、问责时引用，不影响本件期限。
     */
    post: operations['take-check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 移交纪委监委
     * @description 问题严重的连同证据移交纪委监委；受理前整件移交的，本件办结。
     */
    post: operations['transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/contest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 申诉剔除
     * @description 单位对本件的一条记分提出申诉，由办公室审定；成立的以相反记分冲销。
     */
    post: operations['contest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/decide-contest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 审定申诉剔除
     * @description 申诉成立的以相反记分冲销，原记分保留。
     */
    post: operations['decide-contest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 重新打开
     * @description 办结后三十日内可重新打开一次，开始新一轮办理。
     */
    post: operations['reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 撤回
     * @description 诉求人撤回诉求，本件办结；已经作出的通报和问责不因撤回而消失。
     */
    post: operations['withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/object-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 提出申辩
     * @description 被通报单位在申辩期内提出申辩，由办公室审定后再发布。
     */
    post: operations['object-notice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/decide-objection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 审定申辩
     * @description 申辩成立的不予发布，不成立的即行发布。
     */
    post: operations['decide-objection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/withhold-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 不予发布
     * @description 发布前决定不予发布，写明理由。
     */
    post: operations['withhold-notice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/report-rectification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 报告整改
     * @description 被通报单位报告整改结果。
     */
    post: operations['report-rectification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/appeals/{id}/acts/revise-notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 更正或撤回通报
     * @description 已发布的通报不改写：更正另发一件并关联原件，撤回则撤下原件。
     */
    post: operations['revise-notice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/escalations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 提级督办
     * @description 把一件或多件提到某一级；逐件答复。按条件的一次至多 500 件，预览至多 5,000 件。
     */
    post: operations['escalate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/hand-overs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 集中交办台账 */
    get: operations['listHandOvers'];
    put?: never;
    /**
     * 按类别集中交办
     * @description 把一批诉求按类别交给单位，逐件做“交办”这一动作，规则和时限照常；不接受的记下原因。先 preview 计数。交办在后台进行，断了接着办，每件只交办一次，进度见台账。
     */
    post: operations['handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/hand-overs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 一次集中交办
     * @description 按类别和单位：交办、未接受各多少，已交办的今天办得怎样。
     */
    get: operations['readHandOver'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/hand-overs/{id}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次集中交办的各件 */
    get: operations['listHandOverCases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cockpit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 常用清单
     * @description 各单位超期、各区红灯、待会客厅办公室、今日到期等清单的件数，及在 Temporal UI 中打开的链接。
     */
    get: operations['readCockpit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 已发布的通报 */
    get: operations['listNotices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一件通报 */
    get: operations['readNotice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/{id}/acts/object': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 提出申辩
     * @description 被通报单位在申辩期内提出申辩，由办公室审定后再发布。
     */
    post: operations['notice-object'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/{id}/acts/decide-objection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 审定申辩
     * @description 申辩成立的不予发布，不成立的即行发布。
     */
    post: operations['notice-decide-objection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/{id}/acts/withhold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 不予发布
     * @description 发布前决定不予发布，写明理由。
     */
    post: operations['notice-withhold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/{id}/acts/report-rectification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 报告整改
     * @description 被通报单位报告整改结果。
     */
    post: operations['notice-report-rectification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/{id}/acts/revise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 更正或撤回通报
     * @description 已发布的通报不改写：更正另发一件并关联原件，撤回则撤下原件。
     */
    post: operations['notice-revise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rehearsals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 演练，最近的在前 */
    get: operations['listRehearsals'];
    put?: never;
    /**
     * 开始演练
     * @description 把一件诉求（在办的副本，或虚构的）按脚本演一遍：真正的流程，自己的时钟，单独的命名空间和数据库，不入编号、统计和通报。按规则不予执行的动作是故事的一部分。
     */
    post: operations['startRehearsal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rehearsals/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 比较两次演练
     * @description 只说改变了的：两次都有而日期不同的，只有一次才有的。
     */
    post: operations['compareRehearsals'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rehearsals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次演练和它的故事 */
    get: operations['readRehearsal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rehearsals/{id}/story': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 故事，给人读的 */
    get: operations['readRehearsalStory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rehearsals/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 取消演练 */
    post: operations['cancelRehearsal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 统计数字
     * @description 按登记时间统计，可按区域、单位、渠道、主题、类别或所引条款分组。
     */
    get: operations['readStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/occasions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 已办日程
     * @description 走访日、月度主题会、月调度等按日历进行的事项：每期一次，最近的在前。
     */
    get: operations['listOccasions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/obligations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 走访任务
     * @description 每家企业、每位领导在当前周期（或所给周期）应办几次、已办几次、还欠几次；过了周期的七成仍欠为黄灯，过期仍欠为红灯。单位只看到本单位领导的。
     */
    get: operations['listObligations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/doctor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 两库对照
     * @description 数据库里未结的事项和引擎里的流程是否一一对应；逐件细查用命令 liubu doctor。每 5 分钟自动对照一次并写入日志和指标。
     */
    get: operations['compareStores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/terms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 作风监督员任期
     * @description 谁在任期内，谁将届满（默认 60 天内），以便换届轮换；先届满的在前。
     */
    get: operations['listTerms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 企业列表 */
    get: operations['list-firms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firms/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 企业一条 */
    get: operations['read-firms'];
    put?: never;
    /**
     * 登记或修改企业
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-firms'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firms/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用企业
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-firms'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 服务团队列表 */
    get: operations['list-teams'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/teams/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 服务团队一条 */
    get: operations['read-teams'];
    put?: never;
    /**
     * 登记或修改服务团队
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-teams'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/teams/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用服务团队
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-teams'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 团队成员列表 */
    get: operations['list-members'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 团队成员一条 */
    get: operations['read-members'];
    put?: never;
    /**
     * 登记或修改团队成员
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-members'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用团队成员
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-members'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supervisors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 作风监督员列表 */
    get: operations['list-supervisors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supervisors/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 作风监督员一条 */
    get: operations['read-supervisors'];
    put?: never;
    /**
     * 登记或修改作风监督员
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-supervisors'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supervisors/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用作风监督员
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-supervisors'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/branches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 党支部列表 */
    get: operations['list-branches'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/branches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 党支部一条 */
    get: operations['read-branches'];
    put?: never;
    /**
     * 登记或修改党支部
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-branches'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/branches/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用党支部
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-branches'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pairings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 结对列表 */
    get: operations['list-pairings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pairings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 结对一条 */
    get: operations['read-pairings'];
    put?: never;
    /**
     * 登记或修改结对
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-pairings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pairings/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用结对
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-pairings'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/resources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 资源清单列表 */
    get: operations['list-resources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/resources/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 资源清单一条 */
    get: operations['read-resources'];
    put?: never;
    /**
     * 登记或修改资源清单
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-resources'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/resources/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用资源清单
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-resources'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/demands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 需求清单列表 */
    get: operations['list-demands'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/demands/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 需求清单一条 */
    get: operations['read-demands'];
    put?: never;
    /**
     * 登记或修改需求清单
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-demands'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/demands/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用需求清单
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-demands'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 项目清单列表 */
    get: operations['list-projects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/projects/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 项目清单一条 */
    get: operations['read-projects'];
    put?: never;
    /**
     * 登记或修改项目清单
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-projects'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/projects/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用项目清单
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-projects'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一企一策列表 */
    get: operations['list-measures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/measures/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一企一策一条 */
    get: operations['read-measures'];
    put?: never;
    /**
     * 登记或修改一企一策
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-measures'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/measures/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用一企一策
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-measures'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firm-policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 惠企政策列表 */
    get: operations['list-firm-policies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firm-policies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 惠企政策一条 */
    get: operations['read-firm-policies'];
    put?: never;
    /**
     * 登记或修改惠企政策
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-firm-policies'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firm-policies/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用惠企政策
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-firm-policies'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conduct-articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 行为准则列表 */
    get: operations['list-conduct-articles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conduct-articles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 行为准则一条 */
    get: operations['read-conduct-articles'];
    put?: never;
    /**
     * 登记或修改行为准则
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-conduct-articles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conduct-articles/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用行为准则
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-conduct-articles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/grids': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 网格列表 */
    get: operations['list-grids'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/grids/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 网格一条 */
    get: operations['read-grids'];
    put?: never;
    /**
     * 登记或修改网格
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-grids'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/grids/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用网格
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-grids'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/leaders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 领导岗位列表 */
    get: operations['list-leaders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/leaders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 领导岗位一条 */
    get: operations['read-leaders'];
    put?: never;
    /**
     * 登记或修改领导岗位
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-leaders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/leaders/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用领导岗位
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-leaders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/divisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 科室站所列表 */
    get: operations['list-divisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/divisions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 科室站所一条 */
    get: operations['read-divisions'];
    put?: never;
    /**
     * 登记或修改科室站所
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-divisions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/divisions/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用科室站所
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-divisions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 企业联系岗位列表 */
    get: operations['list-contacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 企业联系岗位一条 */
    get: operations['read-contacts'];
    put?: never;
    /**
     * 登记或修改企业联系岗位
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-contacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/contacts/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用企业联系岗位
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-contacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/obligation-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 走访任务规则列表 */
    get: operations['list-obligation-rules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/obligation-rules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 走访任务规则一条 */
    get: operations['read-obligation-rules'];
    put?: never;
    /**
     * 登记或修改走访任务规则
     * @description 没有的登记，已有的修改；修改须以 If-Match 写明所读到的 ETag。
     */
    post: operations['save-obligation-rules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/obligation-rules/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用走访任务规则
     * @description 不再使用，历史保留；再次登记同一编号即恢复。
     */
    post: operations['retire-obligation-rules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firms/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 企业档案
     * @description 一家企业的登记、联系岗位、结对、需求、项目、一企一策、走访、诉求和本周期还欠的走访任务。诉求给办公室和企业服务中心，承办单位只看到自己牵头的非保密件；查看有记录，个人信息已销毁的不再列出。
     */
    get: operations['readFirmFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/records/{kind}/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 一条记录的历史
     * @description 每次登记、修改、停用：内容、何时、谁；新的在前，至多 500 次。
     */
    get: operations['listRecordVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/records/{kind}/workbook': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 导出名录
     * @description 一种名录的全部在用记录（xlsx），改好可原样导入。
     */
    get: operations['exportRecords'];
    put?: never;
    /**
     * 导入名录
     * @description 内容即文件本身（.xlsx 或 CSV），列与导出的相同；有一处错误则一行也不导入，并逐行逐列说明。同一文件再次提交不改变任何内容。
     */
    post: operations['importRecords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 服务团队全覆盖检查
     * @description 规模以上企业是否都有服务团队结对，没有的逐一列出。
     */
    get: operations['readCoverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/matches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 供需对接建议
     * @description 为每个待对接的需求提出至多三个合适的资源；只是建议，由人答复。
     */
    get: operations['proposeMatches'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies-for-firms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 惠企政策一站查
     * @description 已发布的惠企政策，现行有效的在前，各自新的在前。同样的条件也可订阅：/policies.atom；平台可订阅 policy- 推送。
     */
    get: operations['listPoliciesForFirms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 活动列表
     * @description 新开展的在前；单位只看到自己参与的。
     */
    get: operations['listCampaigns'];
    put?: never;
    /**
     * 开展活动
     * @description 按模板开展一次活动：每种每名（通常为期次）一次，再次请求得到同一次。由诉求引出的（fromCase）派往它的承办单位或诉求人，结果登记到那件诉求。会议没有写明议题的，取待会商和挂账的诉求；供需对接没有写明对象的，取系统为待对接需求提出的建议。
     */
    post: operations['openCampaign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次活动 */
    get: operations['readCampaign'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 活动经过
     * @description 全部事实，按先后。
     */
    get: operations['readCampaignTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 现在可以做的动作 */
    get: operations['listCampaignActs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/prepare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 筹备
     * @description 确定主题、日期、方式、对象、单位、人员、议题；没有填的不变，填了的整项替换。
     */
    post: operations['campaign-prepare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/begin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 开始实施
     * @description 结束筹备，开始实施；没有答复的邀请按模板处理。
     */
    post: operations['campaign-begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 登记结果
     * @description 一项任务办了，结果如何：答复邀请、走访、检查、评分、反馈。须逐项回答检查表；迟了也可补记，仍算未按期。
     */
    post: operations['campaign-record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/decide-case': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 现场议定
     * @description 对一件议题当场定下谁负责、怎么解决、什么时候解决；诉求随即交办，不得退单。
     */
    post: operations['campaign-decide-case'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 登记问题
     * @description 走访、检查、巡查中发现的问题：转为诉求、责令整改，或记录在案。
     */
    post: operations['campaign-find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/promise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 登记承诺
     * @description 某单位当场承诺的措施和日期；到期未兑现的按督办阶梯办理。
     */
    post: operations['campaign-promise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/report-item': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 报告整改
     * @description 整改或承诺已完成，附凭据，交办公室核验。
     */
    post: operations['campaign-report-item'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/verify-item': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 核验整改
     * @description 整改属实的销号，不属实的退回并上一级督办。
     */
    post: operations['campaign-verify-item'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/hold-item': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 整改问责决定
     * @description 经两次督办仍未整改的：问责须写明直接责任和领导责任（一案双查），不问责写明理由；事项仍须整改。
     */
    post: operations['campaign-hold-item'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/conclude': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 结束实施
     * @description 实施完毕，形成报告草稿；还没有办的任务记为未完成，或按模板规定的结果。
     */
    post: operations['campaign-conclude'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/release-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 印发报告
     * @description 公开发布或归档报告；可以改写草稿。之后跟踪整改、承诺和反馈，直到全部了结。
     */
    post: operations['campaign-release-report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/acts/call-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 取消
     * @description 活动不办了，写明理由；已有整改或承诺的不能取消，须办完。
     */
    post: operations['campaign-call-off'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rectifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 整改事项和承诺
     * @description 全部活动中责令的整改和作出的承诺，新的在前；单位只看到自己的。
     */
    get: operations['listRectifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaign-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 活动模板
     * @description 每种活动现行的模板。
     */
    get: operations['listCampaignTemplates'];
    put?: never;
    /**
     * 启用活动模板
     * @description 新的一种，或一种的新版本；已经开展的活动仍按开展时的模板。等待中没有责任人、时限或后果的模板不予启用。
     */
    post: operations['adoptCampaignTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 公开的会议
     * @description 征集诉求和已经召开的会议，新的在前，至多两年：主题、日期、议题数；公开发布后还有决定和承诺的落实。
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{id}/minutes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 公开的会议纪要 */
    get: operations['readPublicMinutes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/campaigns/{id}/minutes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 会议纪要
     * @description 会议结束后由记录生成：出席、每件议题的三项决定、承诺、以往承诺的落实、其他问题、签字处。
     */
    get: operations['readMinutes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 预览制度或日历的影响
     * @description 以拟用的制度、日历推演全部在办诉求的副本，列出会改变的期限、灯色、督办和通报；不告知任何一件，也不保存。未给出的，各件仍按自己的。
     */
    post: operations['previewPolicy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 在办诉求改按现行制度
     * @description 把下一批尚按其他版本计时的在办诉求改按现行制度和日历，逐件答复；已发生的不变，各件记下新旧版本和新旧期限。有 next 就带着它再做；中断了从头再做也一样，已改的不会再改。版本须写明，与现行的不同则 409。
     */
    post: operations['moveCases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 办理时限制度的各版本
     * @description 最新的在前；openCases 为按此版本计时的在办件数。ETag 供修改时用。
     */
    get: operations['listPolicyVersions'];
    put?: never;
    /**
     * 提出新的办理时限制度
     * @description 待市营商办批准；批准前没有一件诉求按它计时。有误的不予接受，逐处指出。
     */
    post: operations['proposePolicy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 办理时限制度的一个版本 */
    get: operations['readPolicy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/{version}/acts/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 批准办理时限制度
     * @description 此后登记的诉求按它计时；在办的仍按原来的，直到以 POST /v1/policies/moves 改过来。曾经现行的版本也可以再批准。
     */
    post: operations['approvePolicy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 工作日历的各版本
     * @description 最新的在前；openCases 为按此版本计时的在办件数。ETag 供修改时用。
     */
    get: operations['listCalendarVersions'];
    put?: never;
    /**
     * 提出新的工作日历
     * @description 待市营商办批准；批准前没有一件诉求按它计时。有误的不予接受，逐处指出。
     */
    post: operations['proposeCalendar'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendar/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 工作日历的一个版本 */
    get: operations['readCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendar/{version}/acts/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 批准工作日历
     * @description 此后登记的诉求按它计时；在办的仍按原来的，直到以 POST /v1/policies/moves 改过来。曾经现行的版本也可以再批准。
     */
    post: operations['approveCalendar'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 承办单位 */
    get: operations['listUnits'];
    put?: never;
    /** 登记承办单位 */
    post: operations['addUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/units/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个承办单位及其职责 */
    get: operations['readUnit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/units/{id}/acts/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 修改承办单位
     * @description 名称、类别、负责职务或内设机构；未填的不变。编号不变。
     */
    post: operations['changeUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/units/{id}/acts/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用承办单位
     * @description 此后不再交办新的诉求；单位不删除，在办和办结的诉求仍用其名称。承担职责清单事项的，须指明由谁接替。openCases 为尚在其手中的件数。
     */
    post: operations['retireUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/units/{id}/acts/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 恢复承办单位 */
    post: operations['restoreUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/units/{id}/acts/take-duties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 调整职责清单
     * @description 事项类别、区县或兜底改由本单位承办；此后登记的诉求按新的职责清单。
     */
    post: operations['takeDuties'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/themes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 主题
     * @description 常设主题和各月主题；诉求中有本月主题词语的，建议归入本月主题。
     */
    get: operations['listThemes'];
    put?: never;
    /**
     * 确定月主题
     * @description 一个月一个主题；已有的由新的取代。当月登记的诉求按它归类。
     */
    post: operations['setMonthTheme'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 办事指南
     * @description 不托关系就能办成事的指南，按事项类别。
     */
    get: operations['listArticles'];
    put?: never;
    /** 增加办事指南 */
    post: operations['addArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一篇办事指南 */
    get: operations['readArticle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles/{id}/acts/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 修改办事指南
     * @description 未填的不变。
     */
    post: operations['changeArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/articles/{id}/acts/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 撤下办事指南
     * @description 此后不再提供；修改记录中仍有全文。
     */
    post: operations['retireArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/registry/edits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 修改记录
     * @description 一类登记的每次修改，最新的在前；第 n 次修改在读到 n-1 的基础上作出。
     */
    get: operations['listRegistryEdits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 推送订阅列表
     * @description 上游平台看到自己的，值班员看到全部；停发的也在其中。
     */
    get: operations['listWebhooks'];
    put?: never;
    /**
     * 订阅推送
     * @description 诉求每有可公开的进展，向此地址 POST 一次，按 Standard Webhooks 签名。同一进展的 webhook-id 不变，可能重复送达；同一件诉求按先后送达；失败则退避重试数日。惠企政策发布、修改、撤下也可订阅。
     */
    post: operations['createWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一项推送订阅 */
    get: operations['readWebhook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/acts/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 暂停推送
     * @description 进展照样积存，恢复后按先后送出（至多 90 天）。
     */
    post: operations['pauseWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/acts/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 恢复推送
     * @description 积存的进展随即按先后送出；也用于连续失败后停发的。
     */
    post: operations['resumeWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/acts/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 取消订阅
     * @description 不再推送，不能恢复。
     */
    post: operations['revokeWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/acts/rotate-secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 更换签名密钥
     * @description 此后 24 小时内新旧密钥同时签名。
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/acts/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 重新送达
     * @description 一个事件，或某时以来的全部；编号不变。订阅之前的也可以。
     */
    post: operations['redeliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 送达记录
     * @description 新事件在前；不含内容。
     */
    get: operations['listDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 实时事件流
     * @description Server-sent events：每有可公开的进展推送一条，内容同推送。断开后以 Last-Event-ID 续接，一条不少；after=0 从头开始。每半小时结束一次，请重新连接；密钥停用或过期后数秒内结束。
     */
    get: operations['events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 密钥列表
     * @description 新建的在前；过期和停用的也在其中。密钥本身不在其中。
     */
    get: operations['listKeys'];
    put?: never;
    /** 新建密钥 */
    post: operations['createKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 更换密钥
     * @description 新密钥的角色、单位、来源不变，仍是同一调用者；更换正在使用的密钥须有宽限期。
     */
    post: operations['rotateKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 停用密钥
     * @description 立即停用，宽限期也到此为止；不能停用正在使用的密钥。
     */
    post: operations['revokeKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/codec/decode': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 打开引擎中密封的内容
     * @description Temporal UI 的 codec server。凭密钥或登录（/sign-in）；谁看了多少有日志。不是本系统密封的内容原样返回。
     */
    post: operations['decodePayloads'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/codec/encode': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 密封送往引擎的内容
     * @description 对象和列表密封，单个的文字和数字（摘要）保持可读。
     */
    post: operations['encodePayloads'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'case-progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 诉求的进展
     * @description 按 [Standard Webhooks](https://www.standardwebhooks.com) 签名，以 POST 送到订阅的地址（createWebhook）。可能重复送达，以 webhook-id 去重。同一件诉求按先后送达，前一条未收到时后一条等待。实时事件流（events）的内容与此相同。
     */
    post: operations['caseProgress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'policy-news': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 惠企政策的发布、修改、撤下
     * @description 按 [Standard Webhooks](https://www.standardwebhooks.com) 签名，以 POST 送到订阅的地址（createWebhook）。可能重复送达，以 webhook-id 去重。须在订阅的 events 中写明才有。
     */
    post: operations['policyNews'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** @description 一件新诉求 */
    Intake: {
      /** @description 来源：上游平台的代号 */
      source: string;
      /** @description 来源自己的编号；同一来源同一编号是同一件诉求 */
      externalId: string;
      /**
       * @description 作风监督员（style-supervisor）的线索优先办理，以本人账号为来源，任期内有效
       * @enum {string}
       */
      channel:
        | 'web'
        | 'phone'
        | 'radio'
        | 'wechat'
        | 'card'
        | 'sms'
        | 'app'
        | 'visit'
        | 'meeting'
        | 'survey'
        | 'counter'
        | 'operator'
        | 'style-supervisor';
      title: string;
      text: string;
      district: string;
      /** @enum {string} */
      kind?: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
      category?: string;
      urgent?: boolean;
      /** @description 对承办单位保密 */
      confidential?: boolean;
      appellant: {
        /** @enum {string} */
        type: 'firm' | 'resident';
        name: string;
        phone?: string;
        idNumber?: string;
        address?: string;
        firmId?: string;
      };
      onBehalfOf?: string;
      /** @description 所反映行为违反的行为准则条款编号 */
      citedArticle?: string;
      attachments?: {
        name: string;
        mediaType: string;
        /** Format: uri */
        url: string;
        sha256: string;
      }[];
    };
    /** @description 还没有提交的诉求；不会保存 */
    FilingDraft: {
      title: string;
      text?: string;
      district: string;
      category?: string;
    };
    ErasureRequest: {
      /** @description 依据；不要写个人信息 */
      reason: string;
    };
    EscalationRequest: {
      ids?: string[];
      filter?: components['schemas']['AppealFilter'];
      /** @description Temporal 列表的查询，如 AppealOverdue = true AND AppealUnit = '住建局' */
      query?: string;
      /** @description 1 一次督办，2 二次督办，3 问责 */
      level: 1 | 2 | 3;
      reason: string;
      /** @description 只预览：逐件说会怎样，不告知任何一件 */
      preview?: boolean;
    } & (unknown | unknown | unknown);
    AppealFilter: {
      /** @enum {string} */
      stage?: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      /** @enum {string} */
      status?:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      /** @enum {string} */
      light?: 'green' | 'yellow' | 'red';
      unit?: string;
      district?: string;
      /** @enum {string} */
      channel?:
        | 'web'
        | 'phone'
        | 'radio'
        | 'wechat'
        | 'card'
        | 'sms'
        | 'app'
        | 'visit'
        | 'meeting'
        | 'survey'
        | 'counter'
        | 'operator'
        | 'style-supervisor';
      theme?: string;
      category?: string;
      level?: number;
      overdue?: boolean;
      /** @description 标题的一部分，或编号的开头 */
      q?: string;
      /**
       * Format: date-time
       * @description RFC 3339，须带时区
       * @example 2026-06-01T00:00:00+08:00
       */
      from?: string;
      /**
       * Format: date-time
       * @description RFC 3339，须带时区
       * @example 2026-06-01T00:00:00+08:00
       */
      to?: string;
    };
    HandOverRequest: {
      ids?: string[];
      filter?: components['schemas']['AppealFilter'];
      /** @description 一次摸排、检查等活动发现的全部诉求，如 survey~2026 */
      campaign?: string;
      /** @description 哪一类别交给哪个单位；没有写的按责任清单 */
      by?: {
        category: string;
        lead: string;
      }[];
      why: string;
      /** @description 只预览：按类别和单位计数，不交办任何一件 */
      preview?: boolean;
    } & (unknown | unknown | unknown);
    /** @description 一次演练 */
    RehearsalRequest: {
      /** @description 演练的名称 */
      title?: string;
      case: {
        /** @description 在办诉求的编号：以它现在的样子演练，不带个人信息 */
        copyOf?: string;
        /** @description 虚构的诉求；没有写的按常例 */
        invented?: {
          source?: string;
          externalId?: string;
          /** @enum {string} */
          channel?:
            | 'web'
            | 'phone'
            | 'radio'
            | 'wechat'
            | 'card'
            | 'sms'
            | 'app'
            | 'visit'
            | 'meeting'
            | 'survey'
            | 'counter'
            | 'operator'
            | 'style-supervisor';
          title?: string;
          district?: string;
          /** @enum {string} */
          kind?: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
          category?: string;
          urgent?: boolean;
          confidential?: boolean;
          appellant?: {
            /** @enum {string} */
            type: 'firm' | 'resident';
            firmId?: string;
          };
          onBehalfOf?: string;
          citedArticle?: string;
          text?: string;
        };
      };
      /** @description 办法：版本号，或拟议的全文；默认现行 */
      policy?:
        | string
        | {
            [key: string]: unknown;
          };
      /** @description 只写与办法不同之处（JSON Merge Patch）：{"duties":{"judge":{"limit":{"amount":2,"unit":"working-days"}}}} */
      policyChanges?: {
        [key: string]: unknown;
      };
      /** @description 日历：版本号，或拟议的全文；默认现行 */
      calendar?:
        | string
        | {
            [key: string]: unknown;
          };
      /**
       * Format: date-time
       * @description 自何时开始，须在将来；默认十分钟后
       */
      startAt?: string;
      /** @description 谁在何时做什么；没有就是无人过问 */
      script?: components['schemas']['RehearsalStep'][];
      /** @description 到何时为止：时刻，或自开始起的时长；默认一年 */
      until?: string;
    };
    /** @description 谁在何时做什么 */
    RehearsalStep: {
      /**
       * Format: date-time
       * @description 在何时（RFC 3339）；与 after 二选一
       */
      at?: string;
      /**
       * @description 过多久：3 working days、4 working hours、90 minutes、P10D
       * @example 3 working days
       */
      after?: string;
      /**
       * @description after 自上一步（默认）还是自开始算起
       * @enum {string}
       */
      since?: 'previous' | 'start';
      by: {
        /** @enum {string} */
        role: 'appellant' | 'upstream' | 'office' | 'centre' | 'supervisor' | 'unit' | 'discipline' | 'operator';
        /** @description 承办单位代号；lead 为当时的牵头单位 */
        unit?: string;
      };
      /** @enum {string} */
      act:
        | 'confirm-theme'
        | 'redirect'
        | 'request-supplement'
        | 'supplement'
        | 'merge'
        | 'judge'
        | 'assign'
        | 'sign'
        | 'return'
        | 'arbitrate'
        | 'contact'
        | 'plan'
        | 'progress'
        | 'finish-subtask'
        | 'request-extension'
        | 'decide-extension'
        | 'pause'
        | 'resume'
        | 'reply'
        | 'evaluate'
        | 'verify'
        | 'list'
        | 'delist'
        | 'commend'
        | 'hold-accountable'
        | 'take-check'
        | 'transfer'
        | 'contest'
        | 'decide-contest'
        | 'reopen'
        | 'withdraw'
        | 'object-notice'
        | 'decide-objection'
        | 'withhold-notice'
        | 'report-rectification'
        | 'revise-notice'
        | 'escalate';
      body?: unknown;
    };
    RehearsalComparison: {
      /**
       * @description 演练编号
       * @example 3f2a9c0d1e4b5a67
       */
      first: string;
      /**
       * @description 演练编号
       * @example 3f2a9c0d1e4b5a67
       */
      second: string;
    };
    /** @description 开展一次活动 */
    CampaignInput: {
      kind: string;
      name: string & (unknown & unknown);
      title?: string;
      period?: string;
      lead?: string;
      district?: string;
      /** @description 第几轮 */
      round?: number;
      /** @description 名录中的团队、成员、作风监督员、领导岗位，列为人员 */
      memberRecords?: string[];
      /** @description 引出这次活动的诉求编号：结果登记到那件诉求（带案督查、企服通上门） */
      fromCase?: string;
      theme?: string;
      mode?: string;
      /** Format: date */
      day?: string;
      targets?: {
        id: string & (unknown & unknown);
        title: string;
        /** @description 承担单位 */
        unit?: string;
        /** @description 参与单位，或对接的另一方 */
        assisting?: string[];
        /**
         * Format: date
         * @description 这一对象自己的完成日期，如计划的节点；没有填的按模板
         */
        day?: string;
        /** @description 对接的需求和资源，如 demands/d-1 */
        records?: string[];
      }[];
      units?: string[];
      members?: {
        id: string & (unknown & unknown);
        /** @description 职务、团队或账号，不写姓名 */
        title: string;
        unit?: string;
      }[];
      agenda?: {
        id: string;
        /** @description 不用填：议题按编号和类别称呼，不写诉求人的话 */
        title?: string;
        unit?: string;
        /**
         * @description 列入议题的原因：挂牌办理后仍未解决、挂账、面上问题、重大问题
         * @enum {string}
         */
        why?: 'listed' | 'standing' | 'area-wide' | 'major';
      }[];
    };
    /** @description 活动模板 */
    CampaignTemplate: {
      kind: string;
      version: string;
      title: string;
      rows: string[];
      prepare: components['schemas']['Budget'];
      carryOut: {
        amount: number;
        /** @enum {string} */
        unit: 'working-hours' | 'working-days' | 'clock-hours' | 'calendar-days';
      };
      report: {
        limit: components['schemas']['Budget'];
        /** @enum {string} */
        consequence: 'release' | 'remind-again';
      };
      tasks: {
        id: string;
        title: string;
        /** @enum {string} */
        phase: 'prepare' | 'carry-out' | 'follow';
        /** @enum {string} */
        for: 'once' | 'each-target' | 'each-unit' | 'each-member' | 'each-case' | 'each-receiver';
        /** @enum {string} */
        holder: 'office' | 'centre' | 'supervisor' | 'discipline' | 'lead' | 'its-unit' | 'assisting';
        limit: components['schemas']['Budget'];
        reminder?: number;
        outcomes: {
          id: string;
          title: string;
        }[];
        checks?: {
          id: string;
          title: string;
          form?: string;
          aspect?: string;
          /** @enum {string} */
          answer: 'yes-no' | 'score' | 'text';
        }[];
        checksFor?: string[];
        evidenceFor?: string[];
        finds?: {
          outcome: string;
          /** @enum {string} */
          use: 'appeal' | 'noted';
        }[];
        /** @enum {string} */
        consequence: 'shortfall' | 'stands' | 'remind-again';
        silence?: string;
      }[];
      findings: ('appeal' | 'rectification' | 'noted')[];
      ladder: {
        rectify: components['schemas']['Budget'];
        verify: components['schemas']['Budget'];
        'supervision-1': components['schemas']['Budget'];
        'supervision-2': components['schemas']['Budget'];
        accountability: components['schemas']['Budget'];
      };
      modes?: {
        id: string;
        title: string;
      }[];
      receivers?: {
        id: string;
        title: string;
      }[];
      decidesCases?: boolean;
      proposesThemes?: boolean;
      reviewsPromises?: boolean;
      callsForAppeals?: boolean;
      /** @enum {string} */
      sentByCase?: 'unit' | 'appellant';
      matches?: {
        outcome: string;
      };
      quorum?: number;
      published: boolean;
    };
    /** @description 时限：数量与单位 */
    Budget: {
      amount: number;
      /** @enum {string} */
      unit: 'working-hours' | 'working-days' | 'clock-hours' | 'calendar-days';
    };
    PreviewRequest: {
      policy?: {
        version: string;
        title: string;
        duties: {
          [key: string]: {
            /** @enum {string} */
            actor:
              | 'office'
              | 'centre'
              | 'supervisor'
              | 'appellant'
              | 'lead'
              | 'assisting'
              | 'noticed'
              | 'session'
              | 'public';
            limit: components['schemas']['Budget'];
            urgentLimit?: components['schemas']['Budget'];
            reminder?:
              | {
                  fraction: number;
                }
              | {
                  after: components['schemas']['Budget'];
                };
            /** @default 0 */
            grace: number;
            /** @enum {string} */
            consequence:
              | 'proposal-stands'
              | 'accept-by-default'
              | 'assign-by-duty-list'
              | 'close-incomplete'
              | 'ladder'
              | 'uphold-first-asked'
              | 'points'
              | 'refuse-extension'
              | 'resume'
              | 'joint-session'
              | 'no-answer'
              | 'appellant-word-stands'
              | 'list'
              | 'standing-listing'
              | 'remind-again'
              | 'refuse-contest'
              | 'publish'
              | 'objection-refused'
              | 'archive'
              | 'end';
          };
        };
        handle: {
          consult: components['schemas']['Budget'];
          'first-asked': components['schemas']['Budget'];
          coordinated: components['schemas']['Budget'];
          escalated: components['schemas']['Budget'];
          urgent: components['schemas']['Budget'];
        };
        returnWindow: components['schemas']['Budget'];
        returns: number;
        extensionMost: components['schemas']['Budget'];
        spreadSeconds: number;
        rounds: number;
        rankingDisplay: components['schemas']['Budget'];
        verifyOneIn: number;
        gates: {
          [key: string]: ('solved' | 'satisfied' | 'mechanism')[];
        };
        points: {
          [key: string]: number;
        };
      };
      calendar?: {
        version: string;
        announced: number[];
        daysOff: {
          day: string;
          reason: string;
        }[];
        makeUpDays: {
          day: string;
          reason: string;
        }[];
      };
      /** @description 已提出或批准的版本；current 为现行的 */
      policyVersion?: string | 'current';
      calendarVersion?: string | 'current';
      /** @description 列出的件数，默认 200 */
      limit?: number;
      /** @description 上一页的 next */
      cursor?: string;
    };
    MoveRequest: {
      policyVersion: string;
      calendarVersion: string;
      reason: string;
      /** @description 这一次至多多少件，默认 50 */
      limit?: number;
      /** @description 上一页的 next */
      cursor?: string;
    };
    PolicyProposal: {
      policy: {
        version: string;
        title: string;
        duties: {
          [key: string]: {
            /** @enum {string} */
            actor:
              | 'office'
              | 'centre'
              | 'supervisor'
              | 'appellant'
              | 'lead'
              | 'assisting'
              | 'noticed'
              | 'session'
              | 'public';
            limit: components['schemas']['Budget'];
            urgentLimit?: components['schemas']['Budget'];
            reminder?:
              | {
                  fraction: number;
                }
              | {
                  after: components['schemas']['Budget'];
                };
            /** @default 0 */
            grace: number;
            /** @enum {string} */
            consequence:
              | 'proposal-stands'
              | 'accept-by-default'
              | 'assign-by-duty-list'
              | 'close-incomplete'
              | 'ladder'
              | 'uphold-first-asked'
              | 'points'
              | 'refuse-extension'
              | 'resume'
              | 'joint-session'
              | 'no-answer'
              | 'appellant-word-stands'
              | 'list'
              | 'standing-listing'
              | 'remind-again'
              | 'refuse-contest'
              | 'publish'
              | 'objection-refused'
              | 'archive'
              | 'end';
          };
        };
        handle: {
          consult: components['schemas']['Budget'];
          'first-asked': components['schemas']['Budget'];
          coordinated: components['schemas']['Budget'];
          escalated: components['schemas']['Budget'];
          urgent: components['schemas']['Budget'];
        };
        returnWindow: components['schemas']['Budget'];
        returns: number;
        extensionMost: components['schemas']['Budget'];
        spreadSeconds: number;
        rounds: number;
        rankingDisplay: components['schemas']['Budget'];
        verifyOneIn: number;
        gates: {
          [key: string]: ('solved' | 'satisfied' | 'mechanism')[];
        };
        points: {
          [key: string]: number;
        };
      };
      reason: string;
    };
    Approval: {
      reason: string;
    };
    CalendarProposal: {
      calendar: {
        version: string;
        announced: number[];
        daysOff: {
          day: string;
          reason: string;
        }[];
        makeUpDays: {
          day: string;
          reason: string;
        }[];
      };
      reason: string;
    };
    NewUnit: {
      unit: {
        id: string;
        name: string;
        /** @enum {string} */
        class: 'district' | 'department' | 'utility';
        head: string;
        divisions: string[];
      };
      reason: string;
    };
    UnitChange: {
      name?: string;
      /** @enum {string} */
      class?: 'district' | 'department' | 'utility';
      head?: string;
      divisions?: string[];
      reason: string;
    };
    UnitRetirement: {
      /** @description 接替其职责清单事项的单位 */
      successor?: string;
      reason: string;
    };
    UnitRestoration: {
      reason: string;
    };
    DutiesTaken: {
      categories?: string[];
      districts?: string[];
      /**
       * @description 无人承办的由其承办
       * @constant
       */
      fallback?: true;
      reason: string;
    };
    MonthThemeSetting: {
      theme: components['schemas']['MonthTheme'];
      reason: string;
    };
    /** @description 月主题：诉求中有所列词语之一的归入 */
    MonthTheme: {
      month: string;
      name: string;
      words: string[];
    };
    NewArticle: {
      article: {
        id: string;
        category: string;
        title: string;
        asked: string[][];
        text: string;
      };
      reason: string;
    };
    ArticleChange: {
      category?: string;
      title?: string;
      asked?: string[][];
      text?: string;
      reason: string;
    };
    ArticleRetirement: {
      reason: string;
    };
    /** @description 网上登记表 */
    FilingForm: {
      title: string;
      text: string;
      district: string;
      category?: string;
      /** @enum {string} */
      kind?: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
      /** @enum {string} */
      type: 'resident' | 'firm';
      name: string;
      phone?: string;
      address?: string;
      /** @description 代为反映的企业 */
      onBehalfOf?: string;
      /** @enum {string} */
      confidential: 'no' | 'yes';
      /** @enum {string} */
      step?: 'check' | 'edit' | 'send';
      token?: string;
    };
    /** @description 查询码 */
    CodeForm: {
      code: string;
      token?: string;
    };
    /** @description 诉求人的评价、补充、重新打开、撤回 */
    OwnActForm: {
      /** @enum {string} */
      contacted?: 'yes' | 'no';
      /** @enum {string} */
      solved?: 'yes' | 'no';
      /** @enum {string} */
      satisfaction?: 'satisfied' | 'fairly' | 'dissatisfied';
      comment?: string;
      text?: string;
      reason?: string;
      token?: string;
    };
    WebhookRequest: {
      /**
       * Format: uri
       * @description 接收地址：https；内部网络须由管理员在 LIUBU_WEBHOOK_ALLOW 中允许
       */
      url: string;
      /** @description 只要这些；不给则诉求的全部进展。惠企政策的（policy-）须写明才有 */
      events?: (
        | 'filed'
        | 'theme-confirmed'
        | 'numbered'
        | 'redirected'
        | 'supplement-requested'
        | 'supplemented'
        | 'merged'
        | 'judged'
        | 'assigned'
        | 'signed'
        | 'returned'
        | 'arbitrated'
        | 'contacted'
        | 'planned'
        | 'progressed'
        | 'subtask-finished'
        | 'extension-decided'
        | 'paused'
        | 'resumed'
        | 'replied'
        | 'evaluated'
        | 'evaluation-lapsed'
        | 'verified'
        | 'follow-up-decided'
        | 'listed'
        | 'delisted'
        | 'session-called'
        | 'put-on-standing-list'
        | 'limit-missed'
        | 'supervised'
        | 'escalated'
        | 'closed'
        | 'reopened'
        | 'withdrawn'
        | 'ended'
        | 'rules-moved'
        | 'status-changed'
        | 'policy-published'
        | 'policy-changed'
        | 'policy-withdrawn'
      )[];
      /** @description 只要此来源；上游密钥有来源时就是它 */
      source?: string;
      /**
       * @description 自带的签名密钥；不给则生成
       * @example whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=
       */
      secret?: string;
    };
    RedeliveryRequest: {
      /** @description 一个事件的编号（webhook-id） */
      event?: string;
      /**
       * Format: date-time
       * @description RFC 3339，须带时区
       * @example 2026-06-01T00:00:00+08:00
       */
      since?: string;
    } & (unknown | unknown);
    KeyRequest: {
      /** @enum {string} */
      role: 'upstream' | 'office' | 'centre' | 'supervisor' | 'unit' | 'discipline' | 'operator';
      /** @description 角色 unit 必须有，其他角色没有 */
      unit?: string;
      /** @description 角色 upstream 必须有：登记所用的来源，只能看到此来源的；* 为全部来源，只给市里自己的系统 */
      source?: '*' | string;
      /** @description 给谁、做什么用 */
      title: string;
      /** @description 多少天后过期；不给则不过期 */
      expiresInDays?: number;
    } & (
      | {
          /** @constant */
          role?: 'unit';
          source?: never;
        }
      | {
          /** @constant */
          role?: 'upstream';
          unit?: never;
        }
      | {
          /** @enum {unknown} */
          role?: 'office' | 'centre' | 'supervisor' | 'discipline' | 'operator';
          unit?: never;
          source?: never;
        }
    );
    KeyRotation: {
      /** @description 旧密钥还能用几分钟，默认 0 */
      graceMinutes?: number;
      /** @description 新密钥多少天后过期；不给则与旧密钥同时过期 */
      expiresInDays?: number;
    };
    /** @description 流程引擎 remote codec 的请求和答复 */
    EnginePayloads: {
      payloads: components['schemas']['EnginePayload'][];
    };
    /** @description 引擎的载荷，字节为 base64 */
    EnginePayload: {
      metadata?: {
        [key: string]: string;
      };
      /** Format: base64 */
      data?: string;
    } & {
      [key: string]: unknown;
    };
    /** @description 密钥，或一次性链接 */
    SignInForm: {
      key?: string;
      link?: string;
      token?: string;
    };
    /** @description 退出登录 */
    SignOutForm: {
      token?: string;
    };
    /** @description api_key 也可放在此表单中；属性为 attribute[CODE] 或 attribute[CODE][] */
    Open311RequestForm: {
      /**
       * @description 可省略：只有一个辖区
       * @example liubu
       */
      jurisdiction_id?: string;
      service_code: string;
      lat?: string;
      long?: string;
      address_string?: string;
      address_id?: string;
      email?: string & (unknown & unknown);
      device_id?: string;
      account_id?: string;
      first_name?: string;
      last_name?: string;
      phone?: string;
      description?: string;
      media_url?: string | string[];
    } & {
      [key: string]: unknown;
    };
    /** @description api_key 也可放在此表单中 */
    Open311UpdateForm: {
      /**
       * @description 可省略：只有一个辖区
       * @example liubu
       */
      jurisdiction_id?: string;
      service_request_id: string;
      update_id: string;
      /**
       * @example open
       * @example closed
       */
      status: string;
      /**
       * Format: date-time
       * @description ISO 8601，须带时区
       * @example 2026-06-01T00:00:00+08:00
       */
      updated_datetime: string;
      description: string;
      media_url?: string | string[];
    } & {
      [key: string]: unknown;
    };
    /** @description 一件诉求可公开的进展，按 type 各有其 data：没有个人信息，没有任何人写的原文。请忽略不认识的字段 */
    CaseProgress:
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 登记
           * @constant
           */
          type: 'filed';
          data: {
            /**
             * @description 来件渠道
             * @enum {string}
             */
            channel:
              | 'web'
              | 'phone'
              | 'radio'
              | 'wechat'
              | 'card'
              | 'sms'
              | 'app'
              | 'visit'
              | 'meeting'
              | 'survey'
              | 'counter'
              | 'operator'
              | 'style-supervisor';
            /** @description 区县 */
            district: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 确定主题
           * @constant
           */
          type: 'theme-confirmed';
          data: {
            /**
             * @description 诉求类别
             * @enum {string}
             */
            kind: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
            /** @description 事项分类 */
            category: string;
            /** @description 主题 */
            theme: string;
            /**
             * @description 办理方式
             * @enum {string}
             */
            track: 'first-asked' | 'escalated' | 'coordinated';
            /** @description 紧急 */
            urgent: boolean;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 列入问题清单
           * @constant
           */
          type: 'numbered';
          data: {
            /** @description 诉求号 */
            number: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 告知其他途径
           * @constant
           */
          type: 'redirected';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 要求补充材料
           * @constant
           */
          type: 'supplement-requested';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 补充材料
           * @constant
           */
          type: 'supplemented';
          data: {
            /** @description 是否为应要求的补充 */
            answers: boolean;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 并案
           * @constant
           */
          type: 'merged';
          data: {
            /**
             * @description 与并入件的关系
             * @enum {string}
             */
            relation: 'same-appellant' | 'same-matter';
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 研判
           * @constant
           */
          type: 'judged';
          data: {
            /** @description 是否受理 */
            accepted: boolean;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 交办
           * @constant
           */
          type: 'assigned';
          data: {
            /** @description 牵头单位编号 */
            lead: string;
            /**
             * @description 办理方式
             * @enum {string}
             */
            track: 'first-asked' | 'escalated' | 'coordinated';
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 签收
           * @constant
           */
          type: 'signed';
          data: {
            /** @description 单位编号 */
            unit: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 退单
           * @constant
           */
          type: 'returned';
          data: {
            /** @description 单位编号 */
            unit: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 裁定退单
           * @constant
           */
          type: 'arbitrated';
          data: {
            /** @description 牵头单位编号 */
            lead: string;
            /** @description 是否维持原交办 */
            upheld: boolean;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 联系诉求人
           * @constant
           */
          type: 'contacted';
          data: {
            /** @description 单位编号 */
            unit: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 办理方案
           * @constant
           */
          type: 'planned';
          data: {
            /** @description 单位编号 */
            unit: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 报告进展
           * @constant
           */
          type: 'progressed';
          data: {
            /** @description 单位编号 */
            unit: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 完成协办任务
           * @constant
           */
          type: 'subtask-finished';
          data: {
            /** @description 单位编号 */
            unit: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 审批延期
           * @constant
           */
          type: 'extension-decided';
          data: {
            /** @description 是否同意 */
            granted: boolean;
            /** @description 延长的工作日数 */
            days: number;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 暂停计时
           * @constant
           */
          type: 'paused';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 恢复计时
           * @constant
           */
          type: 'resumed';
          data: {
            /** @description 到期自动恢复 */
            byDefault: boolean;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 答复
           * @constant
           */
          type: 'replied';
          data: {
            /** @description 单位编号 */
            unit: string;
            /**
             * @description 办理结果
             * @enum {string}
             */
            result: 'solved' | 'partly-solved' | 'explained';
            /**
             * Format: date
             * @description 承诺完成的日期
             */
            promisedDay?: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 诉求人评价
           * @constant
           */
          type: 'evaluated';
          data: {
            /** @description 是否联系过 */
            contacted: boolean;
            /** @description 是否解决 */
            solved: boolean;
            /**
             * @description 满意度
             * @enum {string}
             */
            satisfaction: 'satisfied' | 'fairly' | 'dissatisfied';
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 未评价
           * @constant
           */
          type: 'evaluation-lapsed';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 核查
           * @constant
           */
          type: 'verified';
          data: {
            /**
             * @description 核查结论
             * @enum {string}
             */
            finding: 'solved' | 'explained' | 'unsolved' | 'falsified';
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 跟踪督办
           * @constant
           */
          type: 'follow-up-decided';
          data: {
            /**
             * @description 跟踪督办的下一步
             * @enum {string}
             */
            next: 'verify' | 'await-promise' | 'await-mechanism' | 'another-round' | 'session' | 'review';
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 挂牌督办
           * @constant
           */
          type: 'listed';
          data: {
            /** @description 挂牌号 */
            number: string;
            /** @description 第几轮 */
            round: number;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 摘牌
           * @constant
           */
          type: 'delisted';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 提交会商会办
           * @constant
           */
          type: 'session-called';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 转为挂账
           * @constant
           */
          type: 'put-on-standing-list';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 时限届满
           * @constant
           */
          type: 'limit-missed';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 督办
           * @constant
           */
          type: 'supervised';
          data: {
            /**
             * @description 督办级别
             * @enum {number}
             */
            level: 1 | 2;
            /** @description 单位编号 */
            unit: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 提级督办
           * @constant
           */
          type: 'escalated';
          data: {
            /**
             * @description 提级级别
             * @enum {number}
             */
            level: 1 | 2 | 3;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 办结
           * @constant
           */
          type: 'closed';
          data: {
            /**
             * @description 办结结果
             * @enum {string}
             */
            outcome:
              | 'solved'
              | 'explained'
              | 'redirected'
              | 'merged'
              | 'incomplete'
              | 'not-accepted'
              | 'transferred'
              | 'withdrawn';
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 重新打开
           * @constant
           */
          type: 'reopened';
          data: {
            /**
             * @description 回到哪一步
             * @enum {string}
             */
            to: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 撤回
           * @constant
           */
          type: 'withdrawn';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 归档结束
           * @constant
           */
          type: 'ended';
          data: Record<string, never>;
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 改按新制度计时
           * @constant
           */
          type: 'rules-moved';
          data: {
            [key: string]: string;
          };
        })
      | (components['schemas']['CaseProgressBase'] & {
          /**
           * @description 状态变化
           * @constant
           */
          type: 'status-changed';
          data: Record<string, never>;
        });
    /** @description 每条进展都有的：是哪一件，此后办到哪里 */
    CaseProgressBase: {
      /** @description 事件编号，永久不变；与 webhook-id 相同，重复送达时据此去重 */
      id: string;
      /** @description 诉求编号：来源~外部编号 */
      caseId: string;
      /** @description 在本件事实中的序号 */
      seq: number;
      /**
       * Format: date-time
       * @description 发生的时间
       */
      at: string;
      /**
       * @description 六步中的哪一步
       * @enum {string}
       */
      stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      /**
       * @description 状态
       * @enum {string}
       */
      status:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      /**
       * @description 灯号
       * @enum {string}
       */
      light: 'green' | 'yellow' | 'red';
      /**
       * @description 办结后的结果
       * @enum {string}
       */
      outcome?:
        'solved' | 'explained' | 'redirected' | 'merged' | 'incomplete' | 'not-accepted' | 'transferred' | 'withdrawn';
      /** @description 可以给诉求人看的一句话 */
      summary: string;
    };
    /** @description 惠企政策的发布、修改、撤下 */
    PolicyNews: {
      /** @description 事件编号，永久不变；与 webhook-id 相同，重复送达时据此去重 */
      id: string;
      /**
       * @description policy-published：发布惠企政策；policy-changed：修改惠企政策；policy-withdrawn：撤下惠企政策
       * @enum {string}
       */
      type: 'policy-published' | 'policy-changed' | 'policy-withdrawn';
      /** @description 政策编号 */
      policyId: string;
      /** @description 政策的第几版 */
      version: number;
      /** Format: date-time */
      at: string;
      /** @description 可以给诉求人看的一句话 */
      summary: string;
      /** @description 现行内容；撤下的没有 */
      policy?: {
        /** @description 名称 */
        name: string;
        /** @description 行业或领域 */
        sector?: string;
        /** @description 内容 */
        text: string;
        /** @description 区县 */
        district?: string;
        /** @description 发布单位 */
        unit?: string;
        /**
         * Format: date
         * @description 发布日期
         */
        publishedOn: string;
        /**
         * Format: date
         * @description 有效期至
         */
        validTo?: string;
      };
    };
    Filed: {
      id: string;
      workflowId: string;
      /** @description 诉求人查询和评价本件的密钥，请妥善转交 */
      trackingCode: string;
      /** @enum {string} */
      stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      /** @enum {string} */
      status:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      /** Format: date-time */
      dueAt?: string;
    };
    /** @description RFC 9457 错误说明 */
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      /** @description 稳定的错误代码 */
      code: string;
      requestId: string;
      errors?: {
        path: string;
        message: string;
      }[];
    };
    ListedAppeal: {
      id: string;
      version: number;
      number?: string;
      /** @enum {string} */
      stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      /** @enum {string} */
      status:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      /** Format: date-time */
      dueAt?: string;
      /** @enum {string} */
      outcome?:
        'solved' | 'explained' | 'redirected' | 'merged' | 'incomplete' | 'not-accepted' | 'transferred' | 'withdrawn';
      title: string;
      /** @enum {string} */
      channel:
        | 'web'
        | 'phone'
        | 'radio'
        | 'wechat'
        | 'card'
        | 'sms'
        | 'app'
        | 'visit'
        | 'meeting'
        | 'survey'
        | 'counter'
        | 'operator'
        | 'style-supervisor';
      district: string;
      /** @enum {string} */
      kind: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
      category: string;
      theme: string;
      /** @enum {string} */
      track: 'first-asked' | 'escalated' | 'coordinated';
      urgent: boolean;
      confidential: boolean;
      citedArticle?: string;
      lead?: string;
      helper?: string;
      assisting: {
        unit: string;
        task: string;
        finished: boolean;
      }[];
      level: number;
      round: number;
      listing?: {
        number: string;
        /** Format: date-time */
        listedAt: string;
        /** Format: date-time */
        delistedAt?: string;
      };
      mergedInto?: string;
      /** Format: date-time */
      filedAt: string;
      /** Format: date-time */
      closedAt?: string;
      clocks: {
        office: number;
        unit: number;
        appellant: number;
        session: number;
        closed: number;
      };
      /** Format: date-time */
      dispatchedAt?: string;
      nextDuty?: {
        /** @enum {string} */
        duty:
          | 'theme'
          | 'judge'
          | 'assign'
          | 'supplement'
          | 'sign'
          | 'arbitrate'
          | 'contact'
          | 'handle'
          | 'subtask'
          | 'decide-extension'
          | 'pause'
          | 'supervision-1'
          | 'supervision-2'
          | 'accountability'
          | 'listed-round'
          | 'listed-progress'
          | 'evaluate'
          | 'verify'
          | 'promise'
          | 'mechanism'
          | 'session'
          | 'standing-review'
          | 'decide-contest'
          | 'objection'
          | 'decide-objection'
          | 'display'
          | 'reopen-window';
        title: string;
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules'
          | 'session'
          | 'public';
        unit?: string;
        /** Format: date-time */
        by?: string;
        otherwise: string;
      };
      notices: {
        id: string;
        kind: string;
        status: string;
      }[];
      visits?: {
        /** Format: date-time */
        at: string;
        unit: string;
        team?: string;
      }[];
      checks?: {
        id: string;
        /** @enum {string} */
        step: 'opened' | 'found' | 'ended';
        findings?: number;
        items?: number;
        held?: number;
      }[];
      accountabilities: {
        id: string;
        unit: string;
        decided: boolean;
        held?: boolean;
      }[];
      workflowId: string;
    };
    FilingSuggestions: {
      articles: components['schemas']['Article'][];
      redirect?: {
        destination: string;
        reason: string;
      };
      duplicates: components['schemas']['PossibleDuplicates'];
      proposal: {
        /** @enum {string} */
        kind: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
        category: string;
        theme: string;
        /** @enum {string} */
        track: 'first-asked' | 'escalated' | 'coordinated';
      };
    };
    /** @description 办事指南 */
    Article: {
      id: string;
      category: string;
      title: string;
      text: string;
    };
    PossibleDuplicates: {
      /** @description 同区县同类别、尚未办结、标题相近的诉求 */
      count: number;
      offer?: string;
      /** @description 仅工作人员可见 */
      items?: {
        id: string;
        title: string;
      }[];
    };
    /** @description 一次批量导入的进度 */
    Import: {
      id: string;
      /** @enum {string} */
      status: 'starting' | 'done';
      format: string;
      /** @description 文件中的诉求 */
      rows: number;
      /** @description 其中新登记的；其余早已登记 */
      fresh: number;
      /** @description 已落盘的 */
      registered: number;
      /** @description 流程已启动的 */
      started: number;
      /** Format: date-time */
      at: string;
    };
    /** @description 试导入的结果：逐行逐列列出全部错误 */
    ImportReport: {
      /** @description 可以导入 */
      valid: boolean;
      rows: number;
      /** @description 其中将新登记的 */
      fresh: number;
      errors: {
        row: number;
        column: string;
        message: string;
      }[];
    };
    AppealDetails: {
      id: string;
      version: number;
      number?: string;
      /** @enum {string} */
      stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      /** @enum {string} */
      status:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      /** Format: date-time */
      dueAt?: string;
      /** @enum {string} */
      outcome?:
        'solved' | 'explained' | 'redirected' | 'merged' | 'incomplete' | 'not-accepted' | 'transferred' | 'withdrawn';
      title: string;
      /** @enum {string} */
      channel:
        | 'web'
        | 'phone'
        | 'radio'
        | 'wechat'
        | 'card'
        | 'sms'
        | 'app'
        | 'visit'
        | 'meeting'
        | 'survey'
        | 'counter'
        | 'operator'
        | 'style-supervisor';
      district: string;
      /** @enum {string} */
      kind: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
      category: string;
      theme: string;
      /** @enum {string} */
      track: 'first-asked' | 'escalated' | 'coordinated';
      urgent: boolean;
      confidential: boolean;
      citedArticle?: string;
      lead?: string;
      helper?: string;
      assisting: {
        unit: string;
        task: string;
        finished: boolean;
      }[];
      level: number;
      round: number;
      listing?: {
        number: string;
        /** Format: date-time */
        listedAt: string;
        /** Format: date-time */
        delistedAt?: string;
      };
      mergedInto?: string;
      /** Format: date-time */
      filedAt: string;
      /** Format: date-time */
      closedAt?: string;
      clocks: {
        office: number;
        unit: number;
        appellant: number;
        session: number;
        closed: number;
      };
      /** Format: date-time */
      dispatchedAt?: string;
      nextDuty?: {
        /** @enum {string} */
        duty:
          | 'theme'
          | 'judge'
          | 'assign'
          | 'supplement'
          | 'sign'
          | 'arbitrate'
          | 'contact'
          | 'handle'
          | 'subtask'
          | 'decide-extension'
          | 'pause'
          | 'supervision-1'
          | 'supervision-2'
          | 'accountability'
          | 'listed-round'
          | 'listed-progress'
          | 'evaluate'
          | 'verify'
          | 'promise'
          | 'mechanism'
          | 'session'
          | 'standing-review'
          | 'decide-contest'
          | 'objection'
          | 'decide-objection'
          | 'display'
          | 'reopen-window';
        title: string;
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules'
          | 'session'
          | 'public';
        unit?: string;
        /** Format: date-time */
        by?: string;
        otherwise: string;
      };
      notices: {
        id: string;
        kind: string;
        status: string;
      }[];
      visits?: {
        /** Format: date-time */
        at: string;
        unit: string;
        team?: string;
      }[];
      checks?: {
        id: string;
        /** @enum {string} */
        step: 'opened' | 'found' | 'ended';
        findings?: number;
        items?: number;
        held?: number;
      }[];
      accountabilities: {
        id: string;
        unit: string;
        decided: boolean;
        held?: boolean;
      }[];
      appellant?: {
        /** @enum {string} */
        type: 'firm' | 'resident';
        name?: string;
        phone?: string;
        idNumber?: string;
        address?: string;
        firmId?: string;
        /** @description 个人信息已按要求销毁 */
        erased?: boolean;
      };
      /** @description 诉求内容，隐去个人信息 */
      text?: string;
      attachments?: {
        name: string;
        mediaType: string;
        /** Format: uri */
        url: string;
        sha256: string;
      }[];
      workflowId: string;
      /** @description 只给诉求人和登记它的上游平台 */
      trackingCode?: string;
    };
    /** @description 未脱敏的个人信息；每次查看都有记录 */
    ClearAppellant: {
      name?: string;
      phone?: string;
      idNumber?: string;
      address?: string;
      firmId?: string;
      /** @description 代谁反映 */
      onBehalfOf?: string;
      text?: string;
      attachments?: {
        name: string;
        mediaType: string;
        /** Format: uri */
        url: string;
        sha256: string;
      }[];
      open311?: {
        email?: string;
        deviceId?: string;
        accountId?: string;
        addressId?: string;
        lat?: number;
        long?: number;
      };
    };
    ErasedAppellant: {
      id: string;
      /** @constant */
      erased: true;
      /** Format: date-time */
      erasedAt: string;
    };
    RevealEntry: {
      /**
       * @description reveal 查看，erase 销毁
       * @enum {string}
       */
      act: 'reveal' | 'erase';
      caseId: string;
      by: {
        /** @enum {string} */
        role: 'appellant' | 'upstream' | 'office' | 'centre' | 'supervisor' | 'unit' | 'discipline' | 'operator';
        id: string;
      };
      /** @description 用途或依据 */
      purpose: string;
      /** Format: date-time */
      at: string;
    };
    TimelineItem: {
      seq: number;
      /** @description 事实类型 */
      fact: string;
      /** Format: date-time */
      at: string;
      by: {
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules';
        id?: string;
        unit?: string;
      };
      /** @description 由期限引起的 */
      limit?: {
        duty: string;
        /** Format: date-time */
        dueAt: string;
        /** Format: date-time */
        plannedAt: string;
      };
      body: {
        [key: string]: unknown;
      };
    };
    /** @description 期限是怎样算出来的 */
    Deadline: {
      duty: string;
      title: string;
      /** @description 到期不办的后果 */
      otherwise: string;
      policyVersion: string;
      calendarVersion: string;
      /** @description 途经的年份尚未公布放假安排，期限可能变动 */
      provisional: boolean;
      /** Format: date-time */
      startedAt: string;
      budget: components['schemas']['Budget'];
      /** @description 期限的倍数 */
      times: number;
      counted: {
        /** Format: date-time */
        from: string;
        /** Format: date-time */
        to: string;
      }[];
      skipped: {
        /** Format: date-time */
        from: string;
        /** Format: date-time */
        to: string;
        reason: string;
      }[];
      extension?: components['schemas']['Budget'];
      suspensions: {
        /** Format: date-time */
        from: string;
        /** Format: date-time */
        to?: string;
        why: string;
      }[];
      /** Format: date-time */
      fixedDue?: string;
      /** Format: date-time */
      dueAt?: string;
      /** Format: date-time */
      listedUntil?: string;
    };
    AllowedAct: {
      act: string;
      title: string;
      description: string;
      /** @description 内容的 JSON Schema */
      schema: {
        [key: string]: unknown;
      };
      example: unknown;
    };
    ActedAppeal: {
      id: string;
      version: number;
      number?: string;
      /** @enum {string} */
      stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      /** @enum {string} */
      status:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      /** Format: date-time */
      dueAt?: string;
      /** @enum {string} */
      outcome?:
        'solved' | 'explained' | 'redirected' | 'merged' | 'incomplete' | 'not-accepted' | 'transferred' | 'withdrawn';
      title: string;
      /** @enum {string} */
      channel:
        | 'web'
        | 'phone'
        | 'radio'
        | 'wechat'
        | 'card'
        | 'sms'
        | 'app'
        | 'visit'
        | 'meeting'
        | 'survey'
        | 'counter'
        | 'operator'
        | 'style-supervisor';
      district: string;
      /** @enum {string} */
      kind: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
      category: string;
      theme: string;
      /** @enum {string} */
      track: 'first-asked' | 'escalated' | 'coordinated';
      urgent: boolean;
      confidential: boolean;
      citedArticle?: string;
      lead?: string;
      helper?: string;
      assisting: {
        unit: string;
        task: string;
        finished: boolean;
      }[];
      level: number;
      round: number;
      listing?: {
        number: string;
        /** Format: date-time */
        listedAt: string;
        /** Format: date-time */
        delistedAt?: string;
      };
      mergedInto?: string;
      /** Format: date-time */
      filedAt: string;
      /** Format: date-time */
      closedAt?: string;
      clocks: {
        office: number;
        unit: number;
        appellant: number;
        session: number;
        closed: number;
      };
      /** Format: date-time */
      dispatchedAt?: string;
      nextDuty?: {
        /** @enum {string} */
        duty:
          | 'theme'
          | 'judge'
          | 'assign'
          | 'supplement'
          | 'sign'
          | 'arbitrate'
          | 'contact'
          | 'handle'
          | 'subtask'
          | 'decide-extension'
          | 'pause'
          | 'supervision-1'
          | 'supervision-2'
          | 'accountability'
          | 'listed-round'
          | 'listed-progress'
          | 'evaluate'
          | 'verify'
          | 'promise'
          | 'mechanism'
          | 'session'
          | 'standing-review'
          | 'decide-contest'
          | 'objection'
          | 'decide-objection'
          | 'display'
          | 'reopen-window';
        title: string;
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules'
          | 'session'
          | 'public';
        unit?: string;
        /** Format: date-time */
        by?: string;
        otherwise: string;
      };
      notices: {
        id: string;
        kind: string;
        status: string;
      }[];
      visits?: {
        /** Format: date-time */
        at: string;
        unit: string;
        team?: string;
      }[];
      checks?: {
        id: string;
        /** @enum {string} */
        step: 'opened' | 'found' | 'ended';
        findings?: number;
        items?: number;
        held?: number;
      }[];
      accountabilities: {
        id: string;
        unit: string;
        decided: boolean;
        held?: boolean;
      }[];
      workflowId: string;
    };
    Escalated: {
      items: {
        id: string;
        /**
         * @description told 已告知，ready 可提级（预览），refused 按规则不能，not-found 查无此件
         * @enum {string}
         */
        result: 'told' | 'ready' | 'refused' | 'not-found';
        /** @description 提级前的级别 */
        level?: number;
        /** @description 牵头单位 */
        unit?: string;
        /** @enum {string} */
        code?:
          | 'role-not-allowed'
          | 'not-your-case'
          | 'wrong-stage'
          | 'case-closed'
          | 'already-answered'
          | 'not-returnable'
          | 'return-window-passed'
          | 'already-extended'
          | 'deadline-passed'
          | 'extension-too-long'
          | 'subtasks-open'
          | 'no-such-subtask'
          | 'evidence-missing'
          | 'promise-missing'
          | 'promise-in-past'
          | 'promise-too-far'
          | 'unit-unknown'
          | 'same-unit'
          | 'not-listed'
          | 'already-listed'
          | 'no-such-notice'
          | 'notice-settled'
          | 'objection-window-passed'
          | 'no-such-accountability'
          | 'no-such-entry'
          | 'already-contested'
          | 'reopening-window-passed'
          | 'already-reopened'
          | 'level-not-higher'
          | 'self-merge'
          | 'nothing-to-decide'
          | 'session-missing'
          | 'command-reused'
          | 'no-such-task'
          | 'no-such-target'
          | 'no-such-item'
          | 'case-not-on-agenda'
          | 'outcome-unknown'
          | 'answers-incomplete'
          | 'mode-unknown'
          | 'quorum-missing'
          | 'use-not-allowed'
          | 'rules-unknown';
        reason?: string;
      }[];
    };
    HandOverPreview: {
      total: number;
      /** @description 现在会接受的 */
      ready: number;
      groups: {
        category: string;
        unit: string;
        cases: number;
      }[];
      /** @description 现在不会接受的前 200 件 */
      refusals: {
        id: string;
        code: string;
        reason: string;
      }[];
    };
    HandOverBegun: {
      id: string;
      workflowId: string;
      total: number;
      groups: {
        category: string;
        unit: string;
        cases: number;
      }[];
    };
    HandOver: {
      id: string;
      workflowId: string;
      /** Format: date-time */
      at: string;
      why: string;
      total: number;
      waiting: number;
      handed: number;
      refused: number;
      noAnswer: number;
      by: {
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules';
        id: string;
        unit?: string;
      };
    };
    HandOverLedger: {
      id: string;
      workflowId: string;
      /** Format: date-time */
      at: string;
      why: string;
      total: number;
      waiting: number;
      handed: number;
      refused: number;
      noAnswer: number;
      by: {
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules';
        id: string;
        unit?: string;
      };
      groups: {
        category: string;
        unit: string;
        total: number;
        waiting: number;
        handed: number;
        refused: number;
        noAnswer: number;
        open: number;
        closed: number;
        /** @description 未办结且亮红灯：已逾期，或逾期后督办中 */
        overdue: number;
      }[];
    };
    HandedCase: {
      id: string;
      category: string;
      unit: string;
      /** @enum {string} */
      result: 'waiting' | 'handed' | 'refused' | 'no-answer';
      code?: string;
      reason?: string;
    };
    /** @description 值班员的常用清单 */
    Cockpit: {
      /** Format: date-time */
      asOf: string;
      start: {
        /** @description Temporal UI 的启动表单 */
        link: string;
        type: string;
        workflowId: string;
        /** @description 表单内容的示例 */
        input: {
          [key: string]: unknown;
        };
      };
      lists: {
        id: string;
        title: string;
        count: number;
        /** @description Temporal UI 的列表查询 */
        query: string;
        /** @description 在 Temporal UI 中打开 */
        link: string;
        parts?: {
          key: string;
          title: string;
          count: number;
          /** @description Temporal UI 的列表查询 */
          query: string;
          /** @description 在 Temporal UI 中打开 */
          link: string;
        }[];
      }[];
    };
    /** @description 公示、通报；不含任何个人 */
    Notice: {
      id: string;
      /** @enum {string} */
      kind: 'result' | 'listing' | 'criticism' | 'commendation' | 'ranking' | 'bulletin';
      /** @enum {string} */
      status: 'draft' | 'objected' | 'published' | 'withheld' | 'archived';
      title: string;
      text: string;
      unit?: string;
      /** @description 更正的是哪一件 */
      revises?: string;
      /** Format: date-time */
      publishedAt: string;
      /** Format: date-time */
      rectifiedAt?: string;
      /** Format: date-time */
      archivedAt?: string;
    };
    /** @description 一次演练 */
    Rehearsal: {
      id: string;
      title: string;
      /**
       * @description queued 在等，running 在演，done 完成，failed 没有完成，cancelled 已取消
       * @enum {string}
       */
      status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      /** Format: date-time */
      createdAt: string;
      /** @description 角色 */
      createdBy: string;
      /** @description 案件的时钟走到哪里，已有几件事 */
      progress?: {
        /** Format: date-time */
        at: string;
        facts: number;
      };
      /** Format: date-time */
      endedAt?: string;
      /** @description 没有完成的原因 */
      failure?: string;
    };
    /** @description 两次演练的差别：只有改变了的日期 */
    RehearsalDifference: {
      same: boolean;
      /** @description 两次都有、日期不同的 */
      moved: {
        /** @enum {string} */
        what: 'fact' | 'limit' | 'light';
        title: string;
        /** Format: date-time */
        first: string;
        /** Format: date-time */
        second: string;
        days: number;
      }[];
      onlyFirst: {
        /** @enum {string} */
        what: 'fact' | 'limit' | 'light';
        title: string;
        /** Format: date-time */
        at: string;
      }[];
      onlySecond: {
        /** @enum {string} */
        what: 'fact' | 'limit' | 'light';
        title: string;
        /** Format: date-time */
        at: string;
      }[];
      /** @description 结束时的状态，如果不同 */
      end?: {
        first: string;
        second: string;
      };
    };
    RehearsalWithStory: {
      id: string;
      title: string;
      /**
       * @description queued 在等，running 在演，done 完成，failed 没有完成，cancelled 已取消
       * @enum {string}
       */
      status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      /** Format: date-time */
      createdAt: string;
      /** @description 角色 */
      createdBy: string;
      /** @description 案件的时钟走到哪里，已有几件事 */
      progress?: {
        /** Format: date-time */
        at: string;
        facts: number;
      };
      /** Format: date-time */
      endedAt?: string;
      /** @description 没有完成的原因 */
      failure?: string;
      story?: components['schemas']['RehearsalStory'];
    };
    /** @description 演练出来的一生 */
    RehearsalStory: {
      caseId: string;
      number?: string;
      title: string;
      policyVersion: string;
      calendarVersion: string;
      /** Format: date-time */
      startAt: string;
      /** Format: date-time */
      endAt: string;
      /** @description 流程已结束，再没有什么可等 */
      ended: boolean;
      facts: {
        seq: number;
        /** Format: date-time */
        at: string;
        /** @description 事实类型 */
        fact: string;
        /** @description 一句话 */
        text: string;
        by: {
          /** @enum {string} */
          role:
            | 'appellant'
            | 'upstream'
            | 'office'
            | 'centre'
            | 'supervisor'
            | 'unit'
            | 'discipline'
            | 'operator'
            | 'timer'
            | 'rules'
            | 'session'
            | 'public';
          unit?: string;
        };
        /** @description 由期限引起的 */
        limit?: {
          duty: string;
          /** Format: date-time */
          dueAt: string;
          /** Format: date-time */
          plannedAt: string;
        };
        /**
         * @description 副本带来的：演练开始以前的事
         * @constant
         */
        before?: true;
        body: {
          [key: string]: unknown;
        };
      }[];
      refused: {
        /** @description 脚本的第几步，自 0 起 */
        step?: number;
        /** Format: date-time */
        at: string;
        by: {
          /** @enum {string} */
          role:
            | 'appellant'
            | 'upstream'
            | 'office'
            | 'centre'
            | 'supervisor'
            | 'unit'
            | 'discipline'
            | 'operator'
            | 'timer'
            | 'rules'
            | 'session'
            | 'public';
          unit?: string;
        };
        act: string;
        code: string;
        reason: string;
      }[];
      limits: {
        duty: string;
        title: string;
        who: {
          /** @enum {string} */
          role:
            | 'appellant'
            | 'upstream'
            | 'office'
            | 'centre'
            | 'supervisor'
            | 'unit'
            | 'discipline'
            | 'operator'
            | 'timer'
            | 'rules'
            | 'session'
            | 'public';
          unit?: string;
        };
        /** @description 同一事项的第几个期限 */
        turn: number;
        budget: components['schemas']['Budget'];
        /** Format: date-time */
        startedAt: string;
        /**
         * Format: date-time
         * @description 没有：计时停止
         */
        dueAt?: string;
        /** Format: date-time */
        yellowAt?: string;
        /**
         * Format: date-time
         * @description 到期后果执行的时刻：到期加本件的错峰
         */
        plannedAt?: string;
        /** Format: date-time */
        remindedAt?: string;
        /** @description 暂停、延期引起的移动 */
        moves: {
          /** Format: date-time */
          at: string;
          /** Format: date-time */
          dueAt?: string;
        }[];
        /**
         * @description settled 了结，missed 逾期，expired 届满，open 仍在等
         * @enum {string}
         */
        end: 'settled' | 'missed' | 'expired' | 'open';
        /** Format: date-time */
        endedAt?: string;
        otherwise: string;
        /**
         * @description 已在督办，到期只记入逾期
         * @constant
         */
        covered?: true;
        /** @description 期限是怎样算出来的 */
        how: string;
        /** @description 途中不计时的时段 */
        skipped: {
          /** Format: date-time */
          from: string;
          /** Format: date-time */
          to: string;
          reason: string;
        }[];
        /** @description 途经的年份尚未公布放假安排 */
        provisional: boolean;
      }[];
      lights: {
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        light: 'green' | 'yellow' | 'red';
        duty?: string;
      }[];
      levels: {
        /** Format: date-time */
        at: string;
        from: number;
        to: number;
        why: string;
      }[];
      notices: {
        id: string;
        kind: string;
        title: string;
        unit?: string;
        status: string;
        /** Format: date-time */
        draftedAt: string;
        /** Format: date-time */
        objectedAt?: string;
        /** Format: date-time */
        publishedAt?: string;
        /** Format: date-time */
        archivedAt?: string;
      }[];
      points: {
        /** Format: date-time */
        at: string;
        unit: string;
        reason: string;
        points: number;
      }[];
      waits: {
        duty: string;
        title: string;
        who: {
          /** @enum {string} */
          role:
            | 'appellant'
            | 'upstream'
            | 'office'
            | 'centre'
            | 'supervisor'
            | 'unit'
            | 'discipline'
            | 'operator'
            | 'timer'
            | 'rules'
            | 'session'
            | 'public';
          unit?: string;
        };
        /** Format: date-time */
        by?: string;
        otherwise: string;
      }[];
      state: {
        /** @enum {string} */
        stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
        /** @enum {string} */
        status:
          | 'awaiting-theme'
          | 'awaiting-supplement'
          | 'awaiting-judgement'
          | 'awaiting-assignment'
          | 'awaiting-signature'
          | 'awaiting-arbitration'
          | 'handling'
          | 'paused'
          | 'awaiting-evaluation'
          | 'awaiting-verification'
          | 'awaiting-promise'
          | 'awaiting-mechanism'
          | 'awaiting-session'
          | 'standing'
          | 'reviewing'
          | 'closed'
          | 'ended';
        /** @enum {string} */
        light: 'green' | 'yellow' | 'red';
        level: number;
        round: number;
        /** @enum {string} */
        outcome?:
          | 'solved'
          | 'explained'
          | 'redirected'
          | 'merged'
          | 'incomplete'
          | 'not-accepted'
          | 'transferred'
          | 'withdrawn';
      };
      /** @description 可以念给会上听的几句话 */
      summary: string[];
    };
    Figures: {
      group?: string;
      received: number;
      accepted: number;
      done: number;
      open: {
        total: number;
        byStage: {
          theme: number;
          collect: number;
          assign: number;
          handle: number;
          'follow-up': number;
          review: number;
        };
        byLight: {
          green: number;
          yellow: number;
          red: number;
        };
      };
      /** @description 联系率 */
      contact: {
        count: number;
        of: number;
        share?: number;
      };
      /** @description 解决率 */
      solved: {
        count: number;
        of: number;
        share?: number;
      };
      /** @description 满意率：按作出评价的计，未评价的另列 */
      satisfaction: {
        count: number;
        of: number;
        share?: number;
        noAnswer: number;
      };
      /** @description 按时率 */
      onTime: {
        count: number;
        of: number;
        share?: number;
      };
      /** @description 办结用时（秒） */
      elapsed: {
        of: number;
        mean?: number;
        p90?: number;
      };
      returns: number;
      extensions: number;
      supervisions: number;
      listings: number;
      notices: number;
      outcomes: number;
      /** @description 活动中责令的整改和作出的承诺，按登记时间；按渠道、主题、类别分组时没有 */
      rectifications?: {
        opened: number;
        done: number;
        onTime: {
          count: number;
          of: number;
          share?: number;
        };
        open: {
          total: number;
          byLight: {
            green: number;
            yellow: number;
            red: number;
          };
        };
      };
    };
    Occasion: {
      kind: string;
      title: string;
      /** @description 2026-W48、2026-11、2026-Q4、2026-H2 或 2026 */
      period: string;
      /**
       * Format: date-time
       * @description 按日历应在何时
       */
      scheduledAt: string;
      /**
       * Format: date-time
       * @description 遇休息日顺延后
       */
      plannedAt: string;
      /** Format: date-time */
      heldAt: string;
      /** @description 停机等原因，次日才补办 */
      late: boolean;
      /** @description 产出的数字，如月调度通报 */
      report?: unknown;
    };
    Obligations: {
      figures: components['schemas']['ObligationFigures'];
      items: components['schemas']['Obligation'][];
      next?: string;
    };
    /** @description 符合条件的全部，不只这一页 */
    ObligationFigures: {
      subjects: number;
      required: number;
      done: number;
      owed: number;
      warned: number;
    };
    /** @description 一家企业或一位领导在一个周期内的一项任务 */
    Obligation: {
      rule: string;
      title: string;
      period: string;
      /** @description 最后一天 */
      dueDay: string;
      subject: {
        /** @enum {string} */
        kind: 'firm' | 'leader';
        id: string;
        /** @description 企业名称或职务 */
        title: string;
        district?: string;
        unit?: string;
        rank?: string;
      };
      required: number;
      done: number;
      owed: number;
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      warned: boolean;
      deeds: {
        campaign: string;
        /** Format: date-time */
        at: string;
      }[];
    };
    StoreComparison: {
      /** Format: date-time */
      checkedAt: string;
      /** @description 记录里未归档的事项 */
      open: number;
      /** @description 引擎里未结束的流程 */
      running: number;
      /** @description 不一致的件数 */
      found: number;
      /** @description 至多 500 件 */
      items: components['schemas']['StoreDifference'][];
    };
    StoreDifference: {
      /** @enum {string} */
      kind:
        | 'workflow-stopped'
        | 'workflow-missing'
        | 'workflow-behind'
        | 'record-behind'
        | 'record-missing'
        | 'state-differs'
        | 'reset-unrecorded'
        | 'workflow-lingers'
        | 'not-started'
        | 'hand-over-stalled'
        | 'projection-differs'
        | 'rows-without-facts'
        | 'chain-broken'
        | 'timer-missing'
        | 'columns-differ'
        | 'keeps-trying'
        | 'paused'
        | 'outbox-stuck'
        | 'queue-unserved'
        | 'unchecked';
      title: string;
      /** @description 意味着什么 */
      means: string;
      detail: string;
      caseId?: string;
      workflowId?: string;
      /**
       * @description 值班员执行 liubu doctor --repair 修复
       * @enum {string}
       */
      repair?: 'take-up' | 'record' | 'note-reset' | 'rebuild' | 'start' | 'end';
    };
    Terms: {
      items: {
        id: string;
        account: string;
        origin: string;
        termFrom: string;
        termTo: string;
        /**
         * @description 未开始、任期内、将届满、已届满
         * @enum {string}
         */
        state: 'coming' | 'running' | 'ending' | 'over';
      }[];
    };
    /** @description 企业 */
    'Record-firms': {
      id: string;
      version: number;
      /** @description 企业 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 区县 */
        district: string;
        /** @description 行业或领域 */
        sector?: string;
        /** @description 统一社会信用代码 */
        creditCode?: string;
        /** @description 规模以上 */
        aboveScale: boolean;
        /** @description 所在网格 */
        grid?: string;
      };
    };
    /** @description 服务团队 */
    'Record-teams': {
      id: string;
      version: number;
      /** @description 服务团队 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 单位 */
        unit: string;
        /** @description 区县 */
        district?: string;
        /** @description 联系岗位 */
        post?: string;
      };
    };
    /** @description 团队成员 */
    'Record-members': {
      id: string;
      version: number;
      /** @description 团队成员 */
      body: {
        /** @description 职务 */
        post: string;
        /** @description 团队 */
        team: string;
      };
    };
    /** @description 作风监督员 */
    'Record-supervisors': {
      id: string;
      version: number;
      /** @description 作风监督员 */
      body: {
        /** @description 账号 */
        account: string;
        /**
         * @description 来自
         * @enum {string}
         */
        origin: 'firm' | 'resident' | 'media' | 'expert';
        /**
         * Format: date
         * @description 任期自
         */
        termFrom: string;
        /**
         * Format: date
         * @description 任期至
         */
        termTo: string;
      };
    };
    /** @description 党支部 */
    'Record-branches': {
      id: string;
      version: number;
      /** @description 党支部 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 单位 */
        unit: string;
      };
    };
    /** @description 结对 */
    'Record-pairings': {
      id: string;
      version: number;
      /** @description 结对 */
      body: {
        /** @description 企业 */
        firm: string;
        /** @description 团队 */
        team?: string;
        /** @description 支部 */
        branch?: string;
      };
    };
    /** @description 资源清单 */
    'Record-resources': {
      id: string;
      version: number;
      /** @description 资源清单 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 单位 */
        unit: string;
        /** @description 行业或领域 */
        sector?: string;
        /** @description 内容 */
        text: string;
        /**
         * @description 状态
         * @enum {string}
         */
        state: 'open' | 'matched' | 'over';
      };
    };
    /** @description 需求清单 */
    'Record-demands': {
      id: string;
      version: number;
      /** @description 需求清单 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 企业 */
        firm: string;
        /** @description 行业或领域 */
        sector?: string;
        /** @description 内容 */
        text: string;
        /**
         * @description 状态
         * @enum {string}
         */
        state: 'open' | 'matched' | 'over';
      };
    };
    /** @description 项目清单 */
    'Record-projects': {
      id: string;
      version: number;
      /** @description 项目清单 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 单位 */
        unit: string;
        /** @description 企业 */
        firm: string;
        /** @description 内容 */
        text: string;
        /**
         * @description 状态
         * @enum {string}
         */
        state: 'open' | 'matched' | 'over';
      };
    };
    /** @description 一企一策 */
    'Record-measures': {
      id: string;
      version: number;
      /** @description 一企一策 */
      body: {
        /** @description 企业 */
        firm: string;
        /** @description 单位 */
        unit: string;
        /** @description 措施 */
        text: string;
        /**
         * Format: date
         * @description 完成日期
         */
        day: string;
        /**
         * @description 状态
         * @enum {string}
         */
        state: 'open' | 'done';
      };
    };
    /** @description 惠企政策 */
    'Record-firm-policies': {
      id: string;
      version: number;
      /** @description 惠企政策 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 行业或领域 */
        sector?: string;
        /** @description 内容 */
        text: string;
        /** @description 区县 */
        district?: string;
        /** @description 发布单位 */
        unit?: string;
        /**
         * Format: date
         * @description 发布日期
         */
        publishedOn: string;
        /**
         * Format: date
         * @description 有效期至
         */
        validTo?: string;
      };
    };
    /** @description 行为准则 */
    'Record-conduct-articles': {
      id: string;
      version: number;
      /** @description 行为准则 */
      body: {
        /**
         * @description 类别
         * @enum {string}
         */
        sort: 'measure' | 'prohibition';
        /** @description 内容 */
        text: string;
      };
    };
    /** @description 网格 */
    'Record-grids': {
      id: string;
      version: number;
      /** @description 网格 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 区县 */
        district: string;
        /** @description 上级网格 */
        parent?: string;
      };
    };
    /** @description 领导岗位 */
    'Record-leaders': {
      id: string;
      version: number;
      /** @description 领导岗位 */
      body: {
        /** @description 职务 */
        post: string;
        /**
         * @description 级别
         * @enum {string}
         */
        rank: 'top' | 'deputy' | 'other';
        /** @description 单位 */
        unit: string;
        /** @description 区县 */
        district?: string;
      };
    };
    /** @description 科室站所 */
    'Record-divisions': {
      id: string;
      version: number;
      /** @description 科室站所 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 单位 */
        unit: string;
        /** @description 负责人职务 */
        post: string;
      };
    };
    /** @description 企业联系岗位 */
    'Record-contacts': {
      id: string;
      version: number;
      /** @description 企业联系岗位 */
      body: {
        /** @description 企业 */
        firm: string;
        /** @description 职务 */
        post: string;
      };
    };
    /** @description 走访任务规则 */
    'Record-obligation-rules': {
      id: string;
      version: number;
      /** @description 走访任务规则 */
      body: {
        /** @description 名称 */
        name: string;
        /**
         * @description 约束谁
         * @enum {string}
         */
        binds: 'firm' | 'leader';
        /**
         * @description 领导级别
         * @enum {string}
         */
        rank?: 'top' | 'deputy' | 'other';
        /** @description 活动种类 */
        campaign?: string;
        /** @description 任务 */
        task?: string;
        /** @description 任务结果 */
        outcome?: string;
        /** @description 次数 */
        times: number;
        /**
         * @description 周期
         * @enum {string}
         */
        period: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
      };
    };
    /** @description 企业档案 */
    FirmFile: {
      firm: components['schemas']['FirmFile-firms'];
      contacts: components['schemas']['FirmFile-contacts'][];
      pairings: components['schemas']['FirmFile-pairings'][];
      demands: components['schemas']['FirmFile-demands'][];
      projects: components['schemas']['FirmFile-projects'][];
      plan: {
        measures: number;
        done: number;
        overdue: number;
        items: components['schemas']['FirmFileMeasure'][];
      };
      visits: {
        campaign: string;
        title: string;
        task: string;
        outcome: string;
        /** Format: date-time */
        at: string;
      }[];
      obligations: components['schemas']['Obligation'][];
      /** @description 登记时写明这家企业（档案编号或统一社会信用代码）的诉求；只有可查看诉求人的角色有此项 */
      appeals?: components['schemas']['FirmAppeal'][];
    };
    'FirmFile-firms': {
      id: string;
      version: number;
      /** @description 企业 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 区县 */
        district: string;
        /** @description 行业或领域 */
        sector?: string;
        /** @description 统一社会信用代码 */
        creditCode?: string;
        /** @description 规模以上 */
        aboveScale: boolean;
        /** @description 所在网格 */
        grid?: string;
      };
    };
    'FirmFile-contacts': {
      id: string;
      version: number;
      /** @description 企业联系岗位 */
      body: {
        /** @description 企业 */
        firm: string;
        /** @description 职务 */
        post: string;
      };
    };
    'FirmFile-pairings': {
      id: string;
      version: number;
      /** @description 结对 */
      body: {
        /** @description 企业 */
        firm: string;
        /** @description 团队 */
        team?: string;
        /** @description 支部 */
        branch?: string;
      };
    };
    'FirmFile-demands': {
      id: string;
      version: number;
      /** @description 需求清单 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 企业 */
        firm: string;
        /** @description 行业或领域 */
        sector?: string;
        /** @description 内容 */
        text: string;
        /**
         * @description 状态
         * @enum {string}
         */
        state: 'open' | 'matched' | 'over';
      };
    };
    'FirmFile-projects': {
      id: string;
      version: number;
      /** @description 项目清单 */
      body: {
        /** @description 名称 */
        name: string;
        /** @description 单位 */
        unit: string;
        /** @description 企业 */
        firm: string;
        /** @description 内容 */
        text: string;
        /**
         * @description 状态
         * @enum {string}
         */
        state: 'open' | 'matched' | 'over';
      };
    };
    FirmFileMeasure: {
      id: string;
      version: number;
      /** @description 一企一策 */
      body: {
        /** @description 企业 */
        firm: string;
        /** @description 单位 */
        unit: string;
        /** @description 措施 */
        text: string;
        /**
         * Format: date
         * @description 完成日期
         */
        day: string;
        /**
         * @description 状态
         * @enum {string}
         */
        state: 'open' | 'done';
      };
      /**
       * @description 过了完成日期未完成为红灯
       * @enum {string}
       */
      light: 'green' | 'yellow' | 'red';
    };
    /** @description 企业提出的一件诉求：不含任何文字内容 */
    FirmAppeal: {
      id: string;
      number?: string;
      category: string;
      /** @enum {string} */
      stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      /** @enum {string} */
      status:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      /** Format: date-time */
      filedAt: string;
      /** Format: date-time */
      closedAt?: string;
    };
    RecordVersion: {
      version: number;
      body: {
        [key: string]: unknown;
      };
      retired: boolean;
      /** Format: date-time */
      at: string;
      /** @description 账号 */
      by: string;
    };
    /** @description 导入结果：有一处错误则一行也不导入 */
    RecordImport: {
      imported: boolean;
      rows: number;
      /** @description 其中新增或有变化的 */
      changed: number;
      errors: {
        row: number;
        column: string;
        message: string;
      }[];
    };
    Coverage: {
      aboveScale: number;
      covered: number;
      uncovered: {
        id: string;
        name: string;
        district: string;
        aboveScale: boolean;
      }[];
    };
    Matches: {
      items: {
        demand: string;
        resource: string;
        score: number;
      }[];
    };
    /** @description 已发布的惠企政策 */
    PolicyForFirms: {
      id: string;
      name: string;
      text: string;
      /** @description 发布日期 */
      publishedOn: string;
      /** @description 有效期至，当日仍有效 */
      validTo?: string;
      sector?: string;
      district?: string;
      /** @description 发布单位 */
      unit?: string;
      unitName?: string;
      /**
       * @description 现行有效、已失效
       * @enum {string}
       */
      standing: 'in-force' | 'lapsed';
      /**
       * Format: date-time
       * @description 发布或最近一次修改
       */
      changedAt: string;
    };
    /** @description 一次活动的当前状态 */
    Campaign: {
      version: number;
      id: string;
      workflowId: string;
      kind: string;
      title: string;
      /** @enum {string} */
      status: 'preparing' | 'under-way' | 'reporting' | 'following' | 'closed' | 'called-off';
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      period?: string;
      theme?: string;
      mode?: string;
      round?: number;
      lead?: string;
      district?: string;
      day?: string;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      dueAt?: string;
      next?: {
        what: string;
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules';
        unit?: string;
        /** Format: date-time */
        by: string;
        otherwise: string;
      };
      counts: {
        tasks: number;
        done: number;
        shortfalls: number;
        findings: number;
        items: number;
        owed: number;
      };
      fromCase?: string;
      summary?: string;
      units: string[];
      targets: {
        id: string;
        title: string;
        unit?: string;
        assisting?: string[];
        day?: string;
        records?: string[];
        /**
         * @description 需求和资源清单是否已记为已对接，或早已被别的对接占用
         * @enum {string}
         */
        matched?: 'matched' | 'taken';
      }[];
      members: {
        id: string;
        title: string;
        unit?: string;
      }[];
      agenda: {
        id: string;
        title: string;
        unit?: string;
        decision?: {
          lead: string;
          who: string;
          how: string;
          day: string;
        };
        /** @enum {string} */
        told?: 'assigned' | 'refused';
        refusal?: string;
        /** @enum {string} */
        why?: 'listed' | 'standing' | 'area-wide' | 'major';
      }[];
      tasks: {
        id: string;
        title: string;
        subject?: string;
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules';
        unit?: string;
        /** Format: date-time */
        dueAt?: string;
        /** @enum {string} */
        light?: 'green' | 'yellow' | 'red';
        /** @enum {string} */
        state: 'open' | 'done' | 'missed';
        done?: {
          outcome: string;
          /** Format: date-time */
          at: string;
          byDefault: boolean;
          late: boolean;
          note?: string;
          answers: {
            check: string;
            yes?: boolean;
            score?: number;
            text?: string;
          }[];
          evidence: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
          members?: string[];
        };
      }[];
      findings: {
        id: string;
        text: string;
        /** @enum {string} */
        use: 'appeal' | 'rectification' | 'noted';
        target?: string;
        unit?: string;
        category?: string;
        district?: string;
        caseId?: string;
      }[];
      items: {
        id: string;
        /** @enum {string} */
        kind: 'rectification' | 'promise';
        what: string;
        unit: string;
        from?: string;
        /** @enum {string} */
        step: 'rectify' | 'verify' | 'accountability' | 'done';
        level: number;
        late: boolean;
        report?: string;
        /** Format: date-time */
        dueAt?: string;
        /** @enum {string} */
        light?: 'green' | 'yellow' | 'red';
        day?: string;
        /** Format: date-time */
        openedAt?: string;
        /** Format: date-time */
        doneAt?: string;
        held?: {
          direct?: {
            who: string;
            measure: string;
          };
          leadership?: {
            who: string;
            measure: string;
          };
          reason: string;
        };
      }[];
      themeProposals?: {
        theme: string;
        score: number;
        reason: string;
      }[];
      reviewed?: {
        campaign: string;
        /** @enum {string} */
        kind: 'promise' | 'case';
        id: string;
        unit: string;
        what?: string;
        day?: string;
        /** @enum {string} */
        stands: 'kept' | 'kept-late' | 'open' | 'overdue';
        level: number;
      }[];
      report?: {
        text: string;
        /** @enum {string} */
        release?: 'published' | 'filed';
        /** Format: date-time */
        at?: string;
      };
    };
    /** @description 一次活动的概况 */
    CampaignBrief: {
      version: number;
      id: string;
      workflowId: string;
      kind: string;
      title: string;
      /** @enum {string} */
      status: 'preparing' | 'under-way' | 'reporting' | 'following' | 'closed' | 'called-off';
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      period?: string;
      theme?: string;
      mode?: string;
      round?: number;
      lead?: string;
      district?: string;
      day?: string;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      dueAt?: string;
      next?: {
        what: string;
        /** @enum {string} */
        role:
          | 'appellant'
          | 'upstream'
          | 'office'
          | 'centre'
          | 'supervisor'
          | 'unit'
          | 'discipline'
          | 'operator'
          | 'timer'
          | 'rules';
        unit?: string;
        /** Format: date-time */
        by: string;
        otherwise: string;
      };
      counts: {
        tasks: number;
        done: number;
        shortfalls: number;
        findings: number;
        items: number;
        owed: number;
      };
    };
    CampaignFact: {
      seq: number;
      fact: string;
      /** Format: date-time */
      at: string;
      by: {
        role: string;
        id: string;
        unit?: string;
      };
      body: {
        [key: string]: unknown;
      };
    };
    AllowedCampaignAct: {
      act: string;
      title: string;
      description: string;
      schema: {
        [key: string]: unknown;
      };
      example: unknown;
    };
    /** @description 整改事项或承诺 */
    Rectification: {
      campaign: string;
      campaignTitle: string;
      id: string;
      /** @enum {string} */
      kind: 'rectification' | 'promise';
      what: string;
      unit: string;
      district?: string;
      /** @enum {string} */
      step: 'rectify' | 'verify' | 'accountability' | 'done';
      level: number;
      late: boolean;
      /** @enum {string} */
      light: 'green' | 'yellow' | 'red';
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      dueAt?: string;
      /** Format: date-time */
      doneAt?: string;
    };
    /** @description 公开的会议 */
    PublicSession: {
      id: string;
      title: string;
      theme?: string;
      day?: string;
      /** @enum {string} */
      status: 'preparing' | 'under-way' | 'reporting' | 'following' | 'closed' | 'called-off';
      /** @description 议题数 */
      cases: number;
      /** @description 公开发布后才有；保密事项不列 */
      decisions: {
        number?: string;
        category: string;
        unit: string;
        who: string;
        how: string;
        day: string;
      }[];
      promises: {
        unit: string;
        what: string;
        day?: string;
        /** @enum {string} */
        stands: 'kept' | 'kept-late' | 'open' | 'overdue';
      }[];
      /** @description 纪要是否已公开 */
      minutes: boolean;
    };
    RulesPreview: {
      /** Format: date-time */
      asOf: string;
      /** @description 第一页才有 */
      summary?: components['schemas']['PreviewSummary'];
      items: components['schemas']['PreviewedCase'][];
      next?: string;
    };
    /** @description 全部在办诉求合计 */
    PreviewSummary: {
      cases: number;
      different: number;
      limits: {
        earlier: number;
        later: number;
        /** @description 移动多于 fromDays、至多 toDays 天的期限数；负数为提前 */
        histogram: {
          fromDays?: number;
          toDays?: number;
          limits: number;
        }[];
      };
      lights: {
        /** @enum {string} */
        from: 'green' | 'yellow' | 'red';
        /** @enum {string} */
        to: 'green' | 'yellow' | 'red';
        cases: number;
      }[];
      escalations: {
        sooner: number;
        later: number;
        added: number;
        removed: number;
        otherStep: number;
      };
      notices: {
        sooner: number;
        later: number;
      };
      atOnce: {
        cases: number;
        facts: {
          fact: string;
          title: string;
          count: number;
        }[];
      };
    };
    PreviewedCase: {
      id: string;
      status: string;
      district: string;
      unit?: string;
      policyVersion: string;
      calendarVersion: string;
      limits: components['schemas']['ShiftedLimit'][];
      light: {
        /** @enum {string} */
        from: 'green' | 'yellow' | 'red';
        /** @enum {string} */
        to: 'green' | 'yellow' | 'red';
      };
      /** @description 无人办理时的下一步督办 */
      escalation: {
        from?: {
          /** @enum {string} */
          step: 'supervision-1' | 'supervision-2' | 'accountability' | 'listed' | 'session' | 'standing';
          /** Format: date-time */
          at: string;
        };
        to?: {
          /** @enum {string} */
          step: 'supervision-1' | 'supervision-2' | 'accountability' | 'listed' | 'session' | 'standing';
          /** Format: date-time */
          at: string;
        };
      };
      notices: {
        notice: string;
        /** @enum {string} */
        what: 'published' | 'archived' | 'objection-decided';
        /** Format: date-time */
        from?: string;
        /** Format: date-time */
        to?: string;
      }[];
      /** @description 改过来时随即发生的事实 */
      atOnce: string[];
    };
    /** @description 会移动的期限；停止计时的没有时间 */
    ShiftedLimit: {
      duty: string;
      dutyId: string;
      title: string;
      /** Format: date-time */
      from?: string;
      /** Format: date-time */
      to?: string;
      /** Format: date-time */
      yellowFrom?: string;
      /** Format: date-time */
      yellowTo?: string;
    };
    MovedCases: {
      items: components['schemas']['MovedCase'][];
      next?: string;
    };
    MovedCase: {
      id: string;
      /**
       * @description moved 已改，refused 不能改，no-answer 未及时答复，可再做一次；not-found 引擎中没有，须先修复
       * @enum {string}
       */
      result: 'moved' | 'refused' | 'no-answer' | 'not-found';
      /** @description 原来的制度 */
      policyVersion: string;
      /** @description 原来的日历 */
      calendarVersion: string;
      /** Format: date-time */
      dueFrom?: string;
      /** Format: date-time */
      dueTo?: string;
      code?: string;
      reason?: string;
    };
    PolicyVersion: {
      version: string;
      title?: string;
      /**
       * @description proposed 待批准，current 现行，superseded 已被取代
       * @enum {string}
       */
      status: 'proposed' | 'current' | 'superseded';
      /** Format: date-time */
      takenAt: string;
      openCases: number;
    };
    PolicyAsTaken: {
      version: string;
      /**
       * @description proposed 待批准，current 现行，superseded 已被取代
       * @enum {string}
       */
      status: 'proposed' | 'current' | 'superseded';
      /** Format: date-time */
      takenAt: string;
      policy: {
        version: string;
        title: string;
        duties: {
          [key: string]: {
            /** @enum {string} */
            actor:
              | 'office'
              | 'centre'
              | 'supervisor'
              | 'appellant'
              | 'lead'
              | 'assisting'
              | 'noticed'
              | 'session'
              | 'public';
            limit: components['schemas']['Budget'];
            urgentLimit?: components['schemas']['Budget'];
            reminder?:
              | {
                  fraction: number;
                }
              | {
                  after: components['schemas']['Budget'];
                };
            /** @default 0 */
            grace: number;
            /** @enum {string} */
            consequence:
              | 'proposal-stands'
              | 'accept-by-default'
              | 'assign-by-duty-list'
              | 'close-incomplete'
              | 'ladder'
              | 'uphold-first-asked'
              | 'points'
              | 'refuse-extension'
              | 'resume'
              | 'joint-session'
              | 'no-answer'
              | 'appellant-word-stands'
              | 'list'
              | 'standing-listing'
              | 'remind-again'
              | 'refuse-contest'
              | 'publish'
              | 'objection-refused'
              | 'archive'
              | 'end';
          };
        };
        handle: {
          consult: components['schemas']['Budget'];
          'first-asked': components['schemas']['Budget'];
          coordinated: components['schemas']['Budget'];
          escalated: components['schemas']['Budget'];
          urgent: components['schemas']['Budget'];
        };
        returnWindow: components['schemas']['Budget'];
        returns: number;
        extensionMost: components['schemas']['Budget'];
        spreadSeconds: number;
        rounds: number;
        rankingDisplay: components['schemas']['Budget'];
        verifyOneIn: number;
        gates: {
          [key: string]: ('solved' | 'satisfied' | 'mechanism')[];
        };
        points: {
          [key: string]: number;
        };
      };
    };
    CalendarVersion: {
      version: string;
      title?: string;
      /**
       * @description proposed 待批准，current 现行，superseded 已被取代
       * @enum {string}
       */
      status: 'proposed' | 'current' | 'superseded';
      /** Format: date-time */
      takenAt: string;
      openCases: number;
    };
    CalendarAsTaken: {
      version: string;
      /**
       * @description proposed 待批准，current 现行，superseded 已被取代
       * @enum {string}
       */
      status: 'proposed' | 'current' | 'superseded';
      /** Format: date-time */
      takenAt: string;
      calendar: {
        version: string;
        announced: number[];
        daysOff: {
          day: string;
          reason: string;
        }[];
        makeUpDays: {
          day: string;
          reason: string;
        }[];
      };
    };
    Unit: {
      id: string;
      name: string;
      /**
       * @description 只在同类之间排名
       * @enum {string}
       */
      class: 'district' | 'department' | 'utility';
      /** @description 负责的职务，不是姓名 */
      head: string;
      divisions: string[];
      /** @description 已停用：不再交办新的诉求，在办诉求中仍用其名称 */
      retired: boolean;
    };
    UnitInFull: {
      id: string;
      name: string;
      /**
       * @description 只在同类之间排名
       * @enum {string}
       */
      class: 'district' | 'department' | 'utility';
      /** @description 负责的职务，不是姓名 */
      head: string;
      divisions: string[];
      /** @description 已停用：不再交办新的诉求，在办诉求中仍用其名称 */
      retired: boolean;
      /** @description 职责清单中由其承办的事项类别 */
      categories: string[];
      /** @description 由其负责的区县 */
      districts: string[];
      /** @description 无人承办的由其承办 */
      fallback: boolean;
    };
    RetiredUnit: {
      id: string;
      name: string;
      /**
       * @description 只在同类之间排名
       * @enum {string}
       */
      class: 'district' | 'department' | 'utility';
      /** @description 负责的职务，不是姓名 */
      head: string;
      divisions: string[];
      /** @description 已停用：不再交办新的诉求，在办诉求中仍用其名称 */
      retired: boolean;
      /** @description 职责清单中由其承办的事项类别 */
      categories: string[];
      /** @description 由其负责的区县 */
      districts: string[];
      /** @description 无人承办的由其承办 */
      fallback: boolean;
      openCases: number;
    };
    Themes: {
      /** @description 常设主题 */
      standing: string[];
      /** @description 各月主题 */
      months: components['schemas']['MonthTheme'][];
      /** @description 本月主题 */
      current?: components['schemas']['MonthTheme'];
    };
    /** @description 办事指南；asked 每组都有一词在诉求中的，才即时答复 */
    WholeArticle: {
      id: string;
      category: string;
      title: string;
      asked: string[][];
      text: string;
    };
    RetiredArticle: {
      id: string;
    };
    /** @description 一次修改：谁、何时、为什么，在哪一版之后 */
    RegistryEdit: {
      /** @enum {string} */
      kind: 'policies' | 'calendars' | 'units' | 'themes' | 'articles';
      revision: number;
      /** @enum {string} */
      act: 'proposed' | 'approved' | 'added' | 'changed' | 'retired' | 'restored' | 'duties-taken';
      subject: string;
      by: {
        role: string;
        id: string;
      };
      reason: string;
      /** Format: date-time */
      at: string;
    };
    /** @description 诉求人看到的进度 */
    Tracked: {
      title: string;
      district: string;
      /** @enum {string} */
      stage: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
      stageTitle: string;
      /** @enum {string} */
      status:
        | 'awaiting-theme'
        | 'awaiting-supplement'
        | 'awaiting-judgement'
        | 'awaiting-assignment'
        | 'awaiting-signature'
        | 'awaiting-arbitration'
        | 'handling'
        | 'paused'
        | 'awaiting-evaluation'
        | 'awaiting-verification'
        | 'awaiting-promise'
        | 'awaiting-mechanism'
        | 'awaiting-session'
        | 'standing'
        | 'reviewing'
        | 'closed'
        | 'ended';
      statusTitle: string;
      /** Format: date-time */
      filedAt: string;
      /** Format: date-time */
      dueAt?: string;
      /** Format: date-time */
      closedAt?: string;
      outcome?: string;
      /** @description 承办单位名称 */
      unit?: string;
      round: number;
      /** @description 挂牌督办编号 */
      listing?: string;
      next?: {
        title: string;
        /** Format: date-time */
        by?: string;
        otherwise: string;
      };
    };
    NewWebhook: {
      id: string;
      url: string;
      /** @description 只推送此来源的诉求；没有则为全部来源（不含保密件） */
      source?: string;
      events?: (
        | 'filed'
        | 'theme-confirmed'
        | 'numbered'
        | 'redirected'
        | 'supplement-requested'
        | 'supplemented'
        | 'merged'
        | 'judged'
        | 'assigned'
        | 'signed'
        | 'returned'
        | 'arbitrated'
        | 'contacted'
        | 'planned'
        | 'progressed'
        | 'subtask-finished'
        | 'extension-decided'
        | 'paused'
        | 'resumed'
        | 'replied'
        | 'evaluated'
        | 'evaluation-lapsed'
        | 'verified'
        | 'follow-up-decided'
        | 'listed'
        | 'delisted'
        | 'session-called'
        | 'put-on-standing-list'
        | 'limit-missed'
        | 'supervised'
        | 'escalated'
        | 'closed'
        | 'reopened'
        | 'withdrawn'
        | 'ended'
        | 'rules-moved'
        | 'status-changed'
        | 'policy-published'
        | 'policy-changed'
        | 'policy-withdrawn'
      )[];
      /**
       * @description parked：连续多日失败后停发，须恢复；gone：对方答复 410
       * @enum {string}
       */
      state: 'active' | 'paused' | 'parked' | 'gone';
      /** Format: date-time */
      stateSince: string;
      /** @description 自上次送达以来的失败次数 */
      failures: number;
      /** Format: date-time */
      failingSince?: string;
      lastError?: string;
      /** Format: date-time */
      lastDeliveredAt?: string;
      /** @description 尚待送达的事件数 */
      waiting: number;
      /** Format: date-time */
      createdAt: string;
      /** @description 签名密钥（Standard Webhooks），只在此处给出一次 */
      secret?: string;
    };
    Webhook: {
      id: string;
      url: string;
      /** @description 只推送此来源的诉求；没有则为全部来源（不含保密件） */
      source?: string;
      events?: (
        | 'filed'
        | 'theme-confirmed'
        | 'numbered'
        | 'redirected'
        | 'supplement-requested'
        | 'supplemented'
        | 'merged'
        | 'judged'
        | 'assigned'
        | 'signed'
        | 'returned'
        | 'arbitrated'
        | 'contacted'
        | 'planned'
        | 'progressed'
        | 'subtask-finished'
        | 'extension-decided'
        | 'paused'
        | 'resumed'
        | 'replied'
        | 'evaluated'
        | 'evaluation-lapsed'
        | 'verified'
        | 'follow-up-decided'
        | 'listed'
        | 'delisted'
        | 'session-called'
        | 'put-on-standing-list'
        | 'limit-missed'
        | 'supervised'
        | 'escalated'
        | 'closed'
        | 'reopened'
        | 'withdrawn'
        | 'ended'
        | 'rules-moved'
        | 'status-changed'
        | 'policy-published'
        | 'policy-changed'
        | 'policy-withdrawn'
      )[];
      /**
       * @description parked：连续多日失败后停发，须恢复；gone：对方答复 410
       * @enum {string}
       */
      state: 'active' | 'paused' | 'parked' | 'gone';
      /** Format: date-time */
      stateSince: string;
      /** @description 自上次送达以来的失败次数 */
      failures: number;
      /** Format: date-time */
      failingSince?: string;
      lastError?: string;
      /** Format: date-time */
      lastDeliveredAt?: string;
      /** @description 尚待送达的事件数 */
      waiting: number;
      /** Format: date-time */
      createdAt: string;
    };
    Delivery: {
      event: string;
      type: string;
      /** @description 诉求编号；惠企政策的为 policies-for-firms~ 加政策编号 */
      caseId: string;
      /** @enum {string} */
      state: 'pending' | 'delivered' | 'given-up';
      attempts: number;
      /** @description 对方最后一次的答复 */
      status?: number;
      ms?: number;
      error?: string;
      /** Format: date-time */
      lastAt?: string;
    };
    ApiKey: {
      id: string;
      /** @description 首个密钥的编号：更换密钥后仍是同一调用者 */
      line: string;
      /** @enum {string} */
      role: 'upstream' | 'office' | 'centre' | 'supervisor' | 'unit' | 'discipline' | 'operator';
      unit?: string;
      source?: string;
      title?: string;
      /** @enum {string} */
      state: 'valid' | 'expired' | 'revoked';
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt?: string;
      /**
       * Format: date-time
       * @description 停用时间；更换后的宽限期内在将来
       */
      revokedAt?: string;
      /**
       * Format: date-time
       * @description 精确到分钟
       */
      lastUsedAt?: string;
    };
    NewApiKey: {
      id: string;
      /** @description 首个密钥的编号：更换密钥后仍是同一调用者 */
      line: string;
      /** @enum {string} */
      role: 'upstream' | 'office' | 'centre' | 'supervisor' | 'unit' | 'discipline' | 'operator';
      unit?: string;
      source?: string;
      title?: string;
      /** @enum {string} */
      state: 'valid' | 'expired' | 'revoked';
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt?: string;
      /**
       * Format: date-time
       * @description 停用时间；更换后的宽限期内在将来
       */
      revokedAt?: string;
      /**
       * Format: date-time
       * @description 精确到分钟
       */
      lastUsedAt?: string;
      /** @description 密钥，只在此处给出一次 */
      key?: string;
    };
    Open311Discovery: {
      /** Format: date-time */
      changeset: string;
      contact: string;
      key_service: string;
      endpoints: {
        specification: string;
        url: string;
        /** Format: date-time */
        changeset: string;
        /** @enum {string} */
        type: 'production' | 'test';
        formats: string[];
      }[];
    };
    /** @description GeoReport v2 的错误列表 */
    Open311Errors: {
      code: string;
      description: string;
    }[];
    Open311Service: {
      service_code: string;
      service_name: string;
      description: string;
      /** @description 是否另有须填的属性 */
      metadata: boolean;
      /** @enum {string} */
      type: 'realtime' | 'batch' | 'blackbox';
      /** @description 逗号分隔 */
      keywords: string | null;
      group: string;
    };
    Open311ServiceDefinition: {
      service_code: string;
      attributes: {
        variable: boolean;
        code: string;
        /** @enum {string} */
        datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist';
        required: boolean;
        datatype_description: string | null;
        order: number;
        description: string;
        values: {
          key: string;
          name: string;
        }[];
      }[];
    };
    Open311Request: {
      service_request_id: string;
      /** @enum {string} */
      status: 'open' | 'closed';
      status_notes: string;
      service_name: string;
      service_code: string;
      /** @description 区县、类别和状态；不含诉求人的话 */
      description: string;
      agency_responsible: string | null;
      service_notice: null;
      /** Format: date-time */
      requested_datetime: string;
      /** Format: date-time */
      updated_datetime: string;
      expected_datetime: string | null;
      /** @description 不公开 */
      address: null;
      /** @description 不公开 */
      address_id: null;
      /** @description 不公开 */
      zipcode: null;
      /** @description 保留四位小数 */
      lat: number | null;
      /** @description 保留四位小数 */
      long: number | null;
      /** @description 不公开 */
      media_url: null;
    };
    Open311Filed: {
      service_request_id: string;
      service_notice: string;
      account_id: string | null;
    };
    Open311Token: {
      service_request_id: string;
      token: string;
    };
    Open311Update: {
      update_id: string;
      service_request_id: string;
      /** @enum {string} */
      status: 'open' | 'closed';
      /** Format: date-time */
      updated_datetime: string;
      description: string;
      /** @description 不公开 */
      media_url: null;
    };
    Open311Updated: {
      update_id: string;
    };
    Readiness: {
      /** @enum {string} */
      status: 'ready' | 'not-ready';
      store: boolean;
      engine: boolean;
      /** @description 近一分钟有工作进程领取任务；没有时诉求照常登记，动作要等它恢复 */
      worker: boolean;
    };
  };
  responses: {
    /** @description 请求无法识别 */
    Problem400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 没有密钥或密钥无效 */
    Problem401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 已知身份但无权进行 */
    Problem403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 规则不允许，或已用不同内容登记 */
    Problem409: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容过大 */
    Problem413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容类型不受支持 */
    Problem415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容有误：逐项列出 */
    Problem422: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 请求过于频繁 */
    Problem429: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 系统内部错误 */
    Problem500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 数据库或流程引擎暂时不可用 */
    Problem503: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 没有，或不在查看范围内 */
    Problem404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 读取之后别人已经改过 */
    Problem412: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 须以 If-Match 写明所读到的 ETag */
    Problem428: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 参数有误 */
    Open311Errors400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Open311Errors'];
        'text/xml': string;
      };
    };
    /** @description 没有密钥、密钥无效或无权进行 */
    Open311Errors403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Open311Errors'];
        'text/xml': string;
      };
    };
    /** @description 没有这一服务、辖区、令牌或诉求 */
    Open311Errors404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Open311Errors'];
        'text/xml': string;
      };
    };
    /** @description 请求过于频繁 */
    Open311Errors429: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Open311Errors'];
        'text/xml': string;
      };
    };
    /** @description 系统内部错误 */
    Open311Errors500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Open311Errors'];
        'text/xml': string;
      };
    };
    /** @description 数据库或流程引擎暂时不可用 */
    Open311Errors503: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Open311Errors'];
        'text/xml': string;
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export interface operations {
  listAppeals: {
    parameters: {
      query?: {
        stage?: 'theme' | 'collect' | 'assign' | 'handle' | 'follow-up' | 'review';
        status?:
          | 'awaiting-theme'
          | 'awaiting-supplement'
          | 'awaiting-judgement'
          | 'awaiting-assignment'
          | 'awaiting-signature'
          | 'awaiting-arbitration'
          | 'handling'
          | 'paused'
          | 'awaiting-evaluation'
          | 'awaiting-verification'
          | 'awaiting-promise'
          | 'awaiting-mechanism'
          | 'awaiting-session'
          | 'standing'
          | 'reviewing'
          | 'closed'
          | 'ended';
        light?: 'green' | 'yellow' | 'red';
        unit?: string;
        district?: string;
        channel?:
          | 'web'
          | 'phone'
          | 'radio'
          | 'wechat'
          | 'card'
          | 'sms'
          | 'app'
          | 'visit'
          | 'meeting'
          | 'survey'
          | 'counter'
          | 'operator'
          | 'style-supervisor';
        theme?: string;
        category?: string;
        level?: number;
        overdue?: 'true' | 'false';
        /** @description 标题的一部分，或编号的开头 */
        q?: string;
        from?: string;
        to?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页诉求 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ListedAppeal'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  fileAppeal: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "source": "hotline-12345",
         *       "externalId": "2026-0001",
         *       "channel": "phone",
         *       "title": "小区公共收益没有公示",
         *       "text": "业主要求物业公司公布广告和停车收入的去向，反映三个月未得到答复。",
         *       "district": "云龙区",
         *       "kind": "complaint",
         *       "category": "物业管理",
         *       "appellant": {
         *         "type": "resident",
         *         "name": "测试业主乙",
         *         "phone": "13900000002"
         *       }
         *     }
         */
        'application/json': components['schemas']['Intake'];
      };
    };
    responses: {
      /** @description 早已登记的同一件 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Filed'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Filed'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  suggestBeforeFiling: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "小区公共收益没有公示",
         *       "text": "反映三个月未得到答复。",
         *       "district": "云龙区"
         *     }
         */
        'application/json': components['schemas']['FilingDraft'];
      };
    };
    responses: {
      /** @description 建议 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilingSuggestions'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  importAppeals: {
    parameters: {
      query?: {
        /** @description 只检查，不导入 */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        'text/csv': string;
      };
    };
    responses: {
      /** @description 早已导入的同一文件，或试导入的结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'] | components['schemas']['ImportReport'];
        };
      };
      /** @description 已全部登记，流程正在启动 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  importTemplate: {
    parameters: {
      query?: {
        /** @description 默认 xlsx */
        format?: 'xlsx' | 'csv';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 模板文件 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'text/csv': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 进度 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readAppeal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 当前状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealDetails'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  revealAppellant: {
    parameters: {
      query: {
        /** @description 用途 */
        purpose: string;
      };
      header?: never;
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 个人信息 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClearAppellant'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  eraseAppellant: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "诉求人依个人信息保护法要求删除"
         *     }
         */
        'application/json': components['schemas']['ErasureRequest'];
      };
    };
    responses: {
      /** @description 已销毁 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasedAppellant'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listReveals: {
    parameters: {
      query?: {
        /** @description 诉求编号 */
        appeal?: string;
        act?: 'reveal' | 'erase';
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页记录 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RevealEntry'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readTimeline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 经过 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TimelineItem'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readDeadline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 当前期限的算法 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Deadline'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listActs: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 可以做的动作 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AllowedAct'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'confirm-theme': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "track": "first-asked",
         *       "why": "与本月主题一致"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          kind?: 'consult' | 'help' | 'complaint' | 'suggestion' | 'rights';
          category?: string;
          theme?: string;
          /** @enum {string} */
          track?: 'first-asked' | 'escalated' | 'coordinated';
          urgent?: boolean;
          why?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  redirect: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "destination": "受理该案的人民法院",
         *       "reason": "法院已立案审理"
         *     }
         */
        'application/json': {
          destination: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'request-supplement': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "what": "请补充合同编号和签订日期"
         *     }
         */
        'application/json': {
          what: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  supplement: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "合同编号为 2023-017，签订于 2023 年 5 月。"
         *     }
         */
        'application/json': {
          text: string;
          attachments?: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  merge: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "into": "hotline-12345~0001",
         *       "relation": "same-matter",
         *       "reason": "同一物业公司的同一问题"
         *     }
         */
        'application/json': {
          into: string;
          /** @enum {string} */
          relation: 'same-appellant' | 'same-matter';
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  judge: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "lawful": true,
         *       "reasonable": true,
         *       "reason": "事实清楚，属于受理范围"
         *     }
         */
        'application/json': {
          lawful: boolean;
          reasonable: boolean;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  assign: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "lead": "housing",
         *       "track": "first-asked",
         *       "why": "物业管理职责单位"
         *     }
         */
        'application/json': {
          lead?: string;
          assisting?: {
            unit: string;
            task: string;
          }[];
          /** @enum {string} */
          track?: 'first-asked' | 'escalated' | 'coordinated';
          why?: string;
          /** @description 帮办团队 */
          helper?: string;
          /** @description 现场交办：会议编号、谁负责、怎么解决、什么时候解决；不得退单 */
          session?: {
            ref: string;
            who: string;
            how: string;
            /** Format: date */
            dueDay: string;
          };
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sign: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  return: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "该路段由区城管部门管养，附职责分工文件",
         *       "evidence": [
         *         {
         *           "name": "现场照片.jpg",
         *           "mediaType": "image/jpeg",
         *           "url": "https://files.example/1.jpg",
         *           "sha256": "0000000000000000000000000000000000000000000000000000000000000000"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          reason: string;
          evidence: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  arbitrate: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "uphold": true,
         *       "lead": "urban-management",
         *       "reason": "职责分工文件明确"
         *     }
         */
        'application/json': {
          uphold: boolean;
          lead?: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  contact: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "how": "phone",
         *       "note": "已说明办理安排"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          how: 'phone' | 'visit' | 'message' | 'meeting';
          note: string;
          /** @description 上门的服务团队（企服通），不写姓名 */
          team?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  plan: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "一、现场核实；二、督促物业三日内修复；三、回访。"
         *     }
         */
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  progress: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "配件已到货，明日安装。"
         *     }
         */
        'application/json': {
          text: string;
          mechanism?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'finish-subtask': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "规划调整意见已出具"
         *     }
         */
        'application/json': {
          text: string;
          unit?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'request-extension': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "days": 5,
         *       "reason": "需第三方检测"
         *     }
         */
        'application/json': {
          /** @description 工作日 */
          days: number;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'decide-extension': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "grant": true,
         *       "days": 5,
         *       "reason": "检测周期属实"
         *     }
         */
        'application/json': {
          grant: boolean;
          /** @description 批准的工作日，未填按申请 */
          days?: number;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  pause: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "等待环评公示",
         *       "basis": "环境影响评价法"
         *     }
         */
        'application/json': {
          reason: string;
          basis: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  resume: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "公示期满"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  reply: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "result": "explained",
         *       "text": "依据条例第十二条，该项收费合规，已向诉求人说明。"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          result: 'solved' | 'partly-solved' | 'explained';
          text: string;
          evidence?: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
          /**
           * Format: date
           * @description 部分解决的，承诺完成的日期
           */
          promisedDay?: string;
          /** @description 建立的长效机制 */
          mechanism?: string;
          /** @description 成果台账：流程优化、遗留问题推动、制度成果 */
          ledger?: {
            /** @enum {string} */
            kind: 'process-improved' | 'legacy-moved' | 'institutional';
            title: string;
          }[];
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  evaluate: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "contacted": true,
         *       "solved": true,
         *       "satisfaction": "satisfied"
         *     }
         */
        'application/json': {
          contacted: boolean;
          solved: boolean;
          /** @enum {string} */
          satisfaction: 'satisfied' | 'fairly' | 'dissatisfied';
          comment?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  verify: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "finding": "solved",
         *       "reason": "现场查看属实"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          finding: 'solved' | 'explained' | 'unsolved' | 'falsified';
          reason: string;
          evidence?: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  list: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "群众反映集中，久拖未决"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  delist: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "经核查诉求人意见不成立"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  commend: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "当天上门、当天解决"
         *     }
         */
        'application/json': {
          unit?: string;
          /** @description 写入公开的表扬通报；不要写个人信息 */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'hold-accountable': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "held": true,
         *       "reason": "两次督办未改",
         *       "direct": {
         *         "who": "经办科室负责人",
         *         "measure": "批评教育"
         *       },
         *       "leadership": {
         *         "who": "分管副职",
         *         "measure": "约谈"
         *       }
         *     }
         */
        'application/json': {
          /** @description 拟问责记录编号，只有一条待决定时可不填 */
          id?: string;
          held: boolean;
          reason: string;
          direct?: {
            /** @description 职务，不写姓名 */
            who: string;
            measure: string;
          };
          leadership?: {
            /** @description 职务，不写姓名 */
            who: string;
            measure: string;
          };
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'take-check': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "check": "check~2026-0001",
         *       "step": "opened"
         *     }
         */
        'application/json': {
          check: string;
          /** @enum {string} */
          step: 'opened' | 'found' | 'ended';
          text?: string;
          findings?: number;
          items?: number;
          /** @description 作出问责决定的事项数 */
          held?: number;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  transfer: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "涉嫌弄虚作假",
         *       "evidence": []
         *     }
         */
        'application/json': {
          reason: string;
          evidence?: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
          wholeCase?: boolean;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  contest: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "entry": "P12",
         *       "reason": "当日停电，系统无法登录"
         *     }
         */
        'application/json': {
          /** @description 记分编号，如 P12 */
          entry: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'decide-contest': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "entry": "P12",
         *       "grant": true,
         *       "reason": "停电属实"
         *     }
         */
        'application/json': {
          entry: string;
          grant: boolean;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "问题再次出现"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "问题已自行解决"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'object-notice': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "notice": "2026-000001-N1",
         *       "text": "故障因供电中断，已附证明"
         *     }
         */
        'application/json': {
          /** @description 通报编号 */
          notice: string;
          text: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'decide-objection': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "notice": "2026-000001-N1",
         *       "uphold": false,
         *       "reason": "证明与时间不符"
         *     }
         */
        'application/json': {
          notice: string;
          uphold: boolean;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'withhold-notice': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "notice": "2026-000001-N1",
         *       "reason": "已当场整改"
         *     }
         */
        'application/json': {
          notice: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'report-rectification': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "notice": "2026-000001-N1",
         *       "text": "路灯已修复并建立巡查制度"
         *     }
         */
        'application/json': {
          notice: string;
          text: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'revise-notice': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 诉求编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "notice": "2026-000001-N1",
         *       "reason": "单位名称有误",
         *       "correction": {
         *         "title": "更正",
         *         "text": "更正后的内容"
         *       }
         *     }
         */
        'application/json': {
          notice: string;
          reason: string;
          correction?: {
            title: string;
            text: string;
          };
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  escalate: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ids": [
         *         "hotline-12345~2026-0001"
         *       ],
         *       "level": 2,
         *       "reason": "群众反映集中"
         *     }
         */
        'application/json': components['schemas']['EscalationRequest'];
      };
    };
    responses: {
      /** @description 已逐件告知 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Escalated'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listHandOvers: {
    parameters: {
      query?: {
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页，新的在前 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['HandOver'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  handOver: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "filter": {
         *         "status": "awaiting-assignment"
         *       },
         *       "by": [
         *         {
         *           "category": "物业管理",
         *           "lead": "housing"
         *         }
         *       ],
         *       "why": "集中交办"
         *     }
         */
        'application/json': components['schemas']['HandOverRequest'];
      };
    };
    responses: {
      /** @description 预览 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverPreview'];
        };
      };
      /** @description 已开始 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverBegun'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readHandOver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 台账 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverLedger'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listHandOverCases: {
    parameters: {
      query?: {
        result?: 'waiting' | 'handed' | 'refused' | 'no-answer';
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['HandedCase'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readCockpit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 清单 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Cockpit'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listNotices: {
    parameters: {
      query?: {
        kind?: 'result' | 'listing' | 'criticism' | 'commendation' | 'ranking' | 'bulletin';
        unit?: string;
        /** @description 只看展示期内的 */
        displayed?: 'true' | 'false';
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页通报 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Notice'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readNotice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 通报编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 通报 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notice'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notice-object': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 通报编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "故障因供电中断，已附证明"
         *     }
         */
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** @description 所属诉求的新状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notice-decide-objection': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 通报编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "uphold": false,
         *       "reason": "证明与时间不符"
         *     }
         */
        'application/json': {
          uphold: boolean;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 所属诉求的新状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notice-withhold': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 通报编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "已当场整改"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description 所属诉求的新状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notice-report-rectification': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 通报编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "路灯已修复并建立巡查制度"
         *     }
         */
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** @description 所属诉求的新状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notice-revise': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 通报编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "单位名称有误",
         *       "correction": {
         *         "title": "更正",
         *         "text": "更正后的内容"
         *       }
         *     }
         */
        'application/json': {
          reason: string;
          correction?: {
            title: string;
            text: string;
          };
        };
      };
    };
    responses: {
      /** @description 所属诉求的新状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActedAppeal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listRehearsals: {
    parameters: {
      query?: {
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Rehearsal'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  startRehearsal: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "按时研判、交办，签收后无人办理",
         *       "case": {
         *         "invented": {
         *           "district": "云龙区",
         *           "category": "物业管理",
         *           "kind": "complaint"
         *         }
         *       },
         *       "script": [
         *         {
         *           "after": "2 working hours",
         *           "by": {
         *             "role": "office"
         *           },
         *           "act": "judge",
         *           "body": {
         *             "lawful": true,
         *             "reasonable": true,
         *             "reason": "情况属实"
         *           }
         *         },
         *         {
         *           "after": "30 minutes",
         *           "by": {
         *             "role": "office"
         *           },
         *           "act": "assign",
         *           "body": {
         *             "why": "按职责交办"
         *           }
         *         },
         *         {
         *           "after": "1 working hour",
         *           "by": {
         *             "role": "unit",
         *             "unit": "lead"
         *           },
         *           "act": "sign"
         *         }
         *       ],
         *       "until": "P3M"
         *     }
         */
        'application/json': components['schemas']['RehearsalRequest'];
      };
    };
    responses: {
      /** @description 已排队 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rehearsal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  compareRehearsals: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "first": "3f2a9c0d1e4b5a67",
         *       "second": "8b1d0c2e3f4a5b96"
         *     }
         */
        'application/json': components['schemas']['RehearsalComparison'];
      };
    };
    responses: {
      /** @description 差别 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RehearsalDifference'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readRehearsal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 演练编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 进度；完成后有故事 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RehearsalWithStory'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readRehearsalStory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 演练编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一行一事 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  cancelRehearsal: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 演练编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已取消 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rehearsal'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readStatistics: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        by?: 'none' | 'district' | 'unit' | 'channel' | 'theme' | 'category' | 'article';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 数字 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Figures'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listOccasions: {
    parameters: {
      query?: {
        kind?:
          | 'visit-day'
          | 'session-theme'
          | 'session'
          | 'dispatch-report'
          | 'check'
          | 'bulletin'
          | 'strivings'
          | 'firms-judgement'
          | 'walk-through'
          | 'special-inspection'
          | 'selection'
          | 'visit-obligations'
          | 'obligation-warning'
          | 'obligation-shortfalls';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 最近的 100 项 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Occasion'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listObligations: {
    parameters: {
      query?: {
        /** @description 2026、2026-H2、2026-Q4、2026-11 或 2026-W48 */
        period?: string;
        rule?: string;
        subject?: string;
        /** @description owed 还欠，warned 已预警或过期，done 已完成 */
        state?: 'owed' | 'warned' | 'done';
        district?: string;
        unit?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页任务和全部的数字 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Obligations'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  compareStores: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 对照结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoreComparison'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listTerms: {
    parameters: {
      query?: {
        /** @description 多少天内届满算将届满 */
        soon?: number;
        state?: 'coming' | 'running' | 'ending' | 'over';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 任期 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Terms'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-firms': {
    parameters: {
      query?: {
        q?: string;
        /** @description 区县 */
        district?: string;
        /** @description 所在网格 */
        grid?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-firms'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-firms': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firms'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-firms': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "district": "云龙区",
         *       "aboveScale": true
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 区县 */
          district: string;
          /** @description 行业或领域 */
          sector?: string;
          /** @description 统一社会信用代码 */
          creditCode?: string;
          /** @description 规模以上 */
          aboveScale: boolean;
          /** @description 所在网格 */
          grid?: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firms'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firms'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-firms': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firms'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-teams': {
    parameters: {
      query?: {
        q?: string;
        /** @description 单位 */
        unit?: string;
        /** @description 区县 */
        district?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-teams'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-teams': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-teams'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-teams': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "unit": "housing"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 单位 */
          unit: string;
          /** @description 区县 */
          district?: string;
          /** @description 联系岗位 */
          post?: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-teams'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-teams'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-teams': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-teams'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-members': {
    parameters: {
      query?: {
        q?: string;
        /** @description 团队 */
        team?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-members'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-members': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-members'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-members': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "post": "示例",
         *       "team": "firm-1"
         *     }
         */
        'application/json': {
          /** @description 职务 */
          post: string;
          /** @description 团队 */
          team: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-members'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-members'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-members': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-members'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-supervisors': {
    parameters: {
      query?: {
        q?: string;
        /** @description 来自 */
        origin?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-supervisors'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-supervisors': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-supervisors'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-supervisors': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "account": "示例",
         *       "origin": "firm",
         *       "termFrom": "2026-12-01",
         *       "termTo": "2026-12-01"
         *     }
         */
        'application/json': {
          /** @description 账号 */
          account: string;
          /**
           * @description 来自
           * @enum {string}
           */
          origin: 'firm' | 'resident' | 'media' | 'expert';
          /**
           * Format: date
           * @description 任期自
           */
          termFrom: string;
          /**
           * Format: date
           * @description 任期至
           */
          termTo: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-supervisors'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-supervisors'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-supervisors': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-supervisors'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-branches': {
    parameters: {
      query?: {
        q?: string;
        /** @description 单位 */
        unit?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-branches'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-branches': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-branches'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-branches': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "unit": "housing"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 单位 */
          unit: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-branches'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-branches'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-branches': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-branches'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-pairings': {
    parameters: {
      query?: {
        q?: string;
        /** @description 企业 */
        firm?: string;
        /** @description 团队 */
        team?: string;
        /** @description 支部 */
        branch?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-pairings'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-pairings': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-pairings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-pairings': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "firm": "firm-1"
         *     }
         */
        'application/json': {
          /** @description 企业 */
          firm: string;
          /** @description 团队 */
          team?: string;
          /** @description 支部 */
          branch?: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-pairings'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-pairings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-pairings': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-pairings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-resources': {
    parameters: {
      query?: {
        q?: string;
        /** @description 单位 */
        unit?: string;
        /** @description 状态 */
        state?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-resources'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-resources': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-resources'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-resources': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "unit": "housing",
         *       "text": "示例",
         *       "state": "open"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 单位 */
          unit: string;
          /** @description 行业或领域 */
          sector?: string;
          /** @description 内容 */
          text: string;
          /**
           * @description 状态
           * @enum {string}
           */
          state: 'open' | 'matched' | 'over';
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-resources'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-resources'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-resources': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-resources'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-demands': {
    parameters: {
      query?: {
        q?: string;
        /** @description 企业 */
        firm?: string;
        /** @description 状态 */
        state?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-demands'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-demands': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-demands'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-demands': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "firm": "firm-1",
         *       "text": "示例",
         *       "state": "open"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 企业 */
          firm: string;
          /** @description 行业或领域 */
          sector?: string;
          /** @description 内容 */
          text: string;
          /**
           * @description 状态
           * @enum {string}
           */
          state: 'open' | 'matched' | 'over';
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-demands'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-demands'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-demands': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-demands'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-projects': {
    parameters: {
      query?: {
        q?: string;
        /** @description 单位 */
        unit?: string;
        /** @description 企业 */
        firm?: string;
        /** @description 状态 */
        state?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-projects'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-projects': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-projects'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-projects': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "unit": "housing",
         *       "firm": "firm-1",
         *       "text": "示例",
         *       "state": "open"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 单位 */
          unit: string;
          /** @description 企业 */
          firm: string;
          /** @description 内容 */
          text: string;
          /**
           * @description 状态
           * @enum {string}
           */
          state: 'open' | 'matched' | 'over';
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-projects'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-projects'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-projects': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-projects'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-measures': {
    parameters: {
      query?: {
        q?: string;
        /** @description 企业 */
        firm?: string;
        /** @description 单位 */
        unit?: string;
        /** @description 状态 */
        state?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-measures'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-measures': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-measures'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-measures': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "firm": "firm-1",
         *       "unit": "housing",
         *       "text": "示例",
         *       "day": "2026-12-01",
         *       "state": "open"
         *     }
         */
        'application/json': {
          /** @description 企业 */
          firm: string;
          /** @description 单位 */
          unit: string;
          /** @description 措施 */
          text: string;
          /**
           * Format: date
           * @description 完成日期
           */
          day: string;
          /**
           * @description 状态
           * @enum {string}
           */
          state: 'open' | 'done';
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-measures'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-measures'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-measures': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-measures'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-firm-policies': {
    parameters: {
      query?: {
        q?: string;
        /** @description 区县 */
        district?: string;
        /** @description 发布单位 */
        unit?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-firm-policies'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-firm-policies': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firm-policies'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-firm-policies': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "text": "示例",
         *       "publishedOn": "2026-12-01"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 行业或领域 */
          sector?: string;
          /** @description 内容 */
          text: string;
          /** @description 区县 */
          district?: string;
          /** @description 发布单位 */
          unit?: string;
          /**
           * Format: date
           * @description 发布日期
           */
          publishedOn: string;
          /**
           * Format: date
           * @description 有效期至
           */
          validTo?: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firm-policies'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firm-policies'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-firm-policies': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-firm-policies'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-conduct-articles': {
    parameters: {
      query?: {
        q?: string;
        /** @description 类别 */
        sort?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-conduct-articles'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-conduct-articles': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-conduct-articles'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-conduct-articles': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "sort": "measure",
         *       "text": "示例"
         *     }
         */
        'application/json': {
          /**
           * @description 类别
           * @enum {string}
           */
          sort: 'measure' | 'prohibition';
          /** @description 内容 */
          text: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-conduct-articles'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-conduct-articles'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-conduct-articles': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-conduct-articles'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-grids': {
    parameters: {
      query?: {
        q?: string;
        /** @description 区县 */
        district?: string;
        /** @description 上级网格 */
        parent?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-grids'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-grids': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-grids'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-grids': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "district": "云龙区"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 区县 */
          district: string;
          /** @description 上级网格 */
          parent?: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-grids'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-grids'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-grids': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-grids'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-leaders': {
    parameters: {
      query?: {
        q?: string;
        /** @description 级别 */
        rank?: string;
        /** @description 单位 */
        unit?: string;
        /** @description 区县 */
        district?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-leaders'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-leaders': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-leaders'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-leaders': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "post": "示例",
         *       "rank": "top",
         *       "unit": "housing"
         *     }
         */
        'application/json': {
          /** @description 职务 */
          post: string;
          /**
           * @description 级别
           * @enum {string}
           */
          rank: 'top' | 'deputy' | 'other';
          /** @description 单位 */
          unit: string;
          /** @description 区县 */
          district?: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-leaders'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-leaders'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-leaders': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-leaders'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-divisions': {
    parameters: {
      query?: {
        q?: string;
        /** @description 单位 */
        unit?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-divisions'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-divisions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-divisions'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-divisions': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "unit": "housing",
         *       "post": "示例"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /** @description 单位 */
          unit: string;
          /** @description 负责人职务 */
          post: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-divisions'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-divisions'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-divisions': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-divisions'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-contacts': {
    parameters: {
      query?: {
        q?: string;
        /** @description 企业 */
        firm?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-contacts'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-contacts': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-contacts'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-contacts': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "firm": "firm-1",
         *       "post": "示例"
         *     }
         */
        'application/json': {
          /** @description 企业 */
          firm: string;
          /** @description 职务 */
          post: string;
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-contacts'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-contacts'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-contacts': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-contacts'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'list-obligation-rules': {
    parameters: {
      query?: {
        q?: string;
        /** @description 约束谁 */
        binds?: string;
        /** @description 领导级别 */
        rank?: string;
        /** @description 周期 */
        period?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Record-obligation-rules'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'read-obligation-rules': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一条 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-obligation-rules'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'save-obligation-rules': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "示例",
         *       "binds": "firm",
         *       "times": 1,
         *       "period": "week"
         *     }
         */
        'application/json': {
          /** @description 名称 */
          name: string;
          /**
           * @description 约束谁
           * @enum {string}
           */
          binds: 'firm' | 'leader';
          /**
           * @description 领导级别
           * @enum {string}
           */
          rank?: 'top' | 'deputy' | 'other';
          /** @description 活动种类 */
          campaign?: string;
          /** @description 任务 */
          task?: string;
          /** @description 任务结果 */
          outcome?: string;
          /** @description 次数 */
          times: number;
          /**
           * @description 周期
           * @enum {string}
           */
          period: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
        };
      };
    };
    responses: {
      /** @description 已修改 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-obligation-rules'];
        };
      };
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-obligation-rules'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'retire-obligation-rules': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Record-obligation-rules'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readFirmFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 档案 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FirmFile'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listRecordVersions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind:
          | 'firms'
          | 'teams'
          | 'members'
          | 'supervisors'
          | 'branches'
          | 'pairings'
          | 'resources'
          | 'demands'
          | 'projects'
          | 'measures'
          | 'firm-policies'
          | 'conduct-articles'
          | 'grids'
          | 'leaders'
          | 'divisions'
          | 'contacts'
          | 'obligation-rules';
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 历史 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RecordVersion'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  exportRecords: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind:
          | 'firms'
          | 'teams'
          | 'members'
          | 'supervisors'
          | 'branches'
          | 'pairings'
          | 'resources'
          | 'demands'
          | 'projects'
          | 'measures'
          | 'firm-policies'
          | 'conduct-articles'
          | 'grids'
          | 'leaders'
          | 'divisions'
          | 'contacts'
          | 'obligation-rules';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 文件 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  importRecords: {
    parameters: {
      query?: {
        /** @description 只检查，不导入 */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        kind:
          | 'firms'
          | 'teams'
          | 'members'
          | 'supervisors'
          | 'branches'
          | 'pairings'
          | 'resources'
          | 'demands'
          | 'projects'
          | 'measures'
          | 'firm-policies'
          | 'conduct-articles'
          | 'grids'
          | 'leaders'
          | 'divisions'
          | 'contacts'
          | 'obligation-rules';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        'text/csv': string;
      };
    };
    responses: {
      /** @description 结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordImport'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readCoverage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 检查结果 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Coverage'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  proposeMatches: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 建议 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Matches'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listPoliciesForFirms: {
    parameters: {
      query?: {
        /** @description 名称、行业或内容中的词，空格分开的都要有 */
        q?: string;
        /** @description 行业或领域：此行业的和不分行业的 */
        sector?: string;
        /** @description 区县：此区县的和全市的 */
        district?: string;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PolicyForFirms'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listCampaigns: {
    parameters: {
      query?: {
        kind?: string;
        status?: 'preparing' | 'under-way' | 'reporting' | 'following' | 'closed' | 'called-off';
        period?: string;
        district?: string;
        light?: 'green' | 'yellow' | 'red';
        overdue?: 'true' | 'false';
        open?: 'true' | 'false';
        level?: number;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页活动 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CampaignBrief'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  openCampaign: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "session",
         *       "name": "2026-12",
         *       "period": "2026-12",
         *       "day": "2026-12-18",
         *       "units": [
         *         "housing"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CampaignInput'];
      };
    };
    responses: {
      /** @description 已经开展 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      /** @description 开展了 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      /** @description 已受理，尚未开展 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            workflowId: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 当前状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readCampaignTimeline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 经过 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CampaignFact'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listCampaignActs: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 可以做的动作 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AllowedCampaignAct'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-prepare': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "theme": "惠企政策兑现",
         *       "day": "2026-12-18",
         *       "units": [
         *         "housing"
         *       ]
         *     }
         */
        'application/json': {
          theme?: string;
          mode?: string;
          /** Format: date */
          day?: string;
          targets?: {
            id: string & (unknown & unknown);
            title: string;
            /** @description 承担单位 */
            unit?: string;
            /** @description 参与单位，或对接的另一方 */
            assisting?: string[];
            /**
             * Format: date
             * @description 这一对象自己的完成日期，如计划的节点；没有填的按模板
             */
            day?: string;
            /** @description 对接的需求和资源，如 demands/d-1 */
            records?: string[];
          }[];
          units?: string[];
          members?: {
            id: string & (unknown & unknown);
            /** @description 职务、团队或账号，不写姓名 */
            title: string;
            unit?: string;
          }[];
          agenda?: {
            id: string;
            /** @description 不用填：议题按编号和类别称呼，不写诉求人的话 */
            title?: string;
            unit?: string;
            /**
             * @description 列入议题的原因：挂牌办理后仍未解决、挂账、面上问题、重大问题
             * @enum {string}
             */
            why?: 'listed' | 'standing' | 'area-wide' | 'major';
          }[];
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-record': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "task": "visit:firm-1",
         *       "outcome": "visited",
         *       "note": "企业反映用电增容",
         *       "evidence": [
         *         {
         *           "name": "现场照片.jpg",
         *           "mediaType": "image/jpeg",
         *           "url": "https://files.example/1.jpg",
         *           "sha256": "0000000000000000000000000000000000000000000000000000000000000000"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          task: string;
          outcome: string;
          note?: string;
          answers?: {
            check: string;
            yes?: boolean;
            score?: number;
            text?: string;
          }[];
          evidence?: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
          /** @description 谁去的：本次活动成员的编号，走访任务（P4）据此计数 */
          members?: string[];
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-decide-case': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "case": "hotline-12345~2026-0001",
         *       "lead": "housing",
         *       "who": "分管副局长",
         *       "how": "联合物业现场核查并公示",
         *       "day": "2026-12-31"
         *     }
         */
        'application/json': {
          case: string;
          lead: string;
          /** @description 负责人的职务，不写姓名 */
          who: string;
          how: string;
          /** Format: date */
          day: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-find': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "窗口一次性告知不到位",
         *       "use": "rectification",
         *       "unit": "housing",
         *       "target": "window-3"
         *     }
         */
        'application/json': {
          /** @description 发现的问题，不写个人信息 */
          text: string;
          /**
           * @description appeal 转为诉求，rectification 责令限期整改，noted 记录在案
           * @enum {string}
           */
          use: 'appeal' | 'rectification' | 'noted';
          target?: string;
          /** @description 责令整改的单位 */
          unit?: string;
          category?: string;
          /** @description 转为诉求时所在区域；没有填的按活动的区域 */
          district?: string;
          /**
           * Format: date
           * @description 整改期限；没有填的按模板
           */
          dueDay?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-promise': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "unit": "housing",
         *       "what": "三个月内开通网上变更登记",
         *       "day": "2027-02-26"
         *     }
         */
        'application/json': {
          unit: string;
          what: string;
          /** Format: date */
          day: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-report-item': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "item": "r-f1",
         *       "text": "已在窗口公示办事指南并培训",
         *       "evidence": [
         *         {
         *           "name": "现场照片.jpg",
         *           "mediaType": "image/jpeg",
         *           "url": "https://files.example/1.jpg",
         *           "sha256": "0000000000000000000000000000000000000000000000000000000000000000"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          item: string;
          text: string;
          evidence: {
            name: string;
            mediaType: string;
            /** Format: uri */
            url: string;
            sha256: string;
          }[];
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-verify-item': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "item": "r-f1",
         *       "accepted": true,
         *       "reason": "现场核实"
         *     }
         */
        'application/json': {
          item: string;
          accepted: boolean;
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-hold-item': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "item": "r-f1",
         *       "held": true,
         *       "reason": "两次督办未改",
         *       "direct": {
         *         "who": "经办科室负责人",
         *         "measure": "批评教育"
         *       },
         *       "leadership": {
         *         "who": "分管副职",
         *         "measure": "约谈"
         *       }
         *     }
         */
        'application/json': {
          item: string;
          held: boolean;
          reason: string;
          direct?: {
            /** @description 职务，不写姓名 */
            who: string;
            measure: string;
          };
          leadership?: {
            /** @description 职务，不写姓名 */
            who: string;
            measure: string;
          };
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-conclude': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': {
          reason?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-release-report': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "how": "published"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          how: 'published' | 'filed';
          text?: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'campaign-call-off': {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "与全市大会冲突，下月合并进行"
         *     }
         */
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description 新的状态 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Campaign'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listRectifications: {
    parameters: {
      query?: {
        campaign?: string;
        kind?: 'rectification' | 'promise';
        unit?: string;
        district?: string;
        step?: 'rectify' | 'verify' | 'accountability' | 'done';
        light?: 'green' | 'yellow' | 'red';
        overdue?: 'true' | 'false';
        open?: 'true' | 'false';
        level?: number;
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页整改事项和承诺 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Rectification'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listCampaignTemplates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 模板 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CampaignTemplate'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  adoptCampaignTemplate: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "session",
         *       "version": "2026.2",
         *       "title": "会客厅主题会",
         *       "rows": [
         *         "X10"
         *       ],
         *       "prepare": {
         *         "amount": 20,
         *         "unit": "working-days"
         *       },
         *       "carryOut": {
         *         "amount": 1,
         *         "unit": "working-days"
         *       },
         *       "report": {
         *         "limit": {
         *           "amount": 3,
         *           "unit": "working-days"
         *         },
         *         "consequence": "release"
         *       },
         *       "tasks": [
         *         {
         *           "id": "invitation",
         *           "title": "答复参会邀请",
         *           "phase": "prepare",
         *           "for": "each-unit",
         *           "holder": "its-unit",
         *           "limit": {
         *             "amount": 3,
         *             "unit": "working-days"
         *           },
         *           "reminder": 0.5,
         *           "outcomes": [
         *             {
         *               "id": "coming",
         *               "title": "到会"
         *             },
         *             {
         *               "id": "declined",
         *               "title": "请假"
         *             },
         *             {
         *               "id": "silent",
         *               "title": "未答复"
         *             }
         *           ],
         *           "consequence": "stands",
         *           "silence": "silent"
         *         },
         *         {
         *           "id": "attendance",
         *           "title": "签到",
         *           "phase": "carry-out",
         *           "for": "each-unit",
         *           "holder": "office",
         *           "limit": {
         *             "amount": 1,
         *             "unit": "working-days"
         *           },
         *           "outcomes": [
         *             {
         *               "id": "on-site",
         *               "title": "现场到会"
         *             },
         *             {
         *               "id": "on-line",
         *               "title": "线上到会"
         *             },
         *             {
         *               "id": "absent",
         *               "title": "缺席"
         *             }
         *           ],
         *           "consequence": "stands",
         *           "silence": "absent"
         *         }
         *       ],
         *       "findings": [
         *         "appeal",
         *         "rectification",
         *         "noted"
         *       ],
         *       "ladder": {
         *         "rectify": {
         *           "amount": 15,
         *           "unit": "working-days"
         *         },
         *         "verify": {
         *           "amount": 5,
         *           "unit": "working-days"
         *         },
         *         "supervision-1": {
         *           "amount": 3,
         *           "unit": "working-days"
         *         },
         *         "supervision-2": {
         *           "amount": 3,
         *           "unit": "working-days"
         *         },
         *         "accountability": {
         *           "amount": 10,
         *           "unit": "working-days"
         *         }
         *       },
         *       "decidesCases": true,
         *       "proposesThemes": true,
         *       "reviewsPromises": true,
         *       "callsForAppeals": true,
         *       "quorum": 0.5,
         *       "published": true
         *     }
         */
        'application/json': components['schemas']['CampaignTemplate'];
      };
    };
    responses: {
      /** @description 已启用 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignTemplate'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 会议 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PublicSession'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readPublicMinutes: {
    parameters: {
      query: {
        format: 'docx' | 'pdf';
      };
      header?: never;
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 文件 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
          'application/pdf': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readMinutes: {
    parameters: {
      query: {
        format: 'docx' | 'pdf';
      };
      header?: never;
      path: {
        /** @description 活动编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 文件 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
          'application/pdf': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  previewPolicy: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "policy": {
         *         "version": "2027.1",
         *         "title": "默认办理时限",
         *         "duties": {
         *           "theme": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 1,
         *             "consequence": "proposal-stands"
         *           },
         *           "judge": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 1,
         *               "unit": "working-days"
         *             },
         *             "grace": 1,
         *             "consequence": "accept-by-default"
         *           },
         *           "assign": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 0,
         *             "consequence": "assign-by-duty-list"
         *           },
         *           "supplement": {
         *             "actor": "appellant",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "close-incomplete"
         *           },
         *           "sign": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "arbitrate": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 0,
         *             "consequence": "uphold-first-asked"
         *           },
         *           "contact": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 1,
         *               "unit": "working-days"
         *             },
         *             "urgentLimit": {
         *               "amount": 2,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 0,
         *             "consequence": "points"
         *           },
         *           "handle": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "subtask": {
         *             "actor": "assisting",
         *             "limit": {
         *               "amount": 8,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "points"
         *           },
         *           "decide-extension": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 1,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "refuse-extension"
         *           },
         *           "pause": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 20,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "resume"
         *           },
         *           "supervision-1": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "supervision-2": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "accountability": {
         *             "actor": "supervisor",
         *             "limit": {
         *               "amount": 10,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "remind-again"
         *           },
         *           "listed-round": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 10,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "joint-session"
         *           },
         *           "listed-progress": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "points"
         *           },
         *           "evaluate": {
         *             "actor": "appellant",
         *             "limit": {
         *               "amount": 7,
         *               "unit": "calendar-days"
         *             },
         *             "reminder": {
         *               "after": {
         *                 "amount": 3,
         *                 "unit": "calendar-days"
         *               }
         *             },
         *             "grace": 0,
         *             "consequence": "no-answer"
         *           },
         *           "verify": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "appellant-word-stands"
         *           },
         *           "promise": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 20,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "list"
         *           },
         *           "mechanism": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 10,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "remind-again"
         *           },
         *           "session": {
         *             "actor": "session",
         *             "limit": {
         *               "amount": 20,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "standing-listing"
         *           },
         *           "standing-review": {
         *             "actor": "supervisor",
         *             "limit": {
         *               "amount": 30,
         *               "unit": "calendar-days"
         *             },
         *             "grace": 0,
         *             "consequence": "remind-again"
         *           },
         *           "decide-contest": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "refuse-contest"
         *           },
         *           "objection": {
         *             "actor": "noticed",
         *             "limit": {
         *               "amount": 2,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "publish"
         *           },
         *           "decide-objection": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "objection-refused"
         *           },
         *           "display": {
         *             "actor": "public",
         *             "limit": {
         *               "amount": 30,
         *               "unit": "calendar-days"
         *             },
         *             "grace": 0,
         *             "consequence": "archive"
         *           },
         *           "reopen-window": {
         *             "actor": "appellant",
         *             "limit": {
         *               "amount": 30,
         *               "unit": "calendar-days"
         *             },
         *             "grace": 0,
         *             "consequence": "end"
         *           }
         *         },
         *         "handle": {
         *           "consult": {
         *             "amount": 1,
         *             "unit": "working-days"
         *           },
         *           "first-asked": {
         *             "amount": 5,
         *             "unit": "working-days"
         *           },
         *           "coordinated": {
         *             "amount": 10,
         *             "unit": "working-days"
         *           },
         *           "escalated": {
         *             "amount": 20,
         *             "unit": "working-days"
         *           },
         *           "urgent": {
         *             "amount": 1,
         *             "unit": "working-days"
         *           }
         *         },
         *         "returnWindow": {
         *           "amount": 1,
         *           "unit": "working-days"
         *         },
         *         "returns": 2,
         *         "extensionMost": {
         *           "amount": 20,
         *           "unit": "working-days"
         *         },
         *         "spreadSeconds": 600,
         *         "rounds": 3,
         *         "rankingDisplay": {
         *           "amount": 180,
         *           "unit": "calendar-days"
         *         },
         *         "verifyOneIn": 10,
         *         "gates": {
         *           "radio": [
         *             "solved",
         *             "satisfied",
         *             "mechanism"
         *           ]
         *         },
         *         "points": {
         *           "contact-missed": -1,
         *           "subtask-missed": -1,
         *           "progress-missed": -1,
         *           "returned-wrongly": -2,
         *           "supervision-1": -2,
         *           "supervision-2": -4,
         *           "accountability": -10,
         *           "listed": -3,
         *           "falsified": -20,
         *           "held-accountable": -10,
         *           "solved-satisfied": 2,
         *           "commended": 5
         *         }
         *       },
         *       "limit": 50
         *     }
         */
        'application/json': components['schemas']['PreviewRequest'];
      };
    };
    responses: {
      /** @description 会改变什么 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RulesPreview'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  moveCases: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "policyVersion": "2026.1",
         *       "calendarVersion": "2026.1",
         *       "reason": "新办法施行"
         *     }
         */
        'application/json': components['schemas']['MoveRequest'];
      };
    };
    responses: {
      /** @description 这一批 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MovedCases'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listPolicyVersions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 各版本 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PolicyVersion'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  proposePolicy: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "policy": {
         *         "version": "2027.1",
         *         "title": "默认办理时限",
         *         "duties": {
         *           "theme": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 1,
         *             "consequence": "proposal-stands"
         *           },
         *           "judge": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 1,
         *               "unit": "working-days"
         *             },
         *             "grace": 1,
         *             "consequence": "accept-by-default"
         *           },
         *           "assign": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 0,
         *             "consequence": "assign-by-duty-list"
         *           },
         *           "supplement": {
         *             "actor": "appellant",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "close-incomplete"
         *           },
         *           "sign": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "arbitrate": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 4,
         *               "unit": "working-hours"
         *             },
         *             "urgentLimit": {
         *               "amount": 1,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 0,
         *             "consequence": "uphold-first-asked"
         *           },
         *           "contact": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 1,
         *               "unit": "working-days"
         *             },
         *             "urgentLimit": {
         *               "amount": 2,
         *               "unit": "clock-hours"
         *             },
         *             "grace": 0,
         *             "consequence": "points"
         *           },
         *           "handle": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "subtask": {
         *             "actor": "assisting",
         *             "limit": {
         *               "amount": 8,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "points"
         *           },
         *           "decide-extension": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 1,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "refuse-extension"
         *           },
         *           "pause": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 20,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "resume"
         *           },
         *           "supervision-1": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "supervision-2": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "ladder"
         *           },
         *           "accountability": {
         *             "actor": "supervisor",
         *             "limit": {
         *               "amount": 10,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "remind-again"
         *           },
         *           "listed-round": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 10,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "joint-session"
         *           },
         *           "listed-progress": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "points"
         *           },
         *           "evaluate": {
         *             "actor": "appellant",
         *             "limit": {
         *               "amount": 7,
         *               "unit": "calendar-days"
         *             },
         *             "reminder": {
         *               "after": {
         *                 "amount": 3,
         *                 "unit": "calendar-days"
         *               }
         *             },
         *             "grace": 0,
         *             "consequence": "no-answer"
         *           },
         *           "verify": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "appellant-word-stands"
         *           },
         *           "promise": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 20,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "list"
         *           },
         *           "mechanism": {
         *             "actor": "lead",
         *             "limit": {
         *               "amount": 10,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "remind-again"
         *           },
         *           "session": {
         *             "actor": "session",
         *             "limit": {
         *               "amount": 20,
         *               "unit": "working-days"
         *             },
         *             "reminder": {
         *               "fraction": 0.7
         *             },
         *             "grace": 0,
         *             "consequence": "standing-listing"
         *           },
         *           "standing-review": {
         *             "actor": "supervisor",
         *             "limit": {
         *               "amount": 30,
         *               "unit": "calendar-days"
         *             },
         *             "grace": 0,
         *             "consequence": "remind-again"
         *           },
         *           "decide-contest": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 5,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "refuse-contest"
         *           },
         *           "objection": {
         *             "actor": "noticed",
         *             "limit": {
         *               "amount": 2,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "publish"
         *           },
         *           "decide-objection": {
         *             "actor": "office",
         *             "limit": {
         *               "amount": 3,
         *               "unit": "working-days"
         *             },
         *             "grace": 0,
         *             "consequence": "objection-refused"
         *           },
         *           "display": {
         *             "actor": "public",
         *             "limit": {
         *               "amount": 30,
         *               "unit": "calendar-days"
         *             },
         *             "grace": 0,
         *             "consequence": "archive"
         *           },
         *           "reopen-window": {
         *             "actor": "appellant",
         *             "limit": {
         *               "amount": 30,
         *               "unit": "calendar-days"
         *             },
         *             "grace": 0,
         *             "consequence": "end"
         *           }
         *         },
         *         "handle": {
         *           "consult": {
         *             "amount": 1,
         *             "unit": "working-days"
         *           },
         *           "first-asked": {
         *             "amount": 5,
         *             "unit": "working-days"
         *           },
         *           "coordinated": {
         *             "amount": 10,
         *             "unit": "working-days"
         *           },
         *           "escalated": {
         *             "amount": 20,
         *             "unit": "working-days"
         *           },
         *           "urgent": {
         *             "amount": 1,
         *             "unit": "working-days"
         *           }
         *         },
         *         "returnWindow": {
         *           "amount": 1,
         *           "unit": "working-days"
         *         },
         *         "returns": 2,
         *         "extensionMost": {
         *           "amount": 20,
         *           "unit": "working-days"
         *         },
         *         "spreadSeconds": 600,
         *         "rounds": 3,
         *         "rankingDisplay": {
         *           "amount": 180,
         *           "unit": "calendar-days"
         *         },
         *         "verifyOneIn": 10,
         *         "gates": {
         *           "radio": [
         *             "solved",
         *             "satisfied",
         *             "mechanism"
         *           ]
         *         },
         *         "points": {
         *           "contact-missed": -1,
         *           "subtask-missed": -1,
         *           "progress-missed": -1,
         *           "returned-wrongly": -2,
         *           "supervision-1": -2,
         *           "supervision-2": -4,
         *           "accountability": -10,
         *           "listed": -3,
         *           "falsified": -20,
         *           "held-accountable": -10,
         *           "solved-satisfied": 2,
         *           "commended": 5
         *         }
         *       },
         *       "reason": "按新办法修订"
         *     }
         */
        'application/json': components['schemas']['PolicyProposal'];
      };
    };
    responses: {
      /** @description 已提出 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyAsTaken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 版本；current 为现行的 */
        version: string | 'current';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 办理时限制度 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyAsTaken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  approvePolicy: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "同意施行"
         *     }
         */
        'application/json': components['schemas']['Approval'];
      };
    };
    responses: {
      /** @description 已批准 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyAsTaken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listCalendarVersions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 各版本 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CalendarVersion'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  proposeCalendar: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "calendar": {
         *         "version": "2027.1",
         *         "announced": [
         *           2020,
         *           2021,
         *           2022,
         *           2023,
         *           2024,
         *           2025,
         *           2026
         *         ],
         *         "daysOff": [
         *           {
         *             "day": "2020-01-01",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2020-01-24",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2020-01-27",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2020-01-28",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2020-01-29",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2020-01-30",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2020-01-31",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2020-04-06",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2020-05-01",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2020-05-04",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2020-05-05",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2020-06-25",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2020-06-26",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2020-10-01",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2020-10-02",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2020-10-05",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2020-10-06",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2020-10-07",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2020-10-08",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2021-01-01",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2021-02-11",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2021-02-12",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2021-02-15",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2021-02-16",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2021-02-17",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2021-04-05",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2021-05-03",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2021-05-04",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2021-05-05",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2021-06-14",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2021-09-20",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2021-09-21",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2021-10-01",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2021-10-04",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2021-10-05",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2021-10-06",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2021-10-07",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2022-01-03",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2022-01-31",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2022-02-01",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2022-02-02",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2022-02-03",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2022-02-04",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2022-04-04",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2022-04-05",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2022-05-02",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2022-05-03",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2022-05-04",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2022-06-03",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2022-09-12",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2022-10-03",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2022-10-04",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2022-10-05",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2022-10-06",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2022-10-07",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2023-01-02",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2023-01-23",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2023-01-24",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2023-01-25",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2023-01-26",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2023-01-27",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2023-04-05",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2023-05-01",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2023-05-02",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2023-05-03",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2023-06-22",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2023-06-23",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2023-09-29",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2023-10-02",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2023-10-03",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2023-10-04",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2023-10-05",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2023-10-06",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2024-01-01",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2024-02-12",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2024-02-13",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2024-02-14",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2024-02-15",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2024-02-16",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2024-04-04",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2024-04-05",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2024-05-01",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2024-05-02",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2024-05-03",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2024-06-10",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2024-09-16",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2024-09-17",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2024-10-01",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2024-10-02",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2024-10-03",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2024-10-04",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2024-10-07",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2025-01-01",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2025-01-28",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2025-01-29",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2025-01-30",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2025-01-31",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2025-02-03",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2025-02-04",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2025-04-04",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2025-05-01",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2025-05-02",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2025-05-05",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2025-06-02",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2025-10-01",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2025-10-02",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2025-10-03",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2025-10-06",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2025-10-07",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2025-10-08",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2026-01-01",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2026-01-02",
         *             "reason": "元旦"
         *           },
         *           {
         *             "day": "2026-02-16",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2026-02-17",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2026-02-18",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2026-02-19",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2026-02-20",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2026-02-23",
         *             "reason": "春节"
         *           },
         *           {
         *             "day": "2026-04-06",
         *             "reason": "清明节"
         *           },
         *           {
         *             "day": "2026-05-01",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2026-05-04",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2026-05-05",
         *             "reason": "劳动节"
         *           },
         *           {
         *             "day": "2026-06-19",
         *             "reason": "端午节"
         *           },
         *           {
         *             "day": "2026-09-25",
         *             "reason": "中秋节"
         *           },
         *           {
         *             "day": "2026-10-01",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2026-10-02",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2026-10-05",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2026-10-06",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2026-10-07",
         *             "reason": "国庆节"
         *           },
         *           {
         *             "day": "2027-01-01",
         *             "reason": "元旦（暂定）"
         *           },
         *           {
         *             "day": "2027-02-05",
         *             "reason": "春节（暂定）"
         *           },
         *           {
         *             "day": "2027-02-08",
         *             "reason": "春节（暂定）"
         *           },
         *           {
         *             "day": "2027-04-05",
         *             "reason": "清明节（暂定）"
         *           },
         *           {
         *             "day": "2027-06-09",
         *             "reason": "端午节（暂定）"
         *           },
         *           {
         *             "day": "2027-09-15",
         *             "reason": "中秋节（暂定）"
         *           },
         *           {
         *             "day": "2027-10-01",
         *             "reason": "国庆节（暂定）"
         *           },
         *           {
         *             "day": "2028-01-25",
         *             "reason": "春节（暂定）"
         *           },
         *           {
         *             "day": "2028-01-26",
         *             "reason": "春节（暂定）"
         *           },
         *           {
         *             "day": "2028-01-27",
         *             "reason": "春节（暂定）"
         *           },
         *           {
         *             "day": "2028-01-28",
         *             "reason": "春节（暂定）"
         *           },
         *           {
         *             "day": "2028-04-04",
         *             "reason": "清明节（暂定）"
         *           },
         *           {
         *             "day": "2028-05-01",
         *             "reason": "劳动节（暂定）"
         *           },
         *           {
         *             "day": "2028-05-02",
         *             "reason": "劳动节（暂定）"
         *           },
         *           {
         *             "day": "2028-10-02",
         *             "reason": "国庆节（暂定）"
         *           },
         *           {
         *             "day": "2028-10-03",
         *             "reason": "国庆节、中秋节（暂定）"
         *           }
         *         ],
         *         "makeUpDays": [
         *           {
         *             "day": "2020-01-19",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2020-04-26",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2020-05-09",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2020-06-28",
         *             "reason": "调休上班（端午节）"
         *           },
         *           {
         *             "day": "2020-09-27",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2020-10-10",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2021-02-07",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2021-02-20",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2021-04-25",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2021-05-08",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2021-09-18",
         *             "reason": "调休上班（中秋节）"
         *           },
         *           {
         *             "day": "2021-09-26",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2021-10-09",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2022-01-29",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2022-01-30",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2022-04-02",
         *             "reason": "调休上班（清明节）"
         *           },
         *           {
         *             "day": "2022-04-24",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2022-05-07",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2022-10-08",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2022-10-09",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2023-01-28",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2023-01-29",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2023-04-23",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2023-05-06",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2023-06-25",
         *             "reason": "调休上班（端午节）"
         *           },
         *           {
         *             "day": "2023-10-07",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2023-10-08",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2024-02-04",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2024-02-18",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2024-04-07",
         *             "reason": "调休上班（清明节）"
         *           },
         *           {
         *             "day": "2024-04-28",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2024-05-11",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2024-09-14",
         *             "reason": "调休上班（中秋节）"
         *           },
         *           {
         *             "day": "2024-09-29",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2024-10-12",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2025-01-26",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2025-02-08",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2025-04-27",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2025-09-28",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2025-10-11",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2026-01-04",
         *             "reason": "调休上班（元旦）"
         *           },
         *           {
         *             "day": "2026-02-14",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2026-02-28",
         *             "reason": "调休上班（春节）"
         *           },
         *           {
         *             "day": "2026-05-09",
         *             "reason": "调休上班（劳动节）"
         *           },
         *           {
         *             "day": "2026-09-20",
         *             "reason": "调休上班（国庆节）"
         *           },
         *           {
         *             "day": "2026-10-10",
         *             "reason": "调休上班（国庆节）"
         *           }
         *         ]
         *       },
         *       "reason": "按新办法修订"
         *     }
         */
        'application/json': components['schemas']['CalendarProposal'];
      };
    };
    responses: {
      /** @description 已提出 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarAsTaken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readCalendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 版本；current 为现行的 */
        version: string | 'current';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 工作日历 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarAsTaken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  approveCalendar: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "同意施行"
         *     }
         */
        'application/json': components['schemas']['Approval'];
      };
    };
    responses: {
      /** @description 已批准 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarAsTaken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listUnits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 全部承办单位 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Unit'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  addUnit: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "unit": {
         *         "id": "data-bureau",
         *         "name": "市数据局",
         *         "class": "department",
         *         "head": "局长",
         *         "divisions": [
         *           "数据资源处"
         *         ]
         *       },
         *       "reason": "机构改革"
         *     }
         */
        'application/json': components['schemas']['NewUnit'];
      };
    };
    responses: {
      /** @description 已登记 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitInFull'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 承办单位 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitInFull'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  changeUnit: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "市住房和城乡建设委员会",
         *       "head": "主任",
         *       "reason": "更名"
         *     }
         */
        'application/json': components['schemas']['UnitChange'];
      };
    };
    responses: {
      /** @description 修改后 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitInFull'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  retireUnit: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "successor": "administrative-services",
         *       "reason": "机构撤并"
         *     }
         */
        'application/json': components['schemas']['UnitRetirement'];
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetiredUnit'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  restoreUnit: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "误停用"
         *     }
         */
        'application/json': components['schemas']['UnitRestoration'];
      };
    };
    responses: {
      /** @description 已恢复 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitInFull'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  takeDuties: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "categories": [
         *         "物业管理"
         *       ],
         *       "reason": "职责调整"
         *     }
         */
        'application/json': components['schemas']['DutiesTaken'];
      };
    };
    responses: {
      /** @description 调整后 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitInFull'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listThemes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 主题 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Themes'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  setMonthTheme: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "theme": {
         *         "month": "2026-10",
         *         "name": "惠企政策直达",
         *         "words": [
         *           "补贴",
         *           "奖补"
         *         ]
         *       },
         *       "reason": "十月主题会客厅"
         *     }
         */
        'application/json': components['schemas']['MonthThemeSetting'];
      };
    };
    responses: {
      /** @description 现在的主题 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Themes'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listArticles: {
    parameters: {
      query?: {
        /** @description 标题、类别或正文中的词，空格分开的都要有 */
        q?: string;
        category?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 全部指南 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Article'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  addArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "article": {
         *         "id": "water-connection",
         *         "category": "证照办理",
         *         "title": "企业用水报装需要的材料",
         *         "asked": [
         *           [
         *             "用水",
         *             "供水"
         *           ],
         *           [
         *             "报装",
         *             "接入"
         *           ]
         *         ],
         *         "text": "用水报装需要：一、申请表；二、用地证明。窗口和网上均可办理。"
         *       },
         *       "reason": "新增高频事项"
         *     }
         */
        'application/json': components['schemas']['NewArticle'];
      };
    };
    responses: {
      /** @description 已增加 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WholeArticle'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readArticle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 办事指南 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WholeArticle'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  changeArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "营业执照设立登记",
         *       "reason": "改用新的事项名称"
         *     }
         */
        'application/json': components['schemas']['ArticleChange'];
      };
    };
    responses: {
      /** @description 修改后 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WholeArticle'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  retireArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
        /** @description 所读到的 ETag；没有则 428，别人已改过则 412 */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "政策已到期"
         *     }
         */
        'application/json': components['schemas']['ArticleRetirement'];
      };
    };
    responses: {
      /** @description 已撤下 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetiredArticle'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listRegistryEdits: {
    parameters: {
      query: {
        kind: 'policies' | 'calendars' | 'units' | 'themes' | 'articles';
        limit?: number;
        /** @description 上一页的 next */
        cursor?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 修改记录 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RegistryEdit'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listWebhooks: {
    parameters: {
      query?: {
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页订阅 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Webhook'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  createWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "url": "https://hotline.example/liubu",
         *       "events": [
         *         "assigned",
         *         "replied",
         *         "closed"
         *       ]
         *     }
         */
        'application/json': components['schemas']['WebhookRequest'];
      };
    };
    responses: {
      /** @description 已订阅 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewWebhook'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  readWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 推送编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 订阅及其送达情况 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  pauseWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 推送编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 现在的情况 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'] | Record<string, never>;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  resumeWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 推送编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 现在的情况 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'] | Record<string, never>;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  revokeWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 推送编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 现在的情况 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'] | Record<string, never>;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 推送编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': {
          /**
           * @description 自带的签名密钥；不给则生成
           * @example whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=
           */
          secret?: string;
        };
      };
    };
    responses: {
      /** @description 新密钥 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewWebhook'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  redeliver: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 推送编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "since": "2026-06-01T00:00:00+08:00"
         *     }
         */
        'application/json': components['schemas']['RedeliveryRequest'];
      };
    };
    responses: {
      /** @description 已排队 */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            queued: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listDeliveries: {
    parameters: {
      query?: {
        state?: 'pending' | 'delivered' | 'given-up';
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description 推送编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页记录 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Delivery'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  events: {
    parameters: {
      query?: {
        /** @description 从此编号之后开始；没有则只有今后的 */
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 事件流 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream; charset=utf-8': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  listKeys: {
    parameters: {
      query?: {
        /** @description 每页条数，默认 50 */
        limit?: number;
        /** @description 上一页的 next */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 一页密钥 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ApiKey'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  createKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "role": "upstream",
         *       "source": "hotline-12345",
         *       "title": "12345 热线平台",
         *       "expiresInDays": 365
         *     }
         */
        'application/json': components['schemas']['KeyRequest'];
      };
    };
    responses: {
      /** @description 已新建；密钥只给出这一次 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewApiKey'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rotateKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 密钥编号，不是密钥 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "graceMinutes": 60
         *     }
         */
        'application/json': components['schemas']['KeyRotation'];
      };
    };
    responses: {
      /** @description 新密钥，只给出这一次 */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewApiKey'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  revokeKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一键同一内容得到同一答复；内容不同则 422 */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description 密钥编号，不是密钥 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 已停用 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKey'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  decodePayloads: {
    parameters: {
      query?: {
        preserveStorageRefs?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "payloads": []
         *     }
         */
        'application/json': components['schemas']['EnginePayloads'];
      };
    };
    responses: {
      /** @description 打开后的内容 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnginePayloads'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  encodePayloads: {
    parameters: {
      query?: {
        preserveStorageRefs?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "payloads": []
         *     }
         */
        'application/json': components['schemas']['EnginePayloads'];
      };
    };
    responses: {
      /** @description 密封后的内容 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnginePayloads'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  caseProgress: {
    parameters: {
      query?: never;
      header: {
        /** @description 事件编号：同一进展每次送达都相同 */
        'webhook-id': string;
        /** @description 本次发送的时间，自 1970 年起的秒数；相差过大的请拒收 */
        'webhook-timestamp': string;
        /** @description 以订阅的密钥所作的签名；换密钥期间有两个，以空格分开 */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseProgress'];
      };
    };
    responses: {
      /** @description 不再接收：推送停用，state 为 gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已收到：此事件不再发送 */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到：按退避间隔重试数日，有 Retry-After 的从其所言 */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到：同上 */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  policyNews: {
    parameters: {
      query?: never;
      header: {
        /** @description 事件编号：同一进展每次送达都相同 */
        'webhook-id': string;
        /** @description 本次发送的时间，自 1970 年起的秒数；相差过大的请拒收 */
        'webhook-timestamp': string;
        /** @description 以订阅的密钥所作的签名；换密钥期间有两个，以空格分开 */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyNews'];
      };
    };
    responses: {
      /** @description 不再接收：推送停用，state 为 gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 已收到：此事件不再发送 */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到：按退避间隔重试数日，有 Retry-After 的从其所言 */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 未收到：同上 */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
