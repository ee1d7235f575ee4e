// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cluster_reports', table => {
    table
      .string('judged_from', 64)
      .nullable()
      .comment(
        'Hash of the reading in cluster_readings that the report is of, where it stays the same as long as that reading holds',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('cluster_reports', table => {
    table.dropColumn('judged_from');
  });
};
