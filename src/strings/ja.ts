// Japanese. Worded so that no particle must follow a title, a number or a word that somebody typed.
import type { Strings } from './strings.ts';

// A Temporal value would come out as 1/13: Node 26 loses the 月 and 日 of this language, and keeps them for a Date.
const written = (instant: Temporal.Instant, form: Intl.DateTimeFormatOptions): string =>
  new Date(instant.epochMilliseconds).toLocaleString('ja-JP', form);

const date = (date: Temporal.PlainDate): string =>
  written(date.toZonedDateTime('UTC').toInstant(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  });

export const ja: Strings = {
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
    heading: (day, count) => `📰 ${date(day)} 今日の論文 Top ${count}`,
    keyPoints: '🔑 重要ポイント',
    abstract: '📝 アブストラクト',
    showAbstract: 'アブストラクトを見る',
    notTranslated: '翻訳なし',
    onItsWay: day =>
      `${date(day)} のダイジェストは投稿中のため、作り直しませんでした。投稿が終わってから、もう一度お試しください：npm start -- status`,
    links: { page: 'Hugging Face', arxiv: 'arXiv', pdf: 'PDF', code: 'コード', project: 'プロジェクト' },
    thumbnailOf: title => `論文のプレビュー画像：${title}`,
  },
  day: {
    notOpenYet: (asked, opens) => `${date(asked)} のリストはまだ公開されていません。公開日時：${opens}`,
    empty: asked => `${date(asked)} のリストには論文がありません。`,
    emptyAfterFilter: asked => `${date(asked)} のリストには、このチャンネルの条件に合う論文がありません。`,
    nothingToPost: asked =>
      `投稿する論文がありません：${date(asked)} のリストが空か、条件に合う論文がありません。`,
    showingLatest: latest => `最新のリストを表示します：${date(latest)}`,
    latestWasPosted: latest => `最新のリストはすでにここに投稿されています：${date(latest)}`,
    sourceFailed: '現在 Hugging Face に接続できないため、保存されている最新のリストを表示します。',
    unreachable: '現在 Hugging Face に接続できません。数分後にもう一度お試しください。',
    nothingYet:
      'Hugging Face に接続できず、保存されているリストもまだありません。数分後にもう一度お試しください。',
    notADate: text => `日付として読み取れません：「${text}」。2026-01-13 の形式で入力してください。`,
  },
  paper: {
    several: query => `「${query}」の検索結果が複数あります。1 件選んでください。`,
    none: query =>
      `「${query}」の検索結果はありません。arXiv 番号、名前、日本語や英語の単語で検索してみてください。`,
    nearest: query => `「${query}」の検索結果はありません。お探しの論文はこの中にありますか？`,
    choose: '論文を選ぶ',
    gone: 'この論文はもう保存されていません。',
    noAbstract: '保存されているアブストラクトがありません。リンク先でご覧ください。',
    similar: '似ている論文',
    share: 'チャンネルに見せる',
    original: '原文を見る',
    translated: '訳を見る',
  },
  saved: {
    save: '保存',
  },
  forms: { submit: '保存', cancel: 'キャンセル', close: '閉じる' },
  commands: {
    usage: line => `使い方：${line}`,
    help: [
      '**/papers today** – 今日のリスト。**yesterday** と **latest** も使えます',
      '**/papers 2026-01-13** – その日付のリスト（Discord では **/papers day**）',
      '**/paper MHLA** – 論文を 1 件探す：番号、アドレス、名前、日本語や英語の単語',
      '**/papers resume** – 失敗で止まった投稿をこのチャンネルで再開',
      '回答は自分だけに表示されます。**public** を付けるとチャンネルの全員に表示されます。',
    ].join('\n'),
    tooFast: seconds => `少し間をおいてから、もう一度どうぞ。待ち時間：${seconds}秒`,
    unknownControl: 'このボタンはもう使われていません。/papers か /paper でもう一度お尋ねください。',
    failed: '処理できませんでした。原因は管理者のログに記録されています。もう一度お試しください。',
    names: {
      papers: '論文リスト',
      paper: '論文',
      today: '今日',
      yesterday: '昨日',
      latest: '最新',
      day: '日付指定',
      resume: '再開',
      week: '週間',
      month: '月間',
      search: '検索',
      trending: '急上昇',
      saved: '保存済み',
      follow: 'フォロー',
      subscribe: '購読',
      settings: '設定',
      unsubscribe: '購読解除',
      pause: '一時停止',
      list: '一覧',
      words: 'ことば',
      topic: '話題',
      author: '著者',
      time: '時刻',
      days: '曜日',
      zone: 'タイムゾーン',
      language: '言語',
      layout: '形式',
      top: '本数',
      keywords: 'キーワード',
      authors: '著者名',
      minvotes: '最小票',
      edition: '周期',
      help: 'ヘルプ',
      date: '日付',
      query: '検索語',
      public: '公開',
    },
    descriptions: {
      papers: 'その日に最も支持された機械学習の論文',
      paper: '論文を 1 件探す',
      today: '今日の論文',
      yesterday: '昨日の論文',
      latest: '最新の論文',
      day: '指定した日付の論文',
      resume: '止まっていた投稿をこのチャンネルで再開',
      week: '直近7日間のおすすめ論文',
      month: '直近1か月のおすすめ論文',
      search: '保存されたすべての論文から探す',
      trending: '票が伸び続けている論文',
      saved: '自分が保存した論文',
      follow: '話題や著者の新しい論文をDMで受け取る',
      subscribe: 'このチャンネルにダイジェストを投稿する',
      settings: 'このチャンネルの投稿設定を見る・変える',
      unsubscribe: 'このチャンネルへの投稿をやめる',
      pause: '再開するまで投稿を止める',
      list: 'ダイジェストを投稿しているチャンネル',
      words: '単語・番号・名前。著者: 以降: 以前: 最小票: で絞り込み',
      topic: '話題のことば、例: 拡散モデル',
      author: '著者の名前',
      time: '投稿する時刻、例: 09:00',
      days: '投稿する曜日',
      zone: 'タイムゾーン、例: Asia/Tokyo',
      language: 'ダイジェストの言語',
      layout: 'カード、1行ずつ、スレッド',
      top: '論文の数、1から10',
      keywords: 'いずれかを含む論文だけ、読点かコンマ区切り',
      authors: 'いずれかの著者の論文だけ、コンマ区切り',
      minvotes: '票がこれ以上ある論文だけ',
      edition: '毎日、週間、月間',
      help: 'Paperboy の使い方',
      date: '日付、例：2026-01-13',
      query: 'arXiv 番号、アドレス、名前、略称、日本語や英語の単語',
      public: '回答をチャンネルの全員に表示',
    },
  },
  fixes: {
    'channel-not-found':
      'チャンネルが見つかりません。config/paperboy.yaml のチャンネル ID を確認し、非公開チャンネルであれば Paperboy を招待してください。',
    'not-in-channel': '招待が必要です。チャンネルで入力してください：`/invite @paperboy`',
    restricted:
      'このチャンネルは投稿が制限されています。Paperboy の投稿を許可するよう、ワークスペースの管理者に依頼してください。',
    'no-permission':
      'このチャンネルで Paperboy に「チャンネルを見る」「メッセージを送信」「埋め込みリンク」の権限を与えてください。',
    archived:
      'アーカイブされたチャンネルです。アーカイブを解除するか、config/paperboy.yaml から外してください。',
    token: 'トークンが拒否されました。有効なトークンを .env に入れ、もう一度起動してください。',
    scope:
      'Slack アプリのスコープが足りません。`npm start -s -- manifest slack` の出力でアプリを更新し、インストールし直してください。',
    'refused-content':
      'プラットフォームがこのメッセージを拒否しました。表示された理由をプロジェクトにお知らせください。',
    unseen:
      'チャンネルにすでに届いているかもしれませんが、Paperboy には確認する権限がありません。Slack：チャンネルに招待し、スコープ channels:history と groups:history を与えてください。Discord：「メッセージ履歴を読む」の権限を与えてください。ご自身で確認してもかまいません。届いていなければ：`npm start -- post … --again`',
    late: 'catchUpDays より長く待ったため、送信しませんでした。',
    other: '理由を確認し、対処してください。',
  },
  editions: {
    week: (first, last, count) => `📰 ${date(first)} – ${date(last)} 週間の論文 Top ${count}`,
    month: (first, last, count) => `📰 ${date(first)} – ${date(last)} 月間の論文 Top ${count}`,
    alert: (day, count) => `🔔 ${date(day)} フォロー中の論文 ${count}件`,
    themes: (papers, terms) =>
      [`全論文 ${papers}件`, ...(terms === '' ? [] : [`多かった話題: ${terms}`])].join(' · '),
    matched: words => `フォロー: ${words}`,
    nothing: (first, last) => `${date(first)} – ${date(last)} のリストには、条件に合う論文がありません。`,
    chartHeading: (first, last) => `▲ ${first} – ${last}`,
    chart: '論文ごとの投票数の棒グラフ',
  },
  status: {
    next: '次の投稿',
    last: '最近の投稿',
    open: '終わっていない投稿',
    none: 'まだありません',
    never: 'なし',
    noToken: '.env にトークンなし',
    noDestinations:
      '設定されたチャンネルがありません。config/paperboy.yaml の destinations に記入してください。',
    waiting: 'リストを待機中',
    model: '言語モデルの使用量',
    usage: (day, { requests, tokens, cost }) =>
      [date(day), `リクエスト ${requests}`, `トークン ${tokens}`, ...(cost === null ? [] : [cost])].join(
        ' · ',
      ),
    today: (used, limit) => `今日使ったトークン：${used} / ${limit}`,
    modelFailed: (when, reason) => `最後のリクエストに失敗しました、${when}：${reason}`,
    usedUp: limit =>
      `今日の残りのトークンが足りないため、明日までモデルへのリクエストを休みます。上限：${limit}（config/paperboy.yaml の briefs.maxTokensPerDay）`,
    unknownFix: command => `すでにチャンネルに投稿されている可能性があります。確認して、なければ：${command}`,
    thenPost: command => `その後：${command}`,
    states: { due: '待機中', sending: '送信中', sent: '投稿済み', unknown: '要確認', failed: '失敗' },
    retrying: attempts => `再試行中、${attempts}回試行`,
    paused: '停止中のチャンネル',
    isPaused: '投稿は停止中です',
    pausedSince: when => `停止した時刻: ${when}`,
    more: count => `ほか${count}件`,
  },
  alerts: {
    paused: (name, fix, command) =>
      `${name} への投稿を停止しました: 3回続けて失敗しました。${fix} その後: ${command}（チャンネルでは /papers resume）`,
    accountRefused: (platform, fix) => `${platform} には何も投稿できません。${fix}`,
  },
  resumed: {
    done: (name, missed) =>
      missed === 0
        ? `${name}: 投稿を再開します。`
        : `${name}: 投稿を再開します。その間に届かなかったダイジェスト: ${missed}`,
    notPaused: name => `${name}: 停止していません。`,
    nothingHere: 'このチャンネルには投稿していません。',
    notAllowed:
      'このチャンネルの投稿を変えるには「チャンネルの管理」権限が必要です。チャンネルの管理者に頼んでください。',
  },
  post: {
    delivered: (name, day, ids) => `${name}: ${day} 分を投稿しました (${ids})`,
    before: (name, day, { where, command }) =>
      `${name}: ${day} 分はすでに投稿されているため、送信しませんでした：${where}。もう一度送信するには：${command}`,
    foreseen: (name, { where, date: day, papers, messages, delivered }) =>
      `${name} (${where}): ${day} 分、論文 ${papers} 件、メッセージ ${messages} 件、投稿済み ${delivered} 件。何も送信していません。`,
  },
  move: {
    begun: (from, to) => `移行：${from} → Postgres ${to}`,
    counts: (table, { here, there, copied }) =>
      `${table}：SQLite ${here}、Postgres ${there}、今回のコピー ${copied}`,
    indexed: papers => `検索の索引に加えた論文：${papers}`,
    equal: '両方のすべての行が一致しています。',
    nothingNew: 'すべて移行済みのため、何も変更していません。',
    unequal: table =>
      `両方で内容が異なる表：${table}。この Postgres に書き込むプログラムをすべて止めて、同じコマンドをもう一度実行してください。`,
    differing: (table, rows) => `${table}：Postgres にだけあるか、内容が異なる行 ${rows}`,
    refused:
      '何もコピーしていません。`--to` に空のデータベースを指定するか、このデータベースをそのままお使いください。',
    nextSteps: [
      'このアドレスを `.env` に `DATABASE_URL` として書く',
      'データフォルダーは残しておく：画像と Markdown ファイルは引き続きその中にあります',
      'もう一度起動する：`npm start`',
    ],
  },
  run: {
    started: url => `Paperboy は実行中です。ブラウザーで開く：${url}`,
    startedWithout: work => `Paperboy は実行中です：${work}`,
    stopWith: '停止するには Ctrl+C を押してください。',
  },
  preview: {
    tagline: 'チームが集まる Slack と Discord に、今日の機械学習の論文を',
    notice:
      'プレビューです。最新のダイジェストを、Discord と Slack に投稿されるときの見た目のまま表示しています。ボタンはチャットで動作します。',
    sampleNotice:
      '付属のサンプルによるプレビューです。Discord と Slack に投稿されるときの見た目のままです。ボタンはチャットで動作します。',
    nextSteps: [
      'Slack：`npm start -s -- manifest slack` の出力でアプリを作成し、トークンを `.env` に入れる',
      'Discord：ボットのトークンを `.env` に入れ、`npm start -s -- manifest discord` のリンクを開く',
      '`config/paperboy.yaml` にチャンネルを記入し、もう一度起動する',
    ],
    channel: 'papers',
  },
};
