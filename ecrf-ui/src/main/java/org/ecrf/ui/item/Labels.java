package org.ecrf.ui.item;

import java.util.Optional;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Repeats;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.query.QueryView;
import org.ecrf.ui.language.Say;
import org.jspecify.annotations.Nullable;

/** The names that a study gives to its visits, forms and items; an unknown id names itself. */
public record Labels(StudyDefinition study) {

  /**
   * @param key of the visit; one that repeats is named with its number
   */
  public String visit(String key) {
    Occurrence which = Occurrence.parse(key);
    return study
        .visit(which.id())
        .map(v -> one(v.title(), v.repeats(), which.repeat()))
        .orElse(key);
  }

  /**
   * @param key of the form; one that repeats is named with its number
   */
  public String form(String key) {
    Occurrence which = Occurrence.parse(key);
    Form form = study.forms().get(which.id());
    return form == null ? key : one(form.title(), form.repeats(), which.repeat());
  }

  private static String one(Text title, @Nullable Repeats repeats, int number) {
    return repeats == null || number == 0
        ? Say.it(title)
        : Say.it("repeat.name", "one", Say.it(repeats.one()), "n", number);
  }

  public Optional<Item> definition(ItemPath at) {
    return study.item(at.visit(), at.form(), at.item());
  }

  /** The item, in a repeating group with the repeat that it stands in. */
  public String item(ItemPath at) {
    if (at.item().equals(QueryView.SOME_ITEM)) {
      return Say.it("item.masked");
    }
    Optional<String> wide = wide(at);
    if (wide.isPresent()) {
      return wide.get();
    }
    String label = definition(at).map(Item::label).map(Say::it).orElse(at.item());
    return group(at).map(repeat -> repeat + " · " + label).orElse(label);
  }

  private Optional<String> group(ItemPath at) {
    return at.group()
        .flatMap(
            repeat ->
                study
                    .form(at.visit(), at.form())
                    .flatMap(form -> form.section(repeat.id()))
                    .map(section -> one(section.title(), section.repeats(), repeat.repeat())));
  }

  /** What a subject has withdrawn from. */
  public String scope(String code) {
    return study.withdrawal(code).map(scope -> Say.it(scope.title())).orElse(code);
  }

  /** Visit and form. */
  public String place(String visit, String form) {
    return visit(visit) + " · " + form(form);
  }

  /** Visit, form and item; of something wider what it takes in. */
  public String path(ItemPath at) {
    return switch (Breadth.of(at)) {
      case SUBJECT -> Say.it("place.subject");
      case VISIT -> visit(at.visit()) + " · " + Say.it("place.visit");
      case FORM, SECTION, ITEM -> place(at.visit(), at.form()) + " · " + item(at);
    };
  }

  /** Visit and form, as far as they are named. */
  public String around(ItemPath at) {
    return switch (Breadth.of(at)) {
      case SUBJECT -> "";
      case VISIT -> visit(at.visit());
      case FORM, SECTION, ITEM -> place(at.visit(), at.form());
    };
  }

  private Optional<String> wide(ItemPath at) {
    return switch (Breadth.of(at)) {
      case SUBJECT -> Optional.of(Say.it("place.subject"));
      case VISIT -> Optional.of(Say.it("place.visit"));
      case FORM -> Optional.of(Say.it("place.form"));
      case SECTION ->
          study
              .form(at.visit(), at.form())
              .flatMap(form -> form.section(Breadth.section(at).orElseThrow()))
              .map(section -> Say.it(section.title()));
      case ITEM -> Optional.empty();
    };
  }

  public String value(ItemPath at, @Nullable ItemValue value) {
    return definition(at).map(i -> Values.words(i, value)).orElseGet(() -> Values.plain(value));
  }
}
