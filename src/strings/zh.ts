// Chinese, in simplified characters. Worded so that nothing awkward follows a title, a number or a word that somebody
// typed.
import type { Strings } from './strings.ts';

// A Temporal value would come out as 1/13: Node 26 loses the 月 and 日 of this language, and keeps them for a Date.
const written = (instant: Temporal.Instant, form: Intl.DateTimeFormatOptions): string =>
  new Date(instant.epochMilliseconds).toLocaleString('zh-CN', form);

const date = (date: Temporal.PlainDate): string =>
  written(date.toZonedDateTime('UTC').toInstant(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });

export const zh: Strings = {
  date,
  instant: (instant, timeZone) =>
    written(instant, {
      timeZone,
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'shortGeneric',
    }),
  digest: {
    heading: (day, count) => `📰 ${date(day)} 今日论文 Top ${count}`,
    keyPoints: '🔑 要点',
    abstract: '📝 摘要',
    showAbstract: '查看摘要',
    notTranslated: '未翻译',
    onItsWay: day => `${date(day)}的日报正在发布，因此没有重新生成。请在发布完成后重试：npm start -- status`,
    links: { page: 'Hugging Face', arxiv: 'arXiv', pdf: 'PDF', code: '代码', project: '项目' },
    thumbnailOf: title => `论文预览图：${title}`,
  },
  day: {
    notOpenYet: (asked, opens) => `${date(asked)}的列表尚未开放。开放时间：${opens}`,
    empty: asked => `${date(asked)}的列表中没有论文。`,
    emptyAfterFilter: asked => `${date(asked)}的列表中没有符合本频道条件的论文。`,
    nothingToPost: asked => `没有可发布的论文：${date(asked)}的列表为空，或没有符合条件的论文。`,
    showingLatest: latest => `为您显示最新的列表：${date(latest)}`,
    latestWasPosted: latest => `最新的列表已在这里发布过：${date(latest)}`,
    sourceFailed: '暂时无法连接 Hugging Face，为您显示已保存的最新列表。',
    unreachable: '暂时无法连接 Hugging Face，请过几分钟再试。',
    nothingYet: '无法连接 Hugging Face，也还没有保存任何列表，请过几分钟再试。',
    notADate: text => `无法识别为日期：“${text}”。请按 2026-01-13 的格式输入。`,
  },
  paper: {
    several: query => `“${query}”有多个搜索结果，请选择一篇。`,
    none: query => `“${query}”没有搜索结果。请尝试用 arXiv 编号、名称或中英文词语搜索。`,
    nearest: query => `“${query}”没有搜索结果。您要找的是下面的论文吗？`,
    choose: '选择论文',
    gone: '这篇论文已不再保存。',
    noAbstract: '没有保存这篇论文的摘要，请通过链接查看。',
  },
  commands: {
    usage: line => `用法：${line}`,
    help: [
      '**/papers today** – 今天的列表，也可用 **yesterday** 和 **latest**',
      '**/papers 2026-01-13** – 该日期的列表（在 Discord 上用 **/papers day**）',
      '**/paper MHLA** – 查找一篇论文：编号、网址、名称或中英文词语',
      '**/papers resume** – 在此频道恢复因失败而暂停的发布',
      '回答仅您自己可见。加上 **public**，频道中的所有人都能看到。',
    ].join('\n'),
    failed: '处理时出错，原因已写入管理员的日志。请重试。',
    names: {
      papers: '论文列表',
      paper: '论文',
      today: '今天',
      yesterday: '昨天',
      latest: '最新',
      day: '选择日期',
      resume: '恢复',
      help: '帮助',
      date: '日期',
      query: '搜索词',
      public: '公开',
    },
    descriptions: {
      papers: '当天最受推荐的机器学习论文',
      paper: '查找一篇论文',
      today: '今天的论文',
      yesterday: '昨天的论文',
      latest: '最新的论文',
      day: '所选日期的论文',
      resume: '在此频道恢复已暂停的发布',
      help: 'Paperboy 使用说明',
      date: '日期，例如 2026-01-13',
      query: 'arXiv 编号、网址、名称、缩写或中英文词语',
      public: '让频道中的所有人都能看到回答',
    },
  },
  fixes: {
    'channel-not-found':
      '找不到该频道。请检查 config/paperboy.yaml 中的频道 ID；如果是私有频道，请邀请 Paperboy 加入。',
    'not-in-channel': 'Paperboy 不在频道中。请在频道中输入：`/invite @paperboy`',
    restricted: '该频道限制了发布权限。请联系工作区管理员，允许 Paperboy 发布。',
    'no-permission': '请在该频道中授予 Paperboy“查看频道”“发送消息”“嵌入链接”权限。',
    archived: '该频道已归档。请取消归档，或将其从 config/paperboy.yaml 中移除。',
    token: '令牌被拒绝。请在 .env 中填入有效的令牌，然后重新启动。',
    scope: 'Slack 应用的权限范围不足。请用 `npm start -s -- manifest slack` 输出的内容更新应用，并重新安装。',
    'refused-content': '平台拒绝了这条消息。请将显示的原因反馈给本项目。',
    unseen:
      '消息可能已在频道中，但 Paperboy 无权查看。Slack：请邀请 Paperboy 加入频道，并授予权限范围 channels:history 和 groups:history。Discord：请授予“阅读消息历史”权限。也可以自行查看；如果没有：`npm start -- post … --again`',
    late: '等待时间超过 catchUpDays，因此没有发送。',
    other: '请查看原因并予以修正。',
  },
  status: {
    next: '下次发布',
    last: '最近发布',
    open: '未完成的发布',
    none: '暂无',
    never: '无',
    noToken: '.env 中没有令牌',
    noDestinations: '没有配置任何频道。请在 config/paperboy.yaml 的 destinations 中填写。',
    waiting: '正在等待列表',
    model: '语言模型用量',
    usage: (day, { requests, tokens, cost }) =>
      [date(day), `请求 ${requests}`, `token ${tokens}`, ...(cost === null ? [] : [cost])].join(' · '),
    today: (used, limit) => `今天已用 token：${used} / ${limit}`,
    modelFailed: (when, reason) => `最近一次请求失败，${when}：${reason}`,
    usedUp: limit =>
      `今天剩余的 token 不够，明天再向模型发送请求。额度：${limit}（config/paperboy.yaml 的 briefs.maxTokensPerDay）`,
    unknownFix: command => `消息可能已发布到频道。请先查看，如果没有：${command}`,
    thenPost: command => `然后：${command}`,
    states: { due: '等待中', sending: '发送中', sent: '已发布', unknown: '待确认', failed: '失败' },
    retrying: attempts => `正在重试，已尝试 ${attempts} 次`,
    paused: '已暂停的频道',
    isPaused: '发布已暂停',
    pausedSince: when => `暂停时间：${when}`,
    more: count => `另有 ${count} 项`,
  },
  alerts: {
    paused: (name, fix, command) =>
      `已暂停向 ${name} 发布：连续失败三次。${fix} 然后：${command}（在频道中：/papers resume）`,
    accountRefused: (platform, fix) => `无法向 ${platform} 发布任何内容。${fix}`,
  },
  resumed: {
    done: (name, missed) =>
      missed === 0 ? `${name}：已恢复发布。` : `${name}：已恢复发布。其间错过的摘要：${missed}`,
    notPaused: name => `${name}：没有暂停。`,
    nothingHere: '没有内容发布到此频道。',
    notAllowed: '更改此频道的发布需要“管理频道”权限，请联系频道管理员。',
  },
  post: {
    delivered: (name, day, ids) => `${name}: ${day} 已发布 (${ids})`,
    before: (name, day, { where, command }) =>
      `${name}: ${day} 此前已发布，本次未发送：${where}。如需重新发送：${command}`,
    foreseen: (name, { where, date: day, papers, messages, delivered }) =>
      `${name} (${where}): ${day}，论文 ${papers}，消息 ${messages}，此前已发布 ${delivered}。本次未发送任何内容。`,
  },
  move: {
    begun: (from, to) => `迁移：${from} → Postgres ${to}`,
    counts: (table, { here, there, copied }) =>
      `${table}：SQLite ${here}，Postgres ${there}，本次复制 ${copied}`,
    indexed: papers => `加入搜索索引的论文：${papers}`,
    equal: '两边的每一行都相同。',
    nothingNew: '所有内容都已在其中，没有任何改动。',
    unequal: table => `两边内容不同的表：${table}。请停止所有写入此 Postgres 的程序，然后再次运行同一命令。`,
    differing: (table, rows) => `${table}：只在 Postgres 中存在或内容不同的行 ${rows}`,
    refused: '没有复制任何内容。请用 `--to` 指定一个空数据库，或直接使用现有的这个数据库。',
    nextSteps: [
      '把该地址以 `DATABASE_URL` 写入 `.env`',
      '保留数据文件夹：图片和 Markdown 文件仍在其中',
      '重新启动：`npm start`',
    ],
  },
  run: {
    started: url => `Paperboy 正在运行。在浏览器中打开：${url}`,
    startedWithout: work => `Paperboy 正在运行：${work}`,
    stopWith: '按 Ctrl+C 停止。',
  },
  preview: {
    tagline: '把当天最好的机器学习论文，送到团队常用的 Slack 和 Discord 频道',
    notice: '这是预览：最新一期日报，与发布到 Discord 和 Slack 时的样子完全一致。按钮在聊天中才能使用。',
    sampleNotice:
      '这是用随附示例生成的预览，与发布到 Discord 和 Slack 时的样子完全一致。按钮在聊天中才能使用。',
    nextSteps: [
      'Slack：用 `npm start -s -- manifest slack` 输出的内容创建应用，并把令牌填入 `.env`',
      'Discord：把机器人的令牌填入 `.env`，然后打开 `npm start -s -- manifest discord` 给出的链接',
      '在 `config/paperboy.yaml` 中填写频道，然后重新启动',
    ],
    channel: 'papers',
  },
};
