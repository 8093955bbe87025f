/** Types of the library `edtf`, which brings none: only what dating.ts uses. */
declare module 'edtf' {
  export default function parse(expression: string): {
    readonly type: string;
    readonly min: number;
    readonly max: number;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
  };
}
