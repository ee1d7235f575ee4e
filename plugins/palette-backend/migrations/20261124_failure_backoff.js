// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cluster_failures', table => {
    table
      .integer('failures')
      .notNullable()
      .defaultTo(1)
      .comment('Attempts in this series');
    table
      .timestamp('retry_at', { useTz: true })
      .nullable()
      .comment('Not read before unasked; null: once the failure is old');
    table
      .string('user_provider', 64)
      .nullable()
      .comment("The auth provider, where it needs a user's credentials");
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('cluster_failures', table => {
    table.dropColumns('failures', 'retry_at', 'user_provider');
  });
};
