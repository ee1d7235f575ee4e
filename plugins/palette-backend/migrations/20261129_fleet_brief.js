// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('fleet_clusters', table => {
    table
      .text('brief')
      .nullable()
      .comment(
        'The worst finding and the components in trouble as JSON, of the report read at its observedAt',
      );
    table
      .timestamp('worst_since', { useTz: true })
      .nullable()
      .comment('When the trouble of the worst finding began');
  });
  await knex.schema.createTable('fleet_unusable', table => {
    table.comment('Entities whose annotations cannot be used as they are');
    table.string('entity_ref', 512).primary();
    table.string('title', 255).nullable();
    table.string('problem', 32).notNullable();
    table.text('message').notNullable().comment('One sentence');
  });
  await fillDeclaredTypes(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fleet_unusable');
  // On SQLite Knex would rebuild the table, which fails because of the generated column.
  await knex.raw('alter table fleet_clusters drop column worst_since');
  await knex.raw('alter table fleet_clusters drop column brief');
};

/**
 * Clusters that were never read have the type and infrastructure that their entity declares.
 *
 * @param {import('knex').Knex} knex
 */
async function fillDeclaredTypes(knex) {
  const rows = await knex('fleet_clusters')
    .whereNull('observed_at')
    .select('cluster_name', 'target');
  for (const { cluster_name, target } of rows) {
    const { type, infrastructure } = JSON.parse(target).declared ?? {};
    if (type || infrastructure) {
      await knex('fleet_clusters')
        .where({ cluster_name })
        .update({
          cluster_type: type ?? null,
          infrastructure: infrastructure ?? null,
        });
    }
  }
}
