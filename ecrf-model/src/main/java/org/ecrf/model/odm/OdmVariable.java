package org.ecrf.model.odm;

import java.util.List;
import org.ecrf.model.dataset.Release;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * One ItemDef. Most items are one; a multiple choice is one boolean for each choice, as ODM 1.3.2
 * has no item with several values; a birth date is the age at consent; a sensitive item is none.
 *
 * @param suffix what follows the item's OID, empty for the item itself
 * @param option the choice that a boolean of a multiple choice asks for
 * @param oid of the ItemDef
 * @param dataType ODM 1.3.2, 2.14: the narrowest type that every value as entered fits
 */
record OdmVariable(
    String form,
    Item item,
    Release release,
    String suffix,
    @Nullable Choice option,
    String oid,
    String dataType) {

  private OdmVariable(
      String form, Item item, Release release, String suffix, @Nullable Choice option) {
    this(
        form,
        item,
        release,
        suffix,
        option,
        Oid.item(form, item.id()) + suffix,
        dataType(item, release));
  }

  static List<OdmVariable> of(Form form, Item item) {
    Release release = Release.of(form, item);
    return switch (release) {
      case WITHHELD -> List.of();
      case AGE_AT_CONSENT -> List.of(new OdmVariable(form.id(), item, release, ".AGE", null));
      case AS_CAPTURED ->
          item.kind() == ItemKind.MULTI_CHOICE
              ? item.choices().stream()
                  .map(c -> new OdmVariable(form.id(), item, release, "." + c.code(), c))
                  .toList()
              : List.of(new OdmVariable(form.id(), item, release, "", null));
    };
  }

  /** Unique in the metadata version, as the standard asks. */
  String name() {
    return form + "." + item.id() + suffix;
  }

  boolean isAge() {
    return release == Release.AGE_AT_CONSENT;
  }

  /** The codes that the value is one of. */
  boolean isCoded() {
    return item.kind() == ItemKind.CHOICE && !isAge();
  }

  private static String dataType(Item item, Release release) {
    if (release == Release.AGE_AT_CONSENT) {
      return "integer";
    }
    return switch (item.gives()) {
      case TEXT, LONG_TEXT, CHOICE, ATTACHMENT -> "text";
      case INTEGER -> "integer";
      case DECIMAL, QUANTITY, CALCULATED -> "float";
      case DATE -> "date";
      case PARTIAL_DATE -> "partialDate";
      // the time of day is known to the minute: a datetime would claim seconds
      case DATE_TIME -> "partialDatetime";
      case TIME -> "partialTime";
      case BOOLEAN, MULTI_CHOICE -> "boolean";
    };
  }
}
