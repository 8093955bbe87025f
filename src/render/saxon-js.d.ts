/** The part of Saxon-JS that we use; the package brings no types. */
declare module 'saxon-js' {
  interface Options {
    readonly stylesheetInternal: object;
    readonly sourceNode: object;
    readonly stylesheetParams: object;
    readonly destination: 'serialized';
    readonly baseOutputURI: string;
    readonly deliverResultDocument: (address: unknown) => {
      readonly destination: 'serialized';
      readonly save: (address: unknown, content: unknown) => void;
    };
  }
  const SaxonJS: {
    readonly transform: (options: Options) => { readonly principalResult: unknown };
    readonly XPath: {
      readonly evaluate: (
        expression: string,
        context: readonly unknown[],
        options: { readonly params: object },
      ) => object;
    };
  };
  export = SaxonJS;
}
