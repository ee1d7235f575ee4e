// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('notifications_clusters', table => {
    table.comment('Who was told what of each cluster that had news');
    table.string('cluster_name', 255).primary();
    table
      .text('told')
      .nullable()
      .comment('{recipients, cause, since} as JSON; null where all is well');
    table
      .text('changes')
      .notNullable()
      .comment('Times of recent news as JSON, for flapping');
    table.boolean('flapping').notNullable().defaultTo(false);
    table
      .text('latest')
      .notNullable()
      .comment('The latest news of the cluster as JSON');
    table.timestamp('changed_at', { useTz: true }).notNullable();
  });

  await knex.schema.createTable('notifications_news', table => {
    table.comment('News that is held back, at most one of a lane');
    table.string('cluster_name', 255).notNullable();
    table
      .string('lane', 16)
      .notNullable()
      .comment('cluster, or catalog for what a new Palette catalog changed');
    table.string('kind', 16).notNullable();
    table
      .text('cause')
      .notNullable()
      .comment('News of many clusters with one cause is one message');
    table.text('news').notNullable().comment('As JSON');
    table
      .timestamp('received_at', { useTz: true })
      .notNullable()
      .comment('When the waiting began');
    table.timestamp('changed_at', { useTz: true }).notNullable();
    table.primary(['cluster_name', 'lane']);
  });

  await knex.schema.createTable('notifications_outbox', table => {
    table.comment('Messages that are not sent yet, in their order');
    table.increments('id');
    table
      .string('scope', 255)
      .notNullable()
      .comment('Messages of one scope are sent one after another');
    table.text('message', 'longtext').notNullable().comment('As JSON');
    table.integer('attempts').notNullable().defaultTo(0);
    table
      .timestamp('due_at', { useTz: true })
      .notNullable()
      .comment('When to send it; later while a backend sends it');
    table.index(['due_at'], 'notifications_outbox_due_at');
    table.index(['scope', 'id'], 'notifications_outbox_scope');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notifications_outbox');
  await knex.schema.dropTable('notifications_news');
  await knex.schema.dropTable('notifications_clusters');
};
