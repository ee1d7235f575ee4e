// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // Knex cannot write the first condition. SQLite uses an index only for queries that have its condition word by word.
  await knex.raw(`
    create index fleet_transitions_beginnings on fleet_transitions (cluster_name, finding_id, at)
    where "to" in ('missing', 'degraded') and ("from" is null or "from" not in ('missing', 'degraded'))
  `);
  await knex.raw(`
    create index fleet_transitions_unread on fleet_transitions (cluster_name, at)
    where finding_id is null and "to" = 'unknown'
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index fleet_transitions_unread');
  await knex.raw('drop index fleet_transitions_beginnings');
};
