import {
  type Expression,
  type ImportDeclarationStructure,
  Node,
  Project,
  type SourceFile,
  type Statement,
} from 'ts-morph';

/** Parses source code, which may contain JSX. */
export function parseSource(code: string): SourceFile {
  return new Project({ useInMemoryFileSystem: true }).createSourceFile(
    'source.tsx',
    code,
  );
}

/** The parts of a snippet in a README. */
export interface Snippet {
  readonly imports: readonly ImportDeclarationStructure[];
  /** Elements without a statement around them, as text. */
  readonly elements: string;
  readonly statements: readonly Statement[];
}

/** Splits a snippet into imports, elements and statements. */
export function readSnippet(code: string): Snippet {
  const imports = parseSource(code).getImportDeclarations();
  const rest = code.slice(imports.at(-1)?.getEnd() ?? 0).trim();
  const hasElements = rest.startsWith('<');
  return {
    imports: imports.map(declaration => declaration.getStructure()),
    // Formatters end a single element with a semicolon, as they do a statement.
    elements: hasElements ? rest.replace(/;$/, '') : '',
    statements: hasElements ? [] : parseSource(rest).getStatements(),
  };
}

/** The call in a statement: the statement itself, or the value of its variable. */
export function findCall(statement: Statement) {
  let expression: Expression | undefined;
  if (Node.isExpressionStatement(statement)) {
    expression = statement.getExpression();
  } else if (Node.isVariableStatement(statement)) {
    expression = statement.getDeclarations()[0]?.getInitializer();
  } else if (Node.isExportAssignment(statement)) {
    expression = statement.getExpression();
  }
  return Node.isCallExpression(expression) ? expression : undefined;
}
