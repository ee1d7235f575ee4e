import {
  type Expression,
  type ImportDeclarationStructure,
  Node,
  Project,
  type SourceFile,
  type Statement,
} from 'ts-morph';

/** A file of source in memory; JSX may be in it whatever its name. */
export function parseSource(code: string): SourceFile {
  return new Project({ useInMemoryFileSystem: true }).createSourceFile(
    'source.tsx',
    code,
  );
}

/** What a snippet of a README consists of. */
export interface Snippet {
  readonly imports: readonly ImportDeclarationStructure[];
  /** Elements that stand by themselves, as text; they are no statements where there are several. */
  readonly elements: string;
  readonly statements: readonly Statement[];
}

/** Tells a snippet's imports from its elements or statements. */
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

/** The arguments of the call that a statement is or that its variable is made by. */
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
