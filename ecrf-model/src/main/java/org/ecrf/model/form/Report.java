package org.ecrf.model.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a form tell the study beside their values: somebody has to act on them, or a
 * list of the study rests on them. The items are named by their ids in the form.
 */
public sealed interface Report {

  /** What has to be told at once (ICH E6(R3) 2.7.2, 21 CFR 312.64(b)). */
  enum Matter {
    SERIOUS_EVENT,
    /** Of the subject or of a partner. */
    PREGNANCY
  }

  /**
   * A serious adverse event or a pregnancy; it can be entered after the data are locked too.
   *
   * @param aware when the site became aware, a date and time
   * @param causality what the investigator judges of the connection with the treatment; null where
   *     the form does not ask it
   * @param whose whether it is the subject or the partner; null where the form does not ask it
   * @param when the question that makes an entry one, answered with yes; null where every entry is
   * @param hours within which somebody of the sponsor has to open the alert
   */
  record Safety(
      Matter matter,
      String aware,
      @Nullable String causality,
      @Nullable String whose,
      @Nullable String when,
      int hours)
      implements Report {
    /** Where the study does not say otherwise. */
    public static final int HOURS = 24;
  }

  /**
   * A deviation from the protocol.
   *
   * @param date the day of it
   * @param what what happened
   * @param action the site's corrective action; null where the form does not ask it
   * @param classes how the sponsor may class it, beside the entry
   */
  record Deviation(String date, String what, @Nullable String action, List<Choice> classes)
      implements Report {
    public Deviation {
      classes = List.copyOf(classes);
    }
  }

  /**
   * A consent that was given or taken back.
   *
   * @param signed when it was signed
   * @param version of the document; null where the form does not ask it
   * @param act the item that tells whether it was given; null where every entry is a consent
   * @param given the answers to {@code act} that make it one
   * @param dueFrom the parameter with the day from which a new version applies: who signed earlier
   *     is asked again; null where nobody is
   */
  record Consent(
      String signed,
      @Nullable String version,
      @Nullable String act,
      Set<String> given,
      @Nullable String dueFrom)
      implements Report {
    public Consent {
      given = Set.copyOf(given);
    }
  }
}
