package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.form.Report;
import org.ecrf.model.form.Section;
import org.ecrf.model.value.Text;

/** Reads forms: either sections with items, or items only. */
final class FormReader {
  private final Draft draft;
  private final String form;
  private final Set<String> seen = new HashSet<>();

  private FormReader(Draft draft, String form) {
    this.draft = draft;
    this.form = form;
  }

  static void read(Yaml.Entry entry, Draft draft) {
    String id = Ids.id(entry, draft.problems);
    draft.forms.put(id, new FormReader(draft, id).form(entry));
  }

  private Form form(Yaml.Entry entry) {
    Fields fields = Fields.of(entry.value(), "a form", draft.problems);
    Text title = draft.texts.need(fields, "title");
    List<Section> sections = new ArrayList<>();
    Text help = draft.texts.optional(fields, "help");
    Repeats repeats = RepeatsReader.read(fields, draft.texts);
    Audience audience = fields.word("audience", Audience.EVERYONE);
    fields.each("sections", false, (e, yaml) -> sections.add(section(e)));
    draft.later(() -> groups(entry));
    ReportReader report = new ReportReader(draft, form);
    Report told = report.read(fields);
    boolean staysOpen = report.staysOpen(fields, told);
    if (sections.isEmpty()) {
      sections.add(new Section("main", title, Text.NONE, items(fields), null));
    }
    fields.end();
    draft.later(() -> unused(entry));
    return new Form(form, title, help, List.copyOf(sections), repeats, audience, told, staysOpen);
  }

  private void unused(Yaml.Entry entry) {
    if (draft.visits.stream().noneMatch(visit -> visit.forms().contains(form))) {
      draft.problems.add(entry.at().problem("no visit has the form “" + form + "”"));
    }
  }

  /** Rules name a repeating group as they name an item. */
  private void groups(Yaml.Entry entry) {
    draft.forms.get(form).sections().stream()
        .filter(section -> section.repeats() != null && seen.contains(section.id()))
        .forEach(
            section ->
                draft.problems.add(
                    entry
                        .at()
                        .problem(
                            "the form has an item “"
                                + section.id()
                                + "”, as its group is called")));
  }

  private Section section(Yaml.Entry entry) {
    String id = Ids.id(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "a section", draft.problems);
    Section section =
        new Section(
            id,
            draft.texts.need(fields, "title"),
            draft.texts.optional(fields, "help"),
            items(fields),
            RepeatsReader.read(fields, draft.texts));
    fields.end();
    return section;
  }

  private List<Item> items(Fields fields) {
    List<Item> items = new ArrayList<>();
    fields.each(
        "items",
        true,
        (entry, yaml) -> {
          if (!seen.add(entry.key())) {
            draft.problems.add(
                entry.at().problem("the form has an item “" + entry.key() + "” already"));
          }
          items.add(new ItemDefinitionReader(draft, form, entry).read());
        });
    return List.copyOf(items);
  }
}
