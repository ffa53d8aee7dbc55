import { secretVariables, variables } from '../../src/cli/serve/environment.js';
import type { SecretVariable } from '../../src/cli/serve/environment.js';
import { bookingConfigJsonSchema } from '../../src/schemas/booking-config.js';

/** As much of JSON Schema as the configuration is written in. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

type Table = readonly (readonly string[])[];

/** The tables of docs/serve.md, made from what the code goes by. */
export const tables: Readonly<Record<string, () => Table>> = {
  keys: () => [
    ['key', 'what', 'is', 'when missing'],
    ...keysOf(bookingConfigJsonSchema() as Schema, '').map(({ path, schema, isNeeded }) => [
      `\`${path}\``,
      schema.description ?? '',
      kindOf(schema),
      missingOf(schema, isNeeded),
    ]),
  ],
  variables: () => [
    ['variable', 'takes the place of'],
    ...variables.map(({ name, path }) => [`\`${name}\``, `\`${path}\``]),
  ],
  secrets: () => [
    ['variable', 'file in the configuration', 'what'],
    ...Object.values<SecretVariable>(secretVariables).map(({ name, filePath, summary }) => [
      `\`${name}\`, \`${name}_FILE\``,
      `\`${filePath}\``,
      summary,
    ]),
  ],
};

interface Key {
  readonly path: string;
  readonly schema: Schema;
  readonly isNeeded: boolean;
}

function keysOf({ properties = {}, required = [] }: Schema, above: string): readonly Key[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${above}${name}`;
    const key = { path, schema, isNeeded: required.includes(name) && schema.default === undefined };
    return schema.properties ? [key, ...keysOf(schema, `${path}.`)] : [key];
  });
}

function kindOf(schema: Schema): string {
  if (schema.properties) return 'an object';
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ');
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(', ');
  if (schema.type === 'array') return `a list of ${schema.items?.enum ? kindOf(schema.items) : 'texts'}`;
  if (schema.type === 'integer') return `${schema.minimum} to ${schema.maximum}`;
  return { string: 'text', boolean: 'true or false' }[schema.type ?? ''] ?? '';
}

function missingOf({ default: value, properties }: Schema, isNeeded: boolean): string {
  if (properties || value === undefined) return isNeeded ? 'a fault' : '';
  return `\`${JSON.stringify(value)}\``;
}

/** A text with each of its tables made anew. */
export async function withConfigTables(text: string, file: string): Promise<string> {
  const { format, resolveConfig } = await import('prettier');
  const fresh = text.replaceAll(
    /<!-- table: (\w+) -->[\s\S]*?<!-- end -->/g,
    (_whole, name: string) => `<!-- table: ${name} -->\n\n${markdownOf(tables[name]!())}\n\n<!-- end -->`,
  );
  return format(fresh, { ...(await resolveConfig(file)), filepath: file });
}

function markdownOf([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What `docs/booking.config.schema.json` holds. */
export async function schemaFile(file: string): Promise<string> {
  const { format, resolveConfig } = await import('prettier');
  return format(JSON.stringify(bookingConfigJsonSchema()), {
    ...(await resolveConfig(file)),
    filepath: file,
  });
}
