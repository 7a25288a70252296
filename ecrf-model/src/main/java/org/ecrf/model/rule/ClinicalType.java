package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;

/**
 * The types of the rule language. Each quantity is a type of its own, so that unlike ones never
 * meet.
 */
final class ClinicalType {
  static final CelType NUMBER = OpaqueType.create("number");

  /** A whole number as it is written in a rule. */
  static final CelType INT = SimpleType.INT;

  /** A number with a point as it is written in a rule. */
  static final CelType DOUBLE = SimpleType.DOUBLE;

  static final CelType DATE = OpaqueType.create("date");
  static final CelType DATE_TIME = OpaqueType.create("date and time");
  static final CelType TIME = OpaqueType.create("time of day");
  static final CelType PERIOD = OpaqueType.create("period");
  static final CelType YES_NO = SimpleType.BOOL;
  static final CelType TEXT = SimpleType.STRING;
  static final CelType TEXTS = ListType.create(SimpleType.STRING);

  private ClinicalType() {}

  static CelType quantity(String name) {
    return OpaqueType.create(name);
  }

  static CelType of(Item item) {
    return of(item, item.kind() == ItemKind.CALCULATED ? item.gives() : item.kind());
  }

  private static CelType of(Item item, ItemKind kind) {
    return switch (kind) {
      case TEXT, LONG_TEXT, CHOICE, ATTACHMENT -> TEXT;
      case MULTI_CHOICE -> TEXTS;
      case INTEGER, DECIMAL -> NUMBER;
      case QUANTITY, CALCULATED -> item.quantity() == null ? NUMBER : quantity(item.quantity());
      case DATE, PARTIAL_DATE -> DATE;
      case DATE_TIME -> DATE_TIME;
      case TIME -> TIME;
      case BOOLEAN -> YES_NO;
    };
  }

  static boolean isNumber(CelType type) {
    return type.equals(NUMBER) || type.equals(INT) || type.equals(DOUBLE);
  }

  /** The type's name as a study author knows it. */
  static String name(CelType type) {
    if (isNumber(type)) {
      return "number";
    }
    if (type.equals(YES_NO)) {
      return "yes/no";
    }
    if (type.equals(SimpleType.DYN)) {
      return "nothing definite";
    }
    if (type instanceof ListType list && list.elemType() instanceof StructType repeat) {
      return "list of " + repeat.name();
    }
    return type.equals(TEXT) ? "text" : type.equals(TEXTS) ? "list of choices" : type.name();
  }
}
