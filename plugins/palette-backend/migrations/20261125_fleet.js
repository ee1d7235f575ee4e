// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('fleet_clusters', table => {
    table.comment(
      'Every cluster that an entity stands for: when to check it, and its latest outcome in brief',
    );
    table
      .string('cluster_name', 255)
      .primary()
      .comment('As the Kubernetes plugin knows it');
    table
      .string('entity_ref', 512)
      .notNullable()
      .comment('The entity through which it is checked and seen');
    table.string('title', 255).nullable();
    table.string('owner', 512).nullable().comment('An entity reference');
    table
      .string('declared', 1024)
      .notNullable()
      .comment('As in cluster_reports');
    table
      .text('target')
      .notNullable()
      .comment('Declared traits and strictness as JSON');
    table.string('palette_cluster_id', 64).nullable();
    table.string('cloud_type', 64).nullable();
    table.string('project_name', 255).nullable();

    table.timestamp('next_check_at', { useTz: true }).notNullable();
    table
      .string('lease_owner', 64)
      .nullable()
      .comment('The backend that checks it now');
    table
      .timestamp('lease_until', { useTz: true })
      .nullable()
      .comment('When others may take it over');

    table.string('cluster_type', 16).nullable();
    table.string('infrastructure', 64).nullable();
    table
      .string('verdict', 16)
      .notNullable()
      .defaultTo('unknown')
      .comment('unknown while the latest reading failed or none was made');
    table
      .integer('severity')
      .notNullable()
      .defaultTo(2)
      .comment('Place of the verdict, 0 is worst');
    table
      .string('read_verdict', 16)
      .nullable()
      .comment('The verdict of the last report');
    table.text('headline').notNullable().defaultTo('');
    table.integer('ready').notNullable().defaultTo(0);
    table.integer('expected').notNullable().defaultTo(0);
    table.integer('missing').notNullable().defaultTo(0);
    table.integer('degraded').notNullable().defaultTo(0);
    table
      .text('namespaces')
      .notNullable()
      .defaultTo('[]')
      .comment('[{namespace, state}] as JSON, by namespace pattern');
    table
      .timestamp('since', { useTz: true })
      .nullable()
      .comment('When the verdict began');
    table
      .timestamp('observed_at', { useTz: true })
      .nullable()
      .comment('Last successful reading');
    table
      .timestamp('checked_at', { useTz: true })
      .nullable()
      .comment('Latest attempt');
    table.string('failure_class', 32).nullable();
    table.text('failure_message').nullable();
    table.timestamp('failed_since', { useTz: true }).nullable();

    table.index(['next_check_at'], 'fleet_clusters_next_check_at');
    table.index(['severity', 'cluster_name'], 'fleet_clusters_severity');
    table.index(['entity_ref'], 'fleet_clusters_entity_ref');
  });

  await knex.schema.createTable('fleet_findings', table => {
    table.comment('What is not as it should be, of the latest report of each');
    table.string('cluster_name', 255).notNullable();
    table
      .string('finding_id', 512)
      .notNullable()
      .comment('<namespace pattern>/<name>');
    table.string('namespace', 255).notNullable();
    table.string('component', 255).notNullable();
    table.string('state', 16).notNullable();
    table.primary(['cluster_name', 'finding_id']);
    table.index(['finding_id', 'state'], 'fleet_findings_finding');
  });

  await knex.schema.createTable('fleet_states', table => {
    table.comment('The recorded state of each component of each cluster');
    table.string('cluster_name', 255).primary();
    table
      .text('states', 'longtext')
      .notNullable()
      .comment('[{id, namespace, component, state, since, …}] as JSON');
  });

  await knex.schema.createTable('fleet_transitions', table => {
    table.comment('Changes of components, and of the verdict of clusters');
    table.increments('id');
    table.string('cluster_name', 255).notNullable();
    table
      .string('finding_id', 512)
      .nullable()
      .comment('null: the verdict of the cluster');
    table.string('namespace', 255).nullable();
    table.string('component', 255).nullable();
    table
      .string('from', 16)
      .nullable()
      .comment('null: seen for the first time');
    table.string('to', 16).notNullable();
    table.text('reason').notNullable().comment('One sentence');
    table.timestamp('at', { useTz: true }).notNullable();
    table.index(['cluster_name', 'at'], 'fleet_transitions_cluster');
    table.string('day', 10).notNullable().comment('Of `at`, UTC: 2026-11-25');
    table.index(['at'], 'fleet_transitions_at');
    table.index(
      ['day', 'from', 'to', 'cluster_name'],
      'fleet_transitions_verdicts',
      { predicate: knex.whereNull('finding_id') },
    );
  });

  await knex.schema.createTable('fleet_unregistered', table => {
    table.comment('Clusters of the Kubernetes plugin without an entity');
    table.string('cluster_name', 255).primary();
    table.string('auth_provider', 64).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fleet_unregistered');
  await knex.schema.dropTable('fleet_transitions');
  await knex.schema.dropTable('fleet_states');
  await knex.schema.dropTable('fleet_findings');
  await knex.schema.dropTable('fleet_clusters');
};
