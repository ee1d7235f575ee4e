// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cluster_reports', table => {
    table.comment('The latest report of each cluster');
    table
      .string('cluster_name', 255)
      .notNullable()
      .comment('As the Kubernetes plugin knows it');
    table
      .string('declared', 1024)
      .notNullable()
      .comment(
        'Declared traits, sorted, and a strictness other than adapted: infrastructure=vsphere,type=tenant (documented)',
      );
    table
      .text('report', 'longtext')
      .notNullable()
      .comment('The report as JSON');
    table
      .timestamp('observed_at', { useTz: true })
      .notNullable()
      .comment('When the cluster was read');
    table.primary(['cluster_name', 'declared']);
  });

  await knex.schema.createTable('cluster_failures', table => {
    table.comment('Clusters whose latest reading failed');
    table.string('cluster_name', 255).primary();
    table
      .string('class', 32)
      .notNullable()
      .comment('unreachable, unauthorized, timeout, …');
    table.text('message').notNullable().comment('One sentence for people');
    table
      .timestamp('since', { useTz: true })
      .notNullable()
      .comment('First failure of the unbroken series');
    table
      .timestamp('at', { useTz: true })
      .notNullable()
      .comment('Latest attempt');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cluster_failures');
  await knex.schema.dropTable('cluster_reports');
};
