// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // Knex cannot write this condition. SQLite uses the index only for queries that have it word by word.
  await knex.raw(`
    create index fleet_transitions_beginnings on fleet_transitions (cluster_name, finding_id, at)
    where (finding_id is not null and "to" in ('missing', 'degraded') and ("from" is null or "from" not in ('missing', 'degraded')))
      or (finding_id is null and "to" = 'unknown')
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index fleet_transitions_beginnings');
};
