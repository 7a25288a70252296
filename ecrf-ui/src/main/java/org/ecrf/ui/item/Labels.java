package org.ecrf.ui.item;

import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.query.QueryView;
import org.ecrf.ui.language.Say;
import org.jspecify.annotations.Nullable;

/** The names that a study gives to its visits, forms and items; an unknown id names itself. */
public record Labels(StudyDefinition study) {

  public String visit(String visit) {
    Occurrence which = Occurrence.parse(visit);
    return study.visit(which.id()).map(v -> Say.it(v.title()) + number(which)).orElse(visit);
  }

  public String form(String form) {
    Occurrence which = Occurrence.parse(form);
    return study.forms().containsKey(which.id())
        ? Say.it(study.forms().get(which.id()).title()) + number(which)
        : form;
  }

  private static String number(Occurrence which) {
    return which.repeat() == 0 ? "" : " " + which.repeat();
  }

  public Optional<Item> definition(ItemPath at) {
    return Optional.ofNullable(study.forms().get(at.formId())).flatMap(f -> f.item(at.itemId()));
  }

  public String item(ItemPath at) {
    if (at.item().equals(QueryView.SOME_ITEM)) {
      return Say.it("item.masked");
    }
    return definition(at).map(Item::label).map(Say::it).orElse(at.item());
  }

  /** Visit and form. */
  public String place(String visit, String form) {
    return visit(visit) + " · " + form(form);
  }

  /** Visit, form and item. */
  public String path(ItemPath at) {
    return place(at.visit(), at.form()) + " · " + item(at);
  }

  public String value(ItemPath at, @Nullable ItemValue value) {
    return definition(at).map(i -> Values.words(i, value)).orElseGet(() -> Values.plain(value));
  }
}
