// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('fleet_clusters', table => {
    table
      .string('entity_etag', 64)
      .nullable()
      .comment(
        'The version of the entity that the registered columns were read from',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // On SQLite Knex would rebuild the table, which fails because of the generated column.
  await knex.raw('alter table fleet_clusters drop column entity_etag');
};
