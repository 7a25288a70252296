package org.ecrf.ui.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages, relative to the application's root. */
public final class Address {
  public static final String STUDY = "study";
  public static final String NUMBER = "number";
  public static final String PLACE = "site";

  public static final String SECURITY = "trail";
  public static final String SUBJECTS = "studies/:study/subjects";
  public static final String CASEBOOK = SUBJECTS + "/:number";
  public static final String ELIGIBILITY = CASEBOOK + "/eligibility";
  public static final String REPEATS = CASEBOOK + "/repeats";
  public static final String MISTAKES = CASEBOOK + "/mistakes";
  public static final String SUBJECT_TRAIL = CASEBOOK + "/trail";
  public static final String SUBJECT_LOCK = CASEBOOK + "/lock";
  public static final String SIGNATURES = CASEBOOK + "/signatures";
  public static final String SIGN = CASEBOOK + "/sign";
  public static final String TO_SIGN = "studies/:study/signatures";
  public static final String QUERIES = "studies/:study/queries";
  public static final String VERIFICATION = "studies/:study/verification";
  public static final String SAFETY = "studies/:study/safety";
  public static final String PARTICIPATION = "studies/:study/participation";
  public static final String DEVIATIONS = "studies/:study/deviations";
  public static final String LOCK = "studies/:study/lock";
  public static final String TRAIL = "studies/:study/trail";
  public static final String REDACTIONS = "studies/:study/redactions";
  public static final String SETTINGS = "studies/:study/settings";
  public static final String COPIES = "studies/:study/copies";
  public static final String TEAM = "studies/:study/team";
  public static final String SITE = TEAM + "/sites/:site";
  public static final String ACCESS = TEAM + "/access";

  private Address() {}

  /** The same page as it was at a past moment. */
  public static String asOf(String address, Instant at) {
    return address + (address.contains("?") ? "&" : "?") + "at=" + at;
  }

  /** A page of a study. */
  public static String of(String route, String study) {
    return route.replace(":study", study);
  }

  /** The page of a site. */
  public static String site(String study, String site) {
    return of(SITE, study).replace(":site", site);
  }

  /** A page of a subject. */
  public static String of(String route, SubjectRef ref) {
    return of(route, ref.study()).replace(":number", ref.number());
  }

  /** A form in the casebook. */
  public static String form(SubjectRef ref, String visit, String form) {
    return of(CASEBOOK, ref) + place(visit, form);
  }

  /** A visit in the casebook; it opens the first of its forms that waits for something. */
  public static String visit(SubjectRef ref, String visit) {
    return of(CASEBOOK, ref) + "?visit=" + inQuery(visit);
  }

  /** The list of all instances of a form that repeats. */
  public static String repeats(SubjectRef ref, String visit, String form) {
    return of(REPEATS, ref) + place(visit, form);
  }

  /**
   * What is to be signed: a form, a visit, or the casebook.
   *
   * @param visit null: the casebook
   * @param form null: the whole visit
   */
  public static String sign(SubjectRef ref, @Nullable String visit, @Nullable String form) {
    if (visit == null) {
      return of(SIGN, ref);
    }
    return of(SIGN, ref) + (form == null ? "?visit=" + inQuery(visit) : place(visit, form));
  }

  /**
   * A decision that is made by a signature.
   *
   * @param dose the visit of the dose, null: the enrolment
   */
  public static String confirm(SubjectRef ref, @Nullable String dose) {
    return of(SIGN, ref)
        + (dose == null ? "?decision=enrolment" : "?decision=dose&visit=" + inQuery(dose));
  }

  private static String place(String visit, String form) {
    return "?visit=" + inQuery(visit) + "&form=" + inQuery(form);
  }

  /** Keys of repeats have brackets, which an address writes otherwise. */
  private static String inQuery(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  /** The criteria that one decision rests on. */
  public static String eligibility(SubjectRef ref, Criterion.Decision decision) {
    String which = decision.name().toLowerCase(Locale.ROOT);
    return of(ELIGIBILITY, ref) + "?decision=" + which;
  }

  /** The conditions of one visit's dose. */
  public static String dose(SubjectRef ref, String visit) {
    return eligibility(ref, Criterion.Decision.DOSE) + "&visit=" + inQuery(visit);
  }

  /** An item in the casebook; the page opens with the focus on it. */
  public static String item(SubjectRef ref, ItemPath at) {
    return form(ref, at.visit(), at.form()) + "&item=" + inQuery(at.item());
  }
}
