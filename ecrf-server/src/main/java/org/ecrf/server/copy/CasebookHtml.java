package org.ecrf.server.copy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.dataset.SignatureRecord;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.PlaceNames;

/** A subject's casebook to be read by people, without the platform. */
final class CasebookHtml {
  private final CopiedSubject subject;
  private final CopyOrder order;
  private final String language;

  CasebookHtml(CopiedSubject subject, CopyOrder order) {
    this.subject = subject;
    this.order = order;
    this.language = order.language();
  }

  String text() {
    String number = subject.head().number();
    Html page = new Html(language, say(CopyWords.TITLE).formatted(number));
    page.element(
        "p",
        say(CopyWords.CERTIFIED)
            .formatted(order.study(), order.site(), order.at().toString(), order.by()));
    page.element("p", subject.head().row().path("state").asText());
    subject.entries().forEach(entry -> entry(page, entry));
    signatures(page);
    decisions(page);
    queries(page);
    return page.text();
  }

  private String say(CopyWords words) {
    return words.in(language);
  }

  private void entry(Html page, CopiedSubject.Entry entry) {
    PlaceNames names = new PlaceNames(subject.study());
    page.element("h2", names.form(new FormAt(entry.visit(), entry.form()), language));
    page.element("p", entry.state());
    page.begin(
        say(CopyWords.ITEM),
        say(CopyWords.VALUE),
        say(CopyWords.VERSION),
        say(CopyWords.BY),
        say(CopyWords.WHEN));
    Optional<Form> form =
        Optional.ofNullable(subject.study().forms().get(Occurrence.parse(entry.form()).id()));
    List<String> order = form.map(f -> f.items().stream().map(Item::id).toList()).orElse(List.of());
    List<Map.Entry<String, JsonNode>> items =
        new ArrayList<>(entry.row().path("data").properties());
    items.sort(
        Comparator.comparing((Map.Entry<String, JsonNode> i) -> group(i.getKey()))
            .thenComparing(i -> order.indexOf(id(i.getKey()))));
    for (Map.Entry<String, JsonNode> item : items) {
      JsonNode kept = item.getValue();
      page.row(
          label(form, item.getKey()),
          value(form.flatMap(f -> f.item(id(item.getKey()))), kept),
          kept.path("version").asText(),
          kept.path("by").asText(),
          kept.path("at").asText());
    }
    page.end();
  }

  private static String id(String item) {
    return item.substring(item.indexOf('/') + 1);
  }

  private static String group(String item) {
    return item.substring(0, Math.max(0, item.indexOf('/')));
  }

  private String label(Optional<Form> form, String item) {
    String label =
        form.flatMap(f -> f.item(id(item))).map(i -> i.label().in(language)).orElse(id(item));
    return group(item).isEmpty() ? label : group(item) + " · " + label;
  }

  /** As entered, a choice with its words. */
  private String value(Optional<Item> item, JsonNode kept) {
    if (kept.hasNonNull("missing")) {
      return kept.path("missing").asText() + " " + kept.path("reason").asText("");
    }
    String text = kept.path("value").asText("");
    String words = item.flatMap(i -> i.choice(text)).map(c -> c.label().in(language)).orElse("");
    return words.isEmpty() ? text + " " + kept.path("unit").asText("") : words + " (" + text + ")";
  }

  private void signatures(Html page) {
    page.element("h2", say(CopyWords.SIGNATURES));
    for (SignatureRecord one : subject.signatures()) {
      page.element(
          "p",
          "%s (%s, %s), %s: “%s”%s SHA-256 %s"
              .formatted(
                  one.printedName(),
                  one.by(),
                  one.role(),
                  moment(one.at(), one),
                  one.meaning(),
                  voided(one),
                  one.digest()));
    }
    none(page, subject.signatures().isEmpty());
  }

  /** Empty where it holds. */
  private String voided(SignatureRecord one) {
    Instant at = one.voidedAt();
    return at == null
        ? ""
        : " – " + say(CopyWords.VOID).formatted(one.voidedBy(), moment(at, one)) + ".";
  }

  /** The time of the site where it was signed, and which zone that is. */
  private String moment(Instant at, SignatureRecord one) {
    return DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss xxx", Locale.of(language))
            .format(at.atZone(ZoneId.of(one.zone())))
        + " ("
        + one.zone()
        + ")";
  }

  private void decisions(Html page) {
    page.element("h2", say(CopyWords.DECISIONS));
    for (JsonNode one : subject.decisions()) {
      page.element(
          "p",
          Stream.of(
                  one.path("kind").asText(),
                  one.path("visit").asText(""),
                  one.path("at").asText(),
                  one.path("who").asText(),
                  with(CopyWords.DAY, one.path("on_date").asText("")),
                  with(CopyWords.WITHDRAWS, scope(one.path("scope").asText(""))),
                  one.path("reason").asText(""))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" · ")));
    }
    none(page, subject.decisions().isEmpty());
  }

  private String with(CopyWords words, String what) {
    return what.isEmpty() ? "" : say(words).formatted(what);
  }

  private String scope(String code) {
    return subject.study().withdrawal(code).map(s -> s.title().in(language)).orElse(code);
  }

  private void queries(Html page) {
    page.element("h2", say(CopyWords.QUERIES));
    for (JsonNode one : subject.queries()) {
      page.element(
          "h3",
          "%s %s/%s/%s %s"
              .formatted(
                  one.path("id").asText(),
                  one.path("visit").asText(""),
                  one.path("form").asText(""),
                  one.path("item").asText(""),
                  one.path("state").asText()));
      for (JsonNode said : one.path("conversation")) {
        page.element(
            "p",
            "%s %s %s: %s"
                .formatted(
                    said.path("at").asText(),
                    said.path("who").asText(),
                    said.path("kind").asText(),
                    said.path("message").asText()));
      }
    }
    none(page, subject.queries().isEmpty());
  }

  private void none(Html page, boolean none) {
    if (none) {
      page.element("p", say(CopyWords.NONE));
    }
  }
}
