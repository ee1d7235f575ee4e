import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type EvaluatePermissionRequestBatch,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import express from 'express';
import Router from 'express-promise-router';

/**
 * A permission backend for tests: it asks a policy, and has the plugin that a condition names apply it to the resource, as
 * Backstage's own does.
 *
 * @param groups - the entity references that each user has ownership by
 */
export function createPolicyBackend(
  policy: PermissionPolicy,
  groups: Readonly<Record<string, readonly string[]>>,
): BackendFeature {
  return createBackendPlugin({
    pluginId: 'permission',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          discovery: coreServices.discovery,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ auth, discovery, httpAuth, httpRouter }) {
          const router = Router();
          router.use(express.json());
          router.post('/authorize', async (req, res) => {
            const credentials = await httpAuth.credentials(req, {
              allow: ['user'],
            });
            const { userEntityRef } = credentials.principal;
            const { items } = req.body as EvaluatePermissionRequestBatch;
            const answers = items.map(
              async ({ id, permission, resourceRef }) => {
                const decision = await policy.handle({ permission }, {
                  credentials,
                  info: {
                    userEntityRef,
                    ownershipEntityRefs: [...(groups[userEntityRef] ?? [])],
                  },
                } as Parameters<PermissionPolicy['handle']>[1]);
                return resourceRef === undefined
                  ? { id, ...decision }
                  : { id, result: await decide(decision, resourceRef) };
              },
            );
            res.json({ items: await Promise.all(answers) });
          });
          httpRouter.use(router);

          async function decide(
            decision: PolicyDecision,
            resourceRef: string,
          ): Promise<AuthorizeResult> {
            if (decision.result !== AuthorizeResult.CONDITIONAL) {
              return decision.result;
            }
            const { pluginId, resourceType, conditions } = decision;
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId: pluginId,
            });
            const response = await fetch(
              `${await discovery.getBaseUrl(
                pluginId,
              )}/.well-known/backstage/permissions/apply-conditions`,
              {
                method: 'POST',
                headers: {
                  authorization: `Bearer ${token}`,
                  'content-type': 'application/json',
                },
                body: JSON.stringify({
                  items: [{ id: '1', resourceRef, resourceType, conditions }],
                }),
              },
            );
            const { items } = await response.json();
            return items[0].result;
          }
        },
      });
    },
  });
}
