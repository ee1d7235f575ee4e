// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('waivers', table => {
    table.comment(
      'Findings whose trouble somebody in the portal accepted for a time; rows stay when waivers end',
    );
    table.string('id', 64).primary();
    table
      .string('component', 400)
      .notNullable()
      .comment('The id of a finding, or the name of a component');
    table
      .text('clusters')
      .notNullable()
      .comment('Names, a cluster type or all, as JSON');
    table.text('reason').notNullable();
    table.string('ticket', 500).nullable();
    table.string('author', 512).notNullable();
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.timestamp('expires_at', { useTz: true }).notNullable();
    table
      .timestamp('ended_at', { useTz: true })
      .nullable()
      .comment('When somebody ended it before, or after, it expired');
    table.string('ended_by', 512).nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('waivers');
};
