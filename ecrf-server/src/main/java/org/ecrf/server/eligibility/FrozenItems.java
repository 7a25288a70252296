package org.ecrf.server.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.Used;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.json.Json;
import org.ecrf.server.json.ValueJson;
import org.ecrf.server.study.Discretion;
import org.jspecify.annotations.Nullable;

/**
 * What is calculated at the visit of a dose, as it stands when the dose is authorised: what is
 * corrected afterwards does not change what was authorised. Items for the unblinded or the site
 * only are no part of it, since a decision is for everyone.
 */
final class FrozenItems {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

  private final CasebookNow now;
  private final StudyDefinition study;

  private FrozenItems(CasebookNow now) {
    this.now = now;
    study = now.study().definition();
  }

  static List<Frozen> of(CasebookNow now, String visit) {
    FrozenItems items = new FrozenItems(now);
    return now.evaluation().calculated().entrySet().stream()
        .filter(e -> e.getKey().visit().equals(visit) && items.isForEveryone(e.getKey()))
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(e -> new Frozen(e.getKey(), e.getValue(), items.used(e.getKey())))
        .toList();
  }

  /** From the text of a decision, where it stands beside the verdicts. */
  static List<Frozen> read(String decision) {
    List<Frozen> items = new ArrayList<>();
    Json.read(decision)
        .forEach(
            node -> {
              if (node.has("path")) {
                List<Used> used = new ArrayList<>();
                node.path("used").forEach(u -> used.add(used(u)));
                Used item = used(node);
                items.add(new Frozen(item.path(), item.value(), used));
              }
            });
    return items;
  }

  private static Used used(JsonNode node) {
    JsonNode value = node.path("value");
    return new Used(
        ItemPath.parse(node.path("path").asText()),
        ValueJson.of(
            text(value, "value"),
            text(value, "unit"),
            text(value, "missing"),
            text(value, "reason")));
  }

  private static @Nullable String text(JsonNode value, String name) {
    return value.path(name).isTextual() ? value.path(name).asText() : null;
  }

  static List<Frozen> discreet(List<Frozen> items, Discretion discretion) {
    return items.stream().map(item -> discreet(item, discretion)).toList();
  }

  /** What comes from a hidden answer may tell it. */
  private static Frozen discreet(Frozen item, Discretion discretion) {
    boolean hidden =
        discretion.hides(item.path())
            || item.used().stream().anyMatch(u -> discretion.hides(u.path()));
    return hidden ? new Frozen(item.path(), null, List.of()) : item;
  }

  /** The answers that its formula names, of its own form or by their visit. */
  private List<Used> used(ItemPath at) {
    String formula = item(at).flatMap(i -> Optional.ofNullable(i.calculation())).orElse("");
    Set<ItemPath> named = new LinkedHashSet<>();
    for (MatchResult match : NAME.matcher(formula).results().toList()) {
      path(at, match.group().split("\\.")).filter(this::isForEveryone).ifPresent(named::add);
    }
    return named.stream().map(p -> new Used(p, now.casebook().at(p).orElse(null))).toList();
  }

  /** A bare name is of the same repeat where it is a name there. */
  private Optional<ItemPath> path(ItemPath at, String[] name) {
    return switch (name.length) {
      case 1 ->
          at.group()
              .map(group -> new ItemPath(at.visit(), at.form(), group + "/" + name[0]))
              .filter(path -> item(path).isPresent())
              .or(() -> Optional.of(new ItemPath(at.visit(), at.form(), name[0])));
      case 3 -> Optional.of(new ItemPath(name[0], name[1], name[2]));
      default -> Optional.empty();
    };
  }

  private Optional<Item> item(ItemPath path) {
    return study.item(path.visit(), path.form(), path.item());
  }

  private boolean isForEveryone(ItemPath path) {
    Form form = study.forms().get(path.formId());
    return item(path).filter(i -> form.audienceOf(i) == Audience.EVERYONE).isPresent();
  }
}
