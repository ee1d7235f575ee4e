import type { RequestListener } from 'node:http';
import { SECRET } from './FaultFixture';

/** Answers with JSON. */
export const answerJson =
  (body: unknown, status = 200): RequestListener =>
  (_, res) => {
    res.writeHead(status, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify(body));
  };
/** Answers with an error of Kubernetes. */
export const refuse = (code: number) =>
  answerJson({ kind: 'Status', code, message: SECRET }, code);
/** Answers with two namespaces. */
export const answerNamespaces = answerJson({
  items: ['kube-system', 'cert-manager'].map(name => ({ metadata: { name } })),
});
/** Answers with an empty list. */
export const answerNothing = answerJson({ items: [] });

/** Answers by a part of the URL; 404 where no part matches. */
export const answerByUrl =
  (answers: Readonly<Record<string, RequestListener>>): RequestListener =>
  (req, res) => {
    const key = Object.keys(answers).find(part => req.url?.includes(part));
    (key ? answers[key] : refuse(404))(req, res);
  };
