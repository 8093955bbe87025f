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
  /** What ties Saxon-JS to Node: all its reading and writing goes through here. */
  interface Platform {
    readonly readFile: (address: unknown) => string;
    readonly parseXmlFromString: (text: string) => object;
    /** `compiler` is the compiler itself, in compiled form. */
    readonly resource: (name: 'compiler') => object;
  }
  interface XdmMap {
    readonly inSituPut: (key: object, value: readonly object[]) => void;
  }
  const SaxonJS: {
    readonly transform: (options: Options) => { readonly principalResult: unknown };
    readonly XPath: {
      readonly evaluate: (
        expression: string,
        context: readonly unknown[],
        options: { readonly params: object },
      ) => object;
      readonly sefToJSON: (element: object, indent: boolean) => object;
    };
    readonly XS: {
      readonly QName: { readonly fromParts: (prefix: string, uri: string, local: string) => object };
      readonly untypedAtomic: { readonly fromString: (text: string) => object };
    };
    readonly XdmMap: new () => XdmMap;
    readonly getPlatform: () => Platform;
    readonly setPlatform: (platform: Platform) => void;
    readonly checkOptions: (options: object) => { readonly principalResult: unknown };
    readonly internalTransform: (stylesheet: object, source: object, options: object) => void;
  };
  export = SaxonJS;
}
