/**
 * Puts substitutions into a message as `i18n.getMessage` of a browser does: `$1` to `$9` are
 * replaced, `$$` stands for a dollar sign.
 */
export const substitute = (message: string, substitutions: readonly string[]): string =>
  message.replace(/\$(\$|[1-9])/g, (_, mark: string) =>
    mark === '$' ? '$' : (substitutions[Number(mark) - 1] ?? ''),
  );
