// English.
import { dayFormat, weekdayFormat } from './day-format.ts';
import type { Strings } from './strings.ts';

const date = dayFormat('en-US', { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' });

export const en: Strings = {
  date,
  instant: (instant, timeZone) =>
    instant.toLocaleString('en-US', {
      timeZone,
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
  digest: {
    heading: (day, count) => `📰 Papers of ${date(day)} · Top ${count}`,
    keyPoints: '🔑 Key points',
    abstract: '📝 Abstract',
    showAbstract: 'Show abstract',
    notTranslated: 'not translated',
    onItsWay: day =>
      `The digest of ${date(day)} is on its way to a channel and was not made anew. Try again when it is delivered: npm start -- status`,
    links: { page: 'Hugging Face', arxiv: 'arXiv', pdf: 'PDF', code: 'Code', project: 'Project' },
    thumbnailOf: title => `Preview picture of “${title}”`,
  },
  day: {
    notOpenYet: (asked, opens) => `The list of ${date(asked)} is not open yet. It opens on ${opens}.`,
    empty: asked => `No papers were listed on ${date(asked)}.`,
    emptyAfterFilter: asked => `No paper of ${date(asked)} matches this channel’s filter.`,
    nothingToPost: asked => `Nothing to post: no paper of ${date(asked)}, or none that passes the filter.`,
    showingLatest: latest => `Here is the latest list, ${date(latest)}.`,
    seeLatest: 'For the latest list: **/papers latest**',
    latestWasPosted: latest => `The latest list, ${date(latest)}, was posted here already.`,
    sourceFailed: 'Hugging Face could not be reached just now. This is the newest list kept here.',
    unreachable: 'Hugging Face could not be reached just now. Please try again in a few minutes.',
    nothingYet:
      'Hugging Face could not be reached, and no list is kept here yet. Please try again in a few minutes.',
    notADate: text =>
      `“${text}” is not a date that can be read. Write 2026-01-13, 1/13, Jan 13, yesterday or last friday. Other commands: /papers help`,
  },
  paper: {
    several: query => `Several papers match “${query}”. Which one?`,
    none: query => `No paper found for “${query}”. Try its arXiv id, its name, or words of its title.`,
    nearest: query => `No paper found for “${query}”. Is it one of these?`,
    choose: 'Choose a paper',
    gone: 'This paper is no longer kept here.',
    noAbstract: 'No abstract is kept for this paper. The links lead to it.',
    similar: 'Similar papers',
    share: 'Show to the channel',
    original: 'As written',
    translated: 'Translated',
  },
  saved: {
    save: 'Save',
    done: title => `Saved: ${title}`,
    already: title => `On your list already: ${title}`,
    full: most =>
      `Your list is full: it holds ${most} papers at most. Remove one with **/papers saved**, then save this one.`,
    empty:
      'You have not saved any paper yet. Press “Save” under a paper, or choose it from the menu under a digest; it is then listed here for you alone.',
    list: (papers, { page, pages }) =>
      pages === 1
        ? `Your saved papers: ${papers}`
        : `Your saved papers: ${papers} · page ${page} of ${pages}`,
    lost: ids => `On your list, but no longer kept here: ${ids}. They can be removed.`,
    lostPaper: id => `${id} (no longer kept)`,
    removed: title => `Removed from your list: ${title}`,
    notThere: 'That paper is not on your list any more.',
    remove: 'Remove from the list',
    open: 'Saved papers',
    previous: '◀ Newer',
    next: 'Older ▶',
    heading: 'Saved papers',
    exported: (format, papers) => `Your saved papers as ${format}: ${papers}`,
    part: (part, parts) => `Part ${part} of ${parts}`,
    nextPart: 'Next part',
  },
  forms: {
    submit: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    late: 'That took too long, so the form could not be opened. Please press the button, or type the command, once more.',
  },
  commands: {
    usage: line => `Usage: ${line}`,
    help: [
      '**/papers today** – today’s papers; **yesterday** and **latest** likewise',
      '**/papers 2026-01-13** – those of a date, also written as 1/13 or last friday (on Discord: **/papers day**)',
      '**/papers week** – the best of seven days; **month** – of a month',
      '**/papers search** – search all papers kept here by words; narrow it with author:kim, after:2026-01, before:2026-02 and minvotes:50',
      '**/papers trending** – papers that are still gaining votes',
      '**/paper MHLA** – one paper, by id, address, name or words, in English, Korean, Japanese or Chinese. Its buttons show the abstract, translated and as written, and similar papers, save it, and show it to the channel',
      '**/papers saved** – your saved papers',
      '**/papers follow** – a direct message when papers on a topic or by an author come',
      '**/papers subscribe** – post digests to this channel; **settings** – see and change that; **list** – all channels',
      '**/papers pause** – post nothing here until **resume**; **unsubscribe** – post nothing here any more',
      'Only you see the answers; add **public** to show one to the channel.',
    ].join('\n'),
    tooFast: seconds => `That was a lot at once. Please try again in ${seconds} s.`,
    unknownControl: 'Paperboy no longer knows this button. Please ask again with /papers or /paper.',
    failed: 'Something went wrong. The operator will find it in the log; please try again.',
    names: {
      papers: 'papers',
      paper: 'paper',
      today: 'today',
      yesterday: 'yesterday',
      latest: 'latest',
      day: 'day',
      resume: 'resume',
      week: 'week',
      month: 'month',
      search: 'search',
      trending: 'trending',
      saved: 'saved',
      follow: 'follow',
      subscribe: 'subscribe',
      settings: 'settings',
      unsubscribe: 'unsubscribe',
      pause: 'pause',
      list: 'list',
      words: 'words',
      topic: 'topic',
      author: 'author',
      time: 'time',
      days: 'days',
      zone: 'zone',
      language: 'language',
      layout: 'layout',
      top: 'top',
      keywords: 'keywords',
      authors: 'authors',
      minvotes: 'minvotes',
      edition: 'edition',
      help: 'help',
      date: 'date',
      query: 'query',
      public: 'public',
    },
    descriptions: {
      papers: 'The day’s best machine-learning papers',
      paper: 'Find one paper',
      today: 'Today’s papers',
      yesterday: 'Yesterday’s papers',
      latest: 'The newest papers there are',
      day: 'The papers of a date',
      resume: 'Post to this channel again after a pause',
      week: 'The best papers of the last seven days',
      month: 'The best papers of the last month',
      search: 'Search everything that is kept',
      trending: 'Papers that are still gaining votes',
      saved: 'Your saved papers',
      follow: 'A direct message when papers on a topic or by an author come',
      subscribe: 'Post digests to this channel',
      settings: 'See and change what is posted here',
      unsubscribe: 'Post nothing here any more',
      pause: 'Post nothing here until it is resumed',
      list: 'The channels that digests are posted to',
      words: 'Words, ids or names; author: after: before: minvotes: narrow it',
      topic: 'A topic, such as diffusion model; separate several by commas',
      author: 'An author’s name; separate several by commas',
      time: 'When, such as 09:00',
      days: 'On which days',
      zone: 'The time zone, such as Asia/Seoul',
      language: 'The language of the digest',
      layout: 'Cards, lines or a thread',
      top: 'How many papers, 1 to 10',
      keywords: 'Only papers with one of these, separated by commas',
      authors: 'Only papers by one of these, separated by commas',
      minvotes: 'Only papers with at least this many votes',
      edition: 'Every day, the week’s best or the month’s',
      help: 'What Paperboy can do',
      date: 'The date, such as 2026-01-13',
      query: 'arXiv id, address, name, acronym or words of the title',
      public: 'Show the answer to the whole channel',
    },
  },
  fixes: {
    'channel-not-found':
      'The channel is not there. Check its id in config/paperboy.yaml; invite Paperboy if it is private.',
    'not-in-channel': 'Paperboy is not in the channel. Type /invite @paperboy there.',
    restricted:
      'The workspace restricts who may post in this channel. Ask its administrators to allow Paperboy.',
    'no-permission': 'Give Paperboy View Channel, Send Messages and Embed Links in this channel.',
    archived: 'The channel is archived. Unarchive it, or take it out of config/paperboy.yaml.',
    'direct-closed':
      'Direct messages are closed to Paperboy. Their reader allows them, on Discord in the privacy settings of a server shared with it, then types /papers follow and presses “Send again”.',
    token: 'The token was refused. Put a valid one into .env and start again.',
    scope:
      'The Slack app lacks a scope. Update it with what “npm start -s -- manifest slack” prints, and install it again.',
    'refused-content': 'The platform refused this message. Please report the reason shown to the project.',
    'messages-tab':
      'The Slack app’s Messages Tab is off, so that it may not write to anybody directly. Turn it on under App Home in the app’s settings, or update the app with what “npm start -s -- manifest slack” prints.',
    unseen:
      'It may be in the channel, and Paperboy may not look. Slack: have Paperboy in the channel, with the scopes channels:history and groups:history. Discord: give it Read Message History.',
    late: 'It waited for too long, so it was not sent: for longer than catchUpDays, or what a reader follows beyond its day.',
    other: 'See the reason and mend it.',
  },
  otherFixes: {
    subscribed: {
      'channel-not-found': command =>
        `The channel is not there, or hidden. Invite Paperboy again if it is private. If it was deleted: ${command}`,
      archived: command => `The channel is archived. Unarchive it. If nobody uses it any more: ${command}`,
    },
    direct: {
      'channel-not-found':
        'The direct message is not there any more. It is opened anew when its reader follows something again, with /papers follow.',
      unseen:
        'It may be in the direct message, and Paperboy may not look. Give the Slack app the scope im:history, and install it again.',
    },
    inChat: {
      'channel-not-found':
        'The channel is not there, or hidden. If it is private, invite Paperboy again: /invite @paperboy',
      archived: 'The channel is archived. Unarchive it first.',
    },
    askOperator: 'Please tell whoever operates Paperboy why.',
    permissions: names =>
      `Turn these on for Paperboy’s role in the channel’s settings, under Permissions: ${names}`,
  },
  editions: {
    week: (first, last, count) => `📰 Papers of the week · ${date(first)} – ${date(last)} · Top ${count}`,
    month: (first, last, count) => `📰 Papers of the month · ${date(first)} – ${date(last)} · Top ${count}`,
    alert: (day, count) => `🔔 Papers you follow · ${date(day)} · ${count}`,
    themes: (papers, terms) =>
      [`Papers in all: ${papers}`, ...(terms === '' ? [] : [`most often about: ${terms}`])].join(' · '),
    matched: words => `you follow: ${words}`,
    nothing: (first, last) => `The lists of ${date(first)} – ${date(last)} have no paper that fits.`,
    chartHeading: (first, last) => `Upvotes ▲ ${first} – ${last}`,
    chart: 'Bar chart of the papers’ upvotes',
  },
  status: {
    next: 'Next',
    last: 'Last deliveries',
    open: 'Not done',
    none: 'none yet',
    never: 'never',
    noToken: 'no token in .env',
    noDestinations:
      'No channel is configured. Type /papers subscribe in one, or name it under destinations in config/paperboy.yaml.',
    waiting: 'waiting for the source',
    model: 'Language model',
    usage: (day, { requests, tokens, cost }) =>
      [date(day), `requests: ${requests}`, `tokens: ${tokens}`, ...(cost === null ? [] : [cost])].join(' · '),
    today: (used, limit) => `Tokens today: ${used} of ${limit}`,
    modelFailed: (when, reason) => `The last request failed, ${when}: ${reason}`,
    usedUp: limit =>
      `Today has not enough tokens left for another paper; the model is asked again tomorrow. The limit: ${limit} (briefs.maxTokensPerDay in config/paperboy.yaml)`,
    unknownFix: command => `It may be in the channel. Look there; if it is not: ${command}`,
    thenPost: command => `Then: ${command}`,
    thenLook: command => `Then (it looks first, and sends only what is not there): ${command}`,
    thenStart: 'Then start again: it looks first, and sends only what is not there.',
    nextAlert: 'The next message comes on its schedule.',
    older: count => `Failed, and too old to be sent: ${count}`,
    states: { due: 'due', sending: 'being sent', sent: 'delivered', unknown: 'unknown', failed: 'failed' },
    firings: 'Last firings',
    slotStates: { due: 'due', planned: 'planned', skipped: 'nothing to post', paused: 'posting was paused' },
    retrying: attempts => `retrying, tried ${attempts} times`,
    paused: 'Paused channels',
    isPaused: 'posting is paused',
    pausedOnWish: 'It was paused in the channel, with `/papers pause`.',
    pausedSince: when => `paused since ${when}`,
    more: count => `and ${count} more`,
  },
  following: {
    nothing:
      'You do not follow anything yet. **/papers follow** with a topic, such as diffusion model, or with an author, such as author:LeCun or author:"Yann LeCun", sends you a direct message when a paper matches. Separate several by commas.',
    list: (follows, most) => `You follow (${follows} of ${most}):`,
    author: name => `${name} (author)`,
    when: (time, zone) =>
      `When a new list has matching papers, a direct message comes at ${time} (${zone}), at most one a day, and says why each paper matched. If none ever comes, check that you allow direct messages from Paperboy.`,
    added: names => `You now follow: ${names}`,
    already: names => `You follow this already: ${names}`,
    stopped: name => `You no longer follow: ${name}`,
    notFollowed: 'You do not follow that any more.',
    stop: 'Stop following',
    full: most =>
      `You can follow ${most} topics and authors at most. Stop following one with **/papers follow**, then add this one.`,
    unfit: most =>
      `Nothing was changed: a topic or an author’s name needs at least two letters or one Hangul or Chinese character, and has at most ${most} characters. For example: **/papers follow** diffusion model`,
    noDirect: {
      slack:
        'Nothing was changed: Paperboy can’t send you a direct message. Please ask the operator to give the app the scope im:write, then try again.',
      discord:
        'Nothing was changed: Paperboy can’t send you a direct message. Please allow direct messages in your privacy settings for this server, then try again.',
    },
    undelivered: {
      slack:
        'The last message to you could not be delivered. Check with the operator that Paperboy may write to you (the scope im:write), then press “Send again”.',
      discord:
        'The last message to you could not be delivered. Allow direct messages in your privacy settings for a server you share with Paperboy, then press “Send again”.',
    },
    again: 'Send again',
    resumed: 'Messages are sent to you again.',
  },
  alerts: {
    paused: (name, fix, command) =>
      `Posting to ${name} is paused: it failed three times in a row.\n${fix}\nThen: ${command} (in the channel: /papers resume)`,
    accountRefused: (platform, fix) => `Nothing can be posted to ${platform}. ${fix}`,
    readersUnreached: (platform, fix) => `What readers follow does not reach them on ${platform}. ${fix}`,
    pausedYours: (channel, { reason, fix }) =>
      `Posting to ${channel}, which you subscribed, is paused: it failed three times in a row (${reason}). ${fix} Then type /papers resume in that channel.`,
  },
  asking: {
    similarTo: title => `Most like “${title}” among the papers kept here:`,
    noneSimilar: title => `No paper kept here is much like “${title}”.`,
    sharedBy: name => `Shared by ${name}`,
    sharedByReader: 'Shared by a reader',
    alreadyShared: 'You have just shown this paper to the channel. It can be shown again in ten minutes.',
    noChannel: 'There is no channel here to show the paper to. Press the button in a channel.',
    risers: days =>
      `Papers of the last ${days} days that gained the most votes since their list was kept here:`,
    noneRose: days => `No paper of the last ${days} days has gained votes since its list was kept here.`,
    nothingFrozen: days =>
      `No list of the last ${days} days is kept here yet, so there is nothing to compare. Please try again after the next digest.`,
    found: (query, page) => `Found for “${query}”, page ${page}:`,
    nearestTo: query => `Nothing found for “${query}”. The nearest:`,
    noneFound: query => `Nothing found for “${query}”. Try fewer words, a name, or the English term.`,
    wholePeriod: {
      week: 'Here one day is shown, such as last friday. For the best papers of the last seven days: **/papers week**',
      month:
        'Here one day is shown, such as 2026-01-13. For the best papers of the last month: **/papers month**',
    },
    filterNames: { author: 'author', after: 'after', before: 'before', minvotes: 'minvotes' },
    filters: 'Filters to add to the words: author:kim · after:2026-01 · before:2026-02-15 · minvotes:50',
    unreadable: (filter, value) => `“${filter}:${value}” can’t be read.`,
    pastEnd: query => `There are no more papers for “${query}”. Search again with /papers search.`,
    previous: '◀ Previous',
    next: 'Next ▶',
    tooLong: maxChars => `That is too long. At most ${maxChars} characters can be taken here.`,
  },
  resumed: {
    done: (name, missed, next) =>
      missed === 0
        ? `${name}: posting again. Next: ${next}`
        : `${name}: posting again. Digests that follow now: ${missed}`,
    notPaused: name => `${name}: not paused.`,
    nothingHere: 'Nothing is posted to this channel. To start: **/papers subscribe**',
  },
  post: {
    delivered: (name, day, ids) => `${name}: ${day} delivered (${ids})`,
    before: (name, day, { where, command }) =>
      `${name}: ${day} was delivered already, to ${where}; nothing was sent. To send it anew: ${command}`,
    foreseen: (name, { where, date: day, papers, messages, delivered }) =>
      `${name} (${where}): ${day}, papers: ${papers}, messages: ${messages}, delivered already: ${delivered}. Nothing was sent.`,
    leftOut: names =>
      `Not posted, as they get a digest of several days: ${names}. Post one with: npm start -- post --to NAME`,
    leftDue: 'What is still due is sent by the running Paperboy, or by the next start.',
  },
  move: {
    begun: (from, to) => `From ${from} to Postgres at ${to}`,
    counts: (table, { here, there, copied }) =>
      `${table}: SQLite ${here}, Postgres ${there}, copied now: ${copied}`,
    indexed: papers => `Papers entered into the search index: ${papers}`,
    equal: 'Every row is the same on both sides.',
    nothingNew: 'Everything was there already; nothing was changed.',
    unequal: table =>
      `${table} is not the same on both sides. Stop everything that writes to this Postgres, and run the same again.`,
    differing: (table, rows) => `${table}: rows in Postgres that are not here, or are otherwise: ${rows}`,
    refused: 'Nothing was copied. Name an empty database with `--to`, or go on with this one as it is.',
    firstStep: 'Put the address into `.env` as `DATABASE_URL`',
    nextSteps: [
      'Keep the data folder: the pictures and the Markdown files stay in it',
      'Start again: `npm start`',
    ],
  },
  run: {
    started: url => `Paperboy is running. Open ${url}`,
    startedWithout: work => `Paperboy is running: ${work}`,
    stopWith: 'Ctrl+C stops it.',
  },
  subscriptions: {
    editions: { day: 'Daily', week: 'Weekly', month: 'Monthly' },
    layouts: { cards: 'Cards', compact: 'One line per paper', thread: 'Lines, with cards in a thread' },
    days: { daily: 'Every day', weekdays: 'Monday to Friday', weekends: 'Saturday and Sunday' },
    weekday: weekdayFormat('en-US'),
    labels: {
      edition: 'Edition',
      time: 'Time',
      days: 'Days',
      zone: 'Time zone',
      language: 'Language',
      layout: 'Layout',
      top: 'Papers',
      keywords: 'Keywords',
      authors: 'Authors',
      minvotes: 'Minimum votes',
    },
    hints: {
      time: '09:30 or 6pm',
      days: 'daily, weekdays, weekends or mon, wed, fri',
      zone: 'Europe/London, New York, KST …',
      top: 'How many, 1 to 10',
      keywords: 'diffusion, agents · empty for all papers',
      authors: 'LeCun, Bengio · empty for all papers',
      minvotes: '10 · empty for no limit',
    },
    faults: {
      edition: 'The edition is day, week or month.',
      time: 'Write the time like 09:30 or 6pm.',
      days: 'Write the days as daily, weekdays, weekends or like mon,wed,fri. A weekly digest comes on one day.',
      zone: 'Write the time zone like Europe/London or New York.',
      language: 'The language is ko, en, ja or zh.',
      layout: 'The layout is cards, compact or thread.',
      top: 'A digest has 1 to 10 papers.',
      keywords: 'There can be up to 20 keywords, separated by commas.',
      authors: 'There can be up to 20 authors, separated by commas.',
      minvotes: 'The minimum votes must be a whole number, 0 or more.',
    },
    nearestZone: zones => `Did you mean ${zones}?`,
    tooLong: (label, maxChars) => `${label}: too long. Up to ${maxChars} characters fit.`,
    quote: typed => `Put quotes around several words, like this: ${typed}`,
    unreadable: typed => `“${typed}” can’t be read. Times look like 09:30 or 6pm. See **/papers help**`,
    bareNumber: number =>
      `${number}: the time or the number of papers? Write **${number}:00** for the time, **top:${number}** for the papers.`,
    when: (edition, days, time, zone) =>
      edition === 'month' ? `On the first of the month, ${time}, ${zone}` : `${days}, ${time}, ${zone}`,
    cron: (expression, zone) => `Schedule ${expression}, ${zone}`,
    keywords: words => `Keywords: ${words}`,
    authors: names => `Authors: ${names}`,
    minVotes: votes => `At least ${votes} votes`,
    top: papers => `Top ${papers}`,
    preview: settings =>
      `This is a preview with the newest digest. Nothing is posted until you confirm.\n${settings}`,
    nothingToPreview:
      'There is nothing to preview right now (no paper passes the filter, or the list can’t be reached). You can subscribe all the same.',
    confirm: 'Subscribe this channel',
    discard: 'Cancel',
    discarded: 'Cancelled. Nothing was changed.',
    done: (settings, first) =>
      `This channel is subscribed. First digest: ${first}\n${settings}\nChange it with **/papers settings**.`,
    already: settings =>
      `This channel is subscribed already. Change it with **/papers settings**.\n${settings}`,
    wanted: settings => `Nothing was changed. You typed: ${settings}`,
    alreadyConfigured: settings =>
      `This channel gets this already. It is set up in config/paperboy.yaml, so only the operator can change it.\n${settings}`,
    inThread: 'A thread can’t be subscribed. Please use the command in the channel itself.',
    inDirect:
      'Only channels can be subscribed. To get papers on a topic as direct messages, use **/papers follow**.',
    notYours: 'This button belongs to somebody else. Type **/papers subscribe** yourself.',
    expired: 'This button has been used already or is too old. Nothing was changed.',
    permissions: {
      view: 'View Channel',
      send: 'Send Messages',
      embed: 'Embed Links',
      startThreads: 'Create Public Threads',
      sendInThreads: 'Send Messages in Threads',
      attach: 'Attach Files',
    },
    missing: names =>
      `Missing permissions: ${names}. Turn them on for Paperboy’s role in the channel’s settings, under Permissions.`,
    obstacles: {
      'not-in-channel': 'Paperboy is not in this channel. Invite it first: **/invite @paperboy**',
      archived: 'The channel is archived. Unarchive it first.',
      scope: 'The Slack app may not look at this channel. Please tell whoever operates Paperboy.',
    },
    withoutChart: names => `To show the chart of the votes as well, Paperboy needs: ${names}`,
    cannotPost: fix => `Paperboy can’t post here yet. ${fix}\nThen type **/papers subscribe** again.`,
    whoMay: {
      slack: 'Only workspace admins can change what is posted here. Please ask one of them.',
      discord:
        'You need the Manage Channels permission to change what is posted here. Please ask a moderator of the server.',
    },
    title: 'Paperboy settings',
    current: settings =>
      `Posted to this channel\n${settings}\nTo take a break: **/papers pause**. To stop: **/papers unsubscribe**`,
    saved: settings => `Saved.\n${settings}`,
    choose: 'Which one do you want to change?',
    chooseToEnd: 'Which subscription do you want to end?',
    chooseToPause: 'Which one do you want to pause?',
    chooseToResume: 'Which one do you want to resume?',
    allOfThem: 'All of them',
    windows: { when: 'Time, days, zone', which: 'Papers, filter' },
    unsubscribe: 'Unsubscribe',
    confirmEnd: settings => `Really end this subscription?\n${settings}\nFor a break only: **/papers pause**`,
    fixed: settings => `Set up in config/paperboy.yaml, so only the operator can change it:\n${settings}`,
    gone: 'This subscription has ended already. To start again: **/papers subscribe**',
    unsubscribed: settings => `Unsubscribed: ${settings}`,
    nothingLeft: 'Nothing is posted here any more. To start again: **/papers subscribe**',
    stillPosted: lines => `Still posted here:\n${lines}`,
    paused: what => `${what}: paused. To resume: **/papers resume**`,
    alreadyPaused: what => `${what}: paused already. To resume: **/papers resume**`,
    list: 'Channels that get digests',
    emptyList: 'No channel is subscribed yet. Type **/papers subscribe** in one.',
    isPaused: 'paused',
  },
  preview: {
    tagline: 'The day’s best machine-learning papers, where your team already talks',
    notice:
      'This is a preview: the newest digest, just as Discord and Slack would show it. Its buttons work in the chat.',
    sampleNotice:
      'This is a preview with the sample that comes with Paperboy, just as Discord and Slack would show it. Its buttons work in the chat.',
    nextSteps: [
      'Slack: run `npm start -s -- manifest slack`, create the app with it, and put its tokens into `.env`',
      'Discord: put the bot’s token into `.env` and open the link of `npm start -s -- manifest discord`',
      'Start again, and type `/papers subscribe` in the channel',
    ],
    channel: 'papers',
  },
};
