import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Language, languages } from '../../src/digest/language.ts';
import { readTypedDate } from '../../src/digest/typed-date.ts';
import { readSearchQuery } from '../../src/search/search-query.ts';
import { type Strings, stringsOf } from '../../src/strings/strings.ts';
import { foreignCharacters } from './characters.ts';

type Leaves = Map<string, unknown>;

/** Every text, list and function of a table by its path. */
function leaves(value: unknown, path = '', found: Leaves = new Map()): Leaves {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found.set(path, value);
  for (const [key, inner] of Object.entries(value)) leaves(inner, `${path}.${key}`, found);
  return found;
}

const asked = Temporal.PlainDate.from('2026-01-13');
const earlier = Temporal.PlainDate.from('2026-01-07');

/** What each function says, by its path, and what must stand in it. */
function sayings(strings: Strings): Record<string, { text: string; given: string[] }> {
  const { date, instant, digest, day, paper, saved, commands, editions, status, following } = strings;
  const { alerts, otherFixes, asking, resumed, post, move, run, subscriptions } = strings;
  const shown = date(asked);
  const saying = (text: string, ...given: string[]) => ({ text, given });
  return {
    '.date': saying(shown, '2026', '13'),
    '.instant': saying(instant(Temporal.Instant.from('2026-01-13T00:47:00Z'), 'Asia/Seoul'), '13', '9:47'),
    '.digest.heading': saying(digest.heading(asked, 7), shown, '7'),
    '.digest.onItsWay': saying(digest.onItsWay(asked), shown),
    '.digest.thumbnailOf': saying(digest.thumbnailOf('A Title'), 'A Title'),
    '.day.notOpenYet': saying(day.notOpenYet(asked, 'SOON'), shown, 'SOON'),
    '.day.empty': saying(day.empty(asked), shown),
    '.day.emptyAfterFilter': saying(day.emptyAfterFilter(asked), shown),
    '.day.nothingToPost': saying(day.nothingToPost(asked), shown),
    '.day.showingLatest': saying(day.showingLatest(asked), shown),
    '.day.latestWasPosted': saying(day.latestWasPosted(asked), shown),
    '.day.notADate': saying(day.notADate('13.1.'), '13.1.', '2026-01-13'),
    '.paper.several': saying(paper.several('MHLA'), 'MHLA'),
    '.paper.none': saying(paper.none('MHLA'), 'MHLA'),
    '.paper.nearest': saying(paper.nearest('MHLA'), 'MHLA'),
    '.saved.done': saying(saved.done('A Title'), 'A Title'),
    '.saved.already': saying(saved.already('A Title'), 'A Title'),
    '.saved.full': saying(saved.full(41), '41', '/papers saved'),
    '.saved.list': saying(saved.list(41, { page: 2, pages: 5 }), '41', '2', '5'),
    '.saved.lost': saying(saved.lost('2601.07832'), '2601.07832'),
    '.saved.lostPaper': saying(saved.lostPaper('2601.07832'), '2601.07832'),
    '.saved.removed': saying(saved.removed('A Title'), 'A Title'),
    '.saved.exported': saying(saved.exported('BibTeX', 41), 'BibTeX', '41'),
    '.saved.part': saying(saved.part(2, 5), '2', '5'),
    '.commands.usage': saying(commands.usage('/paper MHLA'), '/paper MHLA'),
    '.commands.tooFast': saying(commands.tooFast(41), '41'),
    '.otherFixes.subscribed.channel-not-found': saying(
      otherFixes.subscribed['channel-not-found']('npm start'),
      'npm start',
    ),
    '.otherFixes.subscribed.archived': saying(otherFixes.subscribed.archived('npm start'), 'npm start'),
    '.otherFixes.permissions': saying(otherFixes.permissions('View Channel'), 'View Channel'),
    '.editions.week': saying(editions.week(earlier, asked, 7), date(earlier), shown, '7'),
    '.editions.month': saying(editions.month(earlier, asked, 7), date(earlier), shown, '7'),
    '.editions.alert': saying(editions.alert(asked, 7), shown, '7'),
    '.editions.themes': saying(editions.themes(41, 'TERM (9)'), '41', 'TERM (9)'),
    '.editions.matched': saying(editions.matched('WORD'), 'WORD'),
    '.editions.nothing': saying(editions.nothing(earlier, asked), date(earlier), shown),
    '.editions.chartHeading': saying(editions.chartHeading(earlier, asked), '▲', '2026-01-07', '2026-01-13'),
    '.status.usage': saying(
      status.usage(asked, { requests: 41, tokens: '4,200', cost: 'US$ 0.43' }),
      shown,
      '41',
      '4,200',
      'US$ 0.43',
    ),
    '.status.today': saying(status.today('4,200', '500,000'), '4,200', '500,000'),
    '.status.modelFailed': saying(status.modelFailed('09:00', 'no answer'), '09:00', 'no answer'),
    '.status.usedUp': saying(status.usedUp('500,000'), '500,000', 'briefs.maxTokensPerDay'),
    '.status.unknownFix': saying(status.unknownFix('npm start'), 'npm start'),
    '.status.thenPost': saying(status.thenPost('npm start'), 'npm start'),
    '.status.thenLook': saying(status.thenLook('npm start'), 'npm start'),
    '.status.older': saying(status.older(41), '41'),
    '.status.retrying': saying(status.retrying(41), '41'),
    '.status.pausedSince': saying(status.pausedSince('09:00'), '09:00'),
    '.status.more': saying(status.more(41), '41'),
    '.following.list': saying(following.list(3, 41), '3', '41'),
    '.following.author': saying(following.author('LeCun'), 'LeCun'),
    '.following.when': saying(following.when('09:00', 'Asia/Seoul'), '09:00', 'Asia/Seoul'),
    '.following.added': saying(following.added('diffusion'), 'diffusion'),
    '.following.already': saying(following.already('diffusion'), 'diffusion'),
    '.following.stopped': saying(following.stopped('diffusion'), 'diffusion'),
    '.following.full': saying(following.full(41), '41', '/papers follow'),
    '.following.unfit': saying(following.unfit(41), '41', '/papers follow'),
    '.alerts.paused': saying(
      alerts.paused('lab', 'FIX', 'npm start'),
      'lab',
      'FIX',
      'npm start',
      '/papers resume',
    ),
    '.alerts.accountRefused': saying(alerts.accountRefused('slack', 'FIX'), 'slack', 'FIX'),
    '.alerts.readersUnreached': saying(alerts.readersUnreached('slack', 'FIX'), 'slack', 'FIX'),
    '.alerts.pausedYours': saying(
      alerts.pausedYours('#papers', { reason: 'WHY', fix: 'FIX' }),
      '#papers',
      'WHY',
      'FIX',
      '/papers resume',
    ),
    '.asking.similarTo': saying(asking.similarTo('A Title'), 'A Title'),
    '.asking.noneSimilar': saying(asking.noneSimilar('A Title'), 'A Title'),
    '.asking.sharedBy': saying(asking.sharedBy('Ada'), 'Ada'),
    '.asking.risers': saying(asking.risers(41), '41'),
    '.asking.noneRose': saying(asking.noneRose(41), '41'),
    '.asking.nothingFrozen': saying(asking.nothingFrozen(41), '41'),
    '.asking.found': saying(asking.found('MHLA', 41), 'MHLA', '41'),
    '.asking.nearestTo': saying(asking.nearestTo('MHLA'), 'MHLA'),
    '.asking.noneFound': saying(asking.noneFound('MHLA'), 'MHLA'),
    '.asking.unreadable': saying(asking.unreadable('after', 'soon'), 'after', 'soon'),
    '.asking.pastEnd': saying(asking.pastEnd('MHLA'), 'MHLA', '/papers search'),
    '.asking.tooLong': saying(asking.tooLong(41), '41'),
    '.resumed.done': saying(
      `${resumed.done('lab', 41, '09:00')}\n${resumed.done('lab', 0, '09:00')}`,
      ...['lab', '41', '09:00'],
    ),
    '.resumed.notPaused': saying(resumed.notPaused('lab'), 'lab'),
    '.post.delivered': saying(post.delivered('lab', asked, 'C1/2.3'), 'lab', '2026-01-13', 'C1/2.3'),
    '.post.before': saying(
      post.before('lab', asked, { where: 'C1/2.3', command: 'npm start' }),
      'lab',
      '2026-01-13',
      'C1/2.3',
      'npm start',
    ),
    '.post.foreseen': saying(
      post.foreseen('lab', { where: 'slack', date: asked, papers: 41, messages: 52, delivered: 63 }),
      'lab',
      'slack',
      '2026-01-13',
      '41',
      '52',
      '63',
    ),
    '.post.leftOut': saying(post.leftOut('lab, hall'), 'lab, hall', 'post --to'),
    '.move.begun': saying(move.begun('data/paperboy.db', 'db/papers'), 'data/paperboy.db', 'db/papers'),
    '.move.counts': saying(
      move.counts('briefs', { here: 41, there: 52, copied: 63 }),
      'briefs',
      '41',
      '52',
      '63',
    ),
    '.move.indexed': saying(move.indexed(41), '41'),
    '.move.unequal': saying(move.unequal('briefs'), 'briefs'),
    '.move.differing': saying(move.differing('briefs', 41), 'briefs', '41'),
    '.run.started': saying(run.started('http://127.0.0.1:3000'), 'http://127.0.0.1:3000'),
    '.run.startedWithout': saying(run.startedWithout('sender'), 'sender'),
    '.subscriptions.weekday': saying(subscriptions.weekday(1)),
    '.subscriptions.nearestZone': saying(subscriptions.nearestZone('Asia/Seoul'), 'Asia/Seoul'),
    '.subscriptions.tooLong': saying(subscriptions.tooLong('LABEL', 41), 'LABEL', '41'),
    '.subscriptions.quote': saying(subscriptions.quote('TYPED'), 'TYPED'),
    '.subscriptions.unreadable': saying(subscriptions.unreadable('TYPED'), 'TYPED', '09:30', '/papers help'),
    '.subscriptions.bareNumber': saying(subscriptions.bareNumber('9'), '9'),
    '.subscriptions.when': saying(
      subscriptions.when('day', 'DAYS', '09:00', 'Asia/Seoul'),
      'DAYS',
      '09:00',
      'Asia/Seoul',
    ),
    '.subscriptions.cron': saying(subscriptions.cron('0 9 * * *', 'Asia/Seoul'), '0 9 * * *', 'Asia/Seoul'),
    '.subscriptions.keywords': saying(subscriptions.keywords('WORDS'), 'WORDS'),
    '.subscriptions.authors': saying(subscriptions.authors('NAMES'), 'NAMES'),
    '.subscriptions.minVotes': saying(subscriptions.minVotes(41), '41'),
    '.subscriptions.top': saying(subscriptions.top(7), '7'),
    '.subscriptions.preview': saying(subscriptions.preview('SETTINGS'), 'SETTINGS'),
    '.subscriptions.done': saying(
      subscriptions.done('SETTINGS', 'SOON'),
      'SETTINGS',
      'SOON',
      '/papers settings',
    ),
    '.subscriptions.already': saying(subscriptions.already('SETTINGS'), 'SETTINGS', '/papers settings'),
    '.subscriptions.wanted': saying(subscriptions.wanted('SETTINGS'), 'SETTINGS'),
    '.subscriptions.alreadyConfigured': saying(
      subscriptions.alreadyConfigured('SETTINGS'),
      'SETTINGS',
      'config/paperboy.yaml',
    ),
    '.subscriptions.missing': saying(subscriptions.missing('NAMES'), 'NAMES'),
    '.subscriptions.withoutChart': saying(subscriptions.withoutChart('NAMES'), 'NAMES'),
    '.subscriptions.cannotPost': saying(subscriptions.cannotPost('FIX'), 'FIX', '/papers subscribe'),
    '.subscriptions.current': saying(
      subscriptions.current('SETTINGS'),
      'SETTINGS',
      '/papers pause',
      '/papers unsubscribe',
    ),
    '.subscriptions.saved': saying(subscriptions.saved('SETTINGS'), 'SETTINGS'),
    '.subscriptions.confirmEnd': saying(subscriptions.confirmEnd('SETTINGS'), 'SETTINGS', '/papers pause'),
    '.subscriptions.fixed': saying(subscriptions.fixed('SETTINGS'), 'SETTINGS', 'config/paperboy.yaml'),
    '.subscriptions.unsubscribed': saying(subscriptions.unsubscribed('SETTINGS'), 'SETTINGS'),
    '.subscriptions.stillPosted': saying(subscriptions.stillPosted('LINES'), 'LINES'),
    '.subscriptions.paused': saying(subscriptions.paused('lab'), 'lab', '/papers resume'),
    '.subscriptions.alreadyPaused': saying(subscriptions.alreadyPaused('lab'), 'lab', '/papers resume'),
  };
}

/** Every text of a language by its path; a function's is what it says. */
function textsOf(language: Language): Map<string, string> {
  const strings = stringsOf(language);
  const said = sayings(strings);
  return new Map([...leaves(strings)].map(([path, value]) => [path, said[path]?.text ?? String(value)]));
}

const tables = languages.map(language => ({ language, found: leaves(stringsOf(language)) }));

for (const { language, found } of tables) {
  describe(`strings in ${language}`, () => {
    test('have the same keys as the others, each of the same kind', () => {
      for (const other of tables) {
        assert.deepEqual([...found.keys()], [...other.found.keys()]);
        for (const [path, value] of found) {
          const counterpart = other.found.get(path);
          assert.equal(typeof value, typeof counterpart, path);
          if (typeof value === 'function' && typeof counterpart === 'function')
            assert.equal(value.length, counterpart.length, path);
          if (Array.isArray(value)) assert.equal(value.length, (counterpart as unknown[]).length, path);
        }
      }
    });

    test('are never empty', () => {
      for (const [path, value] of found) {
        if (typeof value !== 'function') assert.ok(String(value).trim().length > 0, path);
      }
    });

    test('keep all that they are given', () => {
      const said = sayings(stringsOf(language));
      assert.deepEqual(
        Object.keys(said),
        [...found].filter(([, value]) => typeof value === 'function').map(([path]) => path),
      );
      for (const [path, { text, given }] of Object.entries(said)) {
        for (const one of given) assert.ok(text.includes(one), `${path}: ${text} lacks ${one}`);
        assert.doesNotMatch(text, /undefined|null|\[object/, path);
      }
    });

    test('hold no backticks in what mends a failure, since Slack would show them', () => {
      const { fixes, subscriptions } = stringsOf(language);
      for (const text of [...Object.values(fixes), ...Object.values(subscriptions.obstacles)])
        assert.ok(!text.includes('`'), text);
    });

    test('hold no character of another language', () => {
      for (const [path, text] of textsOf(language))
        assert.deepEqual(foreignCharacters(text, language), [], `${path}: ${text}`);
    });

    if (language !== 'en')
      test('are not left in English, but for names', () => {
        const english = textsOf('en');
        const same = [...textsOf(language)].filter(([path, text]) => english.get(path) === text);
        assert.deepEqual(
          same.map(([path]) => path),
          ['.digest.links.page', '.digest.links.arxiv', '.digest.links.pdf', '.preview.channel'],
        );
      });

    // https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
    test('fit what Discord registers', () => {
      const { names, descriptions } = stringsOf(language).commands;
      for (const name of Object.values(names)) {
        assert.match(name, /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
        assert.equal(name, name.toLowerCase());
      }
      for (const description of Object.values(descriptions))
        assert.ok(description.length >= 1 && description.length <= 100);
      assert.equal(new Set(Object.values(names)).size, Object.values(names).length);
    });

    test('fit the platforms’ buttons, menus and headers', () => {
      const { digest, paper, asking, commands, saved, following, editions } = stringsOf(language);
      for (const label of [paper.similar, paper.share, paper.original, paper.translated])
        assert.ok(label.length <= 75);
      for (const label of [asking.previous, asking.next]) assert.ok(label.length <= 75);
      // A message of Discord's; a text of Slack's takes 3,000.
      assert.ok(commands.help.length <= 2000);
      assert.ok(digest.showAbstract.length <= 75);
      assert.ok(paper.choose.length <= 150);
      for (const label of [saved.open, saved.previous, saved.next, saved.nextPart, following.again])
        assert.ok(label.length <= 75);
      assert.ok(digest.keyPoints.length <= 256);
      const [first, last] = ['2026-09-30', '2026-12-31'].map(day => Temporal.PlainDate.from(day));
      assert.ok(first && last);
      assert.ok(digest.heading(last, 10).length <= 150);
      for (const heading of [editions.week, editions.month])
        assert.ok(heading(first, last, 10).length <= 150);
    });
  });
}

test('a word that is typed in the chat names one command, whatever its language', () => {
  const meant = new Map<string, Set<string>>();
  for (const language of languages)
    for (const [command, word] of Object.entries(stringsOf(language).commands.names))
      meant.set(word, (meant.get(word) ?? new Set()).add(command));
  assert.deepEqual(
    [...meant].filter(([, commands]) => commands.size > 1),
    [],
  );
});

// A reader copies these.
test('commands, files and settings stand in every language as they are in English', () => {
  const copied = /`[^`]+`|\*\*[^*]+\*\*|config\/\w+\.yaml|\.env|npm start[- \w]*\w/g;
  const copiedIn = (text = ''): string[] => [...new Set(text.match(copied))].toSorted();
  const english = textsOf('en');
  for (const language of languages) {
    const texts = textsOf(language);
    for (const [path, text] of english)
      assert.deepEqual(copiedIn(texts.get(path)), copiedIn(text), `${language} ${path}`);
  }
});

test('the dates that are given as examples can be read', () => {
  const today = Temporal.PlainDate.from('2026-01-14');
  const examples = {
    ko: ['1월 13일', '어제', '지난주 금요일'],
    en: ['1/13', 'Jan 13', 'yesterday', 'last friday'],
    ja: ['1月13日', '昨日', '先週金曜'],
    zh: ['1月13日', '昨天', '上周五'],
  };
  for (const language of languages)
    for (const example of examples[language]) {
      assert.ok(stringsOf(language).day.notADate('x').includes(example), example);
      assert.notEqual(readTypedDate(example, { today }), null, example);
    }
});

test('the filters of a search are read as every text names them', () => {
  const today = Temporal.PlainDate.from('2026-01-14');
  for (const language of languages) {
    const { asking, commands } = stringsOf(language);
    const { author, after, before, minvotes } = asking.filterNames;
    assert.deepEqual(
      readSearchQuery(`${author}:kim ${after}:2026-01 ${before}:2026-02-15 ${minvotes}:50`, { today }),
      {
        words: '',
        authors: ['kim'],
        after: Temporal.PlainDate.from('2026-01-01'),
        before: Temporal.PlainDate.from('2026-02-15'),
        minVotes: 50,
      },
    );
    for (const text of [asking.filters, commands.help, commands.descriptions.words])
      for (const name of Object.values(asking.filterNames))
        assert.ok(text.includes(`${name}:`), `${name} in ${text}`);
  }
});

test('Japanese and Chinese dates are written out', () => {
  const instant = Temporal.Instant.from('2026-01-13T00:47:00Z');
  for (const language of ['ja', 'zh'] as const) {
    const strings = stringsOf(language);
    assert.match(strings.date(asked), /^2026年1月13日/);
    assert.match(strings.instant(instant, 'America/New_York'), /^1月12日.*19:47/);
  }
});

test('nothing stands above the bars of a chart that its font lacks', () => {
  for (const language of languages)
    assert.match(
      stringsOf(language).editions.chartHeading(earlier, asked),
      /^[\p{sc=Hangul}A-Za-z0-9 ▲–-]+$/u,
    );
});
