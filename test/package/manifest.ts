import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Something of an element that has a name and a sentence. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

/** An event of an element, with its class and where that, and what it is made with, come from. */
export interface DescribedEvent extends Described {
  readonly type: {
    readonly text: string;
    readonly references: readonly { readonly name: string; readonly module: string }[];
  };
}

/** A field or a method of an element. */
export interface DescribedMember extends Described {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
}

/** An attribute of an element, with the field that it sets. */
export interface DescribedAttribute extends Described {
  readonly fieldName: string;
  readonly type?: { readonly text: string };
}

/** An element as `custom-elements.json` describes it. */
export interface DescribedElement extends Described {
  readonly tagName: string;
  readonly attributes?: readonly DescribedAttribute[];
  readonly members?: readonly DescribedMember[];
  readonly events?: readonly DescribedEvent[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly (Partial<DescribedElement> & Described)[];
    readonly exports?: readonly { readonly kind: string; readonly name: string }[];
  }[];
}

/** The manifest that is published. */
export const manifest = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../custom-elements.json'), 'utf8'),
) as Manifest;

/** Every element in it, with the module of its class. */
export const describedElements: readonly (DescribedElement & { readonly module: string })[] =
  manifest.modules.flatMap(({ path: module, declarations }) =>
    declarations.flatMap((one) => {
      const { tagName } = one;
      return tagName === undefined ? [] : [{ ...one, tagName, module }];
    }),
  );
