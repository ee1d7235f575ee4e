import { type CallExpression, Node, type SourceFile } from 'ts-morph';
import { findCall, readSnippet, parseSource } from './snippet';

/**
 * Applies a snippet to a file as a reader would: imports go to the others, elements into the named constant, lists of
 * options to those of the same call, calls of an object before its start.
 *
 * @throws Error where the file has no place for it
 */
export function applySnippet(
  source: string,
  snippet: string,
  names: readonly string[],
): string {
  const target = parseSource(source);
  const { imports, elements, statements } = readSnippet(snippet);
  if (elements) addElements(target, elements, names);
  for (const statement of statements) {
    const call = findCall(statement);
    if (!call)
      throw new Error(`There is no rule for the place of this: ${snippet}`);
    if (Node.isVariableStatement(statement)) extendCall(target, call);
    else addCallBeforeStart(target, call);
  }
  target.addImportDeclarations(imports);
  return target.getFullText();
}

/** Puts elements at the end of the outermost element that one of the named constants holds. */
function addElements(
  target: SourceFile,
  elements: string,
  names: readonly string[],
): void {
  for (const name of names) {
    let value: Node | undefined = target
      .getVariableDeclaration(name)
      ?.getInitializer();
    while (Node.isParenthesizedExpression(value)) {
      value = value.getExpression();
    }
    if (Node.isJsxElement(value)) {
      const end = value.getClosingElement().getStart();
      target.insertText(end, `${elements}\n`);
      return;
    }
  }
  throw new Error(
    `None of these is a constant with an element that could take it: ${names.join(
      ', ',
    )}`,
  );
}

/** Adds the lists of a call, such as `features`, to the lists of the same call in the target. */
function extendCall(target: SourceFile, call: CallExpression): void {
  const callee = call.getExpression().getText();
  const existing = target
    .getStatements()
    .map(findCall)
    .find(candidate => candidate?.getExpression().getText() === callee);
  const [from] = call.getArguments();
  const [to] = existing?.getArguments() ?? [];
  if (
    !Node.isObjectLiteralExpression(from) ||
    !Node.isObjectLiteralExpression(to)
  ) {
    throw new Error(`There is no call of ${callee} with options to extend`);
  }
  for (const property of from.getProperties()) {
    const name = Node.isPropertyAssignment(property) ? property.getName() : '';
    const list = (object: typeof from) =>
      object
        .getProperty(name)
        ?.asKind(property.getKind())
        ?.getFirstDescendant(Node.isArrayLiteralExpression);
    const existingList = list(to);
    if (!existingList) {
      throw new Error(`The call of ${callee} has no list '${name}' to extend`);
    }
    existingList.addElements(
      list(from)
        ?.getElements()
        .map(element => element.getText()) ?? [],
    );
  }
}

/** Puts a call of an object before the call that starts the object. */
function addCallBeforeStart(target: SourceFile, call: CallExpression): void {
  const [object] = call.getExpression().getText().split('.');
  const start = target
    .getStatements()
    .find(
      statement =>
        findCall(statement)?.getExpression().getText() === `${object}.start`,
    );
  if (!start) throw new Error(`There is no ${object}.start() to put it before`);
  target.insertStatements(start.getChildIndex(), call.getText());
}
