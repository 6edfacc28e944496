/**
 * What reaches a reader's browser: from the scripts of the pages on, every module that is imported for its values. Build
 * time and browser meet only through HTML and data, so nothing of the loader, of the schemas or of Node may be among them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { roomOf, sourceFiles } from './source.ts';
import { SHARED, VENDORS } from './rooms.ts';

/** Rooms whose code stays at build time. */
const BUILD_TIME = new Set(['story', 'schemas', 'build', 'map', 'pictures', 'cards', 'pages', 'layouts']);

/** Does this import leave something behind once the types are gone? */
function hasValue({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (clause === undefined) return true;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || ts.isNamespaceImport(named)) return true;
  return named.elements.length === 0 || named.elements.some(({ isTypeOnly }) => !isTypeOnly);
}

/** Specifiers that a module imports for their values, dynamic imports among them. */
export function valueImports(text: string): string[] {
  const found: string[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node !== undefined && ts.isStringLiteral(node)) found.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && hasValue(node)) add(node.moduleSpecifier);
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) add(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest));
  return found.map((name) => name.replace(/\?.*$/u, ''));
}

/** Scripts of a component. */
function scriptsOf(path: string): string {
  const scripts = readFileSync(path, 'utf8').matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu);
  return [...scripts].map((match) => match[1] ?? '').join('\n');
}

export interface Reach {
  /** Modules of src that a browser gets. */
  modules: string[];
  /** Imports that must not be there, each with the module that makes it. */
  faults: string[];
}

/** Follows the scripts of every component of src. */
export function browserReach(): Reach {
  const modules = new Set<string>();
  const faults: string[] = [];
  const follow = (from: string, text: string): void => {
    for (const name of valueImports(text)) {
      const to = name.startsWith('.') ? join(dirname(from), name) : name;
      if (BUILD_TIME.has(roomOf(to) ?? '')) faults.push(`${from} brings ${to} into the browser`);
      else if (!to.startsWith('src/') && VENDORS[to.split('/')[0] ?? ''] === undefined && !SHARED.has(to))
        faults.push(`${from} brings the package ${to} into the browser`);
      else if (to.endsWith('.ts') && !modules.has(to) && existsSync(to)) {
        modules.add(to);
        follow(to, readFileSync(to, 'utf8'));
      }
    }
  };
  for (const path of sourceFiles('src', /\.astro$/u)) follow(path, scriptsOf(path));
  return { modules: [...modules].sort(), faults };
}
