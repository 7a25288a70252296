package org.ecrf.server.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.audit.Told;
import org.ecrf.server.study.Quotes;
import org.jspecify.annotations.Nullable;

/**
 * Where the platform itself has repeated what is to go: nobody would think of asking for these
 * places. What people have repeated is asked for by itself.
 */
final class Copies {
  static final Pattern MESSAGE = Pattern.compile("query/\\d+/message(/\\w+)?");
  private static final Pattern CHECK = Pattern.compile("query/\\d+/check");

  private Copies() {}

  /** A place of the trail. */
  record Place(long seq, String path) {}

  /**
   * The same words in the same act: one reason for many missing values, a message in several
   * languages.
   */
  static List<String> within(Told act, List<String> paths) {
    TreeSet<String> all = new TreeSet<>(paths);
    for (String path : paths) {
      String said = said(act, path);
      if (MESSAGE.matcher(path).matches()) {
        paths(act, change -> MESSAGE.matcher(change.path()).matches()).forEach(all::add);
      } else if (said != null) {
        paths(act, change -> said.equals(words(change.to()))).forEach(all::add);
        if (said.equals(act.reason())) {
          all.add(Redact.REASON);
        }
      }
    }
    return List.copyOf(all);
  }

  private static @Nullable String said(Told act, String path) {
    return path.equals(Redact.REASON)
        ? act.reason()
        : Redact.brought(act, path).map(Copies::words).orElse(null);
  }

  /** Why there is no value. */
  private static @Nullable String words(@Nullable ItemValue value) {
    return value instanceof ItemValue.Missing missing ? missing.reason() : null;
  }

  private static Stream<String> paths(Told act, Predicate<Changed> which) {
    return act.changes().stream().filter(which).map(Changed::path);
  }

  /**
   * The same in other acts: a query that was closed with the reason of a mistake, the reason of an
   * erased redaction in its own acts, a value quoted by a check.
   */
  static List<Place> elsewhere(
      List<Told> chain, Told origin, String path, ItemValue gone, Quotes quotes) {
    if (!(gone instanceof ItemValue.Entered entered)) {
      return List.of();
    }
    if (path.equals(Redact.REASON)) {
      return reasons(chain, origin, entered.text());
    }
    return MESSAGE.matcher(path).matches()
        ? List.of()
        : Stream.concat(
                quoted(chain, ItemPath.parse(path), entered.text(), quotes).stream(),
                marked(chain, path, gone))
            .toList();
  }

  /** Marks of the value: their digest would tell it to whoever tries all that it could be. */
  private static Stream<Place> marked(List<Told> chain, String path, ItemValue gone) {
    Set<String> versions = new HashSet<>();
    int version = 0;
    for (Changed change : changes(chain, c -> c.path().equals(path))) {
      version++;
      if (gone.equals(change.to())) {
        versions.add(Integer.toString(version));
      }
    }
    return chain.stream()
        .flatMap(
            act ->
                act.changes().stream()
                    .filter(c -> c.path().startsWith("verification/" + path + "/"))
                    .filter(c -> isOf(c.from(), versions) || isOf(c.to(), versions))
                    .map(c -> new Place(act.seq(), c.path())));
  }

  private static List<Changed> changes(List<Told> chain, Predicate<Changed> which) {
    return chain.stream().flatMap(act -> act.changes().stream()).filter(which).toList();
  }

  private static boolean isOf(@Nullable ItemValue mark, Set<String> versions) {
    return mark instanceof ItemValue.Entered told
        && versions.contains(told.text().substring(0, told.text().indexOf(' ')));
  }

  private static List<Place> reasons(List<Told> chain, Told origin, String reason) {
    Stream<Place> closed =
        chain.stream()
            .filter(act -> act.at().equals(origin.at()))
            .flatMap(act -> places(act, change -> says(change, reason)));
    Stream<Place> carriedOut =
        chain.stream()
            .filter(act -> act.action().equals(Redact.ACTION) && reason.equals(act.reason()))
            .filter(
                act ->
                    act.changes().stream()
                        .anyMatch(c -> c.path().equals(origin.target() + "/erased")))
            .map(act -> new Place(act.seq(), Redact.REASON));
    return Stream.concat(closed, carriedOut).toList();
  }

  private static List<Place> quoted(List<Told> chain, ItemPath at, String text, Quotes quotes) {
    return chain.stream()
        .filter(act -> act.changes().stream().anyMatch(c -> asks(c, at, quotes)))
        .flatMap(act -> places(act, change -> repeats(change, text)))
        .toList();
  }

  private static Stream<Place> places(Told act, Predicate<Changed> which) {
    return act.changes().stream()
        .filter(change -> MESSAGE.matcher(change.path()).matches())
        .filter(which)
        .map(change -> new Place(act.seq(), change.path()));
  }

  private static boolean says(Changed change, String text) {
    return change.to() instanceof ItemValue.Entered said && said.text().equals(text);
  }

  private static boolean repeats(Changed change, String text) {
    return change.to() instanceof ItemValue.Entered said && said.text().contains(text);
  }

  /** The act raises a query for a check that quotes the item. */
  private static boolean asks(Changed change, ItemPath at, Quotes quotes) {
    return CHECK.matcher(change.path()).matches()
        && change.to() instanceof ItemValue.Entered check
        && quotes.quotes(check.text(), at);
  }
}
