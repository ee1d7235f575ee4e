// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('waivers', table => {
    // Rows stay when waivers end, and every recorded report looks for those in force.
    table.index(['expires_at'], 'waivers_in_force', {
      predicate: knex.whereNull('ended_at'),
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('waivers', table => {
    table.dropIndex([], 'waivers_in_force');
  });
};
