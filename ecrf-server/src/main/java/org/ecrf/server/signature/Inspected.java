package org.ecrf.server.signature;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ecrf.model.value.Text;
import org.ecrf.server.freeze.Spot;

/** What somebody wants to sign, as it stands now and as that person sees it. */
sealed interface Inspected permits Inspection, InspectedDecision {
  /** What the signature will say. */
  Text meaning();

  /** While there is one, nothing can be signed. */
  List<Obstacle> obstacles();

  boolean isEmpty();

  /** The forms that lie there, locked ones too; none of a decision. */
  List<Spot> places();

  /** Stands for exactly this, and tells nothing of the values. */
  String shown();

  /**
   * As it would be signed now.
   *
   * @param salts by the name of a form; of a decision by no name
   */
  Contents contents(UnaryOperator<String> salts);
}
