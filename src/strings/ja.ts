// Japanese. Worded so that no particle must follow a title, a number or a word that somebody typed.
import { dayFormat, weekdayFormat } from './day-format.ts';
import type { Strings } from './strings.ts';

// As a Date: of a Temporal value Node 26 loses the 月 and 日 of this language.
const written = (instant: Temporal.Instant, form: Intl.DateTimeFormatOptions): string =>
  new Date(instant.epochMilliseconds).toLocaleString('ja-JP', form);

const date = dayFormat('ja-JP', { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' });

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
    notOpenYet: (asked, opens) => `${date(asked)} のリストはまだ公開されていません。${opens}に公開されます。`,
    empty: asked => `${date(asked)} のリストには論文がありません。`,
    emptyAfterFilter: asked => `${date(asked)} のリストには、このチャンネルの条件に合う論文がありません。`,
    nothingToPost: asked =>
      `投稿する論文がありません：${date(asked)} のリストが空か、条件に合う論文がありません。`,
    showingLatest: latest => `最新のリストを表示します：${date(latest)}`,
    seeLatest: '最新のリストを見る：**/papers latest**',
    latestWasPosted: latest => `最新のリストはすでにここに投稿されています：${date(latest)}`,
    sourceFailed: '現在 Hugging Face に接続できないため、保存されている最新のリストを表示します。',
    unreachable: '現在 Hugging Face に接続できません。数分後にもう一度お試しください。',
    nothingYet:
      'Hugging Face に接続できず、保存されているリストもまだありません。数分後にもう一度お試しください。',
    notADate: text =>
      `日付として読み取れません：「${text}」。2026-01-13、1月13日、昨日、先週金曜のように入力してください。ほかのコマンド：/papers help`,
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
    done: title => `保存しました：${title}`,
    already: title => `すでに保存されています：${title}`,
    full: most =>
      `保存リストがいっぱいです。保存できる論文は最大 ${most} 件です。**/papers saved** で 1 件外してから、もう一度保存してください。`,
    empty:
      'まだ保存した論文がありません。論文の下の「保存」ボタンを押すか、ダイジェストの下のメニューから選ぶと、ここに並びます。リストは自分だけに表示されます。',
    list: (papers, { page, pages }) =>
      pages === 1 ? `保存した論文：${papers} 件` : `保存した論文：${papers} 件 · ${page}/${pages} ページ`,
    lost: ids => `リストにありますが、もう保存されていない論文：${ids}。リストから外せます。`,
    lostPaper: id => `${id}（もう保存されていません）`,
    removed: title => `リストから外しました：${title}`,
    notThere: 'その論文はもうリストにありません。',
    remove: 'リストから外す',
    open: '保存した論文を見る',
    previous: '◀ 新しい方',
    next: '古い方 ▶',
    heading: '保存した論文',
    exported: (format, papers) => `保存した論文の書き出し、${format}：${papers} 件`,
    part: (part, parts) => `分割：${part}/${parts}`,
    nextPart: '続き',
  },
  forms: {
    submit: '保存',
    cancel: 'キャンセル',
    close: '閉じる',
    late: '時間がかかりすぎたため、入力画面を開けませんでした。もう一度ボタンを押すか、コマンドを入力してください。',
  },
  commands: {
    usage: line => `使い方：${line}`,
    help: [
      '**/papers today** – 今日の論文。**yesterday** と **latest** も使えます',
      '**/papers 2026-01-13** – その日付の論文。1月13日や先週金曜とも書けます（Discord では **/papers day**）',
      '**/papers week** – 直近 7 日間のおすすめ論文。**month** – 直近 1 か月',
      '**/papers search** – 保存されたすべての論文を単語で検索。著者:kim、以降:2026-01、以前:2026-02、最低票数:50 で絞り込めます',
      '**/papers trending** – 票が伸び続けている論文',
      '**/paper MHLA** – 論文を 1 件探す：番号、アドレス、名前、日本語や英語の単語。ボタンでアブストラクトの訳と原文、似ている論文を見たり、保存したり、チャンネルに見せたりできます',
      '**/papers saved** – 自分が保存した論文',
      '**/papers follow** – 話題や著者の新しい論文を DM で受け取る',
      '**/papers subscribe** – このチャンネルにダイジェストを投稿。**settings** – 設定を見る・変える。**list** – 投稿しているすべてのチャンネル',
      '**/papers pause** – 投稿を止める。**resume** – 再開する。**unsubscribe** – 投稿をやめる',
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
      minvotes: '最低票数',
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
      words: '単語・番号・名前。著者: 以降: 以前: 最低票数: で絞り込み',
      topic: '話題、例: 拡散モデル。複数ならコンマ区切り',
      author: '著者の名前。複数ならコンマ区切り',
      time: '投稿する時刻、例: 09:00',
      days: '投稿する曜日',
      zone: 'タイムゾーン、例: Asia/Tokyo',
      language: 'ダイジェストの言語',
      layout: 'カード、1行ずつ、スレッド',
      top: '論文の数、1から10',
      keywords: 'いずれかを含む論文だけ、コンマ区切り',
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
    'not-in-channel': '招待が必要です。チャンネルで入力してください：/invite @paperboy',
    restricted:
      'このチャンネルは投稿が制限されています。Paperboy の投稿を許可するよう、ワークスペースの管理者に依頼してください。',
    'no-permission':
      'このチャンネルで Paperboy に「チャンネルを見る」「メッセージを送信」「埋め込みリンク」の権限を与えてください。',
    archived:
      'アーカイブされたチャンネルです。アーカイブを解除するか、config/paperboy.yaml から外してください。',
    'direct-closed':
      'ダイレクトメッセージを受け取らない設定です。受け取る方が Paperboy からのダイレクトメッセージを許可し（Discord では同じサーバーのプライバシー設定）、/papers follow で「再び受け取る」ボタンを押せば再開します。',
    token: 'トークンが拒否されました。有効なトークンを .env に入れ、もう一度起動してください。',
    scope:
      'Slack アプリのスコープが足りません。「npm start -s -- manifest slack」の出力でアプリを更新し、インストールし直してください。',
    'refused-content':
      'プラットフォームがこのメッセージを拒否しました。表示された理由をプロジェクトにお知らせください。',
    'messages-tab':
      'Slack アプリのメッセージタブがオフのため、ダイレクトメッセージを送れません。アプリ設定の App Home で Messages Tab をオンにするか、「npm start -s -- manifest slack」の出力でアプリを更新してください。',
    unseen:
      'チャンネルにすでに届いているかもしれませんが、Paperboy には確認する権限がありません。Slack：チャンネルに招待し、スコープ channels:history と groups:history を与えてください。Discord：「メッセージ履歴を読む」の権限を与えてください。',
    late: '長く待ちすぎたため、送信しませんでした。期限は catchUpDays、フォローの通知はその日のうちです。',
    other: '理由を確認し、対処してください。',
  },
  otherFixes: {
    subscribed: {
      'channel-not-found': command =>
        `チャンネルが見つかりません。非公開チャンネルであれば Paperboy を招待し直してください。削除されたチャンネルの場合：${command}`,
      archived: command =>
        `アーカイブされたチャンネルです。アーカイブを解除してください。もう使わないチャンネルの場合：${command}`,
    },
    direct: {
      'channel-not-found':
        'ダイレクトメッセージの会話が見つかりません。受け取る方が /papers follow でもう一度フォローすると、新しく開きます。',
      unseen:
        'すでに届いているかもしれませんが、Paperboy には確認する権限がありません。Slack アプリにスコープ im:history を与え、インストールし直してください。',
    },
    inChat: {
      'channel-not-found':
        'チャンネルが見つかりません。非公開チャンネルであれば Paperboy を招待し直してください：/invite @paperboy',
      archived: 'アーカイブされたチャンネルです。先にアーカイブを解除してください。',
    },
    askOperator: 'Paperboy の運営者に理由をお知らせください。',
    permissions: names => `チャンネル設定の「権限」で、Paperboy のロールに次の権限を与えてください：${names}`,
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
      '投稿先のチャンネルがありません。チャンネルで /papers subscribe と入力するか、config/paperboy.yaml の destinations に書いてください。',
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
    thenLook: command => `その後（先に確認し、届いていない場合だけ送信します）：${command}`,
    thenStart: 'その後、もう一度起動してください。先に確認し、届いていない場合だけ送信します。',
    nextAlert: '次の通知は予定どおり届きます。',
    older: count => `古くなり、もう送信しない失敗: ${count}`,
    states: { due: '待機中', sending: '送信中', sent: '投稿済み', unknown: '要確認', failed: '失敗' },
    firings: 'これまでの予定',
    slotStates: { due: '待機中', planned: '投稿を準備', skipped: '投稿なし', paused: '停止中のため見送り' },
    retrying: attempts => `再試行中、${attempts}回試行`,
    paused: '停止中のチャンネル',
    isPaused: '投稿は停止中です',
    pausedOnWish: 'チャンネルで `/papers pause` により停止されました。',
    pausedSince: when => `停止した時刻: ${when}`,
    more: count => `ほか${count}件`,
  },
  following: {
    nothing:
      'まだ何もフォローしていません。**/papers follow** の後に話題（例：拡散モデル）か著者（例：author:LeCun、author:"Yann LeCun"）を書くと、一致する論文が出たときにダイレクトメッセージでお知らせします。複数ならコンマで区切ってください。',
    list: (follows, most) => `フォロー中（${follows}/${most}）：`,
    author: name => `${name}（著者）`,
    when: (time, zone) =>
      `新しいリストに一致する論文があれば、${time}（${zone}）にダイレクトメッセージを送ります。1 日に最大 1 通で、論文ごとに理由を添えます。届かないときは、Paperboy からのダイレクトメッセージを許可しているか確認してください。`,
    added: names => `フォローを始めました：${names}`,
    already: names => `すでにフォローしています：${names}`,
    stopped: name => `フォローをやめました：${name}`,
    notFollowed: 'それはもうフォローしていません。',
    stop: 'フォローをやめる',
    full: most =>
      `フォローできる話題と著者は最大 ${most} 件です。**/papers follow** で 1 件やめてから、もう一度追加してください。`,
    unfit: most =>
      `何も変更していません。話題や著者名は 2 文字以上（漢字は 1 文字以上）、最大 ${most} 文字で書いてください。例：**/papers follow** 拡散モデル`,
    noDirect: {
      slack:
        '何も変更していません。Paperboy からダイレクトメッセージを送れません。運営者に im:write スコープの追加を依頼してから、もう一度お試しください。',
      discord:
        '何も変更していません。Paperboy からダイレクトメッセージを送れません。このサーバーのプライバシー設定でダイレクトメッセージを許可してから、もう一度お試しください。',
    },
    undelivered: {
      slack:
        '前回のメッセージを届けられませんでした。Paperboy がメッセージを送れるか（im:write スコープ）を運営者に確認してから、「再び受け取る」ボタンを押してください。',
      discord:
        '前回のメッセージを届けられませんでした。Paperboy と共通のサーバーのプライバシー設定でダイレクトメッセージを許可してから、「再び受け取る」ボタンを押してください。',
    },
    again: '再び受け取る',
    resumed: 'メッセージの送信を再開します。',
  },
  alerts: {
    paused: (name, fix, command) =>
      `${name} への投稿を停止しました: 3回続けて失敗しました。\n${fix}\nその後: ${command}（チャンネルでは /papers resume）`,
    accountRefused: (platform, fix) => `${platform} には何も投稿できません。${fix}`,
    readersUnreached: (platform, fix) => `フォローの通知を届けられていません（${platform}）。${fix}`,
    pausedYours: (channel, { reason, fix }) =>
      `購読されたチャンネルへの投稿を停止しました：${channel}。3回続けて投稿できませんでした（${reason}）。${fix} その後、そのチャンネルで /papers resume と入力すると再開します。`,
  },
  asking: {
    similarTo: title => `保存されている中で最も似ている論文：「${title}」`,
    noneSimilar: title => `保存されている中に似ている論文はありません：「${title}」`,
    sharedBy: name => `共有した人：${name}`,
    sharedByReader: '読者が共有した論文です',
    alreadyShared: 'この論文はたった今チャンネルに共有しました。10 分後にもう一度共有できます。',
    noChannel: '論文を見せるチャンネルがありません。チャンネルでボタンを押してください。',
    risers: days => `過去 ${days} 日間のリストで、保存後に最も票を伸ばした論文：`,
    noneRose: days => `過去 ${days} 日間のリストには、保存後に票を伸ばした論文がありません。`,
    nothingFrozen: days =>
      `過去 ${days} 日間のリストがまだ保存されていないため、比べられません。次のダイジェストの後にもう一度お試しください。`,
    found: (query, page) => `「${query}」の検索結果、${page} ページ目：`,
    nearestTo: query => `「${query}」の検索結果はありません。最も近い論文：`,
    noneFound: query =>
      `「${query}」の検索結果はありません。単語を減らすか、名前や英語の用語で検索してみてください。`,
    wholePeriod: {
      week: 'ここでは先週の金曜日のように 1 日を入力してください。過去 7 日間のおすすめ論文は **/papers week** で見られます。',
      month:
        'ここでは 1月13日のように 1 日を入力してください。過去 1 か月のおすすめ論文は **/papers month** で見られます。',
    },
    filterNames: { author: '著者', after: '以降', before: '以前', minvotes: '最低票数' },
    filters: '単語と一緒に使える条件：著者:kim · 以降:2026-01 · 以前:2026-02-15 · 最低票数:50',
    unreadable: (filter, value) => `${filter}: の後の値を読み取れません：「${value}」`,
    pastEnd: query =>
      `「${query}」の検索結果はこれ以上ありません。/papers search でもう一度検索してください。`,
    previous: '◀ 前へ',
    next: '次へ ▶',
    tooLong: maxChars => `長すぎます。最大文字数：${maxChars}`,
  },
  resumed: {
    done: (name, missed, next) =>
      missed === 0
        ? `${name}: 投稿を再開します。次の投稿: ${next}`
        : `${name}: 投稿を再開します。まもなく届くダイジェスト: ${missed}`,
    notPaused: name => `${name}: 一時停止していません。`,
    nothingHere: 'このチャンネルには投稿していません。始めるには **/papers subscribe**',
  },
  post: {
    delivered: (name, day, ids) => `${name}: ${day} 分を投稿しました (${ids})`,
    before: (name, day, { where, command }) =>
      `${name}: ${day} 分はすでに投稿されているため、送信しませんでした：${where}。もう一度送信するには：${command}`,
    foreseen: (name, { where, date: day, papers, messages, delivered }) =>
      `${name} (${where}): ${day} 分、論文 ${papers} 件、メッセージ ${messages} 件、投稿済み ${delivered} 件。何も送信していません。`,
    leftOut: names =>
      `数日分のダイジェストの宛先は除きました：${names}。投稿するには：npm start -- post --to NAME`,
    leftDue: '待機中のものは、実行中の Paperboy が送ります。実行していなければ、次に起動したときに送ります。',
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
    firstStep: 'このアドレスを `.env` に `DATABASE_URL` として書く',
    nextSteps: [
      'データフォルダーは残しておく：画像と Markdown ファイルは引き続きその中にあります',
      'もう一度起動する：`npm start`',
    ],
  },
  run: {
    started: url => `Paperboy は実行中です。ブラウザーで開く：${url}`,
    startedWithout: work => `Paperboy は実行中です：${work}`,
    stopWith: '停止するには Ctrl+C を押してください。',
  },
  subscriptions: {
    editions: { day: '日刊', week: '週刊', month: '月刊' },
    layouts: { cards: 'カード', compact: '論文ごとに1行', thread: '1行ずつ、カードはスレッドに' },
    days: { daily: '毎日', weekdays: '平日', weekends: '週末' },
    weekday: weekdayFormat('ja-JP'),
    labels: {
      edition: '周期',
      time: '時刻',
      days: '曜日',
      zone: 'タイムゾーン',
      language: '言語',
      layout: '形式',
      top: '論文の数',
      keywords: 'キーワード',
      authors: '著者',
      minvotes: '最低票数',
    },
    hints: {
      time: '09:30 または 午後6時',
      days: '毎日、平日、週末、または 月, 水, 金',
      zone: '東京, Asia/Tokyo, New York …',
      top: '1から10',
      keywords: '拡散モデル, エージェント · 空ならすべての論文',
      authors: 'LeCun, Bengio · 空ならすべての論文',
      minvotes: '10 · 空なら制限なし',
    },
    faults: {
      edition: '周期は day、week、month のどれかです。',
      time: '時刻は 09:30 や 午後6時 のように書いてください。',
      days: '曜日は毎日、平日、週末、または 月,水,金 のように書いてください。週刊ダイジェストは1日だけ選べます。',
      zone: 'タイムゾーンは 東京 や Asia/Tokyo のように書いてください。',
      language: '言語は ko、en、ja、zh のどれかです。',
      layout: '形式は cards、compact、thread のどれかです。',
      top: '論文の数は1から10までです。',
      keywords: 'キーワードはコンマ区切りで20個までです。',
      authors: '著者はコンマ区切りで20人までです。',
      minvotes: '最低票数は0以上の整数です。',
    },
    nearestZone: zones => `もしかして：${zones}`,
    tooLong: (label, maxChars) => `${label}：長すぎます。${maxChars}文字まで入力できます。`,
    quote: typed => `複数の単語は引用符で囲んでください。例：${typed}`,
    unreadable: typed =>
      `「${typed}」は読み取れません。時刻は 09:30 や 午後6時 のように書いてください。 **/papers help**`,
    bareNumber: number =>
      `${number}：時刻ですか、論文の数ですか？時刻は **${number}:00** 、論文の数は **top:${number}** と書いてください。`,
    when: (edition, days, time, zone) =>
      edition === 'month' ? `毎月1日 ${time}（${zone}）` : `${days} ${time}（${zone}）`,
    cron: (expression, zone) => `予定 ${expression}（${zone}）`,
    keywords: words => `キーワード：${words}`,
    authors: names => `著者：${names}`,
    minVotes: votes => `${votes}票以上`,
    top: papers => `論文${papers}本`,
    preview: settings =>
      `プレビューです。最新のダイジェストはこのように投稿されます。確認するまで何も投稿しません。\n${settings}`,
    nothingToPreview:
      '今お見せできるダイジェストがありません（条件に合う論文がないか、一覧を取得できません）。このまま購読することもできます。',
    confirm: 'このチャンネルで購読する',
    discard: 'キャンセル',
    discarded: 'キャンセルしました。何も変わっていません。',
    done: (settings, first) =>
      `このチャンネルで購読を始めました。最初の投稿：${first}\n${settings}\n変更するには **/papers settings**`,
    already: settings => `このチャンネルはすでに購読中です。変更するには **/papers settings**\n${settings}`,
    wanted: settings => `何も変わっていません。入力された設定：${settings}`,
    alreadyConfigured: settings =>
      `このチャンネルにはすでに投稿しています。config/paperboy.yaml で設定されているため、変更できるのは運用者だけです。\n${settings}`,
    inThread: 'スレッドでは購読できません。チャンネルで直接入力してください。',
    inDirect:
      '購読できるのはチャンネルだけです。ダイレクトメッセージで受け取るには **/papers follow** をお使いください。',
    notYours: 'ほかの人のボタンです。ご自分で **/papers subscribe** と入力してください。',
    expired: 'すでに処理されたか、古すぎるボタンです。何も変わっていません。',
    permissions: {
      view: 'チャンネルを見る',
      send: 'メッセージを送信',
      embed: '埋め込みリンク',
      startThreads: '公開スレッドの作成',
      sendInThreads: 'スレッドでメッセージを送信',
      attach: 'ファイルを添付',
    },
    missing: names =>
      `足りない権限：${names}。チャンネル設定の「権限」で Paperboy のロールに付けてください。`,
    obstacles: {
      'not-in-channel': 'Paperboy がこのチャンネルにいません。先に招待してください： **/invite @paperboy**',
      archived: 'アーカイブされたチャンネルです。先にアーカイブを解除してください。',
      scope: 'Slack アプリにこのチャンネルを確認する権限がありません。Paperboy の運用者にお知らせください。',
    },
    withoutChart: names => `票数のグラフも表示するには、次の権限が必要です：${names}`,
    cannotPost: fix =>
      `まだこのチャンネルに投稿できません。${fix}\nそのあと、もう一度 **/papers subscribe** と入力してください。`,
    whoMay: {
      slack: 'このチャンネルの投稿を変えられるのはワークスペースの管理者だけです。管理者に依頼してください。',
      discord:
        'このチャンネルの投稿を変えるには「チャンネルの管理」権限が必要です。サーバーの管理者に依頼してください。',
    },
    title: 'Paperboy の設定',
    current: settings =>
      `このチャンネルへの投稿\n${settings}\n一時停止するには **/papers pause** 、やめるには **/papers unsubscribe**`,
    saved: settings => `保存しました。\n${settings}`,
    choose: 'どれを変更しますか？',
    chooseToEnd: 'どの購読をやめますか？',
    chooseToPause: 'どれを一時停止しますか？',
    chooseToResume: 'どれを再開しますか？',
    allOfThem: 'すべて',
    windows: { when: '時刻、曜日、タイムゾーン', which: '論文数、条件' },
    unsubscribe: '購読をやめる',
    confirmEnd: settings => `この購読をやめますか？\n${settings}\n一時停止だけなら **/papers pause**`,
    fixed: settings =>
      `config/paperboy.yaml で設定されているため、変更できるのは運用者だけです。\n${settings}`,
    gone: 'この購読はすでに終了しています。再開するには **/papers subscribe**',
    unsubscribed: settings => `購読をやめました：${settings}`,
    nothingLeft: 'このチャンネルにはもう投稿しません。再開するには **/papers subscribe**',
    stillPosted: lines => `このチャンネルへの投稿で残っているもの：\n${lines}`,
    paused: what => `${what}：一時停止しました。再開するには **/papers resume**`,
    alreadyPaused: what => `${what}：すでに一時停止しています。再開するには **/papers resume**`,
    list: 'ダイジェストを投稿しているチャンネル',
    emptyList:
      '購読しているチャンネルはまだありません。チャンネルで **/papers subscribe** と入力してください。',
    isPaused: '一時停止中',
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
      '再起動し、投稿先のチャンネルで `/papers subscribe` と入力する',
    ],
    channel: 'papers',
  },
};
