package org.ecrf.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of the study file in which {@code {item}} stands for what was entered; a brace that is
 * text is written twice.
 *
 * @param open a brace was opened and not closed
 */
public record Sentence(List<Piece> pieces, boolean open) {

  /** Words, or the name of something whose value stands there. */
  public sealed interface Piece {}

  /** What is shown as it stands. */
  public record Words(String text) implements Piece {}

  /** What stands between braces. */
  public record Named(String name) implements Piece {}

  public static Sentence of(String written) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int end = written.indexOf('}', i);
      if ((c == '{' || c == '}') && written.startsWith(String.valueOf(c), i + 1)) {
        words.append(c);
        i++;
      } else if (c == '{' && end > 0 && !written.substring(i + 1, end).contains("{")) {
        pieces.add(new Words(words.toString()));
        pieces.add(new Named(written.substring(i + 1, end)));
        words.setLength(0);
        i = end;
      } else {
        words.append(c);
        open |= c == '{';
      }
    }
    pieces.add(new Words(words.toString()));
    return new Sentence(List.copyOf(pieces), open);
  }

  /** A text so that it stands in a sentence as it is. */
  public static String literal(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  /** The names between braces. */
  public Stream<String> names() {
    return pieces.stream().filter(Named.class::isInstance).map(piece -> ((Named) piece).name());
  }

  /** The sentence with what stands at each name. */
  public String filled(Function<String, String> value) {
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case Words words -> words.text();
                  case Named named -> value.apply(named.name());
                })
        .collect(Collectors.joining());
  }
}
