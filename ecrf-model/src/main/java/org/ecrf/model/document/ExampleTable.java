package org.ecrf.model.document;

import java.util.List;
import org.ecrf.model.source.Tried;

/** The examples of one rule: what is entered, what the author expects, what the rule answers. */
record ExampleTable(Page page) {

  void write(List<Tried> examples) {
    if (examples.isEmpty()) {
      page.put("p class=\"none\"", Say.NO_EXAMPLE);
      return;
    }
    page.in(
        "table class=\"examples\"",
        () -> {
          page.in("thead", () -> page.in("tr", this::heading));
          page.in("tbody", () -> examples.forEach(this::example));
        });
  }

  private void heading() {
    page.put("th", Say.EXAMPLES).put("th", Say.EXPECTED).put("th", Say.FOUND);
  }

  private void example(Tried example) {
    page.in(
        "tr class=\"%s\"".formatted(example.holds() ? "holds" : "fails"),
        () -> {
          page.in("td", () -> values(example));
          page.put("td", Say.ofFile(example.expected()));
          page.in(
              "td", () -> page.say(example.holds() ? "✓ " : "✗ ").say(Say.ofFile(example.found())));
        });
  }

  private void values(Tried example) {
    if (example.values().isEmpty()) {
      page.put("em", Say.NOTHING);
    }
    example
        .values()
        .forEach((item, value) -> page.in("span class=\"value\"", () -> value(item, value)));
  }

  private void value(String item, String value) {
    page.put("code", item).say(" " + value);
  }

  /** How many examples expect what. */
  void counts(Coverage.Line line) {
    line.counts()
        .forEach(
            (word, count) ->
                page.in("span class=\"count\"", () -> page.say(count + " ").say(Say.ofFile(word))));
  }

  static boolean allHold(List<Tried> examples) {
    return examples.stream().allMatch(Tried::holds);
  }
}
