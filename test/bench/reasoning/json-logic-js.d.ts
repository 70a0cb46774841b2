declare module 'json-logic-js' {
  const jsonLogic: {
    /** The result of a rule over some data; rules and data are plain JSON. */
    apply(rule: unknown, data: unknown): unknown;
  };
  export default jsonLogic;
}
