// html-validate as one file for the browser, so that the tests need no node.
import { HtmlValidate, StaticConfigLoader } from "html-validate/browser";

export function validate(markup, config) {
  const report = new HtmlValidate(new StaticConfigLoader(config)).validateStringSync(markup);
  return report.results.flatMap(({ messages }) => messages.map((fault) => `${fault.ruleId}: ${fault.message} (${fault.line}:${fault.column})`));
}
