package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.has;
import static org.ecrf.model.byhand.Open.truth;

import java.util.List;
import java.util.Set;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** What is asked about pregnancy and contraception, at screening, infusion and later contacts. */
public final class Reproduction {
  private static final Set<String> ACCEPTED = Set.of("PILL", "INJECTION", "IMPLANT", "IUD", "IUS");

  public @Nullable Boolean childbearingPotential, vasectomyDocumented;
  public @Nullable List<String> contraception;
  public boolean childbearingPotentialRecorded, contraceptionRecorded, vasectomyDocumentedRecorded;
  private boolean asked;
  private boolean contraceptionAsked;
  private boolean vasectomyAsked;

  void derive(Truth isAsked, String at, Told told) {
    asked = Open.asked(isAsked, childbearingPotentialRecorded);
    contraceptionAsked = Open.asked(potential(), contraceptionRecorded);
    vasectomyAsked = Open.asked(has(contraception(), "VASECTOMY"), vasectomyDocumentedRecorded);
    told.add("childbearing_potential", at, asked);
    told.add("contraception", at, contraceptionAsked);
    told.add("vasectomy_documented", at, vasectomyAsked);
  }

  Truth potential() {
    return asked ? truth(childbearingPotential) : Truth.UNKNOWN;
  }

  @Nullable List<String> contraception() {
    return contraceptionAsked ? contraception : null;
  }

  /** One of the accepted methods, or a vasectomy with its document, and not “none” beside it. */
  Truth accepted() {
    List<String> methods = contraception();
    if (methods == null) {
      return Truth.UNKNOWN;
    }
    if (methods.contains("NONE")) {
      return Truth.FALSE;
    }
    for (String method : methods) {
      if (ACCEPTED.contains(method)) {
        return Truth.TRUE;
      }
    }
    return methods.contains("VASECTOMY")
        ? truth(vasectomyAsked ? vasectomyDocumented : null)
        : Truth.FALSE;
  }

  /** “None” beside a method. */
  Truth contradictory() {
    List<String> methods = contraception();
    return methods == null
        ? Truth.UNKNOWN
        : Truth.of(methods.contains("NONE") && methods.stream().anyMatch(m -> !m.equals("NONE")));
  }

  boolean contraceptionAsked() {
    return contraceptionAsked;
  }
}
