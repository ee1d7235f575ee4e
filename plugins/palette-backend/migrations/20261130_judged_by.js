// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('fleet_clusters', table => {
    table
      .string('judged_by', 64)
      .nullable()
      .comment(
        'Fingerprints of the rules and of the declarations that the last report was judged by',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // On SQLite Knex would rebuild the table, which fails because of the generated column.
  await knex.raw('alter table fleet_clusters drop column judged_by');
};
