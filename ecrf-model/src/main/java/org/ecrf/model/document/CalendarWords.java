package org.ecrf.model.document;

import java.util.ArrayList;
import java.util.List;

/** Counted days, months and years, as each language counts them. */
final class CalendarWords {
  private CalendarWords() {}

  /** “3 months after Infusion”, “30 days before the first dose”, “on the day of Infusion”. */
  static String distance(int months, int days, String anchor, String language) {
    if (months == 0 && days == 0) {
      return switch (language) {
        case "sv" -> "samma dag som " + anchor;
        case "pl" -> "w dniu: " + anchor;
        default -> "on the day of " + anchor;
      };
    }
    boolean before = months < 0 || months == 0 && days < 0;
    List<String> parts = new ArrayList<>();
    if (months != 0) {
      parts.add(Math.abs(months) + " " + months(Math.abs(months), language));
    }
    if (days != 0) {
      parts.add(Math.abs(days) + " " + days(Math.abs(days), language));
    }
    return String.join(" + ", parts) + " " + direction(before, language) + " " + anchor;
  }

  private static String direction(boolean before, String language) {
    return switch (language) {
      case "sv" -> before ? "före" : "efter";
      case "pl" -> before ? "przed:" : "po:";
      default -> before ? "before" : "after";
    };
  }

  static String orElse(String language) {
    return switch (language) {
      case "sv" -> ", annars ";
      case "pl" -> ", a jeśli brak: ";
      default -> ", else ";
    };
  }

  static String days(int count, String language) {
    return switch (language) {
      case "sv" -> count == 1 ? "dag" : "dagar";
      case "pl" -> count == 1 ? "dzień" : "dni";
      default -> count == 1 ? "day" : "days";
    };
  }

  static String months(int count, String language) {
    return switch (language) {
      case "sv" -> count == 1 ? "månad" : "månader";
      case "pl" -> polish(count, "miesiąc", "miesiące", "miesięcy");
      default -> count == 1 ? "month" : "months";
    };
  }

  static String years(int count, String language) {
    return switch (language) {
      case "sv" -> "år";
      case "pl" -> polish(count, "rok", "lata", "lat");
      default -> count == 1 ? "year" : "years";
    };
  }

  /** 1 miesiąc, 2–4 miesiące (but 12–14 miesięcy), 5 miesięcy. */
  private static String polish(int count, String one, String few, String many) {
    if (count == 1) {
      return one;
    }
    boolean teen = count % 100 >= 12 && count % 100 <= 14;
    boolean ending = count % 10 >= 2 && count % 10 <= 4;
    return ending && !teen ? few : many;
  }
}
