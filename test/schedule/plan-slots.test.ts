// A planner that is ended between its writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database, Sql } from '../../src/store/database.ts';
import { fireSlot, planSlots, startTown } from '../town.ts';

/** A database to which nothing gets through any more, from the first statement on that begins so in a transaction. */
function endingAt(database: Database, beginning: string): Database {
  let isOver = false;
  const guarded = (sql: Sql, isTransaction: boolean): Sql => ({
    dialect: sql.dialect,
    async all(statement, ...parameters) {
      if (isTransaction && statement.includes(beginning)) isOver = true;
      if (isOver) throw new Error('The process was ended');
      return sql.all(statement, ...parameters);
    },
  });
  return {
    ...guarded(database, false),
    close: database.close.bind(database),
    tx: work => database.tx(sql => work(guarded(sql, true))),
  };
}

for (const [what, beginning] of [
  ['slots', 'UPDATE slots SET state'],
  ['deliveries', 'INSERT INTO deliveries'],
] as const)
  test(`a planner that is ended as it writes ${what} has written nothing, and another plans the day`, async t => {
    const app = await (await startTown(t)).open();
    for (const name of ['lab-slack', 'lab-discord']) await fireSlot(app, name);
    const written = async () => [
      await app.database.all('SELECT * FROM slots ORDER BY destination'),
      await app.database.all('SELECT * FROM deliveries'),
    ];
    const before = await written();
    const ended = planSlots({ ...app, database: endingAt(app.database, beginning) });
    await assert.rejects(ended, { message: 'The process was ended' });
    assert.deepEqual(await written(), before);
    await planSlots(app);
    const [slots = [], deliveries = []] = await written();
    assert.deepEqual(
      slots.map(({ destination, state }) => [destination, state]),
      [
        ['lab-discord', 'planned'],
        ['lab-slack', 'planned'],
      ],
    );
    assert.equal(new Set(deliveries.map(({ destination }) => destination)).size, 2);
  });
