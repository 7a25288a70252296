package org.ecrf.model.document;

import java.util.Map;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.Text;

/** How an item is answered, in words. */
final class KindWords {
  private KindWords() {}

  static Text of(Item item) {
    Text kind = kind(item);
    String units = item.units().isEmpty() ? "" : " [" + String.join(" | ", item.units()) + "]";
    Text decimals =
        item.decimals() < 0
            ? Text.of("")
            : said(
                ", decimals: at most %d".formatted(item.decimals()),
                ", decimaler: högst %d".formatted(item.decimals()),
                ", miejsca po przecinku: najwyżej %d".formatted(item.decimals()));
    return said(
        kind.in("en") + units + decimals.in("en"),
        kind.in("sv") + units + decimals.in("sv"),
        kind.in("pl") + units + decimals.in("pl"));
  }

  private static Text kind(Item item) {
    return switch (item.kind()) {
      case TEXT -> said("text", "text", "tekst");
      case LONG_TEXT -> said("long text", "lång text", "długi tekst");
      case INTEGER -> said("whole number", "heltal", "liczba całkowita");
      case DECIMAL -> said("number", "tal", "liczba");
      case QUANTITY -> said("number with unit", "tal med enhet", "liczba z jednostką");
      case DATE -> said("date yyyy-mm-dd", "datum åååå-mm-dd", "data rrrr-mm-dd");
      case PARTIAL_DATE ->
          switch (item.precision()) {
            case YEAR ->
                said(
                    "date, month or year yyyy[-mm[-dd]]",
                    "datum, månad eller år åååå[-mm[-dd]]",
                    "data, miesiąc lub rok rrrr[-mm[-dd]]");
            case MONTH ->
                said(
                    "date or month yyyy-mm[-dd]",
                    "datum eller månad åååå-mm[-dd]",
                    "data lub miesiąc rrrr-mm[-dd]");
            case DAY, MINUTE -> said("date yyyy-mm-dd", "datum åååå-mm-dd", "data rrrr-mm-dd");
          };
      case DATE_TIME ->
          said(
              "date and local time yyyy-mm-dd hh:mm",
              "datum och lokal tid åååå-mm-dd tt:mm",
              "data i czas lokalny rrrr-mm-dd gg:mm");
      case TIME -> said("time of day hh:mm", "klockslag tt:mm", "godzina gg:mm");
      case BOOLEAN -> said("○ yes ○ no", "○ ja ○ nej", "○ tak ○ nie");
      case CHOICE -> said("one of", "ett av", "jedno z");
      case MULTI_CHOICE -> said("any of", "flera av", "dowolne z");
      case ATTACHMENT -> said("file", "fil", "plik");
      case CALCULATED -> said("calculated, not entered", "beräknas, skrivs inte in", "obliczane");
    };
  }

  private static Text said(String english, String swedish, String polish) {
    return new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }
}
