package org.ecrf.model.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Report;
import org.ecrf.model.study.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads which entries of a form are consents, and from when on a new one is due. */
record ConsentReader(Draft draft, ReportReader items, String form) {

  Report read(Fields fields) {
    String signed = items.moment(fields, "signed");
    String version = items.text(fields, "version");
    Optional<Yaml.Entry> given = fields.take("given").flatMap(this::given);
    return new Report.Consent(
        signed,
        version,
        given.map(Yaml.Entry::key).orElse(null),
        given.map(this::answers).orElse(Set.of()),
        dueFrom(fields));
  }

  private Optional<Yaml.Entry> given(Yaml yaml) {
    if (yaml instanceof Yaml.Mapping mapping && mapping.entries().size() == 1) {
      return Optional.of(mapping.entries().getFirst());
    }
    draft.problems.add(yaml.at().problem("“given” is one item and its answers: {act: [CONSENT]}"));
    return Optional.empty();
  }

  private Set<String> answers(Yaml.Entry given) {
    Yaml.Scalar name = new Yaml.Scalar(given.at(), given.key(), given.key());
    items.choice(name, "given");
    List<Yaml.Scalar> codes =
        given.value() instanceof Yaml.Listing listing
            ? listing.elements().stream().flatMap(e -> scalar(e).stream()).toList()
            : List.of();
    if (codes.isEmpty()) {
      draft.problems.add(
          given.value().at().problem("“given” is one item and its answers: {act: [CONSENT]}"));
    }
    codes.forEach(code -> draft.later(() -> known(given.key(), code)));
    Set<String> answers = new HashSet<>();
    codes.forEach(code -> answers.add(code.text()));
    return answers;
  }

  private static Optional<Yaml.Scalar> scalar(Yaml yaml) {
    return yaml instanceof Yaml.Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  private void known(String id, Yaml.Scalar code) {
    Optional<Item> item = draft.item(form + "." + id);
    if (item.isPresent() && item.get().choice(code.text()).isEmpty()) {
      draft.problems.add(
          code.at().problem("“" + code.text() + "” is not one of the answers to “" + id + "”"));
    }
  }

  private @Nullable String dueFrom(Fields fields) {
    Optional<Yaml.Scalar> name = fields.scalar("due from");
    name.filter(n -> draft.parameters.stream().noneMatch(p -> isDay(p, n.text())))
        .ifPresent(
            n ->
                fields.unknown(
                    n,
                    "parameter with a date",
                    draft.parameters.stream()
                        .map(p -> p.item().id())
                        .filter(id -> draft.parameters.stream().anyMatch(p -> isDay(p, id)))
                        .toList()));
    return name.map(Yaml.Scalar::text).orElse(null);
  }

  private static boolean isDay(Parameter parameter, String id) {
    return parameter.item().id().equals(id) && parameter.item().kind() == ItemKind.DATE;
  }
}
