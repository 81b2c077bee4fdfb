// What an answer makes of a message: every answer, in doubt or not, late or not.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { backoffMs, type SendPatience } from '../../src/delivery/patience.ts';
import { type Answer, settle, type Task } from '../../src/delivery/settle.ts';
import { type Delivery, unwanted } from '../../src/store/deliveries.ts';
import { dueRow } from '../store/ledger-rows.ts';

const nowMs = 50_000;
const patience: SendPatience = {
  requestTimeoutMs: 1,
  leaseMs: 1,
  doubtMs: 20_000,
  firstBackoffMs: 1_000,
  maxBackoffMs: 60_000,
  maxOutageMs: 1,
};

/** As it was taken at 49,000, first asked about now or, in doubt, at 700. */
const taken = (isInDoubt: boolean): Delivery => ({
  ...dueRow,
  state: 'sending',
  attempt: 1,
  due_at: 49_500,
  asked_at: isInDoubt ? 700 : 49_000,
  reason: 'of before',
  changed_at: 49_000,
});

const tasks = {
  'sent for the first time': { part: taken(false), isInDoubt: false, step: 'send' },
  'sent in doubt': { part: taken(true), isInDoubt: true, step: 'send' },
  'looked for': { part: taken(true), isInDoubt: true, step: 'look' },
} satisfies Record<string, Task>;
type How = keyof typeof tasks;

const outcome = (task: Task, answer: Answer, { isLate = false, outageMs = 0 } = {}) =>
  settle(task, answer, { nowMs, patience, isLate, outageMs });

/** What the answer changed. */
type Become = Pick<Delivery, 'state' | 'due_at' | 'asked_at' | 'form' | 'message_id' | 'reason' | 'failure'>;

const become = (state: Delivery['state'], change: Partial<Become>): Become => ({
  state,
  due_at: nowMs,
  asked_at: 700,
  form: 'full',
  message_id: null,
  reason: 'why',
  failure: null,
  ...change,
});

const why = 'why';
const later = { state: 'due', afterMs: 3_000.5, reason: why, pause: null } as const;

/** By answer and how it was asked: what becomes of the message. */
const cases: [string, Answer, Partial<Record<How, Become>>][] = [
  [
    'accepted',
    { state: 'sent', messageId: '17.1' },
    {
      'sent for the first time': become('sent', { message_id: '17.1', reason: null, asked_at: 49_000 }),
      'sent in doubt': become('sent', { message_id: '17.1', reason: null }),
    },
  ],
  [
    'refused for now',
    later,
    {
      'sent for the first time': become('due', { due_at: 53_001, asked_at: null }),
      'sent in doubt': become('unknown', { due_at: 53_001 }),
      'looked for': become('unknown', { due_at: 53_001 }),
    },
  ],
  [
    'refused in this form',
    { state: 'refused', reason: why },
    {
      'sent for the first time': become('due', { form: 'imageless', asked_at: null }),
      'sent in doubt': become('unknown', { form: 'imageless' }),
    },
  ],
  [
    'refused for good',
    { state: 'failed', failure: 'archived', reason: why },
    {
      'sent for the first time': become('failed', { failure: 'archived', asked_at: null }),
      'sent in doubt': become('failed', { failure: 'archived' }),
    },
  ],
  [
    'found',
    { state: 'found', messageId: '17.1' },
    { 'looked for': become('sent', { message_id: '17.1', reason: 'It was looked for and found' }) },
  ],
  [
    'absent',
    { state: 'absent' },
    {
      'looked for': become('due', { asked_at: null, reason: 'It was looked for and is not in the channel' }),
    },
  ],
  [
    'not to be looked for',
    { state: 'forbidden', reason: why },
    { 'looked for': become('unknown', { failure: 'unseen' }) },
  ],
];

describe('a message', () => {
  for (const [what, answer, becomes] of cases)
    for (const [how, expected] of Object.entries(becomes) as [How, Become][])
      test(`${what} when it was ${how} is ${expected.state}`, () => {
        const task = tasks[how];
        const { part, waitMs } = outcome(task, answer);
        assert.deepEqual(part, { ...task.part, ...expected, changed_at: nowMs });
        assert.equal(waitMs, answer.state === 'due' ? 3_000.5 : 0);
        if (answer.state !== 'absent' && answer.state !== 'forbidden')
          assert.deepEqual(outcome(task, answer, { isLate: true }).part, part);
      });

  test('that is absent and late is not sent any more, and nothing of it is in doubt', () => {
    assert.deepEqual(outcome(tasks['looked for'], { state: 'absent' }, { isLate: true }).part, {
      ...tasks['looked for'].part,
      ...become('failed', { failure: 'late', asked_at: null, reason: 'It waited longer than catchUpDays' }),
      changed_at: nowMs,
    });
  });

  test('that is absent, or not to be looked for, is done with where its subscription ended', () => {
    const part = { ...taken(true), late_at: unwanted };
    const task = { part, isInDoubt: true, step: 'look' } as const;
    const [absent, forbidden] = ([{ state: 'absent' }, { state: 'forbidden', reason: why }] as const).map(
      answer => outcome(task, answer, { isLate: true }).part,
    );
    assert.deepEqual(
      [absent?.state, absent?.failure, absent?.reason, absent?.asked_at],
      ['failed', 'late', 'Nothing is posted there any more', null],
    );
    assert.deepEqual(
      [forbidden?.state, forbidden?.failure, forbidden?.reason, forbidden?.asked_at],
      ['failed', 'unseen', why, 700],
    );
  });

  test('that may not be looked for is done with once it is late', () => {
    const { part } = outcome(tasks['looked for'], { state: 'forbidden', reason: why }, { isLate: true });
    assert.deepEqual([part.state, part.failure, part.asked_at], ['failed', 'unseen', 700]);
  });

  for (const how of ['sent for the first time', 'sent in doubt'] as const)
    test(`whose answer is lost when it was ${how} is looked for after the doubt, from its first request on`, () => {
      const { part, waitMs } = outcome(tasks[how], { state: 'unknown', reason: why });
      assert.deepEqual(part, {
        ...tasks[how].part,
        ...become('unknown', { due_at: 70_000, asked_at: tasks[how].part.asked_at }),
        changed_at: nowMs,
      });
      assert.equal(waitMs, 20_000);
    });

  test('whose answers are lost again and again is looked for later each time', () => {
    const part = { ...taken(true), attempt: 6 };
    const { waitMs } = outcome({ part, isInDoubt: true, step: 'send' }, { state: 'unknown', reason: why });
    assert.ok(waitMs >= 24_000 && waitMs <= 40_000, `${waitMs}`);
  });

  test('that is refused in every form fails for its content', () => {
    for (const [how, asked_at] of [
      ['sent for the first time', null],
      ['sent in doubt', 700],
    ] as const) {
      const task = tasks[how];
      const forms = ['full', 'imageless', 'plain'].map(form => {
        const { part } = outcome(
          { ...task, part: { ...task.part, form } },
          { state: 'refused', reason: why },
        );
        return [part.form, part.state, part.failure, part.asked_at];
      });
      const open = task.isInDoubt ? 'unknown' : 'due';
      assert.deepEqual(forms, [
        ['imageless', open, null, asked_at],
        ['plain', open, null, asked_at],
        ['plain', 'failed', 'refused-content', asked_at],
      ]);
    }
  });
});

describe('without a time of the platform’s', () => {
  const untimed = (pause: 'channel' | 'account' | null) => ({ ...later, afterMs: null, pause });

  test('the account waits for as long as it is out', () => {
    const { part, waitMs } = outcome(tasks['sent for the first time'], untimed('account'), {
      outageMs: 7_000,
    });
    assert.deepEqual([waitMs, part.due_at], [7_000, 57_000]);
  });

  test('the platform’s own time counts for the account too', () => {
    const { waitMs } = outcome(
      tasks['sent for the first time'],
      { ...later, pause: 'account' },
      { outageMs: 7_000 },
    );
    assert.equal(waitMs, 3_000.5);
  });

  for (const pause of ['channel', null] as const)
    for (const how of ['sent for the first time', 'looked for'] as const)
      test(`a message that was ${how} waits twice as long each time (${pause ?? 'alone'})`, () => {
        for (const [attempt, middleMs] of [
          [1, 1_000],
          [2, 2_000],
          [5, 16_000],
        ] as const) {
          const task = { ...tasks[how], part: { ...tasks[how].part, attempt } };
          const { waitMs } = outcome(task, untimed(pause));
          assert.ok(waitMs >= middleMs * 0.75 && waitMs <= middleMs * 1.25, `${attempt}: ${waitMs}`);
        }
      });
});

describe('a wait that grows', () => {
  test('spreads around its middle', () => {
    const waits = Array.from({ length: 1_000 }, () => backoffMs(3, 1_000, 60_000));
    assert.ok(waits.every(wait => wait >= 6_000 && wait <= 10_000));
    assert.ok(Math.min(...waits) < 6_500 && Math.max(...waits) > 9_500);
  });

  test('is never longer than its longest, after however many attempts', () => {
    for (const attempts of [6, 30, 10_000, Number.MAX_SAFE_INTEGER])
      for (let times = 0; times < 100; times += 1) {
        const waitMs = backoffMs(attempts, 1_000, 60_000);
        assert.ok(waitMs >= 45_000 && waitMs <= 60_000, `${attempts}: ${waitMs}`);
      }
  });
});
