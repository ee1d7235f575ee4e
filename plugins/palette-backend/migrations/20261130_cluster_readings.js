// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cluster_readings', table => {
    table.comment(
      'What the last reading of a cluster left for the next. Losing a row costs one whole reading',
    );
    table.string('cluster_name', 255).primary();
    table
      .string('hash', 64)
      .notNullable()
      .comment('SHA-256 of the JSON, hexadecimal');
    table.binary('reading').notNullable().comment('JSON, compressed by gzip');
    table
      .timestamp('read_whole_at', { useTz: true })
      .notNullable()
      .comment('When everything was last read whole');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cluster_readings');
};
