package org.ecrf.model.form;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.Characters;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.PersonalNumber;
import org.ecrf.model.value.Span;

/**
 * Reads what was entered for an item; refuses only what cannot be read, never what is unexpected.
 */
public final class ItemReader {
  private static final int LONGEST = 4000;
  private static final Reading READABLE = new Reading.Readable();

  private ItemReader() {}

  /** Refused: unreadable numbers, dates, codes and units, and any value of a calculated item. */
  public static Reading read(Item item, ItemValue value) {
    if (item.kind() == ItemKind.CALCULATED) {
      return ReadingRule.CALCULATED.brokenBy(item);
    }
    return switch (value) {
      case ItemValue.Entered entered -> entered(item, entered);
      case ItemValue.Missing missing -> missing(item, missing);
    };
  }

  /** Refused too: a time that the clocks of this zone never showed, as they were set forward. */
  public static Reading read(Item item, ItemValue value, ZoneId zone) {
    return value instanceof ItemValue.Entered entered
            && item.kind() == ItemKind.DATE_TIME
            && DateText.dateTime(entered.text()).filter(t -> !t.existsIn(zone)).isPresent()
        ? ReadingRule.SKIPPED_HOUR.brokenBy(item, entered.text(), zone)
        : read(item, value);
  }

  private static Reading missing(Item item, ItemValue.Missing missing) {
    if (item.missing().stream().noneMatch(c -> c.code().equals(missing.code()))) {
      return ReadingRule.MISSING_CODE.brokenBy(item, echo(missing.code()), codes(item.missing()));
    }
    return freeText(item, missing.reason());
  }

  private static Reading entered(Item item, ItemValue.Entered entered) {
    String text = entered.text();
    if (text.isBlank()) {
      return ReadingRule.EMPTY.brokenBy(item);
    }
    if (entered.unit() != null && item.kind() != ItemKind.QUANTITY) {
      return ReadingRule.NO_UNIT.brokenBy(item);
    }
    return switch (item.kind()) {
      case TEXT, LONG_TEXT -> freeText(item, text);
      case INTEGER -> integer(item, text);
      case DECIMAL -> number(item, text);
      case QUANTITY -> quantity(item, entered);
      case DATE -> unless(DateText.day(text).isPresent(), ReadingRule.DATE, item, echo(text));
      case PARTIAL_DATE -> partial(item, text);
      case DATE_TIME -> moment(item, text);
      case TIME -> unless(DateText.time(text).isPresent(), ReadingRule.TIME, item, echo(text));
      case ATTACHMENT -> unless(AttachedFile.read(text).isPresent(), ReadingRule.ATTACHMENT, item);
      case BOOLEAN ->
          unless(text.equals("true") || text.equals("false"), ReadingRule.BOOLEAN, item);
      case CHOICE -> choice(item, text);
      case MULTI_CHOICE -> choices(item, text);
      case CALCULATED -> ReadingRule.CALCULATED.brokenBy(item);
    };
  }

  /** As a partial date, and known at least as exactly as the item asks. */
  private static Reading partial(Item item, String text) {
    if (DateText.partial(text).isEmpty()) {
      return ReadingRule.PARTIAL_DATE.brokenBy(item, echo(text));
    }
    return switch (item.precision()) {
      case YEAR -> READABLE;
      case MONTH -> unless(DateText.parts(text) >= 2, ReadingRule.AT_LEAST_MONTH, item, text);
      case DAY, MINUTE -> unless(DateText.parts(text) == 3, ReadingRule.DATE, item, text);
    };
  }

  /** The day alone only where the item takes it. */
  private static Reading moment(Item item, String text) {
    boolean dayWillDo = item.precision() != Precision.MINUTE;
    if (dayWillDo) {
      boolean fine = DateText.dateTime(text).isPresent() || DateText.day(text).isPresent();
      return unless(fine, ReadingRule.DAY_OR_TIME, item, echo(text));
    }
    return unless(DateText.dateTime(text).isPresent(), ReadingRule.DATE_TIME, item, echo(text));
  }

  private static Reading freeText(Item item, String text) {
    if (text.length() > LONGEST) {
      return ReadingRule.TOO_LONG.brokenBy(item);
    }
    Optional<String> unstorable = Characters.unstorable(text);
    if (unstorable.isPresent()) {
      return ReadingRule.BROKEN_TEXT.brokenBy(item, unstorable.get());
    }
    return unless(!PersonalNumber.isIn(text), ReadingRule.PERSONAL_NUMBER, item);
  }

  private static Reading integer(Item item, String text) {
    Optional<Span<BigDecimal>> number = NumberText.read(text);
    boolean whole = number.isPresent() && NumberText.decimals(text) == 0;
    if (whole && PersonalNumber.isIn(text)) {
      return ReadingRule.PERSONAL_NUMBER.brokenBy(item);
    }
    return unless(whole, ReadingRule.WHOLE_NUMBER, item, echo(text));
  }

  private static Reading number(Item item, String text) {
    if (NumberText.read(text).isEmpty()) {
      return ReadingRule.NUMBER.brokenBy(item, echo(text));
    }
    if (PersonalNumber.isIn(text)) {
      return ReadingRule.PERSONAL_NUMBER.brokenBy(item);
    }
    boolean fine = item.decimals() < 0 || NumberText.decimals(text) <= item.decimals();
    return unless(fine, ReadingRule.DECIMALS, item, text, item.decimals());
  }

  private static Reading quantity(Item item, ItemValue.Entered entered) {
    if (entered.unit() == null || !item.units().contains(entered.unit())) {
      return ReadingRule.UNIT.brokenBy(item, String.join(", ", item.units()));
    }
    return number(item, entered.text());
  }

  private static Reading choice(Item item, String code) {
    return unless(
        item.choice(code).isPresent(), ReadingRule.CHOICE, item, echo(code), codes(item.choices()));
  }

  private static Reading choices(Item item, String text) {
    Set<String> seen = new HashSet<>();
    for (String code : text.split(",", -1)) {
      if (choice(item, code) instanceof Reading.Unreadable unreadable) {
        return unreadable;
      }
      if (!seen.add(code)) {
        return ReadingRule.REPEATED.brokenBy(item, echo(code));
      }
    }
    return READABLE;
  }

  private static Reading unless(boolean fine, ReadingRule rule, Item item, Object... details) {
    return fine ? READABLE : rule.brokenBy(item, details);
  }

  private static String codes(List<Choice> choices) {
    return choices.stream().map(Choice::code).collect(Collectors.joining(", "));
  }

  /** What was typed, as far as a message can repeat it. */
  private static String echo(String text) {
    String start = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return start.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
  }
}
