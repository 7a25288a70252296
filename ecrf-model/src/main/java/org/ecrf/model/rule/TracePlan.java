package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of an expression that an explanation shows, prepared once.
 *
 * @param text as written in the rule
 * @param step what the part asks
 * @param parts what it is made of
 */
record TracePlan(String text, Step step, List<TracePlan> parts) {
  /** A long log is not told to its end where no single entry decides. */
  private static final int SHOWN = 20;

  Trace fill(Scene scene) {
    List<Trace> because =
        switch (step) {
          case Logic.Chain chain -> untilDecided(scene, chain.decisive());
          case Logic.Choice choice -> chosen(scene, choice);
          case Fold fold -> each(scene, fold);
          default -> parts.stream().map(part -> part.fill(scene)).toList();
        };
    return new Trace(text, outcome(scene), because);
  }

  /** Parts that were not asked, as another had decided, are left out. */
  private List<Trace> untilDecided(Scene scene, Boolean decisive) {
    List<Trace> because = new ArrayList<>();
    for (TracePlan part : parts) {
      because.add(part.fill(scene));
      if (decisive.equals(part.step.value(scene))) {
        break;
      }
    }
    return because;
  }

  /** The way that was taken; both, where they agree. */
  private List<Trace> chosen(Scene scene, Logic.Choice choice) {
    Object condition = choice.condition().value(scene);
    if (condition == Unknown.VALUE && choice.value(scene) != Unknown.VALUE) {
      return parts.stream().map(part -> part.fill(scene)).toList();
    }
    Step left = Boolean.TRUE.equals(condition) ? choice.no() : choice.yes();
    return parts.stream()
        .filter(part -> part.step == choice.condition() || condition != Unknown.VALUE)
        .filter(part -> part.step != left || part.step == choice.condition())
        .map(part -> part.fill(scene))
        .toList();
  }

  /** The element that decided alone; else the elements one after the other. */
  private List<Trace> each(Scene scene, Fold fold) {
    List<Trace> because = new ArrayList<>();
    if (!(fold.range() instanceof RepeatsStep)) {
      parts.subList(0, parts.size() - 1).forEach(part -> because.add(part.fill(scene)));
    }
    if (!(fold.range().value(scene) instanceof List<?> elements)) {
      return because;
    }
    for (Object element : elements) {
      Object answer = fold.ask(scene, element);
      Trace asked = asked(scene, element, answer);
      if (fold instanceof Fold.Quantified q && q.decisive().equals(answer)) {
        return List.of(asked);
      }
      because.add(asked);
    }
    return because.size() > SHOWN ? because.subList(0, SHOWN) : because;
  }

  private Trace asked(Scene scene, Object element, Object answer) {
    return new Trace(
        ResultText.of(Doubtful.element(element)),
        answer == Unknown.VALUE ? "undetermined" : ResultText.of(answer),
        List.of(parts.getLast().fill(scene)));
  }

  private String outcome(Scene scene) {
    Object result = step.value(scene);
    if (result == Unknown.VALUE) {
      return "undetermined";
    }
    Cell cell = step instanceof ItemStep item ? item.cell(scene) : null;
    String entered = cell == null ? "" : cell.asEntered();
    return entered.isEmpty() ? ResultText.of(result) : entered;
  }
}
