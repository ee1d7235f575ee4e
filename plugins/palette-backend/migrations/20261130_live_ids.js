// @ts-check

const { randomUUID } = require('node:crypto');

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.schema.alterTable('fleet_clusters', table => {
    const column = table
      .string('live_id', 36)
      .nullable()
      .comment('Random; names the cluster in signals, which everyone receives');
    if (isPostgres) {
      // An earlier version of the backend inserts rows without this column.
      column.defaultTo(knex.raw('gen_random_uuid()::text'));
    }
  });
  const rows = await knex('fleet_clusters').select('cluster_name');
  for (const { cluster_name } of rows) {
    await knex('fleet_clusters')
      .where({ cluster_name })
      .update({ live_id: randomUUID() });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // On SQLite Knex would rebuild the table, which fails because of the generated column.
  await knex.raw('alter table fleet_clusters drop column live_id');
};
