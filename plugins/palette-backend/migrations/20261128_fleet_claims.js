// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('fleet_clusters', table => {
    table
      .text('other_entities')
      .notNullable()
      .defaultTo('[]')
      .comment('References of further entities that stand for it, as JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // On SQLite Knex would rebuild the table, which fails because of the generated column.
  await knex.raw('alter table fleet_clusters drop column other_entities');
};
