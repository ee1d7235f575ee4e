// @ts-check

const SEARCHED = [
  'cluster_name',
  'title',
  'entity_ref',
  'owner',
  'headline',
  'failure_message',
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // A generated column stays right, whichever version of the backend writes the row.
  const kept = knex.client.config.client === 'pg' ? 'stored' : 'virtual';
  const texts = SEARCHED.map(column => `coalesce(${column}, '')`);
  await knex.raw(
    `alter table fleet_clusters add column search text generated always as (lower(${texts.join(
      " || '\n' || ",
    )})) ${kept}`,
  );
  await knex.schema.alterTable('fleet_clusters', table => {
    table.index(['observed_at', 'failure_class'], 'fleet_clusters_observed_at');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('fleet_clusters', table => {
    table.dropIndex(
      ['observed_at', 'failure_class'],
      'fleet_clusters_observed_at',
    );
  });
  await knex.raw('alter table fleet_clusters drop column search');
};
