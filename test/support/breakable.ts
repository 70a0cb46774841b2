/** The component that throws at present. */
export const broken = { name: '' };

/** For `vi.mock`: a module whose component of this name throws while it is the broken one. */
export async function breakable(
  name: string,
  original: () => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const module = await original();
  const Part = module[name];
  if (typeof Part !== 'function') throw new Error(`No component is called ${name}`);
  return {
    ...module,
    [name]: (props: object): unknown => {
      if (broken.name === name) throw new Error(`${name} is broken`);
      return Part(props);
    },
  };
}
